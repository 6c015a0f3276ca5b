"""A work list on the screen: arrows move, Enter opens; only what is seen is painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter.due_picture import DueTone
from counter.stage_picture import Mark
from counter.work_picture import WorkRow
from office.qt.shape import Sign, paint_sign
from office.qt.styling import color, font
from office.qt.theme import FIGURES, CounterSizes, load_theme

_ROW = Qt.ItemDataRole.UserRole
_PAD, _BAR, _DUE = 12, 132, 200
"""Pixels: around a row, of the small bar, of the due time."""
_SIGNS = {DueTone.LATE: (Sign.WARNING, "red"), DueTone.HELD: (Sign.PAUSE, "hint_ink")}
_INKS = {DueTone.PLAIN: "muted", DueTone.GOOD: "green", DueTone.HELD: "hint_ink", DueTone.LATE: "red"}


class WorkList(QListWidget):
    """Emits `opened` with a code at Enter or a click."""

    opened = Signal(str)

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setObjectName("work_list")
        self.setAccessibleName(accessible)
        self._rows: tuple[WorkRow, ...] = ()
        self._painter = _RowPainter(self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._painter.sizes = sizes
        self.doItemsLayout()

    def show_rows(self, rows: tuple[WorkRow, ...]) -> None:
        """Show other lines; the one that is marked stays marked if it is still there."""
        if rows == self._rows:
            return
        kept, self._rows = self.marked, rows
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for place, row in enumerate(rows):
            item = self.item(place) if place < self.count() else QListWidgetItem(self)
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.told)
        codes = [row.code for row in rows]
        self.setCurrentRow(codes.index(kept) if kept in codes else min(0, len(rows) - 1))

    @property
    def marked(self) -> str:
        """The code of the line that is marked, or nothing."""
        row = self.currentRow()
        return str(self.item(row).data(_ROW).code) if row >= 0 else ""

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_ROW).code)


_Index = QModelIndex | QPersistentModelIndex


class _RowPainter(QStyledItemDelegate):
    """Code and procedure left, the five steps and the due time right."""

    sizes = load_theme().counter

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        return QSize(0, self.sizes.text + self.sizes.caption + 2 * _PAD + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: WorkRow = index.data(_ROW)
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, color("hint" if is_marked else "white"))
        if is_marked:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), color("red"))
        room = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._paint_words(painter, row, room.adjusted(0, 0, -_BAR - _DUE - 2 * _PAD, 0))
        self._paint_bar(painter, row, QPoint(room.right() - _DUE - _PAD - _BAR, room.center().y()))
        self._paint_due(painter, row, QRect(room.right() - _DUE, room.top(), _DUE, room.height()))
        painter.restore()

    def _paint_words(self, painter: QPainter, row: WorkRow, room: QRect) -> None:
        bold, small = font(self.sizes.text, QFont.Weight.DemiBold, FIGURES), font(self.sizes.caption)
        top = QRect(room.left(), room.top(), room.width(), room.height() // 2)
        _line(painter, " · ".join(filter(None, (row.code, row.detail))), bold, "ink", top)
        _line(painter, row.procedure, small, "muted", top.translated(0, top.height() + 2))

    def _paint_bar(self, painter: QPainter, row: WorkRow, corner: QPoint) -> None:
        if not row.marks:
            return
        size = 16
        step = (_BAR - size) // (len(row.marks) - 1)
        for place, mark in enumerate(row.marks):
            box = QRectF(corner.x() + place * step, corner.y() - size / 2, size, size)
            if place:
                painter.setPen(color("line_strong"))
                painter.drawLine(int(box.left()) - step + size, corner.y(), int(box.left()), corner.y())
            _paint_mark(painter, mark, box)

    def _paint_due(self, painter: QPainter, row: WorkRow, room: QRect) -> None:
        letters = font(self.sizes.caption, QFont.Weight.DemiBold)
        painter.setFont(letters)
        painter.setPen(color(_INKS[row.tone]))
        sign = _SIGNS.get(row.tone)
        inner = room.adjusted(24, 0, 0, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.due)
        if sign:
            paint_sign(painter, sign[0], QRectF(room.left(), room.center().y() - 8, 16, 16), color(sign[1]))


def _paint_mark(painter: QPainter, mark: Mark, box: QRectF) -> None:
    if mark is Mark.DONE:
        paint_sign(painter, Sign.DOT, box, color("green_line"))
        return
    paint_sign(painter, Sign.RING, box, color("hint_ink" if mark is Mark.DUE else "line_strong"))
    if mark is Mark.DUE:
        paint_sign(painter, Sign.DOT, box.adjusted(4, 4, -4, -4), color("hint_ink"))


def _line(painter: QPainter, words: str, letters: QFont, tint: str, room: QRect) -> None:
    painter.setFont(letters)
    painter.setPen(color(tint))
    fitting = QFontMetrics(letters).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, fitting)
