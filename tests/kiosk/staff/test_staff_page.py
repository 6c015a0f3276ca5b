"""A member of the staff at a real kiosk with a real office and a printer that understands the bytes."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from office.bootstrap import open_office
from tests.kiosk.hands import find, visible_items, words
from tests.kiosk.staff.conftest import LONG_MS, PLACE, Staff
from tests.office.devices.printer_state import TcpPrinter

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def emblem(staff: Staff) -> QPoint:
    door = find(staff.face.window, "staff_door")
    return door.mapToScene(QPointF(door.width() / 2, door.height() / 2)).toPoint()


def test_a_long_press_on_the_emblem_asks_for_the_pin(staff: Staff) -> None:
    QTest.mousePress(staff.face.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, emblem(staff))
    staff.wait("pin")
    assert "Nhập mã PIN cán bộ" in words(staff.face.window)


@pytest.mark.parametrize("staff", [LONG_MS], indirect=True)
def test_a_short_press_does_not_and_leaves_nothing_behind(staff: Staff, qtbot: QtBot) -> None:
    window, door, place = staff.face.window, find(staff.face.window, "staff_door"), emblem(staff)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert door.property("held")
    qtbot.waitUntil(lambda: float(door.property("progress")) > 0)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert not door.property("held")
    assert door.property("progress") == 0
    assert staff.page == "shut"


def test_the_keys_open_it_too(staff: Staff) -> None:
    QTest.keyPress(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    staff.wait("pin")
    assert not staff.face.staff.property("holding")


@pytest.mark.parametrize("staff", [LONG_MS], indirect=True)
def test_the_keys_must_be_held(staff: Staff) -> None:
    QTest.keyPress(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert staff.face.staff.property("holding")
    assert find(staff.face.window, "staff_door").property("held")
    QTest.keyRelease(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert not staff.face.staff.property("holding")
    assert not find(staff.face.window, "staff_door").property("held")


def test_the_pin_opens_by_touch_and_by_keyboard(staff: Staff) -> None:
    staff.enter()
    staff.touch("staff_leave")
    staff.wait("shut")
    staff.knock()
    for digit in staff.pin:
        QTest.keyClick(staff.face.window, Qt.Key(Qt.Key.Key_0.value + int(digit)))
    staff.wait("inside")


def test_a_wrong_pin_does_not_and_is_in_the_journal(staff: Staff, sqlite_url: str) -> None:
    staff.knock()
    staff.type(f"{(int(staff.pin) + 1) % 1_000_000:06d}")
    staff.told("Còn 4 lần thử")
    assert staff.page == "pin"
    with open_office(sqlite_url) as office:
        assert office.journal()[-1].kind == "staff_pin_wrong"


def test_an_office_without_a_pin_says_how_to_make_one(staff: Staff, sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url, isolation_level=None)) as connection:
        connection.execute("DELETE FROM staff_pins")
    staff.knock()
    staff.type("123456")
    staff.told("taicho staff-pin renew")


def test_while_the_staff_is_there_no_citizen_is_served(staff: Staff) -> None:
    staff.knock()
    names = {item.objectName() for item in visible_items(staff.face.window)}
    assert not {name for name in names if name.startswith("tile_")}
    staff.touch("staff_leave")
    staff.wait("shut")
    assert "Quý khách cần làm gì hôm nay?" in words(staff.face.window)


def test_it_shuts_by_itself(staff: Staff) -> None:
    staff.enter()
    for _ in range(60):
        staff.face.staff.tick()
    staff.wait("shut")


def test_without_a_printer_it_says_how_to_set_one(staff: Staff) -> None:
    staff.enter()
    assert staff.sees("printer_state") == "Chưa đặt máy in"
    assert not find(staff.face.window, "staff_test").isEnabled()


def test_paper_status_test_and_reprint(printer: TcpPrinter, staff: Staff, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office:
        number = office.issue_ticket("A", paper_at=PLACE).ticket.number
    printer.state.paper = "near_end"
    staff.enter()
    assert staff.sees("printer_state") == "Sắp hết giấy"
    staff.touch("staff_test")
    staff.told("Đã gửi phiếu in thử.")
    staff.touch(f"reprint_{number}")
    staff.told(f"Đã in lại phiếu {number}.")
    assert len(printer.wait_for_papers(2)) == 2
    with open_office(sqlite_url) as office:
        assert [entry.kind for entry in office.journal()][-2:] == ["staff_entered", "ticket_reprinted"]
        assert office.paper_of(number) == "printed"


def test_a_printer_without_paper_prints_nothing_and_says_why(
    printer: TcpPrinter, staff: Staff, sqlite_url: str
) -> None:
    with open_office(sqlite_url) as office:
        number = office.issue_ticket("A", paper_at=PLACE).ticket.number
    printer.state.paper = "out"
    staff.enter()
    assert staff.sees("printer_state") == "Hết giấy"
    staff.touch(f"reprint_{number}")
    staff.told("Không in được: hết giấy.")
    with open_office(sqlite_url) as office:
        assert office.waiting_papers(PLACE) == [number]


@pytest.fixture
def no_printer_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_PRINTER", "network://127.0.0.1:1")


def test_a_printer_that_is_away_does_not_keep_a_citizen_from_a_number(no_printer_there: None, staff: Staff) -> None:
    staff.enter()
    assert staff.sees("printer_state") == "Không kết nối được"
    staff.touch("staff_leave")
    staff.wait("shut")
    staff.touch("tile_T")
    staff.touch("take")
    staff.face.settle()
    assert staff.face.model.page == "given"


def test_who_is_served_is_followed(staff: Staff, sqlite_url: str, qtbot: QtBot) -> None:
    staff.enter()
    with open_office(sqlite_url) as office:
        office.open_desk("11", "khoa.nd")
        office.issue_ticket("T")
        office.call_next("11")
        revision = office.issue_ticket("T").revision
    staff.face.settle(revision)
    assert "Quầy 11" in words(staff.face.window)
    assert "T001" in words(staff.face.window)
    assert staff.sees("staff_waiting") == "1 người đang chờ"


def test_the_kiosk_is_closed_after_a_question(staff: Staff, qtbot: QtBot) -> None:
    staff.enter()
    staff.touch("staff_close")
    staff.wait("closing")
    staff.touch("staff_stay")
    staff.wait("inside")
    staff.touch("staff_close")
    staff.wait("closing")
    with qtbot.waitSignal(staff.face.staff.left_for_good):
        staff.touch("staff_close_now")


def test_nobody_closes_it_from_outside(staff: Staff, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(staff.face.staff.left_for_good):
        staff.face.staff.close_kiosk()
        staff.knock()
        staff.face.staff.close_kiosk()


def test_the_language_is_switched_inside(staff: Staff) -> None:
    staff.enter()
    staff.touch("staff_language")
    assert "Close the kiosk" in words(staff.face.window)
    staff.touch("staff_leave")
    staff.wait("shut")
    assert "Quý khách cần làm gì hôm nay?" in words(staff.face.window)


def test_every_control_has_a_name_and_a_way_by_keyboard(staff: Staff) -> None:
    door = QAccessible.queryAccessibleInterface(find(staff.face.window, "staff_door"))
    assert "nhấn giữ" in door.text(QAccessible.Text.Name)
    staff.enter()
    staff.touch("staff_close")
    staff.wait("closing")
    for page in ("closing", "inside", "shut", "pin"):
        if page == "inside":
            staff.touch("staff_stay")
        if page == "shut":
            staff.touch("staff_leave")
            staff.knock()
        named = 0
        for item in visible_items(staff.face.window):
            if item.metaObject().indexOfSignal("tapped()") < 0:
                continue
            spoken = QAccessible.queryAccessibleInterface(item)
            assert spoken.role() == QAccessible.Role.Button
            assert spoken.text(QAccessible.Text.Name), item.objectName()
            assert item.property("activeFocusOnTab") or not item.isEnabled(), item.objectName()
            named += 1
        assert named >= 3, page


def test_a_reprint_button_says_which_number(printer: TcpPrinter, staff: Staff, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office:
        number = office.issue_ticket("A", paper_at=PLACE).ticket.number
    staff.enter()
    spoken = QAccessible.queryAccessibleInterface(find(staff.face.window, f"reprint_{number}"))
    assert spoken.text(QAccessible.Text.Name) == f"In lại {number}"


def test_a_mistake_of_its_own_shuts_it(staff: Staff, caplog: pytest.LogCaptureFixture) -> None:
    staff.knock()
    staff.face.staff.hear(object())  # type: ignore[arg-type]
    staff.wait("shut")
    assert [record.getMessage() for record in caplog.records] == ["the staff page failed at object"]


def test_a_held_key_repeats_without_end_and_is_held_once(staff: Staff, qapp: QApplication) -> None:
    repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, CTRL_SHIFT, "S", True)
    qapp.sendEvent(staff.face.window, repeated)
    assert not staff.face.staff.property("holding")


@pytest.fixture
def wrong_model(printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_PRINTER_PROFILE", "Nonsense")


def test_a_wrong_model_is_told_in_a_sentence_and_numbers_are_given(
    wrong_model: None, staff: Staff, sqlite_url: str
) -> None:
    staff.enter()
    assert staff.sees("printer_state") == "Sai kiểu máy in"
    assert "Không có kiểu máy in “Nonsense”. Hãy sửa printer_profile" in words(staff.face.window)
    assert not find(staff.face.window, "staff_test").isEnabled()
    staff.touch("staff_leave")
    staff.wait("shut")
    staff.touch("tile_T")
    staff.touch("take")
    staff.face.settle()
    assert staff.face.model.page == "given"
    with open_office(sqlite_url) as office:
        assert office.paper_of("T001") == "waiting"
