"""Which of its sentences fits a fact of a desk."""

from office.domain.calling_facts import CallReasonSet, DeskTakenOver, TicketWentOn
from office.domain.facts import DeskOpened, Fact, TicketResumed, TicketTransferred


def calling_variant(fact: Fact) -> str:
    """Return the end of the sentence's key; empty for the plain one."""
    match fact:
        case TicketResumed(desk=None):
            return ".any_desk"
        case TicketResumed(desk=desk, ticket=ticket) if desk != ticket.desk:
            return ".elsewhere"
        case TicketWentOn(returns_to=str(), to_desk=None):
            return ".back_any"
        case TicketWentOn(returns_to=str()):
            return ".back"
        case TicketTransferred(comes_back=True, to_desk=None):
            return ".comes_back"
        case TicketTransferred(comes_back=True):
            return ".to_desk_comes_back"
        case _:
            return _of_desk(fact)


def _of_desk(fact: Fact) -> str:
    match fact:
        case DeskOpened(settled=day) if day is not None:
            return ".settled"
        case DeskOpened(also_closed=(_, *_)):
            return ".left"
        case DeskTakenOver(number=str()):
            return ".with_ticket"
        case CallReasonSet(required=False):
            return ".off"
        case _:
            return ""
