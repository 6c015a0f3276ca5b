"""What happened, to a JSON object: about whom, by whom and where, when."""

from office.cli.dossier_shapes import dossier_shape
from office.cli.hours_shapes import own_shape
from office.cli.json_values import instant
from office.cli.keys import Shape, plain
from office.domain.facts import DeskFact, DossierFact, Fact, ServiceFact, StageRecorded, TicketCalled, TicketFact
from office.domain.tickets import Ticket


def ticket_shape(ticket: Ticket) -> Shape:
    """Return a ticket; whose priority it is stays with the office, that it is one is printed on the ticket."""
    return {**plain(ticket), "priority": ticket.priority is not None}


def fact_shape(fact: Fact) -> Shape:
    """Return what happened."""
    shape = {"desk": None, "officer": None, **_subject(fact), **_own(fact)}
    # Who acted and where, at that time: asked again later, the subject may have moved on.
    actors = {"desk": fact.desk or shape["desk"], "officer": fact.officer or shape["officer"]}
    return {**shape, **actors, "at": instant(fact.at), "revision": fact.revision}


def _own(fact: Fact) -> Shape:
    # What the citizen was told of the wait is read by `estimate report`.
    return {"why": fact.why.value, "reason": fact.reason} if isinstance(fact, TicketCalled) else own_shape(fact)


def _subject(fact: Fact) -> Shape:
    match fact:
        case TicketFact(ticket=ticket):
            return ticket_shape(ticket)
        case DeskFact(after=desk):
            return plain(desk)
        case ServiceFact(service=service):
            return plain(service)
        case StageRecorded(dossier=dossier, record=record):
            told = plain(record)
            return {**dossier_shape(dossier), **{key: told[key] for key in ("stage", "outcome", "note")}}
        case DossierFact(dossier=dossier):
            return dossier_shape(dossier)
        case _:
            return {}
