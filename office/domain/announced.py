"""What walls said of calls, and which call nobody in the hall can have noticed (đã gọi nhưng chưa thông báo)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from office.domain.wall_calls import HEARD, CallMade, Spoken
from office.domain.walls import Wall

GRACE = timedelta(seconds=20)
"""So long after a call nobody is told that it was missed."""
PATIENCE = timedelta(seconds=45)
"""So long a wall that has to speak may owe its answer.

It answers when a call is over. Said twice in two languages by recorded clips one takes 25 s, and the next waits for
it: after GRACE alone desks would be told that both were missed, while they are spoken.
"""
UNHEARD_ON_PURPOSE = frozenset({Spoken.SILENT, Spoken.QUIET})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a wall said of a call."""

    wall: str
    shown_at: datetime
    spoken: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncedCall:
    """A call, and what every wall said of it."""

    call: CallMade
    said: tuple[Said, ...] = ()

    @property
    def is_shown(self) -> bool:
        """Whether any wall showed it."""
        return bool(self.said)

    @property
    def is_spoken(self) -> bool:
        """Whether any wall spoke it."""
        return any(one.spoken in HEARD for one in self.said)


def unannounced_of(log: Sequence[AnnouncedCall], walls: Sequence[Wall], now: datetime, clock: time) -> list[CallMade]:
    """Return the calls that still matter and that no wall has announced in time, oldest first.

    Args:
        log: calls in their order, with what walls said of them.
        walls: those of the office; without any, nothing is missed.
        now: by the database's clock.
        clock: the time of day in the hall.
    """
    if not walls:
        return []
    found = [_of_ticket(calls, walls, now, clock) for calls in _by_ticket(log)]
    return sorted((one for one in found if one is not None), key=lambda one: one.revision)


def _by_ticket(log: Sequence[AnnouncedCall]) -> list[list[AnnouncedCall]]:
    held: dict[tuple[str, str], list[AnnouncedCall]] = {}
    for one in log:
        held.setdefault((one.call.number, one.call.desk), []).append(one)
    return list(held.values())


def _of_ticket(calls: Sequence[AnnouncedCall], walls: Sequence[Wall], now: datetime, clock: time) -> CallMade | None:
    """Return the latest call of a ticket to a desk that had its time, unless it or one after it was announced."""
    late = [one.call for one in calls if one.call.matters and now - one.call.at > _time_of(one, walls, clock)]
    if not late:
        return None
    since = (one for one in calls if one.call.revision >= late[-1].revision)
    return None if any(_is_announced(one, walls, clock) for one in since) else late[-1]


def _time_of(one: AnnouncedCall, walls: Sequence[Wall], clock: time) -> timedelta:
    return PATIENCE if _is_owed(one, walls, clock) else GRACE


def _is_announced(one: AnnouncedCall, walls: Sequence[Wall], clock: time) -> bool:
    if one.is_spoken or not one.said:
        return one.is_spoken
    if any(said.spoken not in UNHEARD_ON_PURPOSE for said in one.said):
        return False
    return not _is_owed(one, walls, clock)


def _is_owed(one: AnnouncedCall, walls: Sequence[Wall], clock: time) -> bool:
    """Return whether a wall that has to speak has not answered."""
    told = {said.wall for said in one.said}
    return any(_has_to_speak(wall, one.call, clock) for wall in walls if wall.name not in told)


def _has_to_speak(wall: Wall, call: CallMade, clock: time) -> bool:
    rules = wall.rules
    is_heard = rules.voice and rules.volume > 0 and not rules.quiet.has(clock)
    return is_heard and rules.zone.has(call.series, call.desk)
