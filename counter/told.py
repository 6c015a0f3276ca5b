"""What is said after a verb: what happened, or why not."""

from collections.abc import Mapping

from counter.dossier_told import told_of_dossier
from counter.line_picture import service_name
from counter.sight import Message, Sight, Tone
from office.domain.calling_facts import DeskTakenOver, TicketServiceAdded, TicketUndone, TicketWentOn
from office.domain.errors import Conflict, OfficeError, Refused
from office.domain.facts import (
    DeskClosed,
    DeskFact,
    DeskOpened,
    DeskPaused,
    DossierFact,
    Fact,
    NobodyWaiting,
    TicketBroughtBack,
    TicketCalled,
    TicketFact,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketResumed,
    TicketStarted,
    TicketTransferred,
)
from office.domain.wall_facts import NoticePosted, NoticeRemoved, WallForgotten, WallRuleSet
from office.texts import filled, find, reason_text, text

_KEYS: dict[type[Fact], str] = {
    TicketCalled: "called",
    TicketRecalled: "recalled",
    TicketStarted: "started",
    TicketFinished: "finished",
    TicketMissed: "missed",
    TicketBroughtBack: "brought_back",
    TicketParked: "parked",
    TicketResumed: "resumed",
    TicketUndone: "undone",
    DeskOpened: "desk_opened",
    DeskPaused: "desk_paused",
    DeskClosed: "desk_closed",
    NoticePosted: "notice_posted",
    NoticeRemoved: "notice_removed",
    WallRuleSet: "wall_rule_set",
    WallForgotten: "wall_forgotten",
}


def told(answer: Fact | NobodyWaiting, sight: Sight) -> Message:
    """Say what a verb did."""
    if isinstance(answer, NobodyWaiting):
        return Message(Tone.REFUSED, text("counter.told.nobody", sight.language))
    return Message(Tone.DONE, _sentence(answer, sight))


def _sentence(fact: Fact, sight: Sight) -> str:
    if isinstance(fact, TicketTransferred):
        return _transferred(fact, sight)
    if isinstance(fact, DossierFact):
        return told_of_dossier(fact, sight)
    key, own = _own(fact, sight)
    details: dict[str, object] = {"desk": fact.desk, **own}
    if isinstance(fact, TicketFact):
        details |= {"ticket": fact.ticket.number, "count": fact.ticket.calls}
    if isinstance(fact, DeskFact):
        details |= {"desk": fact.after.number}
    return text(f"counter.told.{key or _KEYS[type(fact)]}", sight.language, **details)


def _own(fact: Fact, sight: Sight) -> tuple[str, dict[str, object]]:
    """Return which sentence fits, if it is not the plain one, and the details that it alone has."""
    match fact:
        case TicketWentOn():
            return _went_on(fact, sight)
        case TicketServiceAdded(added=service):
            return "service_added", {"service": _service(service, sight)}
        case TicketResumed(desk=desk, ticket=ticket) if desk != ticket.desk:
            key = "resumed_elsewhere" if desk else "resumed_any"
            return key, {"officer": sight.name_of(ticket.officer or "")}
        case DeskOpened(settled=day) if day is not None:
            return "desk_settled", {"day": f"{day:%d/%m/%Y}"}
        case DeskOpened(also_closed=(closed, *_)):
            return "desk_opened_left", {"closed": closed}
        case WallRuleSet(wall=wall) | WallForgotten(wall=wall):
            return "", {"wall": wall}
        case DeskTakenOver(officer=officer):
            return "desk_taken_over", {"officer": sight.name_of(officer or "")}
        case _:
            return "", {}


def _went_on(fact: TicketWentOn, sight: Sight) -> tuple[str, dict[str, object]]:
    service = _service(fact.to_service, sight)
    if fact.returns_to is None:
        return "went_on", {"service": service}
    officer = sight.name_of(fact.returns_to)
    return ("went_back" if fact.to_desk else "went_back_any"), {"service": service, "officer": officer}


def _service(code: str, sight: Sight) -> str:
    return service_name(sight.here.services if sight.here else (), code, sight.language)


def _transferred(fact: TicketTransferred, sight: Sight) -> str:
    sent = text(
        f"counter.told.{'to_desk' if fact.to_desk else 'to_service'}",
        sight.language,
        ticket=fact.ticket.number,
        desk=fact.to_desk,
        service=_service(fact.to_service, sight),
    )
    return sent + (text("counter.told.comes_back", sight.language) if fact.comes_back else "")


def told_failure(error: Exception, sight: Sight) -> Message:
    """Say why a verb was not done, and whose turn it is to act."""
    if not isinstance(error, OfficeError):
        return Message(Tone.TROUBLE, text("counter.told.bug", sight.language))
    details = dict(error.details)
    if isinstance(details.get("officer"), str):
        details["officer"] = sight.name_of(str(details["officer"]))
    if "field" in details:
        details["field"] = find(f"counter.field.{details['field']}", sight.language) or details["field"]
    tone = Tone.REFUSED if isinstance(error, Refused | Conflict) else Tone.TROUBLE
    return Message(tone, _refusal(error.reason, details, sight.language))


def _refusal(reason: str, details: Mapping[str, object], language: str) -> str:
    """Say why not; where the usual sentence speaks of the command line, with one for who has only this window."""
    own = find(f"counter.refused.{reason}", language)
    if own is None:
        return reason_text(reason, details, language)
    right = find(f"right.{details.get('right')}", language)
    return filled(own, {**details, "right": right})
