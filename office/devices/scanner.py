"""Scanners of QR codes: a thread of their own hands over each text, and tells when the scanner is lost."""

import logging
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, Protocol, TypeAlias

from office.devices.addresses import Address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from serial import Serial

LONGEST_LINE = 4096
"""Bytes of a line; a QR code holds 2,953 at the most, so a longer line is rubbish."""
QUIET_S = 0.3
"""Silence that ends what has no line end: a scanner sends its text in one go, within 0.2 s at 9,600 baud."""
RETRY_S = 1.0
"""Between two tries to open a scanner that is not there."""

_log = logging.getLogger(__name__)


class Presence(StrEnum):
    """Whether the scanner is there."""

    READY = "ready"
    """It was opened: for the first time, or again."""
    LOST = "lost"
    """It is not plugged in, or somebody else has it; said once, until it is ready."""


@dataclass(frozen=True, slots=True, repr=False)
class Scanned:
    """A text that was scanned; it may be a person's, so it is never shown by accident."""

    text: str

    def __repr__(self) -> str:
        return "Scanned(…)"


Told: TypeAlias = Callable[[Scanned | Presence], None]
"""Called on the scanner's own thread."""


class Scanner(Protocol):
    """Something that reads codes."""

    def start(self, told: Told) -> None:
        """Begin to read; once in a scanner's life."""

    def stop(self, seconds: float = 2.0) -> None:
        """End, within so many seconds."""


class HandScanner:
    """Scans what the program hands in: for demonstrations, tests, and a keyboard."""

    def __init__(self) -> None:
        self._told: Told | None = None

    def start(self, told: Told) -> None:
        """Be ready."""
        self._told = told
        told(Presence.READY)

    def stop(self, seconds: float = 2.0) -> None:  # noqa: ARG002 - it needs no time
        """Tell nothing more."""
        self._told = None

    def tell(self, news: Scanned | Presence) -> None:
        """Pass it on, as if it came from a scanner."""
        if self._told is not None:
            self._told(news)


class Lines:
    """Cuts bytes into lines at CR, LF or both; a line too long is left out."""

    def __init__(self) -> None:
        self._begun = bytearray()
        self._is_too_long = False

    def take(self, piece: bytes) -> list[bytes]:
        """Return the lines that the piece ends, without empty ones."""
        *ends, rest = piece.replace(b"\r", b"\n").split(b"\n")
        lines = []
        for end in ends:
            self._add(end)
            if self._begun and not self._is_too_long:
                lines.append(bytes(self._begun))
            self.drop()
        self._add(rest)
        return lines

    def drop(self) -> int:
        """Forget what has no end yet; return its bytes."""
        dropped = len(self._begun)
        self._begun.clear()
        self._is_too_long = False
        return dropped

    def _add(self, piece: bytes) -> None:
        self._begun += piece[: LONGEST_LINE + 1]
        if len(self._begun) > LONGEST_LINE:
            self._is_too_long = True
            del self._begun[LONGEST_LINE:]


class SerialScanner:
    """A scanner at a serial port, real or through USB; it may be unplugged and plugged in again at any time."""

    def __init__(self, address: Address, *, quiet_s: float = QUIET_S, retry_s: float = RETRY_S) -> None:
        self._address = address
        self._quiet_s = quiet_s
        self._retry_s = retry_s
        self._stop = Event()
        self._lock = Lock()
        self._port: Serial | None = None
        self._thread: Thread | None = None

    def start(self, told: Told) -> None:
        """Begin to read."""
        self._thread = Thread(target=self._run, args=(told,), name="scanner", daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 2.0) -> None:
        """Wake the thread and wait for its end; nothing is told afterwards."""
        self._stop.set()
        with self._lock:
            if self._port is not None:
                self._port.cancel_read()
        if self._thread is not None:
            self._thread.join(seconds)
            if self._thread.is_alive():
                _log.warning("the scanner did not end within %s s", seconds)

    def _run(self, told: Told) -> None:
        is_lost = False
        while not self._stop.is_set():
            try:
                with self._opened() as port:
                    is_lost = False
                    told(Presence.READY)
                    self._listen(port, told)
            except (OSError, ValueError) as error:  # ValueError: a speed that the port does not know
                if not is_lost:
                    is_lost = True
                    _log.warning("the scanner at %s is lost: %s", self._address, error)
                    told(Presence.LOST)
            except Exception:
                _log.exception("the scanner failed and tries again")
            self._stop.wait(self._retry_s)

    @contextmanager
    def _opened(self) -> "Iterator[Serial]":
        from serial import Serial

        # Exclusive: two programs at one port would get half a card each.
        port = Serial(self._address.name, self._address.number, timeout=self._quiet_s, exclusive=True)
        try:
            with self._lock:
                self._port = port
            yield port
        finally:
            with self._lock:
                self._port = None
                with suppress(OSError):
                    port.close()

    def _listen(self, port: "Serial", told: Told) -> None:
        lines = Lines()
        while not self._stop.is_set():
            piece = port.read(1)
            if piece:
                piece += port.read(port.in_waiting)
                for line in lines.take(piece):
                    told(Scanned(text_of(line)))
            elif dropped := lines.drop():
                _log.warning("the scanner at %s sent %d bytes without a line end", self._address, dropped)


def text_of(line: bytes) -> str:
    """Return the text of a line in UTF-8.

    What is no UTF-8 becomes U+FFFD: a guess at the code page could make another name of a name, while digits are
    the same in all of them.
    """
    return line.decode("utf-8-sig", errors="replace")
