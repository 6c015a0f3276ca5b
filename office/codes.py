"""The QR codes of tickets and dossiers, as black bars on a square of modules."""

from dataclasses import dataclass
from functools import lru_cache

LINK = "taicho:t/"
"""What a ticket's token is put behind where nothing else is set."""
DOSSIER_LINK = "taicho:d/"
"""What a dossier's code is put behind on its forms."""
QUIET = 4
"""White modules that a reader needs around the code."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`width` black modules side by side; (0, 0) is the upper left corner of the quiet zone."""

    x: int
    y: int
    width: int


@dataclass(frozen=True, slots=True)
class Code:
    """A square of `size` × `size` modules, the quiet zone included; size 0 is no code."""

    size: int = 0
    bars: tuple[Bar, ...] = ()


def ticket_link(token: str, base: str = LINK) -> str:
    """Return what a ticket's QR code says; `base` is the setting `ticket_link` of the computer that shows it."""
    return f"{base}{token}"


def dossier_link(code: str) -> str:
    """Return what the QR code on a dossier's forms says; scanned anywhere, it opens the dossier."""
    return f"{DOSSIER_LINK}{code}"


def dossier_in(scanned: str) -> str | None:
    """Return the code of the dossier whose form was scanned; None if it is something else."""
    text = scanned.strip()
    return text.removeprefix(DOSSIER_LINK) if text.startswith(DOSSIER_LINK) else None


@lru_cache(maxsize=8)
def code_of(text: str) -> Code:
    """Return the QR code for a text."""
    # Late: costs 60 ms, and the first page has no code.
    from qrcode.constants import ERROR_CORRECT_M
    from qrcode.main import QRCode

    drawn = QRCode(border=QUIET, error_correction=ERROR_CORRECT_M)
    drawn.add_data(text)
    drawn.make(fit=True)
    rows = drawn.get_matrix()
    return Code(len(rows), tuple(bar for y, row in enumerate(rows) for bar in _bars(y, row)))


def _bars(y: int, row: list[bool]) -> list[Bar]:
    edges = [x for x, (left, right) in enumerate(zip([False, *row], [*row, False], strict=True)) if left != right]
    return [Bar(start, y, end - start) for start, end in zip(edges[::2], edges[1::2], strict=True)]
