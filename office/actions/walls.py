"""What walls (bảng gọi số) tell the office, and what staff tell the walls."""

from datetime import datetime

from office.actions.services import known_officer
from office.actions.typed import tidy
from office.domain.errors import Reason, Refused
from office.domain.officers import Right, require_right
from office.domain.tickets import parse_number
from office.domain.wall_calls import Spoken
from office.domain.wall_facts import (
    CallAnnounced,
    WallForgotten,
    WallRecovered,
    WallRuleSet,
    WallStarted,
    WallTroubled,
)
from office.domain.wall_rules import rule_told
from office.domain.walls import ABOUT, NAME, WallRules, WallTrouble, rules_told
from office.storage import walls
from office.storage.announcements import CALLS
from office.storage.catalogue import find_officer
from office.storage.journal import find_entry
from office.storage.tickets import find_number
from office.storage.transaction import Transaction


def start_wall(tx: Transaction, name: str, rules: WallRules) -> WallStarted:
    """Keep that a wall begins to show the hall; what troubled it before it tells anew, if it still does.

    Raises:
        Refused: `bad_wall_name`.
    """
    wall = tidy("wall", name)
    if wall is None or len(wall) > NAME:
        raise Refused(Reason.BAD_WALL_NAME, wall=name.strip(), limit=NAME)
    walls.put_wall(tx, wall, rules_told(rules))
    return WallStarted(at=tx.at, wall=wall)


def acknowledge_call(tx: Transaction, wall: str, call: int, *, shown_at: datetime, spoken: Spoken) -> CallAnnounced:
    """Keep that a wall showed a call, and spoke it or not.

    Raises:
        Refused: `unknown_call`.
    """
    entry = find_entry(tx, call)
    number = parse_number(entry.ticket) if entry and entry.kind in CALLS and entry.ticket else None
    ticket = find_number(tx, entry.service_day, *number) if entry and number and entry.service_day else None
    if entry is None or ticket is None:
        raise Refused(Reason.UNKNOWN_CALL, call=call)
    return CallAnnounced(
        ticket=ticket, at=tx.at, desk=entry.desk, wall=wall, call=call, shown_at=shown_at, spoken=spoken
    )


def tell_trouble(tx: Transaction, trouble: WallTrouble) -> WallTroubled | None:
    """Keep that something is wrong with a wall; nothing is written of what is known already.

    Raises:
        Refused: `unknown_wall`.
    """
    _known_wall(tx, trouble.wall)
    if walls.stands(tx, trouble):
        return None
    walls.write_trouble(tx, trouble)
    return WallTroubled(at=tx.at, wall=trouble.wall, cause=trouble.cause.value, about=trouble.about)


def end_trouble(tx: Transaction, trouble: WallTrouble) -> WallRecovered | None:
    """Keep that something is wrong no more; nothing is written where nothing was."""
    if not walls.drop_trouble(tx, trouble):
        return None
    return WallRecovered(at=tx.at, wall=trouble.wall, cause=trouble.cause.value, about=trouble.about)


def about_told(about: str) -> str:
    """Return what a trouble is about as it is kept: on one line, and of a long path its end."""
    words = " ".join(about.split())
    return words if len(words) <= ABOUT else f"…{words[1 - ABOUT :]}"


def set_wall_rule(tx: Transaction, wall: str, rule: str, value: str | None, *, officer: str | None) -> WallRuleSet:
    """Change how a wall shows or speaks while it runs, or let it be as its computer sets it (None).

    Raises:
        Refused: `unknown_wall`, `unknown_wall_rule`, `bad_wall_rule`, `unknown_officer`, `officer_disabled`,
            `not_authorized`.
    """
    may_run_hall(tx, officer)
    _known_wall(tx, wall)
    told = rule_told(rule, value)
    walls.write_rule(tx, wall, rule, told)
    return WallRuleSet(at=tx.at, officer=officer, wall=wall, rule=rule, value=told)


def forget_wall(tx: Transaction, wall: str, *, officer: str | None) -> WallForgotten:
    """Expect nothing of a wall any more, and forget its rules and troubles; started again, it is known again.

    Raises:
        Refused: `unknown_wall`, `unknown_officer`, `officer_disabled`, `not_authorized`.
    """
    may_run_hall(tx, officer)
    _known_wall(tx, wall)
    walls.drop_wall(tx, wall)
    return WallForgotten(at=tx.at, officer=officer, wall=wall)


def may_run_hall(tx: Transaction, officer: str | None) -> None:
    """Let only somebody pass who may say what walls show; the command line without an officer is trusted.

    Raises:
        Refused: `unknown_officer`, `officer_disabled`, `not_authorized`.
    """
    known_officer(tx, officer)
    if officer is not None:
        require_right(find_officer(tx, officer), Right.RUN_HALL)


def _known_wall(tx: Transaction, wall: str) -> None:
    if not walls.has_wall(tx, wall):
        raise Refused(Reason.UNKNOWN_WALL, wall=wall)
