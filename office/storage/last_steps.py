"""What a desk did last, as a fact again."""

from office.domain.facts import TicketFact
from office.domain.journal import JournalEntry
from office.domain.tickets import parse_number
from office.storage.facts import fact_of
from office.storage.journal import lately_at_desk
from office.storage.tickets import find_number
from office.storage.transaction import Transaction


def last_ticket_fact(tx: Transaction, desk: str) -> TicketFact | None:
    """Return what happened last at the desk, with its ticket as it stands now; None if that is about no ticket."""
    entries = lately_at_desk(tx, desk, 1)
    return ticket_fact(tx, entries[0]) if entries else None


def ticket_fact(tx: Transaction, entry: JournalEntry) -> TicketFact | None:
    """Return an entry as a fact about its ticket as that stands now; None if it is about no ticket."""
    number = parse_number(entry.ticket) if entry.ticket else None
    if number is None or entry.service_day is None or entry.dossier:
        return None
    fact = fact_of(entry, find_number(tx, entry.service_day, *number))
    return fact if isinstance(fact, TicketFact) else None
