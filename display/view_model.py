"""The wall's view model: swaps the whole board, then tells QML the parts that differ."""

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import Property, QObject, Signal, Slot

from display.rows import Rows
from display.showing.opening import opening_board
from display.showing.parts import ROWS, Board, Call, Line, Place, Row


class Wall(QObject):
    """What QML binds to."""

    heading_changed = Signal()
    calm_changed = Signal()
    serving_changed = Signal()
    progress_changed = Signal()
    footer_changed = Signal()
    calling_changed = Signal()
    fitted = Signal()
    """There is room for more dossiers, or for fewer."""

    def __init__(self, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.places = ROWS
        """How many dossiers fit."""
        self._board = opening_board(language=language)
        self._models = {name: Rows(kind, self) for name, kind in _LISTS.items()}

    @property
    def board(self) -> Board:
        """What is shown now."""
        return self._board

    @Slot(int)
    def fit_rows(self, places: int) -> None:
        """Show so many dossiers at once: as the panel has room for."""
        if places != self.places and places > 0:
            self.places = places
            self.fitted.emit()

    def show(self, board: Board) -> None:
        """Become this board."""
        before, self._board = self._board, board
        for name, model in self._models.items():
            model.show(getattr(board, name))
        for part in _PARTS:
            if getattr(before, part) != getattr(board, part):
                getattr(self, f"{part}_changed").emit()
        if bool(before.calls) is not bool(board.calls):
            self.calling_changed.emit()

    def _part(self, name: str) -> dict[str, object]:
        # QML knows lists, not tuples.
        part = asdict(getattr(self._board, name))
        return {key: list(value) if isinstance(value, tuple) else value for key, value in part.items()}

    heading = Property(dict, lambda self: self._part("heading"), notify=heading_changed)
    calm = Property(dict, lambda self: self._part("calm"), notify=calm_changed)
    serving = Property(dict, lambda self: self._part("serving"), notify=serving_changed)
    progress = Property(dict, lambda self: self._part("progress"), notify=progress_changed)
    footer = Property(dict, lambda self: self._part("footer"), notify=footer_changed)
    is_calling = Property(bool, lambda self: bool(self._board.calls), notify=calling_changed)
    calls = Property(QObject, lambda self: self._models["calls"], constant=True)
    cards = Property(QObject, lambda self: self._models["cards"], constant=True)
    rows = Property(QObject, lambda self: self._models["rows"], constant=True)
    lines = Property(QObject, lambda self: self._models["lines"], constant=True)


_LISTS: Mapping[str, type] = {"calls": Call, "cards": Place, "rows": Row, "lines": Line}
_PARTS = ("heading", "calm", "serving", "progress", "footer")
