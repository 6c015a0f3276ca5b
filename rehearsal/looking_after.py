"""What who runs the hall does in a scripted morning: a notice, the walls, the calls; and what comes of it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt

from rehearsal.hall import Hall
from rehearsal.touching import compose, press

LEAD, LEADS_DESK = "son.pt", 1
CERTIFYING, RESULTS = "5", "11"
"""The desks that are open when the morning begins; see `rehearsal.app`."""
NOTICES, WALLS, LATEST = Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9
"""With SHIFT: the tabs of walls and notices."""
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NOTICE_VI = "Chiều nay Trung tâm làm việc đến 16 giờ 30; máy lấy số ngừng cấp số lúc 16 giờ."
NOTICE_EN = "We are open until 16:30 this afternoon; the last numbers are given at 16:00."


def notice(hall: Hall) -> Iterator[Path]:
    """Let the lead write a notice for the walls."""
    lead = hall.lead
    press(lead.window, NOTICES, SHIFT)
    lead.settle()
    press(lead.window, Qt.Key.Key_O, CONTROL)
    compose(lead.window, "notice_vi", NOTICE_VI)
    compose(lead.window, "notice_en", NOTICE_EN)
    press(lead.window, Qt.Key.Key_Return, CONTROL)
    yield hall.shot("counter-13-notices", lead)


def two_at_once(hall: Hall) -> Iterator[Path]:
    """Let two desks call within a moment: both are shown, and spoken one after the other."""
    hall.hearing.hear_out(hall.wall)
    for desk in (CERTIFYING, RESULTS):
        hall.office.call_next(desk)
    yield hall.shot("wall-6-two-calls", hall.wall)
    yield hall.shot("plate-1-called", hall.plate)
    hall.hearing.hear_out(hall.wall)
    for desk in (CERTIFYING, RESULTS):
        hall.office.start(desk)


def looking_after(hall: Hall) -> Iterator[Path]:
    """Look at walls and calls as the lead sees them, and at a hall in which nobody is called."""
    for name, key in (("counter-14-walls", WALLS), ("counter-15-calls", LATEST)):
        press(hall.lead.window, key, SHIFT)
        yield hall.shot(name, hall.lead)
    for desk in (CERTIFYING, RESULTS):
        hall.office.finish(desk)
    hall.office.pause_desk(CERTIFYING, reason="meeting")
    yield hall.shot("plate-2-paused", hall.plate)
    hall.hearing.hear_out(hall.wall)
    yield hall.shot("wall-7-calm", hall.wall)
