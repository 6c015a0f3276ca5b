"""Midnight between two pages, two kiosks at once, a scanner that goes in the middle: real windows, nobody stuck."""

from contextlib import ExitStack
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.face import Face
from kiosk.pages import Given, Issuing
from office.bootstrap import Office, open_office
from office.settings import settings
from tests.builders import MORNING
from tests.kiosk.hands import find, touch, words
from tests.office.devices.pty_scanner import CARD, PtyScanner, needs_terminals

BEFORE_MIDNIGHT = MORNING.replace(hour=16, minute=59, second=50)
"""23:59:50 in the hall, on 23/11/2026."""


@pytest.fixture
def moment(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment by the office's clock, which the test moves."""
    now = [BEFORE_MIDNIGHT]
    monkeypatch.setattr("office.qt.link._open_office", lambda url: open_office(url, clock=lambda: now[0]))
    return now


def go(face: Face, *names: str) -> None:
    for name in names:
        touch(face.window, name)
        face.settle()


def days_of(office: Office) -> list[tuple[date, str]]:
    """Day and number of every ticket ever issued."""
    facts = [entry for entry in office.journal() if entry.kind == "ticket_issued"]
    return [(one.service_day, one.ticket) for one in facts if one.service_day and one.ticket]


def test_midnight_between_two_pages(qapp: QApplication, sqlite_url: str, moment: list[datetime]) -> None:
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        go(face, "tile_T", "take", "done", "tile_T")
        assert "1\n" in words(face.window), "one person waits on the old day"
        moment[0] += timedelta(seconds=20)
        go(face, "take")
        assert face.model.page == "given"
        page = face.model.flow.page
        assert isinstance(page, Given)
        assert (page.ticket.number, page.ticket.service_day, page.ahead) == ("T001", date(2026, 11, 24), 0)
        go(face, "done")
        assert "1 người chờ" in words(face.window), "the new day has one, the old day's is not carried over"
    with open_office(sqlite_url) as office:
        assert days_of(office) == [(date(2026, 11, 23), "T001"), (date(2026, 11, 24), "T001")]
        assert office.verify_journal().intact


def test_midnight_while_the_number_is_on_its_way(qapp: QApplication, sqlite_url: str, moment: list[datetime]) -> None:
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        go(face, "tile_T")
        touch(face.window, "take")
        page = face.model.flow.page
        assert isinstance(page, Issuing)
        face.settle()
        moment[0] += timedelta(seconds=20)
        # An answer that was lost: the same order again, on the new day.
        face.wire.issue(page.order, "vi")
        face.settle()
        assert face.model.page == "given"
    with open_office(sqlite_url) as office:
        assert days_of(office) == [(date(2026, 11, 23), "T001")], "one order, one number"


def test_two_kiosks_at_once(qapp: QApplication, office_url: str) -> None:
    with ExitStack() as stack:
        faces = [stack.enter_context(opened(office_url, quiet_seconds=0)) for _ in range(2)]
        for _ in range(3):
            for face in faces:
                face.settle()
                go(face, "tile_T")
            for face in faces:
                # Not by touch, which would let the first answer come: both orders are under way.
                face.model.confirm()
                assert face.model.page == "issuing"
            for face in faces:
                face.settle()
            shown = {find(face.window, "number").property("text") for face in faces}
            assert len(shown) == 2, shown
            for face in faces:
                go(face, "done")
        for face in faces:
            face.settle()
            assert "6 người chờ" in words(face.window), "each sees the other's"
    with open_office(office_url) as office:
        assert sorted(ticket.number for ticket in office.tickets()) == [f"T00{place}" for place in range(1, 7)]


def test_a_service_closed_while_the_services_are_shown_cannot_be_chosen(kiosk: Face, sqlite_url: str) -> None:
    go(kiosk, "tile_A")
    with open_office(sqlite_url) as office:
        revision = office.close_service("A2", officer="lan.nt").revision
    kiosk.settle(revision)
    assert not find(kiosk.window, "tile_A2").isEnabled()
    assert "Hiện không nhận số" in words(kiosk.window)
    go(kiosk, "tile_A2")
    assert kiosk.model.page == "services"
    go(kiosk, "tile_A1", "take")
    assert kiosk.model.page == "given", "its neighbors go on"


def test_a_service_closed_while_it_is_confirmed_is_refused_and_the_way_out_is_there(
    kiosk: Face, sqlite_url: str
) -> None:
    go(kiosk, "tile_A", "tile_A2")
    with open_office(sqlite_url) as office:
        revision = office.close_service("A2", officer="lan.nt").revision
    kiosk.settle(revision)
    go(kiosk, "take")
    assert kiosk.model.page == "turned"
    assert "Dịch vụ Đầu tư" in words(kiosk.window)
    go(kiosk, "home")
    assert kiosk.model.page == "groups"
    with open_office(sqlite_url) as office:
        assert office.tickets() == []


@needs_terminals
def test_a_scanner_unplugged_while_it_scans(
    qapp: QApplication, qtbot: QtBot, sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(sqlite_url) as office:
        office.ask_identity("T", asks=True)
    device = PtyScanner(tmp_path)
    device.plug_in()
    with opened(sqlite_url, quiet_seconds=0, chosen=settings({"TAICHO_SCANNER": f"serial://{device.path}"})) as face:
        face.settle()
        qtbot.waitUntil(lambda: face.model.flow.has_scanner)
        go(face, "tile_T")
        device.send(CARD[:40].encode())
        device.unplug()
        qtbot.waitUntil(lambda: not face.model.flow.has_scanner)
        assert face.model.page == "identify", "half a card leads nowhere"
        assert "Nhập 12 chữ số" in words(face.window)
        assert CARD[13:30] not in words(face.window)
        for digit in CARD[:12]:
            touch(face.window, f"key_{digit}")
        go(face, "identify", "take")
        assert face.model.page == "given", "the digits lead on without it"
        go(face, "done", "tile_T")
        device.plug_in()
        qtbot.waitUntil(lambda: face.model.flow.has_scanner, timeout=10_000)
        device.send(f"{CARD}\r\n".encode())
        qtbot.waitUntil(lambda: face.model.page == "confirm")
