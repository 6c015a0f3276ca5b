"""The staff's pages as pictures, both languages, on a standing and a lying panel; nothing cut off."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.face import Face
from kiosk.staff_events import Report, Reported, Told, TurnedAway
from kiosk.staff_picture import NO_PRINTER
from office.bootstrap import create_office, open_office
from office.domain.tickets import Ticket
from tests.builders import a_ticket_at
from tests.kiosk.hands import colors, find, visible_items
from tests.kiosk.panels import INCHES, PANELS, is_target
from tests.kiosk.staff.conftest import PLACE, Staff
from tests.kiosk.test_pages import check_fits, picture
from tests.office.devices.printer_state import TcpPrinter


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """An office in the middle of a morning, and its PIN."""
    url = str(tmp_path_factory.mktemp("busy") / "office.db")
    pin = create_office(url, always_open=True).staff_pin
    with open_office(url) as office:
        for desk, officer in (("1", "lan.nt"), ("3", "hung.tm"), ("11", "khoa.nd"), ("5", "dung.ld")):
            office.open_desk(desk, officer)
        for series in "AABCCCHHT" + "K" * 5 + "TAC":
            office.issue_ticket(series, paper_at=PLACE)
        for desk in ("1", "11", "5"):
            office.call_next(desk)
        claim = office.claim_paper("K005", PLACE)
        assert claim is not None
        office.settle_paper("K005", "printed", cause="ready")
    return url, pin


def faults(report: Report) -> Iterator[tuple[str, Report]]:
    """What can be wrong with the printer, and none at all."""
    yield (
        "8_out",
        replace(report, printer="paper_out", waiting=("K005", "C012", "C013", "H101", "A120", "T007", "L003")),
    )
    yield "8_cover", replace(report, printer="cover_open")
    yield "8_offline", replace(report, printer="offline", waiting=("K005",))
    yield "8_none", replace(report, printer=NO_PRINTER, tickets=())


def at_desks(count: int) -> tuple[Ticket, ...]:
    """So many desks at work."""
    return tuple(a_ticket_at(str(desk), f"K{desk + 100}") for desk in range(1, count + 1))


def pages(staff: Staff, language: str) -> Iterator[str]:
    """Walk over every page; the caller looks at each."""
    staff.face.model.speak(language)
    staff.knock()
    yield "1_pin"
    staff.touch("pin_1")
    staff.touch("pin_2")
    yield "2_typed"
    for _ in range(2):
        staff.touch("pin_erase")
    staff.face.staff.pin_typed.disconnect()
    staff.type("000000")
    staff.face.staff.hear(TurnedAway(Told("staff.wrong", {"count": 4})))
    yield "3_wrong"
    staff.type("000000")
    staff.face.staff.hear(TurnedAway(Told("reason.no_staff_pin")))
    yield "4_no_pin"
    staff.face.staff.pin_typed.connect(staff.face.rooms[0].wire.enter)
    staff.type(staff.pin)
    staff.wait("inside")
    staff.qtbot.waitUntil(lambda: bool(staff.shown("preview")) and bool(staff.shown("tickets")))
    staff.qtbot.waitUntil(lambda: float(find(staff.face.window, "staff_preview").property("paintedWidth")) > 0)
    yield "5_inside"
    staff.touch("staff_test")
    staff.qtbot.waitUntil(lambda: bool(staff.shown("told")))
    yield "6_tested"
    well = staff.face.staff.flow.report
    for page, report in faults(well):
        staff.face.staff.hear(Reported(report))
        yield page
    staff.face.staff.hear(Reported(well))
    sight = staff.face.model.flow.sight
    assert sight is not None
    staff.face.staff.see(replace(sight, hall=replace(sight.hall, at_desks=at_desks(12))))
    yield "9_twelve_desks"
    staff.face.staff.see(replace(sight, hall=replace(sight.hall, at_desks=at_desks(70))))
    yield "10_seventy_desks"
    staff.touch("staff_close")
    yield "7_closing"
    staff.touch("staff_stay")
    staff.touch("staff_leave")
    staff.wait("shut")


def inside(face: Face, pin: str, qtbot: QtBot) -> Staff:
    face.settle()
    return Staff(face, pin, qtbot)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_every_page_has_its_picture_and_nothing_is_cut_off(
    qapp: QApplication,
    printer: TcpPrinter,
    busy: tuple[str, str],
    size: tuple[int, int],
    language: str,
    qtbot: QtBot,
) -> None:
    seen: dict[str, set[str]] = {}
    printer.state.paper = "near_end"
    with opened(busy[0], size=size, panel=INCHES[size], quiet_seconds=0) as face:
        staff = inside(face, busy[1], qtbot)
        for page in pages(staff, language):
            image = picture(face, f"staff_{page}_{language}_{size[0]}x{size[1]}")
            seen[page] = colors(image)
            for item in visible_items(face.window):
                if page != "10_seventy_desks" or is_target(item):
                    check_fits(face, page, item)
    assert len(seen) == 13
    assert all(len(found) > 8 for found in seen.values()), {page: len(found) for page, found in seen.items()}
