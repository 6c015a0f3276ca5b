"""What a thermal printer prints: rows of dots, black or white."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture of 1 bit a dot.

    Attributes:
        width: in dots.
        height: in rows.
        rows: row after row, each padded to whole bytes; the highest bit is the leftmost dot, 1 is black.
    """

    width: int
    height: int
    rows: bytes

    def __post_init__(self) -> None:
        if len(self.rows) != self.height * self.stride:
            raise ValueError(f"{len(self.rows)} bytes are no {self.width} x {self.height} bitmap")

    @property
    def stride(self) -> int:
        """Bytes of one row."""
        return (self.width + 7) // 8
