"""I do not know which: typed on the screen or on a keyboard, found, touched."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.face import Face
from kiosk.finding import SHOWN, find_view
from tests.builders import a_service
from tests.kiosk.hands import find, touch, visible_items, words
from tests.kiosk.sights import a_sight


def type_words(face: Face, letters: str) -> None:
    for letter in letters:
        touch(face.window, "key_blank" if letter == " " else f"key_{letter}")


def test_from_a_word_to_a_number(kiosk: Face) -> None:
    touch(kiosk.window, "help")
    assert "ví dụ: khai sinh, sổ đỏ" in words(kiosk.window)
    type_words(kiosk, "khai xinh")
    shown = words(kiosk.window)
    assert "Đăng ký khai sinh" in shown
    assert "Hộ tịch" in shown
    touch(kiosk.window, "match_0")
    kiosk.settle()
    assert kiosk.model.page == "confirm"
    touch(kiosk.window, "take")
    kiosk.settle()
    assert find(kiosk.window, "number").property("text") == "H001"


def test_a_keyboard_types_too(kiosk: Face) -> None:
    touch(kiosk.window, "help")
    for key in (Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_Space, Qt.Key.Key_D, Qt.Key.Key_O, Qt.Key.Key_X):
        QTest.keyClick(kiosk.window, key)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Backspace)
    assert find(kiosk.window, "typed").property("text") == "so do"
    assert [item.objectName() for item in visible_items(kiosk.window) if item.objectName().startswith("match_")]


def test_nothing_found_says_what_to_do(kiosk: Face) -> None:
    touch(kiosk.window, "help")
    type_words(kiosk, "zzzz")
    assert "Không tìm thấy thủ tục nào" in words(kiosk.window)
    touch(kiosk.window, "key_clear")
    assert "Gõ vài chữ, không cần dấu" in words(kiosk.window)


def test_what_was_typed_is_forgotten(kiosk: Face) -> None:
    touch(kiosk.window, "help")
    type_words(kiosk, "khai")
    touch(kiosk.window, "back")
    touch(kiosk.window, "help")
    assert "ví dụ: khai sinh, sổ đỏ" in words(kiosk.window)


def test_one_letter_is_too_little_and_no_more_than_the_page_holds() -> None:
    sight = a_sight()
    assert find_view(sight, "d", "vi").matches == ()
    assert len(find_view(sight, "dich vu", "vi").matches) <= SHOWN
    assert find_view(sight, "service", "en").matches[0].name.startswith("Service")


def test_a_closed_service_is_found_and_says_so() -> None:
    found = find_view(a_sight(series=(), services=(a_service("C2", is_open=False),)), "dich vu", "vi").matches
    (closed,) = found
    assert (closed.open, closed.note) == (False, "Hiện không nhận số")
