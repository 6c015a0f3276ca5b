"""Who may record which of the five stages."""

from office.domain.catalogue import Officer
from office.domain.dossiers import Stage
from office.domain.officers import STAGE_RIGHTS, Right, require_right
from office.storage.accounts import sign_in_policy
from office.storage.transaction import Transaction


def require_stage_right(tx: Transaction, officer: Officer, stage: Stage) -> None:
    """Let only somebody record a stage who may: a signer approves, always; the rest as the office decided.

    Raises:
        Refused: `officer_disabled`, `not_authorized`.
    """
    require_right(officer, Right.SERVE)
    if stage is Stage.APPROVE or sign_in_policy(tx).stage_roles:
        require_right(officer, STAGE_RIGHTS[stage])
