"""Printers at a device file of Linux."""

import os
import stat
from select import select
from time import monotonic
from typing import Any

from office.devices.printer import PrinterStatus
from office.devices.wires import ANSWER_S, SEND_S, NothingSentError, Wire

_FLAGS = os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
"""Never made: where a printer was unplugged, tickets would go into an ordinary file."""


class FileWire(Wire):
    """A device file; one that can be read answers, as /dev/usb/lp0 does."""

    def __init__(self, device: Any, path: str) -> None:
        super().__init__(device)
        try:
            self._file, self._answers = os.open(path, os.O_RDWR | _FLAGS), True
        except PermissionError:
            self._file, self._answers = os.open(path, os.O_WRONLY | _FLAGS), False
        self._answers &= not stat.S_ISREG(os.fstat(self._file).st_mode)

    def give(self, data: bytes) -> None:
        """Hand all of it over; a printer that is out of paper takes nothing."""
        left, end = memoryview(data), monotonic() + SEND_S
        while left:
            try:
                left = left[os.write(self._file, left) :]
            except BlockingIOError:
                if not self._waited(is_read=False, seconds=end - monotonic()):
                    raise (TimeoutError if len(left) < len(data) else NothingSentError)("takes no more") from None

    def read(self) -> bytes:
        """Return what the printer says; one that only takes says nothing."""
        if not self._waited(is_read=True, seconds=ANSWER_S):
            return b""
        try:
            return os.read(self._file, 64)
        except OSError:
            return b""  # a cable with no way back

    def status(self) -> PrinterStatus:
        """Ask the printer how it is, where it can answer."""
        return super().status() if self._answers else PrinterStatus()

    def close(self) -> None:
        """Let go of it."""
        os.close(self._file)

    def _waited(self, *, is_read: bool, seconds: float) -> bool:
        files = [self._file]
        readable, writable, _ = select(files if is_read else [], [] if is_read else files, [], max(0.0, seconds))
        return bool(readable or writable)
