"""Facts to journal content and back."""

from datetime import date, datetime
from typing import Any

from office.domain import decisions, facts
from office.domain.calendars import DayKind
from office.domain.decisions import OfficeDecision, own_values
from office.domain.dossiers import Outcome, Stage
from office.domain.estimates import Wait
from office.domain.facts import DeskFact, DossierFact, Fact, PaperFact, ServiceFact, TicketFact
from office.domain.journal import JournalEntry
from office.domain.lines import TurnReason

KINDS: dict[str, type[Fact]] = {
    "ticket_issued": facts.TicketIssued,
    "ticket_called": facts.TicketCalled,
    "ticket_recalled": facts.TicketRecalled,
    "ticket_started": facts.TicketStarted,
    "ticket_finished": facts.TicketFinished,
    "ticket_absent": facts.TicketMissed,
    "ticket_brought_back": facts.TicketBroughtBack,
    "ticket_parked": facts.TicketParked,
    "ticket_resumed": facts.TicketResumed,
    "ticket_transferred": facts.TicketTransferred,
    "ticket_cancelled": facts.TicketCancelled,
    "ticket_printed": facts.TicketPrinted,
    "ticket_print_delayed": facts.TicketPrintDelayed,
    "ticket_print_uncertain": facts.TicketPrintUncertain,
    "ticket_print_dropped": facts.TicketPrintDropped,
    "ticket_reprinted": facts.TicketReprinted,
    "desk_opened": facts.DeskOpened,
    "desk_paused": facts.DeskPaused,
    "desk_closed": facts.DeskClosed,
    "service_opened": facts.ServiceOpened,
    "service_closed": facts.ServiceClosed,
    "service_capped": facts.ServiceCapped,
    "service_identity_set": facts.ServiceIdentitySet,
    "service_hours_set": decisions.ServiceHoursSet,
    "service_stop_set": decisions.ServiceStopSet,
    "office_hours_set": decisions.OfficeHoursSet,
    "always_open_set": decisions.AlwaysOpenSet,
    "issue_stop_set": decisions.IssueStopSet,
    "citizen_limit_set": decisions.CitizenLimitSet,
    "retention_set": decisions.RetentionSet,
    "calendar_day_set": decisions.CalendarDaySet,
    "calendar_day_cleared": decisions.CalendarDayCleared,
    "calendar_loaded": facts.CalendarLoaded,
    "citizens_forgotten": facts.CitizensForgotten,
    "dossier_opened": facts.DossierOpened,
    "stage_recorded": facts.StageRecorded,
    "result_returned": facts.ResultReturned,
    "staff_entered": facts.StaffEntered,
    "staff_pin_wrong": facts.StaffPinWrong,
    "staff_pin_renewed": facts.StaffPinRenewed,
}
"""The names kept in the journal; they are never renamed, only added to."""
_NAMES = {kind: name for name, kind in KINDS.items()}


def entry_of(fact: Fact) -> JournalEntry:
    """Return the journal's content for a fact: ids only; officers' notes stay in the rows they belong to."""
    ticket = fact.ticket if isinstance(fact, TicketFact) else None
    dossier = fact.dossier if isinstance(fact, DossierFact) else None
    subject = ticket or (dossier if dossier and dossier.ticket else None)
    number = ticket.number if ticket else dossier.ticket if dossier else None
    return JournalEntry(
        revision=fact.revision,
        at=fact.at,
        kind=_NAMES[type(fact)],
        service_day=subject.service_day if subject else None,
        ticket=number,
        dossier=dossier.code if dossier else None,
        desk=fact.desk,
        officer=fact.officer,
        body=_body(fact),
    )


def _body(fact: Fact) -> dict[str, Any]:
    match fact:
        case TicketFact():
            return _ticket_body(fact)
        case facts.StaffFact():
            return _staff_body(fact)
        case facts.StageRecorded(record=record):
            return {"stage": record.stage.value, "outcome": record.outcome.value}
        case facts.DossierOpened(dossier=dossier):
            return {"procedure": dossier.procedure, "channel": dossier.channel.value}
        case _:
            return _administered(fact)


def _administered(fact: Fact) -> dict[str, Any]:
    match fact:
        case ServiceFact(service=service):
            return {"service": service.code, **_service_extras(fact)}
        case facts.CalendarLoaded(year=year, days=days):
            return {"year": year, "days": days}
        case facts.CitizensForgotten(before=before, numbers=numbers):
            return {"before": before.isoformat(), "numbers": numbers}
        case OfficeDecision():
            return own_values(fact)
        case _:
            return {}


