"""The form for a new notice: Vietnamese, English, and the days from which to which it is shown."""

import unicodedata
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from office.domain.notices import LONGEST
from office.qt.styling import Say, color, label, restyle, spaced
from office.qt.theme import CounterSizes

_NO_DAY = QDate(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotice:
    """What was typed."""

    text_vi: str
    text_en: str
    first_day: date
    last_day: date


class NoticeForm(QWidget):
    """Keeps what was typed until it is posted."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._vi, self._en = _Words("notice_vi", say), _Words("notice_en", say)
        self._first, self._last = _day("notice_from", say), _day("notice_to", say)
        self._first.dateChanged.connect(self._follow)
        days = QHBoxLayout()
        days.setSpacing(16)
        for field in (self._first, self._last):
            days.addLayout(captioned(field.accessibleName(), field))
        days.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._vi, 3)
        self._column.addWidget(self._en, 2)
        self._column.addLayout(days)
        self.setFocusProxy(self._vi.field)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._column, 0, sizes.gap)

    def begin(self, today: date) -> None:
        """Offer today where no day was chosen yet."""
        day = QDate(today.year, today.month, today.day)
        for field in (self._first, self._last):
            if field.date() < day:
                field.setDate(day)

    def _follow(self, first: QDate) -> None:
        """The last day is never left behind the first; that it is typed so, the office refuses."""
        if self._last.date() < first:
            self._last.setDate(first)

    def value(self) -> NewNotice:
        """Return what was typed."""
        return NewNotice(
            text_vi=self._vi.field.toPlainText(),
            text_en=self._en.field.toPlainText(),
            first_day=_python(self._first.date()),
            last_day=_python(self._last.date()),
        )

    def reset(self) -> None:
        """Forget what was typed."""
        for words in (self._vi, self._en):
            words.field.clear()
        for field in (self._first, self._last):
            field.setDate(_NO_DAY)


class _Words(QWidget):
    """A text and how long it is."""

    def __init__(self, name: str, say: Say) -> None:
        super().__init__()
        self._say = say
        caption = say(f"counter.field.{name}")
        self.field = QPlainTextEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(caption)
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(48)
        self._count = label("caption")
        self._count.setObjectName(f"{name}_count")
        head = QHBoxLayout()
        head.addWidget(label("caption", caption), 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        spaced(column, 0, 4)
        column.addLayout(head)
        column.addWidget(self.field, 1)
        self.field.textChanged.connect(self._tell_length)
        self._tell_length()

    def _tell_length(self) -> None:
        # As the office counts: on one line and composed.
        length = len(unicodedata.normalize("NFC", " ".join(self.field.toPlainText().split())))
        over = length - LONGEST
        words = self._say("counter.hall.notice.count", count=_figure(length), limit=_figure(LONGEST))
        if over > 0:
            words = self._say("counter.hall.notice.over", counted=words, count=_figure(over))
        _put_count(self._count, words, is_over=over > 0)


def _put_count(target: QLabel, words: str, *, is_over: bool) -> None:
    target.setText(words)
    restyle(target, "role", "warning" if is_over else "caption")


def _figure(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")


class DayField(QDateEdit):
    """A day that is typed, moved by the arrows, or picked; its arrow is painted by hand as a PickBox's is."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the field and the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("muted"))
        across, down = self.width() - 18.0, self.height() / 2
        painter.drawPolygon(QPolygonF([QPointF(across + x, down + y) for x, y in ((-6, -3), (6, -3), (0, 4))]))
        painter.end()


def _day(name: str, say: Say) -> QDateEdit:
    made = DayField(_NO_DAY)
    made.setObjectName(name)
    made.setAccessibleName(say(f"counter.field.{name}"))
    made.setDisplayFormat("dd/MM/yyyy")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setLocale(QLocale(say("counter.hall.calendar")))
    made.setCalendarPopup(True)
    return made


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
