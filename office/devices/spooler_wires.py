"""Printers of a spooler, which says how they are as far as it knows."""

from collections.abc import Iterable
from typing import Any

from office.devices.printer import Paper, PrinterStatus
from office.devices.wires import NothingSentError, Wire

_ERROR, _PAPER_OUT, _OFFLINE, _GONE, _DOOR_OPEN = 0x2, 0x10, 0x80, 0x1000, 0x400000
_JAM, _PAPER_PROBLEM, _NEEDS_PERSON = 0x8, 0x40, 0x100000
"""Bits of PRINTER_INFO_2.Status."""
_WORKS_OFFLINE = 0x400
"""A bit of PRINTER_INFO_2.Attributes: how Windows shows an unplugged printer."""
_STOPPED = 5
"""IPP's printer-state."""


def windows_status(status: int, attributes: int) -> PrinterStatus:
    """Return what the spooler of Windows says; without any trouble it knows nothing of most printers."""
    said = PrinterStatus(
        is_known=True,
        paper=Paper.OUT if status & _PAPER_OUT else Paper.ENOUGH,
        is_cover_open=bool(status & _DOOR_OPEN),
        is_offline=bool(status & (_OFFLINE | _GONE) or attributes & _WORKS_OFFLINE),
        has_error=bool(status & (_ERROR | _JAM | _PAPER_PROBLEM | _NEEDS_PERSON)),
    )
    return PrinterStatus() if said.is_ready else said


def cups_status(state: int, reasons: Iterable[str]) -> PrinterStatus:
    """Return what CUPS says by IPP's printer-state and printer-state-reasons."""
    said = {reason.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for reason in reasons}
    is_out = bool(said & {"media-empty", "media-needed"})
    left = Paper.OUT if is_out else Paper.NEAR_END if "media-low" in said else Paper.ENOUGH
    return PrinterStatus(
        is_known=True,
        paper=left,
        is_cover_open=bool(said & {"cover-open", "door-open", "interlock-open"}),
        is_offline=bool(said & {"offline", "shutdown", "paused"}),
        has_error=state == _STOPPED or "media-jam" in said,
    )


class WindowsWire(Wire):
    """The Windows spooler. Its job begins with the first bytes: only to ask makes no empty one."""

    def give(self, data: bytes) -> None:
        """Spool all of it."""
        try:
            self._device.open("taicho")
        except Exception as error:
            raise NothingSentError(str(error)) from error
        super().give(data)

    def status(self) -> PrinterStatus:
        """Ask the spooler."""
        from win32print import ClosePrinter, GetPrinter, OpenPrinter

        handle = OpenPrinter(self._device.printer_name)
        try:
            said = GetPrinter(handle, 2)
        finally:
            ClosePrinter(handle)
        return windows_status(said["Status"], said["Attributes"])


class CupsWire(Wire):
    """CUPS."""

    def __init__(self, device: Any) -> None:
        super().__init__(device)
        try:
            device.open("taicho")
        except Exception:
            device.tmpfile.close()
            raise

    def give(self, data: bytes) -> None:
        """Spool all of it."""
        super().give(data)
        try:
            self._device.send()
        finally:
            # After an error, close would send it again.
            self._device.pending_job = False

    def status(self) -> PrinterStatus:
        """Ask CUPS."""
        said = self._device.printers[self._device.printer_name]
        return cups_status(said["printer-state"], said["printer-state-reasons"])

    def close(self) -> None:
        """Let go of it, and of the file it keeps jobs in."""
        self._device.tmpfile.close()
        super().close()
