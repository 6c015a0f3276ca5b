"""The way of a screen in the hall to the office: looked at after each change; a loss is told in a sentence."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from office.domain.errors import OfficeError
from office.qt.jobs import Lane
from office.qt.link import OfficeLink, Opener
from office.qt.reader import Look, Reader
from office.texts import reason_text, text


class ScreenLink(QObject):
    """Tells what is seen, and when it cannot be."""

    lost = Signal(str)
    """The database cannot be read; the sentence says why. Ends with the next look that succeeds."""

    def __init__(
        self, url: str, language: str, trouble: str, parent: QObject | None = None, *, opener: Opener | None = None
    ) -> None:
        """Do nothing yet.

        Args:
            url: of the database.
            language: `vi` or `en`.
            trouble: the key of what is said of a bug.
            parent: as in Qt.
            opener: opens the office; the usual one by default.
        """
        super().__init__(parent)
        self._language, self._trouble = language, trouble
        self._link = OfficeLink(url, opener, self)
        self._reader = Reader(self._link, self._plan)
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
        """Look, if the office is open."""
        self._reader.wake()

    def close(self) -> None:
        """Close the office; no signal comes after this."""
        self._reader.stop()
        self._link.close()

    @abstractmethod
    def _plan(self) -> Look:
        """Return what to look at next."""

    @abstractmethod
    def _see(self, sight: Any) -> None:
        """Take what was seen."""

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, OfficeError):
            self.lost.emit(reason_text(error.reason, _short(error.details), self._language))
        else:
            self.lost.emit(text(self._trouble, self._language))

    @Slot(str)
    def _lose(self, reason: str) -> None:
        self.lost.emit(reason_text(reason, {}, self._language))


def _short(details: Mapping[str, object]) -> dict[str, object]:
    """Return the details without the way to the database, which is nobody's business in a hall."""
    return {what: str(value).replace("\\", "/").rsplit("/", maxsplit=1)[-1] for what, value in details.items()}
