"""Taking back the last step at a desk (hoàn tác)."""

from office.actions.at_desk import open_desk_now
from office.domain.calling_facts import TicketUndone
from office.domain.errors import Reason, Refused
from office.domain.facts import TicketCalled, TicketRecalled
from office.domain.undoing import undo
from office.storage.fact_kinds import NAMES
from office.storage.last_steps import last_ticket_fact
from office.storage.tickets import change_ticket, ticket_at
from office.storage.transaction import Transaction


def undo_last(tx: Transaction, desk: str) -> TicketUndone:
    """Take back what the desk did last: a finish, an absence, a parking or a transfer, for a minute.

    Raises:
        Refused: `nothing_to_undo`, `call_not_undone`, `undo_too_late`, and what is wrong with the desk.
    """
    _, by = open_desk_now(tx, desk)
    last = last_ticket_fact(tx, desk)
    if ticket_at(tx, desk) is not None and not isinstance(last, TicketCalled | TicketRecalled):
        raise Refused(Reason.NOTHING_TO_UNDO, desk=desk)
    fact = undo(last, by, NAMES[type(last)] if last else "")
    if last is not None:
        change_ticket(tx, last.ticket, fact.ticket)
    return fact
