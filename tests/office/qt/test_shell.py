import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer
from PySide6.QtQuick import QQuickView
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from office.qt import shell
from office.qt.theme import load_theme

PAGE = """
import QtQuick
Rectangle {
    required property var theme
    required property QtObject model
    color: theme.colors.paper
    Text { text: model.number; font.pixelSize: theme.wall.caption }
}
"""


class Model(QObject):
    """Notes whether it is read after its window is gone."""

    def _number(self) -> str:
        return "A012"

    number = Property(str, _number, constant=True)


@pytest.fixture
def page(tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "Trang chờ.qml"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_detected(environment: dict[str, str], platform: str, expected: bool) -> None:
    assert shell.has_screen(environment, platform) is expected


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    cleared = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=cleared | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_program_says_so_and_lives() -> None:
    ended = run_python("from office.qt.shell import *\ntry: application('wall')\nexcept NoScreenError: print('told')")
    assert (ended.returncode, ended.stdout) == (0, "told\n")


def test_a_quick_face_needs_neither_widgets_nor_the_database() -> None:
    code = (
        "import sys\nfrom office.qt import shell, jobs, feed, translator\n"
        "kind = type(shell.application('wall')).__name__\n"
        "heavy = ('PySide6.QtWidgets', 'PySide6.QtQml', 'sqlalchemy', 'office.storage')\n"
        "print(kind, [name for name in heavy if name in sys.modules])"
    )
    assert run_python(code, QT_QPA_PLATFORM="offscreen").stdout == "QGuiApplication []\n"


def test_a_page_with_texts_loads_while_python_waits(page: Path) -> None:
    """A translator written in Python hangs here: the QML loader's thread asks it while this one waits."""
    page.write_text('import QtQuick\nText { text: qsTr("stage.seal") }', encoding="utf-8")
    code = (
        "import pathlib, sys\nfrom office.qt.shell import *\nfrom office.qt.translator import KeyTranslator\n"
        "running, words = application('wall'), KeyTranslator('en')\nrunning.installTranslator(words)\n"
        f"with shown(pathlib.Path({str(page)!r}), {{}}) as view:\n    print(view.rootObject().property('text'))"
    )
    assert run_python(code, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software").stdout == "Seal\n"


def test_the_application_is_named_and_made_once(qapp: QApplication) -> None:
    before = qapp.applicationName()
    assert shell.application("counter", widgets=True) is qapp
    assert qapp.applicationName() == "taicho-counter"
    assert qapp.applicationDisplayName() == "Tại Chỗ"
    qapp.setApplicationName(before)


def test_a_page_is_shown_painted_and_gone_before_its_model(page: Path, qtbot: QtBot) -> None:
    model = Model()
    frames: list[str] = []
    with shell.shown(page, {"theme": load_theme().qml(), "model": model}, "Bảng", (320, 200)) as view:
        shell.first_frame(view, lambda: frames.append("painted"))
        qtbot.waitUntil(lambda: frames == ["painted"])
        assert view.rootObject().width() == 320
        assert view.grabWindow().pixelColor(300, 180).name() == "#fbf7f0"
    assert not shiboken6.isValid(view)
    assert shiboken6.isValid(model)


def test_the_window_is_destroyed_when_its_face_fails(page: Path) -> None:
    views: list[QQuickView] = []
    properties = {"theme": load_theme().qml(), "model": Model()}

    def face() -> None:
        with shell.shown(page, properties) as view:
            views.append(view)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        face()
    assert [shiboken6.isValid(view) for view in views] == [False]


def test_a_frame_is_told_to_who_comes_late(page: Path, qtbot: QtBot) -> None:
    frames: list[int] = []
    with shell.shown(page, {"theme": load_theme().qml(), "model": Model()}) as view:
        for number in range(3):
            shell.first_frame(view, partial(frames.append, number))
            qtbot.waitUntil(partial(frames.__contains__, number))
    assert frames == [0, 1, 2]


@pytest.mark.qt_log_ignore(r"Trang ch")
def test_a_page_that_lacks_a_property_is_refused_by_name(page: Path) -> None:
    with pytest.raises(shell.QmlError, match="Required property model was not initialized"):
        shell.quick_window(page, {"theme": {}})


@pytest.mark.qt_log_ignore(r"Trang ch")
def test_every_error_of_a_page_is_told(page: Path) -> None:
    page.write_text("import QtQuick\nItem {\n  colour: 1\n  Nothing {}\n}", encoding="utf-8")
    with pytest.raises(shell.QmlError, match=r"qml:4:3: Nothing is not a type"):
        shell.quick_window(page, {})


def test_the_first_paint_of_a_widget_is_told_once(qtbot: QtBot) -> None:
    window, frames = QWidget(), []
    qtbot.addWidget(window)
    shell.first_frame(window, lambda: frames.append(window.isVisible()))
    assert frames == []
    window.show()
    qtbot.waitUntil(lambda: frames == [True])
    window.repaint()
    qtbot.wait(0)
    assert frames == [True]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_event_loop(qapp: QApplication, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with shell.quit_on_signals(qapp):
        QTimer.singleShot(0, lambda: signal.raise_signal(number))
        assert QCoreApplication.exec() == 0
    assert signal.getsignal(number) is before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows kills instead of signalling")
def test_a_sleeping_program_ends_cleanly_at_sigterm() -> None:
    code = (
        "from office.qt.shell import *\nrunning = application('wall')\n"
        "with quit_on_signals(running):\n"
        "    QTimer.singleShot(0, lambda: print('ready', flush=True))\n"
        "    running.exec()\nprint('clean')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        program.terminate()
        assert program.communicate(timeout=30)[0] == "clean\n"
        assert program.returncode == 0
