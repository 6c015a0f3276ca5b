"""From the staff's flow to what the staff sees, in one pure function."""

from kiosk.sight import Sight
from kiosk.staff_events import Report
from kiosk.staff_flow import IDLE_SECONDS, StaffFlow, StaffPage
from kiosk.staff_views import PrinterView, ServingView, StaffPicture, TicketLine
from office.domain.papers import PaperState
from office.domain.service_days import zone
from office.domain.staff_pins import PIN_DIGITS
from office.domain.tickets import Ticket
from office.texts import find, text, time_text

NO_PRINTER = "none"
MOST_NUMBERS = 6
"""How many of the numbers that wait for paper are named."""
_MOODS = {"ready": "good", "near_end": "warn", "mute": "good", "": "wait"}


def staff_picture(flow: StaffFlow, sight: Sight | None) -> StaffPicture:
    """Return what the staff sees; blank while it is shut."""
    if flow.page is StaffPage.SHUT:
        return StaffPicture()
    told, language = flow.told, flow.language
    return StaffPicture(
        page=flow.page.value,
        typed=len(flow.typed),
        total=PIN_DIGITS,
        checking=flow.is_checking,
        told=text(told.key, language, **_worded(told.details, language)) if told.key else "",
        good=told.is_good,
        left=flow.left,
        most=IDLE_SECONDS,
        countdown=text("staff.countdown", language, count=flow.left),
        other="en" if language == "vi" else "vi",
        printer=_printer(flow.report, language),
        testing=flow.busy == "test",
        printing=bool(flow.busy),
        tickets=_tickets(flow, sight),
        serving=_serving(sight, language),
        waiting=_waiting(sight, language),
        preview=flow.preview,
    )


def _worded(details: dict[str, object] | object, language: str) -> dict[str, object]:
    """Put the printer's word into words."""
    told = dict(details) if isinstance(details, dict) else {}
    word = told.get("printer")
    return told if word is None else {**told, "printer": find(f"printer.{word}", language) or word}


def _printer(report: Report, language: str) -> PrinterView:
    word = report.printer
    if not word:
        return PrinterView(text("staff.printer.asking", language))
    if word == NO_PRINTER:
        return PrinterView(text("staff.printer.none", language), text("staff.printer.set", language), "bad")
    if report.fault.key:
        note = text(report.fault.key, language, **dict(report.fault.details))
        return PrinterView(text("staff.printer.bad_profile", language), note, "bad")
    waiting = _some(report.waiting)
    note = text("staff.printer.waiting", language, numbers=waiting) if waiting else report.place
    state = find(f"printer.{word}", language) or word
    return PrinterView(state[:1].upper() + state[1:], note, _MOODS.get(word, "bad"), can_print=True)


def _some(numbers: tuple[str, ...]) -> str:
    more = f" … (+{len(numbers) - MOST_NUMBERS})" if len(numbers) > MOST_NUMBERS else ""
    return ", ".join(numbers[:MOST_NUMBERS]) + more


def _tickets(flow: StaffFlow, sight: Sight | None) -> tuple[TicketLine, ...]:
    name = sight.hall.profile.time_zone if sight else "UTC"
    return tuple(_line(ticket, paper, name, flow) for ticket, paper in flow.report.tickets)


def _line(ticket: Ticket, paper: PaperState | None, time_zone: str, flow: StaffFlow) -> TicketLine:
    said = text(f"paper_state.{paper}" if paper else "staff.paper.none", flow.language)
    return TicketLine(
        number=ticket.number,
        time=time_text(ticket.issued_at.astimezone(zone(time_zone))),
        paper=said[:1].upper() + said[1:],
        is_missing=paper in {PaperState.WAITING, PaperState.UNCERTAIN},
        busy=flow.busy == ticket.number,
    )


def _serving(sight: Sight | None, language: str) -> tuple[ServingView, ...]:
    tickets = sight.hall.at_desks if sight else ()
    by_desk = sorted(tickets, key=lambda one: (len(one.desk or ""), one.desk or ""))
    return tuple(ServingView(text("staff.desk", language, desk=one.desk), one.number) for one in by_desk)


def _waiting(sight: Sight | None, language: str) -> str:
    people = sum(sight.hall.waiting.values()) if sight else 0
    return text("staff.waiting" if people else "staff.waiting.none", language, count=people)
