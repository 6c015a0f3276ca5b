"""The paper of a ticket: taken by one printer, and what came of it."""

from dataclasses import dataclass
from datetime import timedelta

from office.actions.finding import ticket_by
from office.actions.typed import tidy
from office.domain.errors import Reason, Refused
from office.domain.facts import PAPER_FACTS, PaperFact, TicketReprinted
from office.domain.papers import PaperState, PrinterTrouble, TicketPaperJob, moved_paper
from office.domain.service_days import service_day
from office.domain.tickets import IN_LINE, Ticket, ticket_number
from office.storage import printers
from office.storage.lines import count_ahead
from office.storage.papers import change_paper, find_paper, insert_paper, papers_in
from office.storage.transaction import Transaction

ABANDONED = timedelta(seconds=60)
"""A paper that is printing for so long belongs to a process that has died."""
NOT_OF_PRINTER = frozenset({"abandoned"})
"""Causes that say nothing about the printer."""


@dataclass(frozen=True, slots=True)
class PaperClaim:
    """A paper that this process alone may print now."""

    ticket: Ticket
    ahead: int
    is_called: bool
    """Its number was called meanwhile: the paper is not wanted any more."""


def want_paper(tx: Transaction, ticket: Ticket, place: str) -> None:
    """Keep that the ticket is to be printed at a place; part of giving it out."""
    insert_paper(
        tx,
        TicketPaperJob(
            service_day=ticket.service_day,
            series=ticket.series,
            sequence=ticket.sequence,
            place=place,
            state=PaperState.WAITING,
            changed_at=tx.at,
        ),
    )


def claim_paper(tx: Transaction, number_or_token: str, place: str) -> PaperClaim | None:
    """Take a waiting paper of this place, or None if it is not waiting here; no fact yet.

    Raises:
        Refused: `unknown_ticket`.
        Conflict: another process was faster.
    """
    ticket = ticket_by(tx, number_or_token)
    job = find_paper(tx, ticket, lock=True)
    if job is None or job.place != place or job.state is not PaperState.WAITING:
        return None
    change_paper(tx, job, moved_paper(job, PaperState.PRINTING, tx.at))
    return PaperClaim(ticket, count_ahead(tx, ticket), is_called=ticket.state not in IN_LINE)


def settle_paper(tx: Transaction, number_or_token: str, state: str, cause: str | None) -> PaperFact:
    """Say what came of a paper.

    Args:
        tx: the transaction.
        number_or_token: of the ticket.
        state: a PaperState: `printed`, `waiting` (nothing was sent), `uncertain` or `dropped`.
        cause: one word of the printer's: `near_end`, `paper_out`, `unreachable` …

    Raises:
        Refused: `unknown_ticket`, `no_paper`, `paper_state`.
    """
    ticket = ticket_by(tx, number_or_token)
    job = find_paper(tx, ticket, lock=True)
    if job is None:
        raise Refused(Reason.NO_PAPER, ticket=ticket.number)
    after = moved_paper(job, PaperState(state), tx.at)
    change_paper(tx, job, after)
    fact = PAPER_FACTS[after.state](ticket=ticket, at=tx.at, place=job.place, cause=tidy("cause", cause))
    _said(tx, fact)
    return fact


def reprinted(tx: Transaction, number_or_token: str, place: str, cause: str | None) -> TicketReprinted:
    """Say that a second paper was printed, which says so itself; a first one is not wanted any more.

    Raises:
        Refused: `unknown_ticket`.
    """
    ticket = ticket_by(tx, number_or_token)
    job = find_paper(tx, ticket, lock=True)
    if job is not None and job.state is not PaperState.PRINTED:
        taken = job if job.state is not PaperState.WAITING else moved_paper(job, PaperState.PRINTING, tx.at)
        change_paper(tx, job, moved_paper(taken, PaperState.PRINTED, tx.at))
    fact = TicketReprinted(ticket=ticket, at=tx.at, place=place, cause=tidy("cause", cause))
    _said(tx, fact)
    return fact


def printer_troubles(tx: Transaction) -> list[PrinterTrouble]:
    """Return the printers that somebody has to look after, by what they said today."""
    return printers.printer_troubles(tx, service_day(tx.at, tx.time_zone))


def waiting_papers(tx: Transaction, place: str) -> list[str]:
    """Return today's numbers whose paper waits at a place, the oldest first."""
    return _numbers(papers_in(tx, service_day(tx.at, tx.time_zone), place, PaperState.WAITING))


def abandoned_papers(tx: Transaction, place: str) -> list[str]:
    """Return today's numbers of a place whose printing nobody will end."""
    jobs = papers_in(tx, service_day(tx.at, tx.time_zone), place, PaperState.PRINTING)
    return _numbers([job for job in jobs if job.changed_at < tx.at - ABANDONED])


def paper_of(tx: Transaction, number_or_token: str) -> PaperState | None:
    """Return where a ticket's paper is; None if none was asked for.

    Raises:
        Refused: `unknown_ticket`.
    """
    job = find_paper(tx, ticket_by(tx, number_or_token))
    return job.state if job else None


def _said(tx: Transaction, fact: PaperFact | TicketReprinted) -> None:
    if fact.cause is not None and fact.cause not in NOT_OF_PRINTER:
        printers.printer_said(tx, fact.place, fact.cause, service_day(tx.at, tx.time_zone))


def _numbers(jobs: list[TicketPaperJob]) -> list[str]:
    return [ticket_number(job.series, job.sequence) for job in jobs]
