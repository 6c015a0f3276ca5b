"""The kiosk with a real printer: the number comes first, the paper after it, and the page says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.events import Ticked
from kiosk.face import Face
from office.bootstrap import open_office
from office.codes import ticket_link
from office.domain.papers import PaperState
from office.settings import settings
from tests.builders import MORNING
from tests.kiosk.hands import find, touch, words
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        yield running


@contextmanager
def a_kiosk(url: str, address: str, **more: str) -> Iterator[Face]:
    chosen = settings({"TAICHO_PRINTER": address, "TAICHO_PLACE": "kiosk-1", **more})
    with opened(url, quiet_seconds=0, chosen=chosen) as face:
        face.settle()
        yield face


def take(face: Face, series: str = "T") -> None:
    for name in (f"tile_{series}", "take"):
        touch(face.window, name)
        face.settle()


def advice(face: Face) -> str:
    return str(find(face.window, "paper_advice").property("text"))


def test_the_ticket_is_printed_and_its_citizen_told(qapp: QApplication, sqlite_url: str, printer: TcpPrinter) -> None:
    with a_kiosk(sqlite_url, printer.address) as face:
        take(face)
        assert advice(face) == "Mời Quý khách lấy phiếu bên dưới"
        assert face.model.flow.left == 10
    (image,) = printer.wait_for_papers(1)
    with open_office(sqlite_url) as office:
        (ticket,) = office.tickets()
        assert office.paper_of(ticket.token) is PaperState.PRINTED
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [ticket_link(ticket.token)]


def test_screen_and_paper_show_the_link_that_is_set(qapp: QApplication, sqlite_url: str, printer: TcpPrinter) -> None:
    base = "https://hanh-chinh-cong.example.vn/so/"
    with a_kiosk(sqlite_url, printer.address, TAICHO_TICKET_LINK=base) as face:
        take(face)
        view = face.window.grabWindow()
    (image,) = printer.wait_for_papers(1)
    with open_office(sqlite_url) as office:
        (ticket,) = office.tickets()
    view = view.convertToFormat(QImage.Format.Format_Grayscale8)
    shown = memoryview(bytes(view.constBits())).cast("B", (view.height(), view.bytesPerLine()))
    for picture in (shown, image):
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [base + ticket.token]


def test_without_paper_the_number_stands_and_prints_when_there_is_paper(
    qapp: QApplication, qtbot: QtBot, sqlite_url: str, printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.printer.AGAIN_MS", 20)
    printer.state.paper = "out"
    with a_kiosk(sqlite_url, printer.address) as face:
        take(face)
        assert "Số vẫn có hiệu lực" in advice(face)
        assert find(face.window, "number").property("text") == "T001"
        printer.state.paper = "enough"
        qtbot.waitUntil(lambda: len(printer.papers) == 1, timeout=10_000)


@pytest.fixture
def ticks_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The seconds of the test, not of the computer."""
    monkeypatch.setattr("kiosk.view_model.KioskModel.tick", lambda _: None)
    # However long it says nothing, it is waited for.
    monkeypatch.setattr("office.devices.wires.ANSWER_S", 600.0)


def seconds_pass(face: Face, seconds: int) -> None:
    for _ in range(seconds):
        face.model.hear(Ticked(MORNING))
    QApplication.processEvents()


@contextmanager
def taken_while_it_stalls(url: str, printer: TcpPrinter, qtbot: QtBot) -> Iterator[Face]:
    """A kiosk whose number is there and whose printer takes nothing until the test lets it."""
    with a_kiosk(url, printer.address) as face:
        printer.state.is_stalled = True
        try:
            touch(face.window, "tile_T")
            face.settle()
            touch(face.window, "take")
            qtbot.waitUntil(lambda: face.model.page == "given")
            assert advice(face) == "Đang in phiếu, xin Quý khách chờ giây lát…"
            yield face
        finally:
            printer.state.is_stalled = False


def test_the_page_stays_for_a_printer_that_takes_eight_seconds_and_ten_more(
    qapp: QApplication, qtbot: QtBot, sqlite_url: str, printer: TcpPrinter, ticks_by_hand: None
) -> None:
    with taken_while_it_stalls(sqlite_url, printer, qtbot) as face:
        seconds_pass(face, 8)
        assert (face.model.page, face.model.flow.left) == ("given", 22)
        assert printer.papers == []
        printer.state.is_stalled = False
        qtbot.waitUntil(lambda: advice(face) == "Mời Quý khách lấy phiếu bên dưới")
        assert len(printer.papers) == 1
        seconds_pass(face, 1)
        assert "Tự trở về sau 9 giây" in words(face.window)
        seconds_pass(face, 8)
        assert face.model.page == "given"
        seconds_pass(face, 1)
        assert face.model.page == "groups"


def test_who_waited_half_a_minute_is_told_to_note_the_number_and_the_page_leaves(
    qapp: QApplication, qtbot: QtBot, sqlite_url: str, printer: TcpPrinter, ticks_by_hand: None
) -> None:
    with taken_while_it_stalls(sqlite_url, printer, qtbot) as face:
        seconds_pass(face, 30)
        assert face.model.page == "given"
        assert "chụp ảnh" in advice(face)
        assert "Tự trở về sau 40 giây" in words(face.window)
        seconds_pass(face, 40)
        assert face.model.page == "groups"
        printer.state.is_stalled = False
        printer.wait_for_papers(1)
        face.settle()
        assert face.model.page == "groups", "the paper of somebody who has gone"


def test_a_printer_that_is_not_there_holds_nobody_up(qapp: QApplication, sqlite_url: str) -> None:
    with a_kiosk(sqlite_url, "network://127.0.0.1:9") as face:
        take(face)
        assert find(face.window, "number").property("text") == "T001"
        assert "Máy chưa in được phiếu" in advice(face)
        touch(face.window, "done")
        face.settle()
        take(face)
        assert find(face.window, "number").property("text") == "T002"


def test_a_kiosk_that_died_before_printing_prints_after_its_restart(
    qapp: QApplication, sqlite_url: str, printer: TcpPrinter
) -> None:
    with open_office(sqlite_url) as office:
        office.issue_ticket("A", paper_at="kiosk-1")
    with a_kiosk(sqlite_url, printer.address):
        assert len(printer.wait_for_papers(1)) == 1


def test_no_printer_no_word_of_paper(kiosk: Face) -> None:
    take(kiosk)
    assert advice(kiosk) == "Quý khách chụp ảnh mã này hoặc ghi nhớ số"
