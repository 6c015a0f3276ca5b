"""One paper a number: with a printer that is there, that is not, that dies, and that comes back."""

import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp

from office.bootstrap import Office, create_office, open_office
from office.codes import ticket_link
from office.devices.addresses import Address, read_address
from office.devices.printer import PrinterError
from office.domain.papers import PaperState
from office.printing import PrintOutcome, TicketPrinting, printing_of
from office.settings import settings
from tests.clocks import Clock
from tests.office.devices.local_printers import PRODUCT, VENDOR, pty_printer, usb_printer
from tests.office.devices.tcp_printer import TcpPrinter, tcp_printer

PLACE = "kiosk-1"


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        yield running


def printing(office: Office, address: str, place: str = PLACE) -> TicketPrinting:
    made = printing_of(office, settings({"TAICHO_PRINTER": address, "TAICHO_PLACE": place}))
    assert made is not None
    return made


@pytest.fixture
def desk(office: Office, printer: TcpPrinter) -> TicketPrinting:
    return printing(office, printer.address)


def issue(office: Office, series: str = "A") -> str:
    return office.issue_ticket(series, paper_at=PLACE).ticket.number


def papers_of(office: Office) -> list[tuple[str, str | None]]:
    """What the journal says of papers."""
    entries = [entry for entry in office.journal() if "print" in entry.kind]
    return [(entry.kind.removeprefix("ticket_"), entry.body["cause"]) for entry in entries]


def test_no_printer_is_set(office: Office) -> None:
    assert printing_of(office, settings({})) is None


def test_a_ticket_is_printed_once(office: Office, desk: TicketPrinting, printer: TcpPrinter) -> None:
    ticket = office.issue_ticket("A", priority="elderly", paper_at=PLACE).ticket
    assert desk.print_ticket(ticket.number) == PrintOutcome("A001", PaperState.PRINTED, "ready")
    assert desk.print_ticket(ticket.token) == PrintOutcome("A001", PaperState.PRINTED)
    assert desk.print_waiting() == []
    (image,) = printer.wait_for_papers(1)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [ticket_link(ticket.token)]
    assert papers_of(office) == [("printed", "ready")]
    assert office.verify_journal().intact


def test_a_ticket_in_the_letters_of_the_printer(office: Office, printer: TcpPrinter) -> None:
    set_here = {"TAICHO_PRINTER": printer.address, "TAICHO_PLACE": PLACE, "TAICHO_PRINTER_TEXT": "tcvn3:30/31"}
    desk = printing_of(office, settings(set_here))
    assert desk is not None
    ticket = office.issue_ticket("A", priority="elderly", paper_at=PLACE).ticket
    assert desk.print_ticket(ticket.number).state is PaperState.PRINTED
    (image,) = printer.wait_for_papers(1)
    assert {"A001", "ƯU TIÊN"} <= set(printer.texts[0].lines)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [ticket_link(ticket.token)]


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


def test_a_ticket_nobody_wants_on_paper(office: Office, desk: TicketPrinting, printer: TcpPrinter) -> None:
    office.issue_ticket("A")
    assert desk.print_ticket("A001") == PrintOutcome("A001", None)
    assert (printer.papers, papers_of(office)) == ([], [])


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


def test_a_reprint_needs_paper(office: Office, desk: TicketPrinting, printer: TcpPrinter) -> None:
    office.issue_ticket("A")
    printer.state.paper = "out"
    with pytest.raises(PrinterError, match="paper_out"):
        desk.reprint("A001")
    assert papers_of(office) == []


def test_a_reprint_takes_the_place_of_a_waiting_paper(
    office: Office, desk: TicketPrinting, printer: TcpPrinter
) -> None:
    issue(office)
    desk.reprint("A001")
    assert desk.print_waiting() == []
    assert len(printer.wait_for_papers(1)) == 1
    assert office.paper_of("A001") is PaperState.PRINTED


def test_another_place_leaves_it_alone(office: Office, desk: TicketPrinting, printer: TcpPrinter) -> None:
    issue(office)
    other = printing(office, printer.address, "kiosk-2")
    assert other.print_waiting() == []
    assert other.print_ticket("A001") == PrintOutcome("A001", PaperState.WAITING)
    assert [outcome.number for outcome in desk.print_waiting()] == ["A001"]


def test_a_process_that_died_before_the_paper(office: Office, desk: TicketPrinting) -> None:
    """Nothing was taken yet: the next process prints it."""
    issue(office)
    assert [outcome.state for outcome in desk.print_waiting()] == [PaperState.PRINTED]


def test_a_process_that_died_while_printing(office: Office, desk: TicketPrinting, clock: Clock) -> None:
    """Nobody knows what came out: after a while it is uncertain, and a person decides."""
    issue(office)
    office.claim_paper("A001", PLACE)
    assert desk.print_waiting() == []
    assert office.paper_of("A001") is PaperState.PRINTING
    clock.now += timedelta(seconds=61)
    assert desk.print_waiting() == []
    assert office.paper_of("A001") is PaperState.UNCERTAIN
    assert papers_of(office) == [("print_uncertain", "abandoned")]


def test_many_at_once_print_each_ticket_once(office: Office, printer: TcpPrinter) -> None:
    numbers = [issue(office) for _ in range(8)]
    desks = [printing(office, printer.address) for _ in range(3)]
    outcomes: list[PrintOutcome] = []

    def work(desk: TicketPrinting) -> None:
        outcomes.extend(desk.print_ticket(number) for number in numbers)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(printer.wait_for_papers(8)) == 8
    assert sorted(outcome.number for outcome in outcomes if outcome.cause == "ready") == numbers


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


def test_the_paper_says_when_the_office_is_open(tmp_path: Path, clock: Clock, printer: TcpPrinter) -> None:
    url = str(tmp_path / "office.db")
    create_office(url)
    set_here = {"TAICHO_PRINTER": printer.address, "TAICHO_PLACE": PLACE, "TAICHO_PRINTER_TEXT": "tcvn3:30/31"}
    with open_office(url, clock=clock) as office:
        desk = printing_of(office, settings(set_here))
        assert desk is not None
        desk.print_ticket(issue(office), (10, 15))
    printer.wait_for_papers(1)
    lines = printer.texts[0].lines
    assert "Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00".replace("–", "-") in [one.replace("–", "-") for one in lines]
