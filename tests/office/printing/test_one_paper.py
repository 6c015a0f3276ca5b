"""One paper a number: printed once, by one place, whoever dies meanwhile; and again only when asked for."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp

from office.bootstrap import Office, create_office, open_office
from office.codes import ticket_link
from office.devices.printer import PrinterError
from office.domain.papers import PaperState
from office.printing import PrintOutcome, TicketPrinting
from office.printing_setup import printing_of
from office.settings import settings
from tests.clocks import Clock
from tests.office.devices.printer_state import TcpPrinter
from tests.office.printing.papers import PLACE, issue, papers_of, printing


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


def test_a_ticket_nobody_wants_on_paper(office: Office, desk: TicketPrinting, printer: TcpPrinter) -> None:
    office.issue_ticket("A")
    assert desk.print_ticket("A001") == PrintOutcome("A001", None)
    assert (printer.papers, papers_of(office)) == ([], [])


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
