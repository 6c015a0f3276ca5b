"""A list for QML that says which rows differ, so that the others are not drawn again."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

# Qt.ItemDataRole.UserRole + 1; to import Qt itself costs 25 ms before the first frame.
_FIRST_ROLE = 0x0101
_TOP = QModelIndex()


class Rows(QAbstractListModel):
    """Frozen values of one dataclass; each field is a role of the same name."""

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = [field.name for field in fields(kind)]
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[object]) -> None:
        """Become these rows, telling only what differs."""
        before, after = self._rows, tuple(rows)
        kept = min(len(before), len(after))
        if len(after) < len(before):
            self.beginRemoveRows(_TOP, kept, len(before) - 1)
            self._rows = before[:kept]
            self.endRemoveRows()
        self._rows = after[:kept]
        for place in range(kept):
            if before[place] != after[place]:
                self.dataChanged.emit(self.index(place), self.index(place))
        if len(after) > kept:
            self.beginInsertRows(_TOP, kept, len(after) - 1)
            self._rows = after
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are; a row has none below it."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:
        """Return one field of one row."""
        place = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        """Return the field names by role."""
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}
