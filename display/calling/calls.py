"""Calls under way on a wall: what each is at, and which of them are to be seen.

Instants are seconds of a clock that never jumps.
"""

from dataclasses import dataclass

from office.domain.wall_calls import CallMade, Spoken

SHOWN_S = 8.0
"""A call is shown at least so long, and as long as it is spoken."""
GAP_S = 0.6
"""Between two spoken calls."""
STALE_S = 90.0
"""Older calls are only shown."""
PLACES = 6
"""Calls that can be shown at once."""
RECENT = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One call under way; calling the same number to the same desk again is part of it until it was spoken."""

    call: CallMade
    revisions: tuple[int, ...]
    came: float
    shown: float | None = None
    """Since when it is on the wall."""
    spoken: Spoken | None = None
    """What came of its sound; None until that is known."""

    @property
    def place(self) -> tuple[str, str]:
        """Which number, and to which desk."""
        return self.call.number, self.call.desk

    def is_young(self, now: float) -> bool:
        """Whether it was not shown long enough yet."""
        return self.shown is not None and now - self.shown < SHOWN_S

    def is_over(self, now: float) -> bool:
        """Whether it was shown long enough and nothing is to be said any more."""
        return self.shown is not None and self.spoken is not None and not self.is_young(now)


@dataclass(frozen=True, slots=True)
class Acknowledgment:
    """What the wall tells the office of a call: when it was shown, and what came of its sound."""

    revisions: tuple[int, ...]
    shown: float
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Announcer:
    """The calls under way, the oldest first, and the last that were."""

    entries: tuple[Entry, ...] = ()
    speaking: int | None = None
    """The revision of the call that is being spoken."""
    free_at: float = 0.0
    """No sound begins before."""
    recent: tuple[CallMade, ...] = ()
    """The last calls that are no longer announced, the newest first."""
    told: tuple[Acknowledgment, ...] = ()
    """To be handed over to the office; see `handed_over`."""

    @property
    def spoken_now(self) -> Entry | None:
        """The call that is being spoken."""
        return next((one for one in self.entries if one.call.revision == self.speaking), None)

    @property
    def waiting(self) -> tuple[Entry, ...]:
        """The calls that are still to be spoken, without the one that is being spoken."""
        return tuple(one for one in self.entries if self.is_waiting(one))

    def is_waiting(self, entry: Entry) -> bool:
        """Whether a call is still to be spoken."""
        return entry.spoken is None and entry.call.revision != self.speaking

    def shown(self, now: float) -> tuple[Entry, ...]:
        """Return what is to be seen, in the order of the calls.

        First what is being spoken, then what is not yet seen long enough, then what nobody has seen, then the others.
        """
        ranked = sorted(self.entries, key=lambda one: self._rank(one, now))
        chosen = ranked[:PLACES]
        return tuple(one for one in self.entries if one in chosen)

    def _rank(self, entry: Entry, now: float) -> int:
        if entry.call.revision == self.speaking:
            return 0
        if entry.is_young(now):
            return 1
        return 2 if entry.shown is None else 3
