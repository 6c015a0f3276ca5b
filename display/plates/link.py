"""A plate's way to its desk: looked at after each change; a loss is told in a sentence, and so is a wrong number."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from office.domain.errors import OfficeError, Reason
from office.qt.jobs import Lane
from office.qt.link import OfficeLink
from office.qt.reader import Reader
from office.texts import reason_text, text

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.plates import PlateSnapshot


class PlateLink(QObject):
    """Tells how the desk looks, and when it cannot be seen."""

    seen = Signal(object)
    """A PlateSnapshot."""
    lost = Signal(str)
    """The database cannot be read; the sentence says why. Ends with the next `seen` or `unknown`."""
    unknown = Signal()
    """The office has no such desk; it is looked for again by itself."""

    def __init__(self, url: str, desk: str, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = language
        self._link = OfficeLink(url, parent=self)
        self._reader = Reader(self._link, lambda: self._look)
        self._link.changed.connect(self._reader.wake)
        self._link.lost.connect(self._lose)
        self._link.failed.connect(self._fail)
        self._reader.seen.connect(self.seen)
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
        """Look at the desk, if the office is open."""
        self._reader.wake()

    def close(self) -> None:
        """Close the office; no signal comes after this."""
        self._reader.stop()
        self._link.close()

    def _look(self, office: "Office") -> "PlateSnapshot":
        return office.plate(self._desk)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OfficeError):
            self.lost.emit(text("plate.trouble", self._language))
        elif error.reason is Reason.UNKNOWN_DESK:
            self.unknown.emit()
        else:
            self.lost.emit(reason_text(error.reason, _short(error.details), self._language))

    @Slot(str)
    def _lose(self, reason: str) -> None:
        self.lost.emit(reason_text(reason, {}, self._language))


def _short(details: Mapping[str, object]) -> dict[str, object]:
    """Return the details without the way to the database, which is nobody's business in a hall."""
    return {what: str(value).replace("\\", "/").rsplit("/", maxsplit=1)[-1] for what, value in details.items()}
