"""Facts to journal content and back."""

from datetime import datetime
from typing import Any

from office.domain import facts
from office.domain.dossiers import Stage
from office.domain.estimates import Wait
from office.domain.fact_values import own_arguments, own_values
from office.domain.facts import DeskFact, DossierFact, Fact, ServiceFact, TicketFact
from office.domain.journal import JournalEntry
from office.storage.fact_kinds import KINDS, NAMES


def entry_of(fact: Fact) -> JournalEntry:
    """Return the journal's content for a fact: ids only; officers' notes stay in the rows they belong to."""
    ticket = fact.ticket if isinstance(fact, TicketFact) else None
    dossier = fact.dossier if isinstance(fact, DossierFact) else None
    subject = ticket or (dossier if dossier and dossier.ticket else None)
    number = ticket.number if ticket else dossier.ticket if dossier else None
    return JournalEntry(
        revision=fact.revision,
        at=fact.at,
        kind=NAMES[type(fact)],
        service_day=subject.service_day if subject else None,
        ticket=number,
        dossier=dossier.code if dossier else None,
        desk=fact.desk,
        officer=fact.officer,
        body=_body(fact),
    )


def _body(fact: Fact) -> dict[str, Any]:
    match fact:
        case facts.TicketIssued(ticket=ticket, ahead=ahead):
            turn = {"priority": ticket.priority, "turn_at": ticket.turn_at.isoformat()} if ticket.priority else {}
            return {"service": ticket.service, "language": ticket.language, "ahead": ahead, **turn}
        case facts.TicketCalled():
            chosen = {"reason": fact.reason} if fact.reason else {}
            return {"why": fact.why.value, **chosen, **_promise(fact)}
        case facts.TicketRecalled(ticket=ticket):
            return {"calls": ticket.calls}
        case ServiceFact(service=service):
            return {"service": service.code, **own_values(fact)}
        case facts.StageRecorded(record=record):
            return {"stage": record.stage.value, "outcome": record.outcome.value, **own_values(fact)}
        case facts.DossierOpened(dossier=dossier):
            return {"procedure": dossier.procedure, "channel": dossier.channel.value}
        case _:
            return own_values(fact)


def _promise(fact: facts.TicketCalled) -> dict[str, Any]:
    """What the citizen was told of the wait, and how it came: the estimate's own error."""
    if fact.promised is None:
        return {}
    told = [fact.promised.low, fact.promised.mid, fact.promised.high]
    return {"service": fact.ticket.service, "promised": told, "waited": fact.waited}


def fact_of(entry: JournalEntry, subject: Any) -> Fact:
    """Return the fact again from its entry; `subject` is its ticket, desk, dossier or service as it stands now."""
    kind = KINDS[entry.kind]
    said: dict[str, Any] = {"at": entry.at, "revision": entry.revision, "desk": entry.desk, "officer": entry.officer}
    return kind(**said, **_own(kind, entry.body), **_about(kind, entry, subject))


def _own(kind: type[Fact], body: dict[str, Any]) -> dict[str, Any]:
    if kind is facts.TicketCalled and "promised" in body:
        body = {**body, "promised": Wait(*body["promised"])}
    return own_arguments(kind, body)


def _about(kind: type[Fact], entry: JournalEntry, subject: Any) -> dict[str, Any]:
    if issubclass(kind, TicketFact):
        return {"ticket": subject}
    if issubclass(kind, DeskFact):
        return {"after": subject}
    if issubclass(kind, ServiceFact):
        return {"service": subject}
    if issubclass(kind, facts.StageRecorded):
        # A stage that was sent back is recorded again: its instant says which record was meant.
        done = next(record for record in subject.records if (record.stage, record.at) == _recorded(entry))
        return {"dossier": subject, "record": done}
    return {"dossier": subject} if issubclass(kind, DossierFact) else {}


def _recorded(entry: JournalEntry) -> tuple[Stage, datetime]:
    return Stage(entry.body["stage"]), entry.at
