"""A member of the staff at a real kiosk: who is served, the language, closing it, and leaving it."""

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from office.bootstrap import open_office
from tests.kiosk.hands import find, visible_items, words
from tests.kiosk.staff.conftest import Staff


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


def test_a_mistake_of_its_own_shuts_it(staff: Staff, caplog: pytest.LogCaptureFixture) -> None:
    staff.knock()
    staff.face.staff.hear(object())  # type: ignore[arg-type]
    staff.wait("shut")
    assert [record.getMessage() for record in caplog.records] == ["the staff page failed at object"]
