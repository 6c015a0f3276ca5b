"""The calls of the day in an officer's window, and whether a wall announced them."""

from datetime import UTC, datetime
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.walls.rows import RowTone
from office.bootstrap import Office
from office.domain.facts import TicketCalled
from office.domain.wall_calls import Spoken
from tests.clocks import Clock
from tests.counter.hall.panel import SHIFT, rows, words
from tests.counter.hands import Hands, a_counter
from tests.counter.officer_steps import issue

K = Qt.Key


def acknowledge(office: Office, wall: str, call: int, spoken: Spoken) -> None:
    office.acknowledge(wall, call, datetime(2026, 11, 23, 1, 0, 5, tzinfo=UTC), spoken)


def test_a_lead_sees_every_call_and_an_officer_those_of_the_own_desk(
    qtbot: QtBot, lead: Hands, office: Office, url: str, clock: Clock
) -> None:
    office.start_wall("SẢNH")
    office.open_desk("5", "mai.pt")
    issue(office, "A", "H1")
    for desk in ("3", "5"):
        call = office.call_next(desk)
        assert isinstance(call, TicketCalled)
        acknowledge(office, "SẢNH", call.revision, Spoken.SPOKEN if desk == "3" else Spoken.NO_DEVICE)
    lead.face.settle()
    lead.press(K.Key_F9, SHIFT)
    later, first = rows(lead, "call_list")
    assert (first.title, first.badge, first.tone) == ("A001 · quầy 3 · 08:00:00", "đã báo", RowTone.GOOD)
    assert first.lines == ("SẢNH: hiện 08:00:05, đã đọc",)
    assert later.lines == ("SẢNH: hiện 08:00:05, không có loa để đọc",)
    with a_counter(qtbot, url, clock, desk="6", officer="lan.nt") as hands:
        hands.press(K.Key_F9, SHIFT)
        assert rows(hands, "call_list") == ()
        assert words(hands, "hall_note") == "Hôm nay chưa có lượt gọi nào."


def test_a_call_that_nobody_announced_stands_out(
    qtbot: QtBot, lead: Hands, office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.start_wall("SẢNH")
    issue(office, "A")
    call = office.call_next(3)
    assert isinstance(call, TicketCalled)
    lead.face.settle()
    lead.press(K.Key_F9, SHIFT)
    assert rows(lead, "call_list")[0].badge == "đang chờ bảng báo"
    clock.forward(1)
    monkeypatch.setattr("counter.watch.monotonic", lambda: monotonic() + 60)
    qtbot.waitUntil(lambda: rows(lead, "call_list")[0].tone is RowTone.WRONG)
    assert rows(lead, "call_list")[0].badge == "ĐÃ GỌI NHƯNG CHƯA THÔNG BÁO"
    assert words(lead, "hall_note").startswith("1 số đã gọi nhưng chưa được bảng nào thông báo")
    acknowledge(office, "SẢNH", call.revision, Spoken.SPOKEN)
    lead.face.settle()
    assert rows(lead, "call_list")[0].tone is RowTone.GOOD
