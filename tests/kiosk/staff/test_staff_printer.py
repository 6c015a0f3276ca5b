"""The kiosk's printer as the staff sees it there: its state, a test, a reprint, and what keeps it from printing."""

import pytest
from PySide6.QtGui import QAccessible

from office.bootstrap import open_office
from tests.kiosk.hands import find, words
from tests.kiosk.staff.conftest import PLACE, Staff
from tests.office.devices.printer_state import TcpPrinter


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


def test_a_reprint_button_says_which_number(printer: TcpPrinter, staff: Staff, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office:
        number = office.issue_ticket("A", paper_at=PLACE).ticket.number
    staff.enter()
    spoken = QAccessible.queryAccessibleInterface(find(staff.face.window, f"reprint_{number}"))
    assert spoken.text(QAccessible.Text.Name) == f"In lại {number}"


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
