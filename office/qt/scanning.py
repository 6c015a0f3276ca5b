"""Scanning: what the scanner's thread tells, as signals on the thread of the screen."""

from typing import assert_never

from PySide6.QtCore import QObject, Signal, Slot

from office.devices.scanner import Presence, Scanned, Scanner


class Scanning(QObject):
    """Holds a scanner; every signal comes on the thread it was made in."""

    scanned = Signal(str)
    """A text was scanned."""
    lost = Signal()
    """The scanner is not there; said once, until `back`."""
    back = Signal()
    """It is there again."""
    _told = Signal(object)

    def __init__(self, scanner: Scanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scanner = scanner
        self._is_lost = False
        self._is_stopped = False
        self._told.connect(self._tell)  # queued by Qt when it comes from the scanner's thread

    def start(self) -> None:
        """Begin to read; once in its life."""
        self._scanner.start(self._told.emit)

    def stop(self) -> None:
        """End the scanner; no signal comes after this."""
        self._is_stopped = True
        self._scanner.stop()

    @Slot(object)
    def _tell(self, news: Scanned | Presence) -> None:
        if self._is_stopped:
            return
        match news:
            case Scanned(text):
                self.scanned.emit(text)
            case Presence.LOST:
                self._is_lost = True
                self.lost.emit()
            case Presence.READY:
                if self._is_lost:
                    self._is_lost = False
                    self.back.emit()
            case _:
                assert_never(news)
