"""A printer that needs somebody is known in the whole hall, until it says that all is well."""

from datetime import timedelta

from office.bootstrap import Office
from office.domain.papers import PrinterTrouble
from tests.clocks import Clock

PLACE = "kiosk-1"


def issue(office: Office, place: str = PLACE) -> str:
    return office.issue_ticket("A", paper_at=place).ticket.token


def said(office: Office, state: str, cause: str | None, place: str = PLACE) -> None:
    token = issue(office, place)
    assert office.claim_paper(token, place)
    office.settle_paper(token, state, cause=cause)


def test_what_a_printer_says_is_seen_at_every_desk(office: Office) -> None:
    assert office.printer_troubles() == []
    said(office, "printed", "near_end")
    near_end = PrinterTrouble(PLACE, "near_end")
    assert office.printer_troubles() == [near_end]
    assert office.desk("3").printers == (near_end,)
    issue(office)
    said(office, "waiting", "paper_out")
    assert office.printer_troubles() == [PrinterTrouble(PLACE, "paper_out", waiting=2)]
    said(office, "printed", "ready")
    assert office.printer_troubles() == []


def test_each_place_speaks_for_itself(office: Office) -> None:
    said(office, "waiting", "cover_open", "kiosk-2")
    said(office, "printed", "mute")
    assert office.printer_troubles() == [PrinterTrouble("kiosk-2", "cover_open", waiting=1)]


def test_what_says_nothing_about_the_printer_changes_nothing(office: Office) -> None:
    said(office, "printed", "near_end")
    said(office, "dropped", None)
    said(office, "uncertain", "abandoned")
    assert office.printer_troubles() == [PrinterTrouble(PLACE, "near_end")]


def test_a_reprint_tells_too(office: Office) -> None:
    said(office, "waiting", "paper_out")
    office.reprinted(issue(office), PLACE, cause="ready")
    assert office.printer_troubles() == []


def test_yesterday_s_trouble_is_forgotten(office: Office, clock: Clock) -> None:
    said(office, "waiting", "paper_out")
    clock.now += timedelta(days=1)
    assert office.printer_troubles() == []
    said(office, "waiting", "paper_out")
    assert office.printer_troubles() == [PrinterTrouble(PLACE, "paper_out", waiting=1)]
