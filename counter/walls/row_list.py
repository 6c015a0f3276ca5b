"""A list of lines with a sign, a title, a badge and wrapped words under it; the arrows move, nothing is cut off."""

import re

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter.walls.rows import Row, RowTone
from office.qt.shape import Sign, paint_sign
from office.qt.styling import color, font
from office.qt.theme import FIGURES, CounterSizes, load_theme

_ROW = Qt.ItemDataRole.UserRole
_PAD, _SIGN, _GAP, _SCROLL_BAR, _MARK = 12, 18, 10, 14, 6
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap
_LONG_WORD = re.compile(r"(\S{16})(?=\S{8})")
"""In a path or the like a line may end anywhere."""
_SIGNS = {
    RowTone.PLAIN: (Sign.RING, "muted"),
    RowTone.GOOD: (Sign.TICK, "green"),
    RowTone.HELD: (Sign.PAUSE, "hint_ink"),
    RowTone.WRONG: (Sign.WARNING, "red"),
}


class RowList(QListWidget):
    """Emits `picked` when another line is marked."""

    picked = Signal()

    def __init__(self, name: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._rows: tuple[Row, ...] = ()
        self._wanted = ""
        """The key of a line that is marked as soon as it is there."""
        self._painter = _RowPainter(self)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(lambda _: self.picked.emit())

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._painter.take(sizes)
        self.doItemsLayout()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other lines; the one that is marked stays marked if it is still there."""
        if rows == self._rows:
            return
        kept, self._rows = self.marked, rows
        with QSignalBlocker(self):
            while self.count() > len(rows):
                self.takeItem(self.count() - 1)
            for place, row in enumerate(rows):
                item = self.item(place) if place < self.count() else QListWidgetItem(self)
                item.setData(_ROW, row)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, row.told)
            keys = [row.key for row in rows]
            found = next((key for key in (self._wanted, kept) if key in keys), None)
            self._wanted = "" if found == self._wanted else self._wanted
            self.setCurrentRow(keys.index(found) if found else min(0, len(rows) - 1))
        self.doItemsLayout()
        self.picked.emit()

    @property
    def marked(self) -> str:
        """The key of the line that is marked, or nothing."""
        row = self.currentRow()
        return self._rows[row].key if 0 <= row < len(self._rows) else ""

    def mark(self, key: str) -> None:
        """Mark a line, now or as soon as it is there."""
        keys = [row.key for row in self._rows]
        if key in keys:
            self.setCurrentRow(keys.index(key))
        else:
            self._wanted = key

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


_Index = QModelIndex | QPersistentModelIndex
_Box = tuple[QRect, str, QFont, str]


class _RowPainter(QStyledItemDelegate):
    def __init__(self, parent: RowList) -> None:
        super().__init__(parent)
        self._heights: dict[tuple[int, Row], int] = {}
        """By width and line: a list is laid out anew with each change of the window around it."""
        self.take(load_theme().counter)

    def take(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._heights.clear()
        self._title = font(sizes.text, QFont.Weight.DemiBold, FIGURES)
        self._badge, self._words = font(sizes.caption, QFont.Weight.DemiBold), font(sizes.caption)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        row: Row = index.data(_ROW)
        width = _width_of(option)
        if (width, row) not in self._heights:
            boxes = self._boxes(row, QPoint(), width)
            self._heights[width, row] = boxes[-1][0].bottom() + _PAD
        return QSize(0, self._heights[width, row])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        is_wrong = row.tone is RowTone.WRONG
        painter.fillRect(option.rect, color("hint" if is_wrong else "pill" if is_marked else "white"))
        if is_marked:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(_MARK, option.rect.height())), color("ink"))
        sign, tint = _SIGNS[row.tone]
        corner = option.rect.topLeft()
        paint_sign(painter, sign, QRectF(corner.x() + _PAD, corner.y() + _PAD + 2, _SIGN, _SIGN), color(tint))
        for box, words, letters, ink in self._boxes(row, corner, _width_of(option)):
            painter.setFont(letters)
            painter.setPen(color(ink))
            painter.drawText(box, _WRAP, words)
        painter.setPen(color("line_soft"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def _boxes(self, row: Row, corner: QPoint, width: int) -> list[_Box]:
        """Return what is written where: the title, its badge, and under them the words."""
        left = corner.x() + _PAD + _SIGN + _GAP
        room = QRect(left, corner.y() + _PAD, corner.x() + width - _PAD - left, _TALL)
        title = self._box(room, row.title, self._title, "ink")
        badge = self._beside(room, title, row)
        found = [title]
        room.setTop(title[0].bottom() + 3)
        for words, letters, ink in (
            ("" if badge else row.badge, self._badge, _SIGNS[row.tone][1]),
            *((line, self._words, "ink") for line in row.lines),
        ):
            if words:
                found.append(self._box(room, words, letters, ink))
                room.setTop(found[-1][0].bottom() + 3)
        # The last one is the lowest.
        return [*([badge] if badge else []), *found]

    def _beside(self, room: QRect, title: _Box, row: Row) -> _Box | None:
        """Return the badge on the line of the title, if there is room for both."""
        start = room.left() + QFontMetrics(self._title).horizontalAdvance(row.title) + 2 * _GAP
        if start + QFontMetrics(self._badge).horizontalAdvance(row.badge) > room.right():
            return None
        # On the same base line.
        down = QFontMetrics(self._title).ascent() - QFontMetrics(self._badge).ascent()
        box = title[0].adjusted(0, down, 0, 0)
        box.setLeft(start)
        return box, row.badge, self._badge, _SIGNS[row.tone][1]

    def _box(self, room: QRect, words: str, letters: QFont, ink: str) -> _Box:
        soft = _LONG_WORD.sub("\\1\u200b", words)
        box = QFontMetrics(letters).boundingRect(room, _WRAP, soft)
        box.setRight(room.right())
        return box, soft, letters, ink


def _width_of(option: QStyleOptionViewItem) -> int:
    # The list's own width, with room for a scroll bar, which comes and goes with the lines.
    return int(option.widget.width()) - _SCROLL_BAR
