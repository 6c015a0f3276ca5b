"""The five stages as circles joined by a line: form tells how each stands, color only helps."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.stage_picture import Mark, StagePicture
from office.qt.shape import Sign, paint_sign
from office.qt.styling import color, font
from office.qt.theme import FIGURES, CounterSizes, load_theme

_GAP = 14
_FILLS = {Mark.DONE: "green_line", Mark.DUE: "hint", Mark.LATER: "white", Mark.REFUSED: "red"}
_RINGS = {Mark.DONE: "green_line", Mark.DUE: "hint_line", Mark.LATER: "line_strong", Mark.REFUSED: "red"}


class StageBar(QWidget):
    """Five columns; as tall as the longest name under a circle needs."""

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setObjectName("stage_bar")
        self._accessible = accessible
        self._stages: tuple[StagePicture, ...] = ()
        self._sizes = load_theme().counter
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    def show_stages(self, stages: tuple[StagePicture, ...]) -> None:
        """Show other stages."""
        if stages != self._stages:
            self._stages = stages
            told = "; ".join(
                " ".join(filter(None, (f"{one.position}.", one.name, one.who, one.when, one.late))) for one in stages
            )
            self.setAccessibleName(f"{self._accessible}: {told}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for five columns of ordinary names."""
        return QSize(700, self.heightForWidth(700))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow columns wrap."""
        return QSize(400, self.heightForWidth(max(400, self.width())))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height in pixels at a width."""
        column = self._column(width)
        return self._sizes.circle + 6 + max((self._text_height(one, column) for one in self._stages), default=0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint lines first, then circles, then words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, stage in enumerate(self._stages):
            if place + 1 < len(self._stages):
                self._paint_line(painter, place, is_done=stage.mark is Mark.DONE)
        for place, stage in enumerate(self._stages):
            self._paint_circle(painter, place, stage)
            self._paint_words(painter, place, stage)
        painter.end()

    def _column(self, width: int) -> int:
        return max(1, width // max(1, len(self._stages)))

    def _paint_line(self, painter: QPainter, place: int, *, is_done: bool) -> None:
        left, middle = place * self._column(self.width()), self._sizes.circle // 2
        painter.setPen(QPen(color("green_line" if is_done else "line_strong"), 4 if is_done else 3))
        painter.drawLine(left + self._sizes.circle - 2, middle, left + self._column(self.width()) + 2, middle)

    def _paint_circle(self, painter: QPainter, place: int, stage: StagePicture) -> None:
        size = self._sizes.circle
        box = QRectF(place * self._column(self.width()) + 2, 2, size - 4, size - 4)
        painter.setPen(QPen(color(_RINGS[stage.mark]), 3))
        painter.setBrush(color(_FILLS[stage.mark]))
        painter.drawEllipse(box)
        if stage.late:
            corner = QRectF(box.right() - size * 0.1, box.top() - 2, size * 0.42, size * 0.42)
            paint_sign(painter, Sign.WARNING, corner, color("red"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = box.adjusted(size * 0.28, size * 0.28, -size * 0.28, -size * 0.28)
        if stage.mark in {Mark.DONE, Mark.REFUSED}:
            paint_sign(painter, Sign.TICK if stage.mark is Mark.DONE else Sign.CROSS, inner, color("white"))
            return
        painter.setPen(color("ink"))
        painter.setFont(font(self._sizes.title - 2, QFont.Weight.Bold, FIGURES))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(stage.position))

    def _paint_words(self, painter: QPainter, place: int, stage: StagePicture) -> None:
        column = self._column(self.width())
        top = self._sizes.circle + 6
        for words, letters, tint in self._lines(stage):
            room = QRect(place * column, top, column - _GAP, 1000)
            painter.setFont(letters)
            painter.setPen(color(tint))
            painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
            top += _height(words, letters, room)

    def _lines(self, stage: StagePicture) -> list[tuple[str, QFont, str]]:
        name = font(self._sizes.text, QFont.Weight.DemiBold)
        small = font(self._sizes.caption)
        late = font(self._sizes.caption, QFont.Weight.DemiBold)
        lines = [
            (stage.name, name, "ink"),
            (stage.who, small, "muted"),
            (stage.when, small, "muted"),
            (stage.late, late, "red"),
        ]
        return [line for line in lines if line[0]]

    def _text_height(self, stage: StagePicture, column: int) -> int:
        room = QRect(0, 0, column - _GAP, 1000)
        return sum(_height(words, letters, room) for words, letters, _ in self._lines(stage))


def _height(words: str, letters: QFont, room: QRect) -> int:
    return QFontMetrics(letters).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + 1
