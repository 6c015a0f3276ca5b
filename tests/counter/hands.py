"""An officer's hands and eyes: real clicks and keys on a counter's window."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from counter.app import Face, opened
from counter.form_print import Print
from counter.pick_box import PickBox
from counter.search_list import SearchList
from counter.sight import Tone
from office.bootstrap import open_office
from office.devices.scanner import Scanner
from office.qt.link import Opener
from tests.accounts import PASSWORD, let_in
from tests.calls import ABSENT_AFTER
from tests.clocks import Clock

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
LOCK = Qt.Key.Key_L


class Hands:
    """Acts on visible widgets by name, and waits until the counter has done it."""

    def __init__(self, face: Face) -> None:
        self.face = face

    def find(self, name: str) -> QWidget:
        found = [widget for widget in self.face.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} are visible"
        return found[0]

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.face.window.findChildren(QWidget, name))

    def can(self, name: str) -> bool:
        return self.find(name).isEnabled()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.face.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.strike(key, modifier)
        self.face.settle()

    def strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and do not wait."""
        QTest.keyClick(QApplication.focusWidget() or self.face.window, key, modifier)

    def miss(self) -> None:
        """Call as often as the office wants, then mark absent."""
        for _ in range(ABSENT_AFTER - 1):
            self.press(Qt.Key.Key_F3)
        self.press(Qt.Key.Key_F6)

    def target(self, value: str) -> None:
        """Choose where a number goes."""
        lists = self.face.window.findChildren(SearchList)
        found = next(one for one in lists if one.isVisible() and one.list.objectName() == "ask_target_list")
        found.choose(value)
        assert found.value() == value

    def write(self, name: str, words: str) -> None:
        field = self.find(name)
        assert isinstance(field, QLineEdit)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        field.selectAll()
        # Not key by key: QTest knows no Vietnamese letters.
        field.insert(words)

    def mark(self, name: str, start: str) -> None:
        """Click the entry of a list whose title begins so."""
        found = self.find(name)
        assert isinstance(found, QListWidget)
        (item,) = [found.item(row) for row in range(found.count()) if found.item(row).text().startswith(start)]
        found.scrollToItem(item)
        spot = found.visualItemRect(item).center()
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def pick(self, name: str, value: str) -> None:
        box = self.find(name)
        assert isinstance(box, PickBox)
        box.choose(value)
        assert box.value() == value

    @property
    def number(self) -> str:
        """The big number; empty while there is none."""
        return self._words("number")

    @property
    def state(self) -> str:
        return self._words("state")

    @property
    def dossier(self) -> str:
        """The title of the lower right."""
        return self._words("dossier_title")

    @property
    def told(self) -> tuple[Tone, str]:
        """The message on the screen."""
        message = self.face.model.picture.message
        assert message is not None
        assert self._words("message") == message.words
        return message.tone, message.words

    @property
    def message(self) -> str:
        """The words of the message on the screen; none if there is none."""
        return self._words("message")

    @property
    def line(self) -> list[str]:
        """The numbers that wait, as they stand on the screen."""
        return self._rows("line_A")

    @property
    def aside(self) -> list[str]:
        return self._rows("aside_A")

    def _rows(self, start: str) -> list[str]:
        shown = [widget for widget in self.face.window.findChildren(QWidget) if widget.isVisible()]
        rows = [widget for widget in shown if widget.objectName().startswith(start)]
        return [row.objectName().partition("_")[2] for row in sorted(rows, key=lambda row: row.y())]

    def _words(self, name: str) -> str:
        label = next((one for one in self.face.window.findChildren(QLabel, name) if one.isVisible()), None)
        return label.text() if label else ""


@contextmanager
def a_counter(
    qtbot: QtBot,
    url: str,
    clock: Clock | None = None,
    *,
    desk: str | None = "3",
    officer: str | None = "lan.nt",
    password: str | None = PASSWORD,
    language: str = "vi",
    idle_minutes: float = 0,
    opener: Opener | None = None,
    scanner: Scanner | None = None,
    print_form: Print | None = None,
) -> Iterator[Hands]:
    """A counter of an office that is there, at work unless desk, officer or password is None."""
    let_in(url)
    by_clock: Opener = lambda url: open_office(url, clock=clock)  # noqa: E731 - typed by its name
    with opened(
        url,
        desk=desk,
        officer=officer,
        password=password,
        language=language,
        idle_minutes=idle_minutes,
        opener=opener or by_clock,
        scanner=scanner,
        print_form=print_form,
    ) as face:
        face.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is face.window)
        face.settle()
        yield Hands(face)
