"""A window that is left locks; who comes back shows who they are, and nothing at the desk is lost meanwhile."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from counter.sight import Tone
from office.bootstrap import Office
from tests.accounts import PASSWORD, PIN
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, LOCK, Hands, a_counter
from tests.counter.officer_steps import issue, kinds, open_dossier, serve, told_on_lock


def window_of(hands: Hands) -> QWindow:
    handle = hands.face.window.windowHandle()
    assert handle is not None
    return handle


def pass_time(hands: Hands, office: Office, clock: Clock, minutes: float) -> None:
    """Let minutes go by, and let the window hear of it: it takes the time from the database."""
    clock.forward(minutes)
    issue(office, "C")
    hands.face.settle()


def test_it_is_locked_by_key_and_opened_by_pin(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(LOCK, CONTROL)
    assert told_on_lock(hands) == "Màn hình khóa lúc 08:00. Số A001 vẫn ở quầy này."
    assert not hands.can("unlock")
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    assert hands.told == (Tone.DONE, "Đã mở khóa.")
    assert hands.number == "A001"
    assert kinds(office) == ["officer_signed_in", "desk_locked", "desk_unlocked"]


def test_it_is_locked_by_mouse_and_opened_by_password(hands: Hands) -> None:
    hands.click("lock")
    hands.write("lock_secret", PASSWORD)
    hands.click("unlock")
    assert hands.can("call_next")


def test_nothing_of_the_work_is_seen_or_done_while_it_is_locked(hands: Hands, office: Office) -> None:
    serve(hands, office)
    open_dossier(hands)
    hands.press(LOCK, CONTROL)
    picture = hands.face.model.picture
    assert picture.work is None
    assert picture.header.title.startswith("Quầy 3")
    assert picture.header.clock
    shown = [one.text() for one in hands.face.window.findChildren(QLabel) if one.isVisible()]
    assert not any("Thiên Nam" in words or "H54" in words for words in shown)
    before = office.hall().revision
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F8):
        hands.press(key)
    hands.press(ENTER, CONTROL)
    assert office.hall().revision == before
    assert not hands.sees("finish")


def test_the_hall_goes_on_behind_the_lock(hands: Hands, office: Office) -> None:
    hands.press(LOCK, CONTROL)
    issue(office, "A1", "A2")
    hands.face.settle()
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    assert hands.line == ["A001", "A002"]


def test_a_lock_in_between_stands_in_no_undos_way(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(Qt.Key.Key_F4)
    hands.press(LOCK, CONTROL)
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.number == "A001"


def test_a_wrong_pin_says_how_many_tries_are_left_and_then_locks(hands: Hands) -> None:
    hands.press(LOCK, CONTROL)
    for left in (4, 3, 2, 1):
        hands.write("lock_secret", "0000")
        hands.press(ENTER)
        assert hands.told == (
            Tone.REFUSED,
            f"Mã PIN chưa đúng. Còn {left} lần thử trước khi tài khoản tạm khóa.",
        )
    hands.write("lock_secret", "0000")
    hands.press(ENTER)
    assert hands.told[1].startswith("Tài khoản của Nguyễn Thị Lan tạm khóa vì nhập sai nhiều lần.")
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    assert hands.told[1].startswith("Tài khoản của Nguyễn Thị Lan tạm khóa")
    assert hands.sees("lock_secret")


def test_what_was_typed_wrong_is_marked_so_that_typing_replaces_it(hands: Hands) -> None:
    hands.press(LOCK, CONTROL)
    hands.write("lock_secret", "0000")
    hands.press(ENTER)
    QTest.keyClicks(hands.find("lock_secret"), PIN)
    hands.press(ENTER)
    assert hands.told == (Tone.DONE, "Đã mở khóa.")


def test_a_window_that_nobody_touches_locks_itself(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    with a_counter(qtbot, url, clock, idle_minutes=10) as hands:
        pass_time(hands, office, clock, 9.9)
        assert hands.can("call_next")
        pass_time(hands, office, clock, 0.2)
        assert told_on_lock(hands) == "Màn hình tự khóa lúc 08:10 vì không có ai thao tác."
        locked = next(entry for entry in office.journal() if entry.kind == "desk_locked")
        assert (locked.desk, locked.officer, locked.body["is_idle"]) == ("3", "lan.nt", True)
        hands.write("lock_secret", PIN)
        hands.press(ENTER)
        assert hands.can("call_next"), "and does not lock at once again"


def press_shift(window: QWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Shift)


def move(window: QWindow) -> None:
    QTest.mouseMove(window, QPoint(400, 300))


def click(window: QWindow) -> None:
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 300))


@pytest.mark.parametrize("touch", [press_shift, move, click])
def test_keys_and_mouse_keep_it_open(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office, touch: Callable[[QWindow], None]
) -> None:
    with a_counter(qtbot, url, clock, idle_minutes=10) as hands:
        pass_time(hands, office, clock, 8)
        touch(window_of(hands))
        pass_time(hands, office, clock, 8)
        assert hands.sees("call_next")
        pass_time(hands, office, clock, 3)
        assert not hands.sees("call_next")


def test_never_means_never(hands: Hands, office: Office, clock: Clock) -> None:
    pass_time(hands, office, clock, 600)
    assert hands.sees("call_next")


def test_what_was_typed_is_forgotten_with_the_page(hands: Hands) -> None:
    hands.press(LOCK, CONTROL)
    hands.write("lock_secret", PASSWORD)
    hands.click("lock_secret_show")
    hands.press(ENTER)
    hands.press(LOCK, CONTROL)
    field = hands.find("lock_secret")
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.echoMode()) == ("", QLineEdit.EchoMode.Password)
