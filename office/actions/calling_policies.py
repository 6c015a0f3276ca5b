"""What an office decides about calling: when a number is absent, and whether a call out of turn needs a reason."""

from dataclasses import replace

from office.actions.services import known_officer
from office.actions.typed import in_range
from office.domain.calling_facts import AbsentAfterSet, CallReasonSet
from office.storage import policies
from office.storage.transaction import Transaction

CALLS = range(1, 11)


def set_absent_after(tx: Transaction, calls: int, *, officer: str | None) -> AbsentAfterSet:
    """Set after how many calls a number may be marked absent.

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    in_range("absent_after", calls, CALLS)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), absent_after_calls=calls))
    return AbsentAfterSet(calls=calls, at=tx.at, officer=officer)


def set_call_reason(tx: Transaction, required: bool, *, officer: str | None) -> CallReasonSet:  # noqa: FBT001 - a value to keep
    """Let a number called out of turn need a reason, or not.

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), call_reason_required=required))
    return CallReasonSet(required=required, at=tx.at, officer=officer)
