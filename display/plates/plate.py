"""What a counter plate shows, derived from one look at its desk: numbers only, nothing personal."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from display.showing.ages import age_text
from office.domain.desks import DeskState
from office.domain.plates import PlateSnapshot, PlateTicket
from office.domain.service_days import service_day, zone
from office.domain.tickets import TicketState
from office.texts import LANGUAGES, text, time_text

FRESH = timedelta(seconds=10)
"""How long the whole plate is gold after a call: 8 s at least, and the look that brings a call comes after it."""
_MINUTE = timedelta(minutes=1)


class Kind(StrEnum):
    """What a plate says; each has words under `plate.<value>`."""

    OPENING = "opening"
    UNKNOWN = "unknown"
    """The office has no such desk."""
    NOT_OPEN = "not_open"
    """Nobody has opened the desk today."""
    CLOSED = "closed"
    PAUSED = "paused"
    IDLE = "idle"
    CALLED = "called"
    RECALLED = "recalled"
    SERVING = "serving"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """Everything a plate shows at one moment; what is `_also` says the same in the second language."""

    revision: int
    """The office's revision it was made from; -1 before the first look."""
    kind: Kind
    desk: str
    desk_caption: str
    desk_caption_also: str
    number: str
    """Empty when nobody is called or served."""
    title: str
    """Over the number, or instead of it."""
    title_also: str
    name: str
    """What is done at the desk, never what a citizen came for."""
    name_also: str
    notice: str = ""
    """What is wrong: what is shown is old, or for those who set the plate up."""
    is_fresh: bool = False
    """Called this moment: the whole plate is gold."""
    until: datetime | None = None
    """When the plate changes though nothing happens; None for never."""

    @property
    def is_calling(self) -> bool:
        """Whether somebody is to come."""
        return self.is_fresh or self.kind in {Kind.CALLED, Kind.RECALLED}


def plate_of(
    snapshot: PlateSnapshot, now: datetime, *, lost_since: datetime | None = None, language: str = "vi"
) -> Plate:
    """Return the plate.

    Args:
        snapshot: the last look at the desk.
        now: aware, by the database's clock.
        lost_since: when the database was lost, if it is.
        language: what stands first; at a number, what its citizen speaks does.
    """
    kind = _kind(snapshot, now)
    held = snapshot.ticket if kind in {Kind.CALLED, Kind.RECALLED, Kind.SERVING} else None
    fresh = _fresh_until(held, now)
    first = held.language if held and held.language in LANGUAGES else language
    caption, title, name = _both("plate.desk", first), _both(f"plate.{kind}", first), _names(snapshot, first)
    return Plate(
        revision=snapshot.revision,
        kind=kind,
        desk=snapshot.desk,
        desk_caption=caption[0],
        desk_caption_also=caption[1],
        number=held.number if held else "",
        title=title[0],
        title_also=title[1],
        name=name[0],
        name_also=name[1],
        notice="" if lost_since is None else _lost(snapshot, now, lost_since, language),
        is_fresh=fresh is not None,
        until=_until(snapshot, now, fresh, lost_since),
    )


def bare_plate(desk: str, *, trouble: str = "", is_unknown: bool = False, language: str = "vi") -> Plate:
    """Return what is shown of a desk that was not seen.

    Args:
        desk: its number, as it was asked for.
        trouble: why it cannot be seen.
        is_unknown: the office has no such desk.
        language: what stands first.
    """
    kind = Kind.UNKNOWN if is_unknown else Kind.OPENING
    caption, title = _both("plate.desk", language), _both(f"plate.{kind}", language, desk=desk)
    return Plate(
        revision=-1,
        kind=kind,
        desk=desk,
        desk_caption=caption[0],
        desk_caption_also=caption[1],
        number="",
        title=title[0],
        title_also=title[1],
        name="",
        name_also="",
        notice=text("plate.unknown.advice", language) if is_unknown else trouble,
    )


def _kind(snapshot: PlateSnapshot, now: datetime) -> Kind:
    if _is_of_earlier_day(snapshot, now):
        return Kind.NOT_OPEN
    if snapshot.state is DeskState.CLOSED:
        return Kind.CLOSED
    held = snapshot.ticket
    if held is None:
        return Kind.PAUSED if snapshot.state is DeskState.PAUSED else Kind.IDLE
    if held.state is TicketState.SERVING and _fresh_until(held, now) is None:
        return Kind.SERVING
    return Kind.CALLED if held.calls <= 1 else Kind.RECALLED


def _is_of_earlier_day(snapshot: PlateSnapshot, now: datetime) -> bool:
    if snapshot.since is None:
        return True
    return service_day(snapshot.since, snapshot.time_zone) < service_day(now, snapshot.time_zone)


def _fresh_until(held: PlateTicket | None, now: datetime) -> datetime | None:
    # A call of the future is one from before a clock was set back: nobody knows how old it is.
    if held is None or held.called_at is None or abs(now - held.called_at) >= FRESH:
        return None
    return held.called_at + FRESH


def _both(key: str, first: str, **details: object) -> tuple[str, str]:
    second = next(language for language in LANGUAGES if language != first)
    return text(key, first, **details), text(key, second, **details)


def _names(snapshot: PlateSnapshot, first: str) -> tuple[str, str]:
    vietnamese, english = snapshot.name_vi, snapshot.name_en
    if not english or english == vietnamese:
        return vietnamese, ""
    return (english, vietnamese) if first == "en" else (vietnamese, english)


def _lost(snapshot: PlateSnapshot, now: datetime, since: datetime, language: str) -> str:
    here = since.astimezone(zone(snapshot.time_zone))
    return text("plate.lost", language, since=time_text(here), age=age_text(now - since, language))


def _until(
    snapshot: PlateSnapshot, now: datetime, fresh: datetime | None, lost_since: datetime | None
) -> datetime | None:
    tomorrow = service_day(now, snapshot.time_zone) + timedelta(days=1)
    moments = [datetime.combine(tomorrow, time(), tzinfo=zone(snapshot.time_zone)).astimezone(UTC)]
    if fresh is not None:
        moments.append(fresh)
    if lost_since is not None:
        moments.append(lost_since + ((now - lost_since) // _MINUTE + 1) * _MINUTE)
    return min(moments)
