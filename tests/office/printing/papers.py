"""The printing of one place, a number whose paper is due there, and what became of papers."""

from office.bootstrap import Office
from office.printing import TicketPrinting
from office.printing_setup import printing_of
from office.settings import settings

PLACE = "kiosk-1"


def printing(office: Office, address: str, place: str = PLACE) -> TicketPrinting:
    made = printing_of(office, settings({"TAICHO_PRINTER": address, "TAICHO_PLACE": place}))
    assert made is not None
    return made


def issue(office: Office, series: str = "A") -> str:
    return office.issue_ticket(series, paper_at=PLACE).ticket.number


def papers_of(office: Office) -> list[tuple[str, str | None]]:
    """What the journal says of papers."""
    entries = [entry for entry in office.journal() if "print" in entry.kind]
    return [(entry.kind.removeprefix("ticket_"), entry.body["cause"]) for entry in entries]
