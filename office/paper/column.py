"""A paper written from top to bottom: each call puts pieces under those before."""

from office.codes import Code
from office.paper.measuring import BASELINE, FIGURES_BASE, FIGURES_LINE, height_of, width_of, wrapped
from office.paper.pieces import Block, Box, Layout, Piece, Square, Weight, Words


class Column:
    """Holds the pieces so far and the row where the next one goes."""

    def __init__(self, width: int, margin: int) -> None:
        self.width = width
        self.margin = margin
        self.y = 0
        self._pieces: list[Piece] = []

    @property
    def inner(self) -> int:
        """Dots between the margins."""
        return self.width - 2 * self.margin

    def layout(self) -> Layout:
        """Return what was written."""
        return Layout(self.width, self.y, tuple(self._pieces))

    def gap(self, dots: int) -> None:
        """Leave dots free."""
        self.y += dots

    def rule(self, thickness: int) -> None:
        """Draw a line from margin to margin."""
        self._pieces.append(Block(Box(self.margin, self.y, self.inner, thickness)))
        self.y += thickness

    def line(self, text: str, weight: Weight, size: int) -> None:
        """Write one centered line, which must fit."""
        self._center(text, weight, size, 0, self.width)
        self.y += height_of(size)

    def figures(self, text: str, weight: Weight, size: int) -> None:
        """Write one centered line of capitals and digits in doubled dots; no room is left for marks."""
        half = size // 2
        ink = 2 * width_of(text, weight, half)
        height, base = 2 * round(half * FIGURES_LINE), 2 * round(half * FIGURES_BASE)
        # A doubled dot begins at an even place, or it could not be sent as one.
        box = Box((self.width - ink) // 4 * 2, self.y, ink, height)
        self._pieces.append(Words(box, text, weight, 2 * half, base, is_doubled=True))
        self.y += height

    def paragraph(self, text: str, weight: Weight, size: int, most: int) -> None:
        """Write centered lines, at most `most`."""
        for line in wrapped(text, weight, size, self.inner, most):
            self.line(line, weight, size)

    def label(self, text: str, weight: Weight, size: int) -> None:
        """Write white words on a black block as wide as they need."""
        height, side = height_of(size), size
        width = min(self.inner, width_of(text, weight, size) + 2 * side)
        box = Box((self.width - width) // 2, self.y, width, height + size // 4)
        self._pieces.append(Block(box, radius=size // 3))
        self.y += size // 8
        self._center(text, weight, size, 0, self.width, is_white=True)
        self.y = box.bottom

    def pairs(self, pairs: tuple[tuple[str, str], ...], figure: int, caption: int) -> None:
        """Write figures side by side, each over the words for it; a figure too wide for its place is smaller."""
        width = self.inner // max(1, len(pairs))
        starts = [self.margin + place * width for place in range(len(pairs))]
        for start, (value, _) in zip(starts, pairs, strict=True):
            size = figure
            while width_of(value, Weight.BOLD, size) > width and size > caption:
                size -= 1
            self._center(value, Weight.BOLD, size, start, width, down=(figure - size) // 2)
        self.y += height_of(figure)
        told = [wrapped(words, Weight.REGULAR, caption, width - caption // 2, 2) for _, words in pairs]
        for start, lines in zip(starts, told, strict=True):
            for place, line in enumerate(lines):
                self._center(line, Weight.REGULAR, caption, start, width, down=place * height_of(caption))
        self.y += max((len(lines) for lines in told), default=0) * height_of(caption)

    def square(self, code: Code, module: int) -> None:
        """Draw a QR code in the middle."""
        side = code.size * module
        self._pieces.append(Square(Box((self.width - side) // 4 * 2, self.y, side, side), code, module))
        self.y += side

    def _center(
        self, text: str, weight: Weight, size: int, start: int, width: int, *, down: int = 0, is_white: bool = False
    ) -> None:
        ink = width_of(text, weight, size)
        box = Box(start + max(0, (width - ink) // 2), self.y + down, ink, height_of(size))
        self._pieces.append(Words(box, text, weight, size, round(size * BASELINE), is_white=is_white))