def _service_extras(fact: ServiceFact) -> dict[str, Any]:
    match fact:
        case facts.ServiceCapped(cap=cap):
            return {"cap": cap}
        case facts.ServiceIdentitySet(asks=asks):
            return {"asks": asks}
        case decisions.ServiceHoursSet() | decisions.ServiceStopSet():
            return own_values(fact)
        case _:
            return {}


def _ticket_body(fact: TicketFact) -> dict[str, Any]:
    match fact:
        case facts.TicketIssued(ticket=ticket, ahead=ahead):
            turn = {"priority": ticket.priority, "turn_at": ticket.turn_at.isoformat()} if ticket.priority else {}
            return {"service": ticket.service, "language": ticket.language, "ahead": ahead, **turn}
        case facts.TicketCalled():
            return {"why": fact.why.value, **_promise(fact)}
        case facts.TicketRecalled(ticket=ticket):
            return {"calls": ticket.calls}
        case facts.TicketTransferred():
            return {"from_service": fact.from_service, "to_service": fact.to_service, "to_desk": fact.to_desk}
        case facts.PaperFact(place=place, cause=cause):
            return {"place": place, "cause": cause}
        case _:
            return {}


def _staff_body(fact: facts.StaffFact) -> dict[str, Any]:
    match fact:
        case facts.StaffEntered(place=place):
            return {"place": place}
        case facts.StaffPinWrong(place=place, left=left, locked_until=until):
            return {"place": place, "left": left, "locked_until": until.isoformat() if until else None}
        case _:
            return {}


def _promise(fact: facts.TicketCalled) -> dict[str, Any]:
    """What the citizen was told of the wait, and how it came: the estimate's own error."""
    if fact.promised is None:
        return {}
    told = [fact.promised.low, fact.promised.mid, fact.promised.high]
    return {"service": fact.ticket.service, "promised": told, "waited": fact.waited}


def fact_of(entry: JournalEntry, subject: Any) -> Fact:
    """Return the fact again from its entry; `subject` is its ticket, desk, dossier or service as it stands now."""
    kind = KINDS[entry.kind]
    said: dict[str, Any] = {
        "at": entry.at,
        "revision": entry.revision,
        "desk": entry.desk,
        "officer": entry.officer,
    }
    if issubclass(kind, TicketFact):
        return kind(**said, ticket=subject, **_ticket_extras(kind, entry.body))
    if issubclass(kind, DeskFact):
        return kind(**said, after=subject)
    if issubclass(kind, ServiceFact):
        extras = {name: value for name, value in entry.body.items() if name != "service"}
        return kind(**said, service=subject, **_own_extras(extras))
    if issubclass(kind, facts.StaffFact | facts.CalendarLoaded | facts.CitizensForgotten | OfficeDecision):
        return kind(**said, **_own_extras(entry.body))
    if issubclass(kind, facts.StageRecorded):
        wanted = (Stage(entry.body["stage"]), Outcome(entry.body["outcome"]))
        record = next(done for done in subject.records if (done.stage, done.outcome) == wanted)
        return kind(**said, dossier=subject, record=record)
    if issubclass(kind, DossierFact):
        return kind(**said, dossier=subject)
    raise TypeError(f"no fact is kept as {entry.kind}")


def _ticket_extras(kind: type[TicketFact], body: dict[str, Any]) -> dict[str, Any]:
    if kind is facts.TicketIssued:
        return {"ahead": body["ahead"]}
    if kind is facts.TicketCalled:
        told = {"promised": Wait(*body["promised"]), "waited": body["waited"]} if "promised" in body else {}
        return {"why": TurnReason(body["why"]), **told}
    return body if kind is facts.TicketTransferred or issubclass(kind, PaperFact) else {}


def _own_extras(body: dict[str, Any]) -> dict[str, Any]:
    """What a fact about no ticket, desk or dossier says of its own."""
    extras = {name: tuple(value) if isinstance(value, list) else value for name, value in body.items()}
    for name in ("before", "day", "stands_for"):
        if body.get(name) is not None:
            extras[name] = date.fromisoformat(body[name])
    for name in ("kind", "kind_before"):
        if body.get(name) is not None:
            extras[name] = DayKind(body[name])
    if body.get("locked_until") is not None:
        extras["locked_until"] = datetime.fromisoformat(body["locked_until"])
    return extras
