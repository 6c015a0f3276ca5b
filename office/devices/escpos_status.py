"""The real-time status of ESC/POS printers: DLE EOT 1 (printer), 2 (why offline), 4 (paper)."""

from office.devices.printer import Paper, PrinterStatus

QUERIES: tuple[bytes, ...] = (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04")
_FIXED, _FIXED_VALUE = 0b10010011, 0b00010010
"""Bits that are the same in every answer: what differs is no answer."""
_OFFLINE, _COVER, _PAPER_STOP, _ERROR = 0x08, 0x04, 0x20, 0x40
_NEAR_END, _OUT = 0x0C, 0x60


def is_answer(byte: int) -> bool:
    """Whether a byte can be an answer to DLE EOT."""
    return byte & _FIXED == _FIXED_VALUE


def status_of(printer: int, cause: int, paper: int) -> PrinterStatus:
    """Return what the three answers say."""
    is_out = bool(paper & _OUT or cause & _PAPER_STOP)
    left = Paper.OUT if is_out else Paper.NEAR_END if paper & _NEAR_END else Paper.ENOUGH
    return PrinterStatus(
        is_known=True,
        paper=left,
        is_cover_open=bool(cause & _COVER),
        is_offline=bool(printer & _OFFLINE),
        has_error=bool(cause & _ERROR),
    )
