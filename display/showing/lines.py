"""Who waits on the wall: by group, with the usual wait."""

from collections.abc import Mapping

from display.showing.parts import Line
from office.domain.catalogue import Series
from office.domain.estimates import Wait
from office.domain.snapshots import HallSnapshot
from office.domain.zones import Zone
from office.texts import text
from office.waits import about_minutes


def lines_of(hall: HallSnapshot, zone: Zone, waits: Mapping[str, Wait], language: str) -> tuple[Line, ...]:
    """Return a line for each group of the zone.

    Args:
        hall: as it is.
        zone: of the wall.
        waits: by service; of a group's services the longest is told.
        language: `vi` or `en`.
    """
    return tuple(_line(hall, one, waits, language) for one in groups_of(hall, zone))


def groups_of(hall: HallSnapshot, zone: Zone) -> tuple[Series, ...]:
    """Return the groups of a zone: those it names, and those that its desks serve."""
    if zone.is_hall:
        return hall.series
    served = {code for desk in hall.desks if desk.number in zone.desks for code in desk.services}
    letters = {*zone.series, *(one.series for one in hall.services if one.code in served)}
    return tuple(one for one in hall.series if one.letter in letters)


def _line(hall: HallSnapshot, series: Series, waits: Mapping[str, Wait], language: str) -> Line:
    found = [waits[one.code] for one in hall.services if one.series == series.letter and one.code in waits]
    people = hall.waiting_in(series.letter)
    return Line(
        letter=series.letter,
        people=str(people),
        wait=wait_words(max(found, key=lambda wait: wait.mid), language) if found and people else "",
    )


def wait_words(wait: Wait, language: str) -> str:
    """Return the middle of an estimate in minutes, never more exact than it is: `~5 phút`, `~25 phút`."""
    return text("wall.line.wait", language, count=about_minutes(wait))
