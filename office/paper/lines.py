"""A paper as lines of text, for printers that have letters of their own."""

from dataclasses import dataclass
from enum import StrEnum


class Manner(StrEnum):
    """How a line stands on the paper."""

    PLAIN = "plain"
    STRONG = "strong"
    LARGE = "large"
    """As large as it fits in a few lines."""
    LABEL = "label"
    """White on black."""
    NUMBER = "number"
    """As large as it fits in one line."""
    CODE = "code"
    """Not words: what a QR code says."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, before it is broken to a width."""

    text: str
    manner: Manner = Manner.PLAIN
