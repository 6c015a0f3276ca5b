"""A second that goes by takes nothing from under a finger, nor from under the keyboard."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from office.bootstrap import Office
from rating.app import Face
from rating.events import Ticked
from tests.kiosk.hands import find, touch
from tests.rating.votes import counted, finish_next

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def asked(face: Face, office: Office) -> Face:
    """A window that asks the citizen just served."""
    finish_next(office)
    face.settle()
    return face


def middle_of(face: Face, name: str) -> QPoint:
    item = find(face.window, name)
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def a_second_goes_by(face: Face) -> None:
    before = face.model.shown
    face.model.hear(Ticked(datetime.now(UTC) + timedelta(seconds=1)))
    # It counts down, so the page was told anew.
    assert face.model.shown != before
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    face.settle()


def test_a_finger_that_stays_over_a_second_has_answered(asked: Face, sqlite_url: str) -> None:
    place = middle_of(asked, "satisfied")
    QTest.mousePress(asked.window, LEFT, PLAIN, place)
    a_second_goes_by(asked)
    QTest.mouseRelease(asked.window, LEFT, PLAIN, place)
    asked.settle()
    assert counted(sqlite_url) == {"satisfied": 1}


def test_a_finger_that_stays_over_a_second_has_chosen(asked: Face) -> None:
    touch(asked.window, "unsatisfied")
    asked.settle()
    place = middle_of(asked, "chip_costs")
    QTest.mousePress(asked.window, LEFT, PLAIN, place)
    a_second_goes_by(asked)
    QTest.mouseRelease(asked.window, LEFT, PLAIN, place)
    assert find(asked.window, "chip_costs").property("view")["chosen"]


def test_the_keyboard_stays_where_it_is(asked: Face) -> None:
    touch(asked.window, "unsatisfied")
    find(asked.window, "chip_costs").forceActiveFocus()
    QTest.keyClick(asked.window, Qt.Key.Key_Space)
    a_second_goes_by(asked)
    focused = asked.window.activeFocusItem()
    assert focused is not None
    assert focused.objectName() == "chip_costs"
    assert focused.property("view")["chosen"]
