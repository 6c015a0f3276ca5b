"""What is in the recording window: a red bar with how far it is, and one of three pages under it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from assets import FOLDER
from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, put, spaced, theme_for
from office.qt.theme import CounterSizes, Theme
from office.texts import text
from studio.checked_page import CheckedPage
from studio.model import StudioModel
from studio.picture import Licence, licence_text, picture_of
from studio.reading_page import ReadingPage
from studio.terms_page import TermsPage


class Header(QFrame):
    """One line over the whole width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title, self._progress = label("header_title"), label("header_clock")
        self._title.setObjectName("title")
        self._progress.setObjectName("progress")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._progress)
        self._row.addWidget(self._bar)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self.setMinimumHeight(sizes.header)
        self._row.setContentsMargins(sizes.margin + 4, 4, sizes.margin + 4, 4)
        self._row.setSpacing(sizes.gap + 4)

    def show_words(self, title: str, progress: str, done: int) -> None:
        """Show what is recorded, and how far it is."""
        put(self._title, title)
        put(self._progress, progress)
        self._bar.setValue(done)
        self._bar.setAccessibleName(progress)


class Notice(QFrame):
    """What is in the way, and what to do: there only while it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._words = label("notice", wrap=True)
        self._words.setObjectName("notice_words")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(Shape(Sign.WARNING, color("hint_ink"), 20))
        row.addWidget(self._words, 1)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show a sentence, or nothing."""
        put(self._words, words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))


class StudioWindow(QWidget):
    """Shows the model's picture and passes on what the officer does."""

    def __init__(self, model: StudioModel) -> None:
        super().__init__()
        # The look of the counter's window, by its style sheet.
        self.setObjectName("counter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._theme: Theme | None = None
        say = partial(_say, model.language)
        self.header, self.notice = Header(), Notice()
        self.terms, self.reading, self.checked = TermsPage(say), ReadingPage(say), CheckedPage(say)
        self._pages = QStackedWidget()
        for page in (self.terms, self.reading, self.checked):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        spaced(column, 0, 0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)
        self._wire()
        self._fit()
        self._show()
        self.terms.begin()

    def _wire(self) -> None:
        model = self._model
        self.terms.agreed.connect(self._agree)
        self.reading.pressed.connect(model.press)
        self.reading.left.connect(model.leave)
        for page in (self.reading, self.checked):
            page.played.connect(model.play)
            page.turned.connect(model.turn)
            page.sought.connect(model.seek)
        self.checked.closed.connect(lambda: self.window().close())
        model.changed.connect(self._show)
        model.level.connect(self.reading.meter.show_level)

    def _agree(self, speaker: str, licence: str) -> None:
        self._model.agree(speaker, licence_text(Licence(licence), self._model.language))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the sizes that fit the window's height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = theme_for(self.width(), self.height())
        if theme == self._theme:
            return
        self._theme = theme
        self.setStyleSheet(theme.qss() + theme.qss(FOLDER / "studio.qss"))
        for part in (self.header, self.terms, self.reading, self.checked):
            part.fit(theme.counter)

    def _show(self) -> None:
        model, order = self._model, self._model.order
        kind = order.language, order.region
        picture = picture_of(model.flow, model.card, order.folder, kind, model.language)
        self.header.show_words(picture.title, picture.progress, picture.done)
        self.notice.show_words(picture.notice)
        if picture.terms is not None:
            self.terms.show_picture(picture.terms)
        elif picture.reading is not None:
            self.reading.show_picture(picture.reading)
            self._turn_to(self.reading)
        elif picture.checked is not None:
            self.checked.show_picture(picture.checked)
            self._turn_to(self.checked)

    def _turn_to(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            # Away from the field or button that had the keys.
            self.setFocus(Qt.FocusReason.OtherFocusReason)


def _say(language: str, key: str, **details: object) -> str:
    return text(key, language, **details)
