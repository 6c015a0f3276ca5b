"""ESC/POS bytes of a paper as text, for printers with Vietnamese letters: a twentieth of the bytes of its dots."""

import textwrap

from office.codes import code_of
from office.devices.escpos_job import CENTERED, ESC, FEED_AND_CUT, GS, INITIALIZE
from office.devices.tcvn3 import Pages, encoded, printable
from office.paper.lines import Line, Manner

LETTER = 12
"""Dots of a letter's width, in the printer's font A."""
LARGEST = 8
MODULE = 8
"""Dots of a QR code's module at the most, as on papers that are drawn."""
_LARGE_LINES = 3
_ONE_BYTE = b"\x1c."
"""No Chinese letters: printers that have them take two bytes for one letter."""
_SIZE, _STRONG, _WHITE = GS + b"!", ESC + b"E", GS + b"B"
_SYMBOL = GS + b"(k"
_MODEL_2, _MEDIUM, _PRINT = b"\x04\x001A2\x00", b"\x03\x001E1", b"\x03\x001Q0"


def text_job(lines: tuple[Line, ...], width: int, pages: Pages) -> bytes:
    """Return the bytes that print the lines on a head of that width, feed and cut."""
    # Epson's printers, which have two pages, know no such command and would print its point.
    start = INITIALIZE + (_ONE_BYTE if pages.is_one else b"") + CENTERED
    return b"".join([start, *(_line(line, width, pages) for line in lines), FEED_AND_CUT])


def _line(line: Line, width: int, pages: Pages) -> bytes:
    if line.manner is Manner.CODE:
        return _code(line.text, width)
    text, columns = printable(line.text), width // LETTER
    match line.manner:
        case Manner.NUMBER:
            return _sized(text, max(1, min(LARGEST, columns // len(text))), columns, pages)
        case Manner.LARGE | Manner.LABEL:
            is_short = len(_broken(text, columns // 2)) <= _LARGE_LINES
            job = _switched(_STRONG, _sized(text, 2 if is_short else 1, columns, pages))
            return _switched(_WHITE, job) if line.manner is Manner.LABEL else job
        case Manner.STRONG:
            return _switched(_STRONG, _written(text, columns, pages))
        case _:
            return _written(text, columns, pages)


def _written(text: str, columns: int, pages: Pages) -> bytes:
    return b"".join(encoded(part, pages) + b"\n" for part in _broken(text, columns))


def _broken(text: str, columns: int) -> list[str]:
    return textwrap.wrap(text, columns, break_on_hyphens=False)


def _sized(text: str, size: int, columns: int, pages: Pages) -> bytes:
    return _SIZE + bytes(((size - 1) * 0x11,)) + _written(text, columns // size, pages) + _SIZE + b"\x00"


def _switched(command: bytes, job: bytes) -> bytes:
    return command + b"\x01" + job + command + b"\x00"


def _code(text: str, width: int) -> bytes:
    data = b"1P0" + text.encode()
    module = max(1, min(MODULE, width // code_of(text).size))
    said = (_MODEL_2, b"\x03\x001C" + bytes((module,)), _MEDIUM, len(data).to_bytes(2, "little") + data, _PRINT)
    return b"".join(_SYMBOL + one for one in said) + b"\n"
