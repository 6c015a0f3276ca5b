"""Printers without paper, away, cut off or unplugged: what waits is printed later, what is uncertain is not."""

import sys

import pytest
import zxingcpp

from office.bootstrap import Office
from office.codes import ticket_link
from office.devices.addresses import Address, read_address
from office.domain.papers import PaperState
from office.printing import PrintOutcome, TicketPrinting
from tests.office.devices.local_printers import PRODUCT, VENDOR, pty_printer, usb_printer
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer
from tests.office.printing.papers import issue, papers_of, printing


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like a port")
def test_a_serial_printer_that_runs_out_of_paper(office: Office) -> None:
    with pty_printer() as local:
        desk = printing(office, f"serial://{local.path}?baud=115200")
        assert desk.print_ticket(issue(office)) == PrintOutcome("A001", PaperState.PRINTED, "ready")
        local.printer.state.paper = "out"
        assert desk.print_ticket(issue(office)) == PrintOutcome("A002", PaperState.WAITING, "paper_out")
        local.printer.state.paper = "near_end"
        assert desk.print_waiting() == [PrintOutcome("A002", PaperState.PRINTED, "near_end")]
        assert len(local.printer.wait_for_papers(2)) == 2


def test_a_usb_printer_that_takes_nothing_or_a_part(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was sent, so the paper waits; a part of it was, so nobody knows, and the next one is whole again."""
    monkeypatch.setattr("office.devices.usb_wire.ANSWER_S", 0.1)
    with usb_printer(monkeypatch) as (printer, bus):
        desk = printing(office, f"usb://{VENDOR:04x}:{PRODUCT:04x}")
        bus.room = 9  # the questions before
        assert desk.print_ticket(issue(office)) == PrintOutcome("A001", PaperState.WAITING, "unreachable")
        bus.room = 1_000
        assert desk.print_ticket(issue(office)) == PrintOutcome("A002", PaperState.UNCERTAIN, "unreachable")
        bus.room = None
        printer.state.is_mute = True  # in the middle of its dots
        assert [outcome.number for outcome in desk.print_waiting()] == ["A001"]
        _, image = printer.wait_for_papers(2)
        token = office.ticket("A001")[0].token
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [ticket_link(token)]
        assert not printer.unknown
        assert desk.print_ticket(issue(office)).state is PaperState.PRINTED
        assert len(printer.wait_for_papers(3)) == 3, "only one scrap"


def test_near_the_end_of_the_roll_the_staff_is_told(
    office: Office, desk: TicketPrinting, printer: TcpPrinter
) -> None:
    printer.state.paper = "near_end"
    assert desk.print_ticket(issue(office)).cause == "near_end"
    assert papers_of(office) == [("printed", "near_end")]


@pytest.mark.parametrize(("trouble", "cause"), [("paper", "paper_out"), ("is_cover_open", "cover_open")])
def test_what_was_not_printed_is_printed_when_the_printer_is_ready_again(
    office: Office, desk: TicketPrinting, printer: TcpPrinter, trouble: str, cause: str
) -> None:
    setattr(printer.state, trouble, "out" if trouble == "paper" else True)
    for _ in range(2):
        assert desk.print_ticket(issue(office)).state is PaperState.WAITING
    assert desk.print_waiting() == []
    assert papers_of(office) == [("print_delayed", cause)] * 2, "a look is no fact"
    setattr(printer.state, trouble, "enough" if trouble == "paper" else False)
    assert [outcome.number for outcome in desk.print_waiting()] == ["A001", "A002"]
    assert len(printer.wait_for_papers(2)) == 2
    assert desk.print_waiting() == []


def test_a_number_that_was_called_meanwhile_needs_no_paper(
    office: Office, desk: TicketPrinting, printer: TcpPrinter
) -> None:
    printer.state.paper = "out"
    desk.print_ticket(issue(office))
    desk.print_ticket(issue(office))
    office.open_desk(3, "lan.nt")
    office.call_next(3)
    printer.state.paper = "enough"
    assert [outcome.state for outcome in desk.print_waiting()] == [PaperState.DROPPED, PaperState.PRINTED]
    assert len(printer.wait_for_papers(1)) == 1
    assert office.paper_of("A001") is PaperState.DROPPED


def test_a_printer_that_is_not_there_yet_comes_back(office: Office) -> None:
    with tcp_printer() as gone:
        port = gone.port
    desk = printing(office, f"network://127.0.0.1:{port}")
    assert desk.print_ticket(issue(office)) == PrintOutcome("A001", PaperState.WAITING, "unreachable")
    assert desk.status().word == "offline"
    with tcp_printer(port) as back:
        assert [outcome.state for outcome in desk.print_waiting()] == [PaperState.PRINTED]
        assert len(back.wait_for_papers(1)) == 1


def test_a_line_cut_in_mid_ticket_never_prints_by_itself_again(
    office: Office, desk: TicketPrinting, printer: TcpPrinter
) -> None:
    printer.state.hangs_up_after = 3_000
    assert desk.print_ticket(issue(office)).state is PaperState.UNCERTAIN
    printer.state.hangs_up_after = None
    assert desk.print_waiting() == []
    assert desk.print_ticket("A001") == PrintOutcome("A001", PaperState.UNCERTAIN)
    assert printer.papers == []
    assert desk.reprint("A001") == PrintOutcome("A001", PaperState.PRINTED, "ready")
    assert len(printer.wait_for_papers(1)) == 1
    assert papers_of(office) == [("print_uncertain", "unreachable"), ("reprinted", "ready")]


def test_a_roll_that_ends_with_the_ticket_is_uncertain(
    office: Office, desk: TicketPrinting, printer: TcpPrinter
) -> None:
    printer.state.runs_out_after = 1
    assert desk.print_ticket(issue(office)) == PrintOutcome("A001", PaperState.UNCERTAIN, "paper_out")


def test_a_silent_printer_prints(
    office: Office, desk: TicketPrinting, printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many cheap printers answer nothing: their paper is taken as it is."""
    monkeypatch.setattr("office.devices.wires.ANSWER_S", 0.1)
    printer.state.is_mute = True
    assert desk.print_ticket(issue(office)) == PrintOutcome("A001", PaperState.PRINTED, "mute")


def test_an_address_of_nobody(office: Office) -> None:
    assert read_address("network://127.0.0.1:9") == Address(read_address("network://x").connection, "127.0.0.1", 9)
    assert printing(office, "network://127.0.0.1:9").print_ticket(issue(office)).cause == "unreachable"
