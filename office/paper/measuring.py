"""How wide and high words are in the typeface: the same files that are drawn with."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from office.paper.pieces import Weight
from office.typeface import needed_typeface_file

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LINE = 1.35
"""Height of a line, in sizes: room for stacked marks (Ặ, Ễ)."""
BASELINE = 1.03
"""From the top of a line to its baseline, in sizes."""
FIGURES_LINE, FIGURES_BASE = 0.82, 0.79
"""The same for capitals and digits alone, which have no marks: as high as their ink, round ones included."""
CUT = "…"
TOGETHER = "\u00a0"
"""A space that no line is broken at."""
_WORD = re.compile(rf"[\S{TOGETHER}]+")


@cache
def font(weight: Weight, size: int) -> "FreeTypeFont":
    """Return the typeface at a size in dots.

    Raises:
        FileNotFoundError: it is not installed.
    """
    # Late: Pillow costs 50 ms, and a face without a printer needs none.
    from PIL import ImageFont

    return ImageFont.truetype(str(needed_typeface_file(weight)), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def width_of(text: str, weight: Weight, size: int) -> int:
    """Return the dots a text takes from its leftmost to its rightmost ink or advance."""
    left, _, right, _ = font(weight, size).getbbox(text)
    return max(int(right + 0.999), int(font(weight, size).getlength(text) + 0.999)) - min(0, int(left - 0.999))


def height_of(size: int) -> int:
    """Return the height of one line."""
    return round(size * LINE)


def wrapped(text: str, weight: Weight, size: int, width: int, most: int) -> tuple[str, ...]:
    """Return the text in lines of at most `width` dots, at most `most` of them; what is left out ends in `…`."""
    lines = _filled(text, weight, size, width)
    if len(lines) > most:
        return (*lines[: most - 1], _cut(lines[most - 1], weight, size, width))
    return _balanced(text, lines, weight, size, width)


def _filled(text: str, weight: Weight, size: int, width: int) -> tuple[str, ...]:
    lines: list[str] = []
    words = [part for word in _words(text) for part in _pieces(word, weight, size, width)]
    while words:
        count = _fitting(words, weight, size, width)
        lines.append(" ".join(words[:count]))
        words = words[count:]
    return tuple(lines)


def _words(text: str) -> list[str]:
    # `str.split` would also break at TOGETHER.
    return _WORD.findall(text)


def _balanced(text: str, lines: tuple[str, ...], weight: Weight, size: int, width: int) -> tuple[str, ...]:
    """Narrow the lines while they stay as many: no last line of one word."""
    step = max(1, size // 2)
    while len(lines) > 1 and (width := width - step) > 0:
        if any(width_of(word, weight, size) > width for word in _words(text)):
            break
        narrower = _filled(text, weight, size, width)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def largest(text: str, weight: Weight, width: int, most: int) -> int:
    """Return the largest size, up to `most`, at which the text fits into `width` dots."""
    fits = (size for size in range(most, 8, -1) if width_of(text, weight, size) <= width)
    return next(fits, 8)


def _fitting(words: list[str], weight: Weight, size: int, width: int) -> int:
    count = 1
    while count < len(words) and width_of(" ".join(words[: count + 1]), weight, size) <= width:
        count += 1
    return count


def _pieces(word: str, weight: Weight, size: int, width: int) -> list[str]:
    """Break a word that is wider than the paper."""
    pieces: list[str] = []
    while width_of(word, weight, size) > width and len(word) > 1:
        count = max(1, bisect_right(range(1, len(word)), width, key=lambda n: width_of(word[:n], weight, size)))
        pieces.append(word[:count])
        word = word[count:]
    return [*pieces, word]


def _cut(line: str, weight: Weight, size: int, width: int) -> str:
    while line and width_of(line + CUT, weight, size) > width:
        line = line[:-1].rstrip()
    return line + CUT
