"""What stands on a paper, and where: all measures in dots from the upper left corner."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from office.codes import Code


class Weight(StrEnum):
    """A weight of the typeface."""

    REGULAR = "Regular"
    SEMI_BOLD = "SemiBold"
    BOLD = "Bold"
    BLACK = "Black"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the paper."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column beside it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text, its box as wide as the ink may get and as high as its marks need."""

    box: Box
    text: str
    weight: Weight
    size: int
    base: int
    """Rows from the top of the box to the baseline."""
    is_white: bool = False
    """On a black block."""
    is_doubled: bool = False
    """Drawn at half the size with every dot twice as wide and high: a quarter of the bytes for the largest words."""


@dataclass(frozen=True, slots=True)
class Block:
    """A black rectangle: a rule, or the ground of white words."""

    box: Box
    radius: int = 0


@dataclass(frozen=True, slots=True)
class Square:
    """A QR code; its box includes the quiet zone."""

    box: Box
    code: Code
    module: int
    """Dots of one module."""


Piece: TypeAlias = Words | Block | Square


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole paper."""

    width: int
    height: int
    pieces: tuple[Piece, ...]
