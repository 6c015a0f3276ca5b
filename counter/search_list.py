"""A list with a field above it: typing narrows it, the arrows choose, Enter confirms."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from office.finding.index import Index, find, index_of
from office.qt.styling import color, font

SHOWN = 60
"""Entries in the list at once; typing on finds the others."""
_KEY = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
_PAD, _SCROLL_BAR = 10, 18


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to find, by each of its texts."""

    key: str
    title: str
    detail: str


class SearchList(QWidget):
    """Emits `chosen` when another entry is marked, `confirmed` at Enter or a double click."""

    chosen = Signal()
    confirmed = Signal()

    def __init__(self, name: str, accessible: str, placeholder: str) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._index: Index[Entry] | None = None
        """Made when somebody types: it costs more than all the rest."""
        self.field = QLineEdit()
        self.field.setObjectName(f"{name}_search")
        self.field.setAccessibleName(accessible)
        self.field.setPlaceholderText(placeholder)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.confirmed)
        self.list = QListWidget()
        self.list.setObjectName(f"{name}_list")
        self.list.setAccessibleName(accessible)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self.chosen)
        self.list.itemActivated.connect(lambda _: self.confirmed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Offer other entries; the choice stays if it is still there."""
        if entries != self._entries:
            self._entries, self._index = entries, None
            self._narrow()

    def value(self) -> str:
        """Return the key of the entry chosen, or nothing."""
        row = self.list.currentRow()
        return str(self.list.item(row).data(_KEY)) if row >= 0 else ""

    def choose(self, key: str) -> None:
        """Mark the entry with that key, if it is shown."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == key:
                self.list.setCurrentRow(row)

    def reset(self) -> None:
        """Forget what was typed and chosen."""
        self.field.clear()
        self.list.setCurrentRow(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows move in the list while the field is typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self) -> None:
        kept, typed = self.value(), self.field.text().strip()
        found = self._found(typed)
        with QSignalBlocker(self.list):
            self.list.clear()
            self._fill(found)
            self.choose(kept)
            if typed and self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        self.chosen.emit()

    def _found(self, typed: str) -> Sequence[Entry]:
        if not typed:
            return self._entries[:SHOWN]
        if self._index is None:
            self._index = _index_of(self._entries)
        return [match.found for match in find(self._index, typed, SHOWN)]

    def _fill(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            item = QListWidgetItem(entry.title, self.list)
            item.setData(_KEY, entry.key)
            item.setData(_DETAIL, entry.detail)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}, {entry.detail}")


def _index_of(entries: tuple[Entry, ...]) -> Index[Entry]:
    return index_of(entries, lambda one: [(one.title, 1.0), (one.key, 1.0), (one.detail, 0.95)])


_Index = QModelIndex | QPersistentModelIndex


class _TwoLines(QStyledItemDelegate):
    """A name, wrapped if it is long, and a detail under it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[int, str, str], int] = {}
        """By width and words: a list is laid out anew with each change of the window around it."""

    _title = font(17, QFont.Weight.DemiBold)
    _detail = font(15)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        of = (option.widget.width(), str(index.data()), str(index.data(_DETAIL)))
        if of not in self._heights:
            self._heights[of] = self._boxes(option, QPoint(), index)[1].bottom() + _PAD
        return QSize(0, self._heights[of])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, color("green"))
        title, detail = self._boxes(option, option.rect.topLeft(), index)
        for box, words, letters, tint in (
            (title, index.data(), self._title, "ink"),
            (detail, index.data(_DETAIL), self._detail, "muted"),
        ):
            painter.setFont(letters)
            painter.setPen(color("white" if is_chosen else tint))
            painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
        painter.restore()

    def _boxes(self, option: QStyleOptionViewItem, corner: QPoint, index: _Index) -> tuple[QRect, QRect]:
        # The list's own width, with room for a scroll bar, which comes and goes with what is found.
        width = option.widget.width() - _SCROLL_BAR
        room = QRect(corner.x() + _PAD, corner.y() + _PAD, width - 2 * _PAD, 1000)
        title = QFontMetrics(self._title).boundingRect(room, Qt.TextFlag.TextWordWrap, index.data())
        below = room.translated(0, title.height())
        detail = QFontMetrics(self._detail).boundingRect(below, Qt.TextFlag.TextWordWrap, index.data(_DETAIL))
        return title, detail
