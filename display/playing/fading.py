"""How loud the videos of a wall are while it speaks, as a value."""

from dataclasses import dataclass

DUCKED = 0.12
"""So loud are videos under speech: what is said is understood, and nobody thinks that the wall broke."""
DOWN_MS, UP_MS = 200, 500
"""How long it takes to become quiet, and to come back."""


@dataclass(frozen=True, slots=True)
class Fade:
    """A way from one level to another; levels are shares of full scale."""

    start: float
    end: float
    began: float
    """ms of a clock that never goes back."""
    length: float
    """ms; at once if 0."""

    def level(self, at: float) -> float:
        """Return the level at a moment."""
        if self.is_over(at):
            return self.end
        return self.start + (self.end - self.start) * max(0.0, at - self.began) / self.length

    def is_over(self, at: float) -> bool:
        """Whether the end is reached."""
        return at - self.began >= self.length


def still(level: float) -> Fade:
    """Return what stays as it is."""
    return Fade(level, level, 0.0, 0.0)


def turned(fade: Fade, end: float, at: float) -> Fade:
    """Return the way from where a fade is now to another end; the same if it leads there already."""
    if fade.end == end:
        return fade
    start = fade.level(at)
    return Fade(start, end, at, DOWN_MS if end < start else UP_MS)
