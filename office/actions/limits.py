"""How many numbers a citizen may have, and how long it is known whose they were."""

from dataclasses import replace

from office.actions.services import known_officer
from office.actions.typed import in_range
from office.domain.decisions import CitizenLimitSet, RetentionSet
from office.storage import policies
from office.storage.transaction import Transaction

NUMBERS_A_CITIZEN = range(1, 100)
KEPT_DAYS = range(366)
"""How long it may be known whose number was whose: a year at the most, and never less than the day itself."""


def set_citizen_limit(tx: Transaction, limit: int | None, *, officer: str | None) -> CitizenLimitSet:
    """Set the most numbers a citizen a day where identity is asked, or lift it (None).

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    if limit is not None:
        in_range("citizen_limit", limit, NUMBERS_A_CITIZEN)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), numbers_a_citizen_a_day=limit))
    return CitizenLimitSet(limit=limit, at=tx.at, officer=officer)


def set_retention(tx: Transaction, days: int, *, officer: str | None) -> RetentionSet:
    """Set after how many days it is forgotten whose number was whose.

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    in_range("keep_days", days, KEPT_DAYS)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), keep_citizens_days=days))
    return RetentionSet(days=days, at=tx.at, officer=officer)
