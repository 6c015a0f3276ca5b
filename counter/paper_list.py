"""The papers of a dossier that is being opened, in one list: one stop of the Tab key for thirty papers."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter import paper_lines
from counter.paper_lines import Lines, PaperLine
from office.qt.shape import Sign, paint_sign
from office.qt.styling import Say, color, font
from office.qt.theme import CounterSizes, load_theme

_LINE = Qt.ItemDataRole.UserRole
_PAD, _TICK, _COPIES, _SCROLL_BAR = 8, 22, 54, 14
_NONE, _CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_Step = Callable[[Lines, int], Lines]
_KEYS: dict[tuple[Qt.KeyboardModifier, int], _Step] = {
    (_NONE, Qt.Key.Key_Space): paper_lines.toggled,
    (_NONE, Qt.Key.Key_Right): paper_lines.other_kind,
    (_NONE, Qt.Key.Key_Left): lambda lines, place: paper_lines.other_kind(lines, place, -1),
    (_CONTROL, Qt.Key.Key_Right): paper_lines.other_copies,
    (_CONTROL, Qt.Key.Key_Left): lambda lines, place: paper_lines.other_copies(lines, place, -1),
    (_NONE, Qt.Key.Key_Delete): paper_lines.without,
    (_CONTROL, Qt.Key.Key_A): lambda lines, _: paper_lines.all_received(lines),
}


class PaperList(QListWidget):
    """Space ticks, left and right change the kind, with Ctrl the copies; a click does the same where it falls."""

    changed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("paper_list")
        self.setAccessibleName(say("counter.papers.name"))
        self.lines: Lines = ()
        self._say = say
        self._painter = _LinePainter(self, say)
        self.setItemDelegate(self._painter)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._painter.sizes = sizes
        self.doItemsLayout()

    def show_lines(self, lines: Lines) -> None:
        """Show other papers; the marked line stays where it is."""
        place, self.lines = max(0, self.currentRow()), lines
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        for row, line in enumerate(lines):
            item = self.item(row) if row < self.count() else QListWidgetItem(self)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._told(line))
        self.setCurrentRow(min(place, len(lines) - 1))
        self.changed.emit()

    def _told(self, line: PaperLine) -> str:
        state = self._say(f"counter.papers.{'received' if line.is_received else 'missing'}")
        return f"{state}, {line.name}, {self._say(f'paper_kind.{line.kind}')}, {line.copies}"

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Change the marked line; other keys move."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _KEYS.get((modifiers, event.key()))
        if step is None or self.currentRow() < 0:
            super().keyPressEvent(event)
        else:
            self.show_lines(step(self.lines, self.currentRow()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark a line, and change what was clicked of it."""
        super().mousePressEvent(event)
        place = self.indexAt(event.position().toPoint()).row()
        if place < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        spot, box = event.position().toPoint(), self.visualItemRect(self.item(place))
        if box.right() - _SCROLL_BAR - spot.x() < _COPIES:
            copies = self.lines[place].copies
            is_over = copies >= paper_lines.MOST_COPIES
            self.show_lines(paper_lines.other_copies(self.lines, place, 1 - copies if is_over else 1))
        elif box.bottom() - spot.y() < self._painter.detail_height and spot.x() - box.left() > 2 * _PAD + _TICK:
            self.show_lines(paper_lines.other_kind(self.lines, place))
        else:
            self.show_lines(paper_lines.toggled(self.lines, place))


_Index = QModelIndex | QPersistentModelIndex


class _LinePainter(QStyledItemDelegate):
    """A tick, the name on as many lines as it needs, the kind and the copies."""

    def __init__(self, parent: PaperList, say: Say) -> None:
        super().__init__(parent)
        self.sizes = load_theme().counter
        self._say = say

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        box = self._name_box(option, QPoint(), index.data(_LINE))
        return QSize(0, box.height() + self.detail_height + _PAD)

    @property
    def detail_height(self) -> int:
        """Of the kind, under the name, with the space below it."""
        return QFontMetrics(font(self.sizes.caption)).height() + _PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: PaperLine = index.data(_LINE)
        is_marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, color("hint" if is_marked else "white"))
        middle = option.rect.center().y()
        self._paint_tick(painter, line, QRectF(option.rect.left() + _PAD, middle - _TICK / 2, _TICK, _TICK))
        name = self._name_box(option, option.rect.topLeft(), line)
        _words(painter, font(self.sizes.text), "ink", name, line.name)
        small = font(self.sizes.caption)
        kind = QRect(name.left(), name.bottom() + 1, option.rect.width(), self.detail_height - _PAD)
        _words(painter, small, "muted", kind, self._told_kind(line))
        edge = option.rect.left() + option.widget.width() - _SCROLL_BAR
        copies = QRect(edge - _COPIES, option.rect.top(), _COPIES, option.rect.height())
        _words(painter, font(self.sizes.text, QFont.Weight.DemiBold), "ink", copies, f"× {line.copies}")
        painter.restore()

    def _told_kind(self, line: PaperLine) -> str:
        kind = self._say(f"paper_kind.{line.kind}")
        return kind if line.is_required else f"{kind} · {self._say('counter.papers.if_any')}"

    def _paint_tick(self, painter: QPainter, line: PaperLine, box: QRectF) -> None:
        pen = QPen(color("green_line" if line.is_received else "muted"), 2)
        if not line.is_required:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(color("green_line" if line.is_received else "white"))
        painter.drawRoundedRect(box, 5, 5)
        if line.is_received:
            paint_sign(painter, Sign.TICK, box.adjusted(4, 4, -4, -4), color("white"))

    def _name_box(self, option: QStyleOptionViewItem, corner: QPoint, line: PaperLine) -> QRect:
        width = option.widget.width() - _SCROLL_BAR - _TICK - 3 * _PAD - _COPIES
        room = QRect(corner.x() + _TICK + 2 * _PAD, corner.y() + _PAD, max(80, width), 2000)
        letters = QFontMetrics(font(self.sizes.text, QFont.Weight.Normal))
        return letters.boundingRect(room, Qt.TextFlag.TextWordWrap, line.name)


def _words(painter: QPainter, letters: QFont, tint: str, room: QRect, words: str) -> None:
    painter.setFont(letters)
    painter.setPen(color(tint))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
