"""Reading a whole picture in one transaction; the cost depends on who is in the hall, not on the past."""

from datetime import UTC, date, datetime, time

from sqlalchemy import bindparam, func, select

from office.domain.desks import Desk, DeskState
from office.domain.dossier_dues import dues_of, timeliness
from office.domain.dossiers import Dossier
from office.domain.journal import JournalEntry
from office.domain.mixing import must_take_turns
from office.domain.service_days import service_day, zone
from office.domain.snapshots import DeskSnapshot, DossierView, HallSnapshot, Undoable
from office.domain.tickets import AT_DESK, Ticket, TicketState
from office.domain.undoing import UNDO_FOR, may_undo
from office.storage import applicants, catalogue, desks, dossiers, hours, journal, lines, walls
from office.storage import tickets as ticket_rows
from office.storage.announcements import unannounced
from office.storage.fact_kinds import NAMES
from office.storage.last_steps import steps_at_desk, ticket_fact
from office.storage.printers import printer_troubles
from office.storage.ticket_tables import IN_LINE_ROWS, tickets
from office.storage.transaction import Transaction

DOSSIERS_SHOWN = 200
"""The most dossiers of a day that a hall snapshot carries."""
LINE_SHOWN = 40
"""The most people of a line that a desk snapshot carries; the rest is counted."""
STEPS_SHOWN = 8
"""The last steps of a desk that its snapshot carries."""

_WAITING = (
    select(tickets.c.service, func.count().label("people"))
    .where(
        tickets.c.office_id == bindparam("office"),
        tickets.c.service_day == bindparam("day"),
        IN_LINE_ROWS,
    )
    .group_by(tickets.c.service)
)


def hall(tx: Transaction) -> HallSnapshot:
    """Return the hall at this moment."""
    day = service_day(tx.at, tx.time_zone)
    services = tuple(catalogue.list_services(tx))
    return HallSnapshot(
        revision=journal.head(tx)[0],
        at=tx.at,
        service_day=day,
        profile=catalogue.profile(tx),
        series=tuple(catalogue.list_series(tx)),
        services=services,
        waiting=waiting(tx, day),
        desks=desks_on(tx, day),
        at_desks=at_desks(tx, day),
        dossiers=dossiers_of_day(tx),
        hours=hours.read_hours(tx),
        given={
            one.code: hours.numbers_given(tx, day, one.series, one.code)
            for one in services
            if one.daily_cap is not None
        },
    )


def waiting(tx: Transaction, day: date) -> dict[str, int]:
    """Return how many people are in the line of each service; a service nobody waits for is missing."""
    return {row["service"]: row["people"] for row in tx.all(_WAITING, day=day)}


def at_desks(tx: Transaction, day: date) -> tuple[Ticket, ...]:
    """Return the called and serving tickets, the latest call first."""
    held = ticket_rows.list_tickets(tx, day, AT_DESK)
    return tuple(sorted(held, key=lambda ticket: ticket.called_at or ticket.issued_at, reverse=True))


def desks_on(tx: Transaction, day: date) -> tuple[Desk, ...]:
    """Return the desks as they count on a day."""
    return tuple(one.on(day, tx.time_zone) for one in desks.list_desks(tx))


def dossiers_of_day(tx: Transaction) -> tuple[Dossier, ...]:
    """Return the dossiers that moved today, the latest first."""
    return tuple(dossiers.dossiers_changed(tx, _midnight(tx), DOSSIERS_SHOWN))


def desk(tx: Transaction, number: str) -> DeskSnapshot:
    """Return one desk and its line.

    Raises:
        Refused: `unknown_desk`.
    """
    day = service_day(tx.at, tx.time_zone)
    found = desks.find_desk(tx, number).on(day, tx.time_zone)
    ticket = ticket_rows.ticket_at(tx, number) if found.state is not DeskState.CLOSED else None
    aside = ticket_rows.list_tickets(tx, day, frozenset({TicketState.PARKED, TicketState.ABSENT}))
    line = lines.line_of_desk(tx, day, number, found.services, LINE_SHOWN)
    recent = steps_at_desk(tx, number, STEPS_SHOWN)
    held = tuple(ticket_rows.list_tickets(tx, day, AT_DESK))
    opened = dossiers.codes_of_ticket(tx, ticket.service_day, ticket.series, ticket.sequence) if ticket else []
    return DeskSnapshot(
        revision=journal.head(tx)[0],
        at=tx.at,
        service_day=day,
        profile=catalogue.profile(tx),
        desk=found,
        officer=catalogue.find_officer(tx, found.officer) if found.officer else None,
        services=tuple(catalogue.list_services(tx)),
        ticket=ticket,
        line=tuple(line),
        waiting=len(line) if len(line) < LINE_SHOWN else lines.count_line(tx, day, number, found.services),
        preferred=_preferred(tx, found, line[0]) if line else None,
        aside=tuple(one for one in aside if one.service in found.services or number in {one.desk, one.for_desk}),
        dossiers=tuple(view(tx, code) for code in opened),
        printers=tuple(printer_troubles(tx, day)),
        at_desks=held,
        recent=tuple(recent),
        undo=_undoable(tx, number, recent[0]) if recent and ticket is None else None,
        absent_after_calls=hours.read_hours(tx).policy.absent_after_calls,
        walls=walls.troubles(tx),
        unannounced=unannounced(tx, held),
    )


def _preferred(tx: Transaction, desk: Desk, oldest: Ticket) -> Ticket | None:
    if must_take_turns(desk, oldest, tx.at):
        return None
    seen = (lines.peek_next(tx, oldest.service_day, desk.number, (service,)) for service in desk.services)
    return next((one for one in seen if one is not None), None)


def _undoable(tx: Transaction, desk: str, entry: JournalEntry) -> Undoable | None:
    last = ticket_fact(tx, entry)
    if last is None or not may_undo(last, desk, tx.at):
        return None
    return Undoable(kind=NAMES[type(last)], ticket=last.ticket.number, until=last.at + UNDO_FOR)


def view(tx: Transaction, code: str) -> DossierView:
    """Return a dossier with its procedure and applicant.

    Raises:
        Refused: `unknown_dossier`.
    """
    dossier = dossiers.find_dossier(tx, code)
    procedure = catalogue.find_procedure(tx, dossier.procedure, dossier.procedure_version)
    calendar = hours.read_hours(tx).calendar
    return DossierView(
        dossier=dossier,
        procedure=procedure,
        applicant=applicants.find_applicant(tx, code),
        papers=applicants.papers_of(tx, code),
        result=applicants.result_of(tx, code),
        handover=applicants.handover_of(tx, code),
        timeliness=timeliness(dossier, procedure, calendar, tx.at),
        stage_dues=dues_of(dossier, procedure, calendar).stages,
    )


def _midnight(tx: Transaction) -> datetime:
    day = service_day(tx.at, tx.time_zone)
    return datetime.combine(day, time(), tzinfo=zone(tx.time_zone)).astimezone(UTC)
