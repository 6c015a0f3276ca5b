"""What was done last at a desk: the work, not who signed in there, and not what a citizen thought of it."""

from office.domain.facts import DeskFact, DossierFact, TicketFact
from office.domain.journal import JournalEntry
from office.domain.rating_facts import TicketRated
from office.domain.service_days import service_day
from office.domain.tickets import parse_number
from office.storage.fact_kinds import KINDS
from office.storage.facts import fact_of
from office.storage.journal import lately_at_desk
from office.storage.tickets import find_number
from office.storage.transaction import Transaction

WORK = frozenset(
    name
    for name, kind in KINDS.items()
    if issubclass(kind, TicketFact | DeskFact | DossierFact) and not issubclass(kind, TicketRated)
)
"""A vote is not shown to its officer at once, and is no step that an undo would have to wait for."""
_LOOKED_THROUGH = 3
"""Entries read for each that is wanted."""


def steps_at_desk(tx: Transaction, desk: str, limit: int) -> list[JournalEntry]:
    """Return the last steps of this day's work at a desk, newest first."""
    today = service_day(tx.at, tx.time_zone)
    entries = lately_at_desk(tx, desk, limit * _LOOKED_THROUGH)
    return [one for one in entries if one.kind in WORK and service_day(one.at, tx.time_zone) == today][:limit]


def last_ticket_fact(tx: Transaction, desk: str) -> TicketFact | None:
    """Return what was done last at the desk, with its ticket as it stands now; None if that is about no ticket."""
    steps = steps_at_desk(tx, desk, _LOOKED_THROUGH)
    return ticket_fact(tx, steps[0]) if steps else None


def ticket_fact(tx: Transaction, entry: JournalEntry) -> TicketFact | None:
    """Return an entry as a fact about its ticket as that stands now; None if it is about no ticket."""
    number = parse_number(entry.ticket) if entry.ticket else None
    if number is None or entry.service_day is None or entry.dossier:
        return None
    fact = fact_of(entry, find_number(tx, entry.service_day, *number))
    return fact if isinstance(fact, TicketFact) else None
