"""The lines of a CSV file: in UTF-8 or UTF-16, parted by comma, semicolon or tab."""

import codecs
import csv
import io
from collections.abc import Iterator

from office.domain.errors import Reason, Refused
from office.domain.procedure_sheets import Problem
from office.loading.columns import LINES_ABOVE, key_of
from office.loading.lines import Line, composed

DELIMITERS = ",;\t"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CUT_OFF = frozenset({"unexpected end of data", "truncated data"})
"""What Python says of a file that ends in the middle of a letter."""


def csv_lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Return the lines of a CSV file.

    Args:
        data: the whole file.
        name: of the file.

    Raises:
        Refused: `file_broken` if it ends in the middle of a letter; `file_encoding` if it is neither UTF-8 nor marked
            as UTF-16. Windows-1258 is not guessed: nearly any bytes can be read as it, and wrong names would go into
            the catalogue.
    """
    text = _text_of(data, name)
    delimiter = _delimiter(text)
    # `sep=;` is what Excel writes in front to say how the cells are parted.
    return tuple(line for line in _lines(text, delimiter) if not (line.number == 1 and _is_sep(line.cells)))


def _is_sep(cells: tuple[str, ...]) -> bool:
    return cells[0].startswith("sep=") and not any(cells[1:])


def _text_of(data: bytes, name: str) -> str:
    encoding = next((known for mark, known in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.reason in _CUT_OFF:
            raise Refused(Reason.FILE_BROKEN, file=name) from None
        raise Refused(Reason.FILE_ENCODING, file=name, line=_line_of(data, error, encoding)) from None
    if "\0" in text:
        raise Refused(Reason.FILE_ENCODING, file=name, line=text.count("\n", 0, text.index("\0")) + 1)
    return text


def _line_of(data: bytes, error: UnicodeDecodeError, encoding: str) -> int:
    good = data[: error.start].decode(encoding, "ignore")
    return good.count("\n") + 1


def _delimiter(text: str) -> str:
    """Return what parts the cells: the one under which a line at the top names the most columns."""
    top = text.splitlines()[:LINES_ABOVE]
    told = next((line[4:5] for line in top[:1] if line.startswith("sep=")), "")
    if told and told in DELIMITERS:
        return told

    def columns(delimiter: str) -> int:
        return max((sum(key_of(cell) is not None for cell in line.split(delimiter)) for line in top), default=0)

    return max(DELIMITERS, key=columns)


def _lines(text: str, delimiter: str) -> Iterator[Line]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        number = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error:
            # What follows could belong to the cell that was never closed.
            yield Line(number, (), problem=Problem.BROKEN_QUOTES)
            return
        yield Line(number, tuple(composed(cell) for cell in cells) or ("",))
