"""Who takes the number: by card, by digits, with a clear answer to each mistake, and nothing kept."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.events import CardScanned, Erased, GroupChosen, Identified, IdledOut, ScannerTold, Typed, WentBack
from kiosk.face import Face
from kiosk.flow import Flow
from kiosk.pages import Confirm, Groups, Identify, Order
from kiosk.steps import step
from office.bootstrap import open_office
from office.domain.errors import Reason
from office.settings import settings
from tests.builders import a_service
from tests.kiosk.hands import find, touch, words
from tests.kiosk.sights import at_groups
from tests.office.devices.pty_scanner import CARD, PtyScanner, needs_terminals

NUMBER = CARD[:12]
ORDER = Order("B", "k")


def at_identity() -> Flow:
    services = (a_service("B", asks_identity=True),)
    return step(at_groups(services=services), GroupChosen("B", "k"))


def typed(flow: Flow, digits: str) -> Flow:
    for digit in digits:
        flow = step(flow, Typed(digit))
    return flow


def test_only_a_service_that_asks_is_asked_for() -> None:
    assert at_identity().page == Identify(ORDER)
    assert step(at_groups(), GroupChosen("B", "k")).page == Confirm(ORDER)


def test_a_card_leads_on_and_only_its_number_is_kept() -> None:
    page = step(at_identity(), CardScanned(CARD)).page
    assert page == Confirm(replace(ORDER, citizen=NUMBER))
    assert NUMBER not in repr(page)
    assert "Trần" not in repr(page)


def test_the_digits_lead_on_too() -> None:
    flow = typed(at_identity(), "0340 9000-1234 99")
    assert isinstance(flow.page, Identify)
    assert flow.page.digits == NUMBER
    assert NUMBER not in repr(flow)
    assert step(flow, Identified()).page == Confirm(replace(ORDER, citizen=NUMBER))
    assert step(step(flow, Erased()), Identified()).page == Identify(
        ORDER, NUMBER[:-1], Reason.IDENTITY_DIGITS_MISSING
    )
    assert step(flow, Erased(everything=True)).page == Identify(ORDER)


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        ("", Reason.CARD_UNREADABLE),
        ("034090001234|151234567|Trần", Reason.CARD_TRUNCATED),
        ("999990001234|151234567|Trần Văn Bình|09031990|Nam|Thái Bình|15042021", Reason.CARD_NUMBER_WRONG),
    ],
)
def test_a_card_that_cannot_be_read_is_answered(card: str, reason: Reason) -> None:
    flow = step(at_identity(), CardScanned(card))
    assert flow.page == Identify(ORDER, problem=reason)
    assert step(flow, Typed("0")).page == Identify(ORDER, "0")


def test_who_leaves_is_forgotten() -> None:
    for leaving in (WentBack(), IdledOut()):
        flow = step(typed(at_identity(), NUMBER), leaving)
        assert flow.page == Groups()
        assert NUMBER not in repr(flow)


def test_a_card_on_another_page_is_passed_over() -> None:
    assert step(at_groups(), CardScanned(CARD)) == at_groups()
    assert step(at_groups(), ScannerTold(is_there=True)).has_scanner


def ask_identity(url: str) -> None:
    with open_office(url) as office:
        office.ask_identity("T", asks=True)


def test_typed_on_the_screen(qapp: QApplication, sqlite_url: str) -> None:
    ask_identity(sqlite_url)
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        touch(face.window, "tile_T")
        assert "Nhập 12 chữ số" in words(face.window)
        assert not find(face.window, "identify").isEnabled()
        for digit in NUMBER[:6]:
            touch(face.window, f"key_{digit}")
        for digit in NUMBER[6:]:
            QTest.keyClick(face.window, Qt.Key(ord(digit)))
        assert find(face.window, "digits").property("text") == "034 090 001 234"
        take(face, "identify", "take")
        assert face.model.page == "given"
    with open_office(sqlite_url) as office:
        assert NUMBER not in repr(office.journal())


def take(face: Face, *names: str) -> None:
    for name in names:
        touch(face.window, name)
        face.settle()


@needs_terminals
def test_a_card_at_a_real_scanner(qapp: QApplication, qtbot: QtBot, sqlite_url: str, tmp_path: Path) -> None:
    ask_identity(sqlite_url)
    device = PtyScanner(tmp_path)
    device.plug_in()
    chosen = settings({"TAICHO_SCANNER": f"serial://{device.path}"})
    with opened(sqlite_url, quiet_seconds=0, chosen=chosen) as face:
        face.settle()
        qtbot.waitUntil(lambda: face.model.flow.has_scanner)
        touch(face.window, "tile_T")
        assert "Đưa mã QR trên thẻ căn cước vào máy quét" in words(face.window)
        device.send(b"034090001234|15123\r\n")
        qtbot.waitUntil(lambda: find(face.window, "problem").isVisible())
        device.send(f"{CARD}\r\n".encode())
        qtbot.waitUntil(lambda: face.model.page == "confirm")
        assert "Trần" not in words(face.window)
        take(face, "take")
        assert face.model.page == "given"
        device.unplug()
        qtbot.waitUntil(lambda: not face.model.flow.has_scanner)
