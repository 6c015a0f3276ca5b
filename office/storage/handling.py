"""What an office decided about handling dossiers; without a row, what the model asks for."""

from sqlalchemy import bindparam, select

from office.storage.dossier_tables import handling_policies
from office.storage.transaction import Transaction

_POLICY = select(handling_policies.c.signer_differs).where(handling_policies.c.office_id == bindparam("office"))


def signer_differs(tx: Transaction) -> bool:
    """Whether the one who appraised may not approve."""
    row = tx.one(_POLICY)
    return True if row is None else bool(row["signer_differs"])
