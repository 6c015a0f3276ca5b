"""A plate's way to its desk: looked at after each change; a wrong number of a desk is told apart from a loss."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from display.screen_link import ScreenLink
from office.domain.errors import OfficeError, Reason
from office.qt.reader import Look

if TYPE_CHECKING:
    from office.domain.plates import PlateSnapshot


class PlateLink(ScreenLink):
    """Tells how the desk looks, and when it cannot be seen."""

    seen = Signal(object)
    """A PlateSnapshot."""
    unknown = Signal()
    """The office has no such desk; it is looked for again by itself."""

    def __init__(self, url: str, desk: str, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(url, language, "plate.trouble", parent)
        self._desk = desk

    def _plan(self) -> Look:
        return lambda office: office.plate(self._desk)

    @Slot(object)
    def _see(self, sight: "PlateSnapshot") -> None:
        self.seen.emit(sight)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, OfficeError) and error.reason is Reason.UNKNOWN_DESK:
            self.unknown.emit()
        else:
            super()._fail(error)
