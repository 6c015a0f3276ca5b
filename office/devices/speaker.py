"""What a loudspeaker can do, whichever it is, and one that only keeps what it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from office.domain.wall_calls import Spoken
from office.voice.sound import Sound


class Ended(Protocol):
    """Tells what came of each sound: one value of `Spoken` for each `play`."""

    def connect(self, heard: Callable[[str], object], /) -> object:
        """Call `heard` from now on."""


class Changed(Protocol):
    """Tells that something is another."""

    def connect(self, heard: Callable[[], object], /) -> object:
        """Call `heard` from now on."""


class Speaker(Protocol):
    """A loudspeaker; it plays one sound at a time."""

    @property
    def ended(self) -> Ended:
        """What came of each sound."""

    @property
    def devices_changed(self) -> Changed:
        """There is another device, or none; `device` says which."""

    @property
    def device(self) -> str | None:
        """The name of the device, empty where there is none; None until somebody has looked."""

    @property
    def is_playing(self) -> bool:
        """Whether a sound has not ended."""

    def warm_up(self) -> None:
        """Make ready for the first sound, and look for a device."""

    def play(self, sound: Sound, volume: int) -> None:
        """Begin a sound, at `volume` percent; one that still plays is cut off first. It never waits."""

    def stop(self) -> None:
        """Cut the sound off, if there is one."""

    def close(self) -> None:
        """Let everything go that was made ready; nothing is told any more."""


@dataclass(slots=True)
class Played:
    """A sound that was given to a loudspeaker, and what came of it."""

    sound: Sound
    volume: int
    at: datetime
    ended_at: datetime | None = None
    outcome: Spoken | None = None


class Hearers:
    """Those who want to be told; has the words of a Qt signal, without Qt."""

    def __init__(self) -> None:
        self._hearers: list[Callable[..., object]] = []

    def connect(self, heard: Callable[..., object], /) -> None:
        """Call `heard` from now on."""
        self._hearers.append(heard)

    def emit(self, *told: str) -> None:
        """Tell everybody."""
        for heard in tuple(self._hearers):
            heard(*told)


class RecordingSpeaker:
    """Keeps every sound with its instants, and is heard by nobody: for tests, and for a demonstration.

    Args:
        clock: what time it is.
        after: calls something back after so many milliseconds, as `QTimer.singleShot` does; without it a sound
            lasts until `finish`.
    """

    def __init__(
        self, clock: Callable[[], datetime], after: Callable[[int, Callable[[], None]], object] | None = None
    ) -> None:
        self.ended, self.devices_changed = Hearers(), Hearers()
        self.device: str | None = None
        self.played: list[Played] = []
        self._clock = clock
        self._after = after

    @property
    def is_playing(self) -> bool:
        """Whether the last sound has not ended."""
        return bool(self.played) and self.played[-1].outcome is None

    def warm_up(self) -> None:
        """Do nothing: it is always ready."""

    def play(self, sound: Sound, volume: int) -> None:
        """Keep a sound, which lasts as long as it would be heard."""
        self.stop()
        played = Played(sound, volume, self._clock())
        self.played.append(played)
        if self._after:
            self._after(round(sound.seconds * 1000), lambda: self._end(played, Spoken.SPOKEN))

    def stop(self) -> None:
        """Cut the sound off, if there is one."""
        self.finish(Spoken.CUT)

    def close(self) -> None:
        """Do nothing: what was kept stays."""

    def finish(self, outcome: Spoken = Spoken.SPOKEN) -> None:
        """End the sound, if there is one."""
        if self.is_playing:
            self._end(self.played[-1], outcome)

    def _end(self, played: Played, outcome: Spoken) -> None:
        if played.outcome is None:
            played.ended_at, played.outcome = self._clock(), outcome
            self.ended.emit(outcome)
