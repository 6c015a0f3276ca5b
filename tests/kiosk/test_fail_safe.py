"""What nobody caught: the page that sends people to the desk, and back; a log without anything personal."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Signal, qCritical
from pytestqt.qtbot import QtBot

from kiosk.events import IdledOut
from kiosk.face import Face
from kiosk.fail_safe import net
from tests.kiosk.hands import touch, words


class Tap(QObject):
    tapped = Signal()


@pytest.fixture
def guarded(kiosk: Face) -> Iterator[Face]:
    with net(kiosk.break_off):
        yield kiosk


def fail() -> None:
    raise ValueError("034203001234 cannot be read")


def asks_for_the_desk(face: Face, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: face.model.page == "ask_desk")
    face.settle()
    assert "Vui lòng hỏi cán bộ\ntại quầy hướng dẫn" in words(face.window)


def test_a_slot_that_raises_ends_on_the_safe_page_which_returns_by_itself(guarded: Face, qtbot: QtBot) -> None:
    touch(guarded.window, "tile_A")
    tap = Tap()
    tap.tapped.connect(fail)
    tap.tapped.emit()
    asks_for_the_desk(guarded, qtbot)
    assert guarded.model.flow.left is not None
    guarded.model.hear(IdledOut())
    guarded.settle()
    assert guarded.model.page == "groups"


def test_a_timer_that_raises_too(guarded: Face, qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    asks_for_the_desk(guarded, qtbot)


def test_a_thread_that_raises_too(guarded: Face, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    asks_for_the_desk(guarded, qtbot)


def test_what_qt_calls_critical_too(guarded: Face, qtbot: QtBot) -> None:
    qCritical("something is broken")
    asks_for_the_desk(guarded, qtbot)


def test_the_staff_page_is_shut_by_it(guarded: Face, qtbot: QtBot) -> None:
    guarded.staff.knock()
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: guarded.model.page == "ask_desk")
    assert guarded.staff.property("shown")["page"] == "shut"


def test_the_hooks_are_given_back(kiosk: Face) -> None:
    before = sys.excepthook, threading.excepthook
    with net(kiosk.break_off):
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook) == before


def test_an_end_asked_for_is_no_mistake(kiosk: Face, capsys: pytest.CaptureFixture[str]) -> None:
    with net(kiosk.break_off):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert kiosk.model.page == "groups"
    assert "KeyboardInterrupt" in capsys.readouterr().err
