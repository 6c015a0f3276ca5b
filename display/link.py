"""The wall's way to the office: the hall is looked at after each change; a loss is told in a sentence."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from office.domain.errors import OfficeError
from office.domain.snapshots import HallSnapshot
from office.qt.jobs import Lane
from office.qt.link import OfficeLink
from office.qt.reader import Reader
from office.texts import reason_text, text

if TYPE_CHECKING:
    from office.bootstrap import Office


class HallLink(QObject):
    """Tells how the hall looks, and when it cannot be seen."""

    seen = Signal(object, object)
    """A HallSnapshot, and when it came by this computer's clock."""
    lost = Signal(str)
    """The database cannot be read; the sentence says why. Ends with the next `seen`."""

    def __init__(self, url: str, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._link = OfficeLink(url, parent=self)
        self._reader = Reader(self._link, lambda: _hall)
        self._link.changed.connect(self._reader.wake)
        self._link.lost.connect(self._lose)
        self._link.failed.connect(self._fail)
        self._reader.seen.connect(self._see)
        self._reader.failed.connect(self._fail)

    @property
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._link.lane

    @property
    def is_current(self) -> bool:
        """Whether the office is open and no look is wanted or under way."""
        return self._reader.is_current

    @Slot()
    def open(self) -> None:
        """Open the office, again until it is open."""
        self._link.open()

    @Slot()
    def wake(self) -> None:
        """Look at the hall, if the office is open."""
        self._reader.wake()

    def close(self) -> None:
        """Close the office; no signal comes after this."""
        self._reader.stop()
        self._link.close()

    @Slot(object)
    def _see(self, snapshot: HallSnapshot) -> None:
        self.seen.emit(snapshot, datetime.now(UTC))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, OfficeError):
            self.lost.emit(reason_text(error.reason, error.details, self._language))
        else:
            self.lost.emit(text("wall.trouble", self._language))

    @Slot(str)
    def _lose(self, reason: str) -> None:
        self.lost.emit(reason_text(reason, {}, self._language))


def _hall(office: "Office") -> HallSnapshot:
    return office.hall()
