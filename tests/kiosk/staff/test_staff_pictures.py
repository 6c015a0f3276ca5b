"""The staff's pages as pictures, both languages, on a standing and a lying panel; nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import Face, opened
from kiosk.staff_flow import Told, TurnedAway
from office.bootstrap import create_office, open_office
from tests.kiosk.hands import colors, find, visible_items
from tests.kiosk.staff.conftest import PLACE, Staff
from tests.kiosk.test_pages import LYING, STANDING, check_fits, picture
from tests.office.devices.tcp_printer import TcpPrinter


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """An office in the middle of a morning, and its PIN."""
    url = str(tmp_path_factory.mktemp("busy") / "office.db")
    pin = create_office(url, always_open=True)
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
    staff.touch("staff_close")
    yield "7_closing"
    staff.touch("staff_stay")
    staff.touch("staff_leave")
    staff.wait("shut")


def inside(face: Face, pin: str, qtbot: QtBot) -> Staff:
    face.settle()
    return Staff(face, pin, qtbot)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", [STANDING, LYING], ids=str)
def test_every_page_has_its_picture_and_nothing_is_cut_off(
    qapp: QApplication,
    printer: TcpPrinter,
    busy: tuple[str, str],
    tmp_path: Path,
    size: tuple[int, int],
    language: str,
    qtbot: QtBot,
) -> None:
    seen: dict[str, set[str]] = {}
    printer.state.paper = "near_end"
    with opened(busy[0], size=size, quiet_seconds=0) as face:
        staff = inside(face, busy[1], qtbot)
        for page in pages(staff, language):
            image = picture(face, f"staff_{page}_{language}_{size[0]}x{size[1]}", tmp_path)
            seen[page] = colors(image)
            for item in visible_items(face.window):
                check_fits(face, page, item)
    assert len(seen) == 7
    assert all(len(found) > 8 for found in seen.values()), {page: len(found) for page, found in seen.items()}
