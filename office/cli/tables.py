"""Text in columns. Composed letters (NFC) of Vietnamese are one column wide each, so counting them aligns them."""

from collections.abc import Sequence
from unicodedata import normalize

GAP = "  "


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the rows under their heads, each column as wide as its widest cell."""
    lines = [[normalize("NFC", cell) for cell in row] for row in (heads, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    return "\n".join(
        GAP.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def card(pairs: Sequence[tuple[str, str]]) -> str:
    """Return one line a pair: label and value."""
    labels = [normalize("NFC", label) + ":" for label, _ in pairs]
    width = max(map(len, labels), default=0)
    return "\n".join(f"{label.ljust(width)} {value}" for label, (_, value) in zip(labels, pairs, strict=True))
