"""What an officer may do: roles, and the rights that each of them gives; nothing more than it needs."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from office.domain.dossiers import Stage
from office.domain.errors import Reason, Refused

if TYPE_CHECKING:
    from office.domain.catalogue import Officer


class Role(StrEnum):
    """What an office appointed somebody to; one person may have several. Words stand under `role.<value>`."""

    RECEIVING = "receiving"
    APPRAISER = "appraiser"
    SIGNER = "signer"
    SEAL = "seal"
    RESULT = "result"
    LEAD = "lead"
    INSPECTOR = "inspector"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """Something that not everybody may do; words stand under `right.<value>`."""

    SERVE = "serve"
    """Open a desk, call numbers, open dossiers and record stages."""
    RECEIVE = "receive"
    APPRAISE = "appraise"
    SIGN = "sign"
    SEAL = "seal"
    HAND_OVER = "hand_over"
    DECIDE_DUE = "decide_due"
    """Sign what the head signs: an apology with a later due date, a stop."""
    SEE_PERSONAL = "see_personal"
    INSPECT = "inspect"
    """Read the journal and what is found in it."""
    RUN_HALL = "run_hall"
    """Say what the walls show and how they speak: notices, volume, zones."""
    ADMINISTER = "administer"
    """Accounts, and the rules of the office."""


_AT_WORK = frozenset({Right.SERVE, Right.SEE_PERSONAL})
RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.RECEIVING: _AT_WORK | {Right.RECEIVE},
    Role.APPRAISER: _AT_WORK | {Right.APPRAISE},
    Role.SIGNER: _AT_WORK | {Right.SIGN},
    Role.SEAL: _AT_WORK | {Right.SEAL},
    Role.RESULT: _AT_WORK | {Right.HAND_OVER},
    Role.LEAD: _AT_WORK | {Right.DECIDE_DUE, Right.INSPECT, Right.RUN_HALL},
    Role.INSPECTOR: frozenset({Right.INSPECT}),
    Role.ADMINISTRATOR: frozenset({Right.ADMINISTER, Right.RUN_HALL}),
}
"""Who watches does not act, and who keeps the accounts neither serves nor sees whom the others serve."""


STAGE_RIGHTS: Mapping[Stage, Right] = {
    Stage.RECEIVE: Right.RECEIVE,
    Stage.APPRAISE: Right.APPRAISE,
    Stage.APPROVE: Right.SIGN,
    Stage.SEAL: Right.SEAL,
    Stage.RETURN: Right.HAND_OVER,
}
"""Whose work each of the five stages is."""


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Return everything that somebody with these roles may do."""
    return frozenset[Right]().union(*(RIGHTS[role] for role in roles))


def may(officer: "Officer", right: Right) -> bool:
    """Whether an officer may do something."""
    return officer.is_active and right in rights_of(officer.roles)


def require_active(officer: "Officer") -> None:
    """Raise Refused (`officer_disabled`) for an officer who may do nothing any more."""
    if not officer.is_active:
        raise Refused(Reason.OFFICER_DISABLED, officer=officer.code)


def require_right(officer: "Officer", right: Right) -> None:
    """Let only somebody pass who may do it.

    Raises:
        Refused: `officer_disabled`, `not_authorized`.
    """
    require_active(officer)
    if not may(officer, right):
        raise Refused(Reason.NOT_AUTHORIZED, officer=officer.code, right=right.value)


def parse_role(text: str) -> Role:
    """The role named by `text`.

    Raises:
        Refused: `unknown_role`.
    """
    try:
        return Role(text.strip().lower())
    except ValueError:
        raise Refused(Reason.UNKNOWN_ROLE, role=text, roles=", ".join(Role)) from None


def in_order(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return the roles, each once, in the order of Role."""
    given = frozenset(roles)
    return tuple(role for role in Role if role in given)
