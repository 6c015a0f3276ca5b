"""The staff's pages as they should look, in four panels and both languages; see `tests.kiosk.test_references`."""

import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.face import Face
from kiosk.staff_events import Admitted, CloseAsked, Drawn, Knocked, Printed, Report, Reported, Told, TurnedAway
from kiosk.staff_model import StaffModel
from office.domain.hours import Hours, TicketingPolicy
from office.domain.papers import PaperState
from office.domain.staff_pins import PIN_DIGITS
from office.paper.preview import png_of
from office.paper.sample import sample_paper
from office.paper.ticket import ticket_bitmap
from tests.builders import MORNING, a_profile, a_service, a_ticket, a_ticket_at
from tests.kiosk.hands import find
from tests.kiosk.panels import INCHES, PANELS
from tests.kiosk.test_references import compared, picture_of, same_every_time
from tests.weeks import a_calendar

__all__ = ["same_every_time"]
PAPERS = {
    "C004": PaperState.PRINTED,
    "A003": PaperState.PRINTED,
    "T002": PaperState.WAITING,
    "K005": PaperState.UNCERTAIN,
    "K004": None,
}
REPORT = Report("ready", "kiosk-1", tickets=tuple((a_ticket(number), paper) for number, paper in PAPERS.items()))


def sample() -> str:
    """A ticket of an invented office, as a URL."""
    paper = sample_paper(a_profile(), a_service("A"), MORNING, Hours(a_calendar(), {}, TicketingPolicy()))
    return "data:image/png;base64," + base64.b64encode(png_of(ticket_bitmap(paper, 576))).decode("ascii")


def type_pin(staff: StaffModel) -> None:
    for _ in range(PIN_DIGITS):
        staff.type_digit("1")


def pages(face: Face, language: str, qtbot: QtBot) -> Iterator[str]:
    """Walk over every page; what office and printer say is made up."""
    staff = face.staff
    for signal in (staff.pin_typed, staff.look_wanted, staff.draw_wanted):
        signal.disconnect()
    staff.hear(Knocked(language))
    yield "1_pin"
    type_pin(staff)
    staff.hear(TurnedAway(Told("staff.wrong", {"count": 4})))
    yield "2_wrong"
    type_pin(staff)
    staff.hear(Admitted())
    staff.hear(Reported(REPORT))
    staff.hear(Drawn(sample()))
    qtbot.waitUntil(lambda: float(find(face.window, "staff_preview").property("paintedWidth")) > 0)
    yield "3_inside"
    staff.hear(Reported(replace(REPORT, printer="paper_out", waiting=("T002", "K003"))))
    staff.hear(Printed(Told("staff.tested", {"printer": "paper_out"})))
    yield "4_paper_out"
    sight = face.model.flow.sight
    assert sight is not None
    at_desks = tuple(a_ticket_at(str(desk), f"K{desk + 100}") for desk in range(1, 71))
    staff.see(replace(sight, hall=replace(sight.hall, at_desks=at_desks)))
    yield "5_seventy_desks"
    staff.hear(CloseAsked())
    yield "6_closing"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_every_page_of_the_staff_looks_as_it_should(
    qapp: QApplication,
    same_every_time: str,
    tmp_path: Path,
    size: tuple[int, int],
    language: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(StaffModel, "tick", lambda _: None)
    wrong: dict[str, float] = {}
    with opened(same_every_time, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        face.settle()
        for page in pages(face, language, qtbot):
            wrong |= compared(picture_of(face), f"{size[0]}x{size[1]}-{language}-staff-{page}.png", tmp_path)
    assert not wrong, f"these differ, see {tmp_path}"
