"""What the recording window asks of a microphone and of a loudspeaker; tests give it others."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from office.voice.pack import Samples
from office.voice.resampling import Wave
from studio.events import Lost

Listening: TypeAlias = Callable[[Wave, int], None]
"""Takes what was heard since the last time, and its samples a second."""
Broken: TypeAlias = Callable[[Lost], None]


class Microphone(Protocol):
    """Listens from `start` to `stop`."""

    def warm_up(self) -> None:
        """Get ready for the first time."""

    def start(self, heard: Listening, broken: Broken) -> None:
        """Begin to listen; one of the two is called as soon as it does, or cannot."""

    def stop(self) -> tuple[Wave, int]:
        """Return all that was heard since `start`, and its samples a second; nothing if it did not listen."""

    def close(self) -> None:
        """Let the microphone go."""


class Player(Protocol):
    """Plays one clip at a time."""

    def warm_up(self) -> None:
        """Get ready for the first time."""

    def play(self, samples: Samples, ended: Callable[[], None], broken: Broken) -> None:
        """Play it; one of the two is called at its end, or where there is nothing to play it on."""

    def stop(self) -> None:
        """Be silent; nothing is called for what was played."""

    def close(self) -> None:
        """Let the loudspeaker go."""
