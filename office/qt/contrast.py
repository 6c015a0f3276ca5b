"""Which color stands on which, and how far text has to stand out from its ground."""

from typing import NamedTuple

TEXT, LARGE_TEXT = 7.0, 4.5
"""The least contrast of text, and of text of 24 px and more where it is not the message itself."""


class Pair(NamedTuple):
    """Text of one color on a ground of another, both by name."""

    text: str
    ground: str
    least: float = TEXT


_SIGNS = (
    Pair("ink", "hint"),
    Pair("white", "red"),
    Pair("cream", "red"),
)
BOARD_PAIRS = (
    *_SIGNS,
    Pair("navy", "gold"),
    Pair("gold", "navy"),
    Pair("gold_soft", "navy"),
    Pair("gold_soft", "navy_row"),
    Pair("gold_soft", "navy_panel"),
    Pair("white", "navy"),
    Pair("white", "navy_row"),
    Pair("white", "navy_panel"),
    Pair("snow", "navy_row"),
    Pair("snow", "navy_panel"),
    Pair("snow", "navy"),
    Pair("soft", "navy"),
    Pair("soft", "navy_panel"),
    Pair("soft", "navy_row"),
    Pair("done", "navy_panel"),
    Pair("done_ink", "done"),
    Pair("ready", "navy_panel"),
    Pair("white", "ready_row"),
)
"""On walls and plates."""
PAIRS = (
    *BOARD_PAIRS,
    Pair("ink", "paper"),
    Pair("ink", "white"),
    Pair("ink", "pill"),
    Pair("ink", "gold"),
    Pair("muted", "white"),
    Pair("muted", "paper"),
    Pair("muted", "closed"),
    Pair("muted", "row"),
    Pair("hint_ink", "hint", LARGE_TEXT),
    Pair("white", "red_pressed"),
    Pair("red", "paper"),
    Pair("white", "green"),
    Pair("white", "green_pressed"),
    Pair("green_soft", "green"),
    Pair("green", "white"),
    Pair("white", "closed_badge", LARGE_TEXT),
)
"""On every face."""


def luminance(color: str) -> float:
    """Return the relative luminance of `#RRGGBB` as WCAG 2 defines it."""
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return how far two colors stand apart, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
