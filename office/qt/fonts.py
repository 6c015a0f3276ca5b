"""Be Vietnam Pro for every face, and a cut of it whose digits are all of one width.

The typeface has no tabular figures (no `tnum` feature: a "1" is two thirds of a "0"), so clocks and columns
would dance. The cut is made in memory from the installed files; nothing is written or handed on.
"""

import logging
from struct import pack_into, unpack_from

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from office.qt.theme import FAMILY, FIGURES
from office.typeface import PACKAGE, typeface_file, typeface_folder

_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold", "Black")
_FIGURE_WEIGHTS = ("Regular", "SemiBold", "Bold", "Black")

_log = logging.getLogger(__name__)


def load_fonts() -> None:
    """Register the typefaces with the running application and make Be Vietnam Pro its font."""
    folder = typeface_folder()
    if folder is None:
        _log.warning("%s is not installed: the system's own typeface is used", PACKAGE)
        return
    if FAMILY not in QFontDatabase.applicationFontFamilies(0):
        for weight in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(typeface_file(folder, weight)))
        for weight in _FIGURE_WEIGHTS:
            _add_figures(typeface_file(folder, weight).read_bytes())
    QGuiApplication.setFont(QFont(FAMILY))


def _add_figures(font: bytes) -> None:
    if QFontDatabase.addApplicationFontFromData(QByteArray(with_even_digits(font))) < 0:
        _log.warning("no even digits on this system: numbers keep the typeface's own")
        QFont.insertSubstitution(FIGURES, FAMILY)


def with_even_digits(font: bytes) -> bytes:
    """Return the TrueType font under the name `FIGURES`, each digit centered in the width of its zero."""
    cut = bytearray(font)
    tables = _tables(font)
    digits = QRawFont(QByteArray(font), 100).glyphIndexesForString("0123456789")
    metrics = tables["hmtx"][0]
    sizes = {glyph: unpack_from(">Hh", font, metrics + 4 * glyph) for glyph in digits}
    even = sizes[digits[0]][0]
    for glyph, (width, left) in sizes.items():
        pack_into(">Hh", cut, metrics + 4 * glyph, even, left + (even - width) // 2)
    _swap(cut, tables["name"], FAMILY.encode("utf-16-be"), FIGURES.encode("utf-16-be"))
    _swap(cut, tables["name"], FAMILY.encode("ascii"), FIGURES.encode("ascii"))
    # Kerning pulls "1" and "7" together again; a feature of another name is never applied.
    _swap(cut, tables["GPOS"], b"kern", b"KERN")
    return bytes(cut)


def _tables(font: bytes) -> dict[str, tuple[int, int]]:
    """Start and length in bytes of each table of the font."""
    (count,) = unpack_from(">H", font, 4)
    entries = (unpack_from(">4s4xLL", font, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): (start, length) for tag, start, length in entries}


def _swap(cut: bytearray, table: tuple[int, int], old: bytes, new: bytes) -> None:
    start, length = table
    cut[start : start + length] = cut[start : start + length].replace(old, new)
