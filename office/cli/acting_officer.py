"""The officer in whose name a command acts."""

from typing import TYPE_CHECKING

from office.cli.grammar import misused
from office.domain.desks import require_open

if TYPE_CHECKING:
    from office.bootstrap import Office


def officer_or_desk(office: "Office", officer: str | None, desk: str | None) -> str:
    """Return the officer given, or the one at the desk.

    Raises:
        Misused: neither was given.
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`.
    """
    if officer:
        return officer
    if desk is None:
        raise misused("cli.usage.officer_or_desk")
    return require_open(office.desk(desk).desk)
