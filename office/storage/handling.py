"""What an office decided about handling dossiers; without a row, what the model asks for."""

from sqlalchemy import bindparam, delete, insert, select

from office.storage.dossier_tables import handling_policies
from office.storage.transaction import Transaction

_OFFICE = handling_policies.c.office_id == bindparam("office")
_POLICY = select(handling_policies.c.signer_differs).where(_OFFICE)
_DROP = delete(handling_policies).where(_OFFICE)
_ADD = insert(handling_policies).values(office_id=bindparam("office"))


def signer_differs(tx: Transaction) -> bool:
    """Whether the one who appraised may not approve."""
    row = tx.one(_POLICY)
    return True if row is None else bool(row["signer_differs"])


def write_signer_differs(tx: Transaction, *, differs: bool) -> None:
    """Write whether the one who appraised may not approve."""
    tx.run(_DROP, {})
    tx.run(_ADD, {"signer_differs": differs})
