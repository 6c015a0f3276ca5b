"""How a call is spoken: digit by digit or as a number, by the words of the North or of the South."""

from enum import StrEnum


class Style(StrEnum):
    """How the figures of a number are read."""

    DIGITS = "digits"
    """One by one: A, không, hai, năm."""
    GROUPED = "grouped"
    """As a number: A, hai mươi lăm."""


class Region(StrEnum):
    """Whose words are used where the regions differ."""

    NORTH = "north"
    """linh, nghìn."""
    SOUTH = "south"
    """lẻ, ngàn."""
