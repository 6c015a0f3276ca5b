"""The top right: the number at the desk, its verbs, and what a verb asks for."""

from dataclasses import dataclass
from datetime import datetime

from counter.line_picture import minutes_between, reason_sentence, service_name
from counter.sight import Sight
from counter.verbs import ASKING, KEYS, Verb, allowed
from office.domain.desks import DeskState
from office.domain.lines import TurnReason, why_now
from office.domain.service_days import zone
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import Ticket, TicketState
from office.texts import text, time_text

NO_NUMBER = ""
_MAIN = (Verb.CALL_NEXT, Verb.RECALL, Verb.START, Verb.FINISH, Verb.MARK_ABSENT, Verb.PARK, Verb.TRANSFER)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbButton:
    """A verb as it stands on the screen."""

    verb: Verb
    label: str
    key: str
    is_enabled: bool
    is_primary: bool
    """The one that is likely next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a verb asks for, inside the window."""

    verb: Verb
    title: str
    targets: tuple[tuple[str, str], ...] = ()
    """For a transfer: value and words of each service (`service:A2`) and desk (`desk:5`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPicture:
    """The whole top right."""

    number: str
    state: str
    service: str
    detail: str
    verbs: tuple[VerbButton, ...]
    desk_verbs: tuple[VerbButton, ...]
    ask: Ask | None


def ticket_picture(sight: Sight, here: DeskSnapshot, now: datetime) -> TicketPicture:
    """Derive the top right from what is known at an instant."""
    number, state, service, detail = _words(here, now, sight.language)
    can = allowed(here.desk, here.ticket)
    live = can if sight.is_live else frozenset[Verb]()
    turn = Verb.PAUSE if here.desk.state is not DeskState.PAUSED else Verb.REOPEN
    primary = _primary(here)
    return TicketPicture(
        number=number,
        state=state,
        service=service,
        detail=detail,
        verbs=tuple(_button(verb, live, primary, sight.language) for verb in _MAIN),
        desk_verbs=tuple(
            _button(verb, live, primary, sight.language) for verb in (Verb.CALL_NUMBER, turn, Verb.CLOSE)
        ),
        ask=_ask(sight, here) if sight.asking in ASKING & can else None,
    )


def _primary(here: DeskSnapshot) -> Verb:
    if here.desk.state is DeskState.PAUSED:
        return Verb.REOPEN
    if here.ticket is None:
        return Verb.CALL_NEXT
    return Verb.START if here.ticket.state is TicketState.CALLED else Verb.FINISH


def _button(verb: Verb, live: frozenset[Verb], primary: Verb, language: str) -> VerbButton:
    return VerbButton(
        verb=verb,
        label=text(f"counter.verb.{verb}", language),
        key=KEYS[verb],
        is_enabled=verb in live,
        is_primary=verb is primary,
    )


def _words(here: DeskSnapshot, now: datetime, language: str) -> tuple[str, str, str, str]:
    if here.ticket is not None:
        return _ticket_words(here, here.ticket, now, language)
    if here.desk.state is DeskState.PAUSED:
        since = text("counter.ticket.paused", language, time=lasting(here.desk.since or now, now))
        return NO_NUMBER, since, here.desk.note or "", text("counter.ticket.paused_hint", language)
    if not here.line:
        return NO_NUMBER, text("counter.ticket.idle", language), text("counter.ticket.idle_empty", language), ""
    hint = text("counter.ticket.idle_line", language, ticket=here.line[0].number)
    return NO_NUMBER, text("counter.ticket.idle", language), hint, ""


def _ticket_words(here: DeskSnapshot, ticket: Ticket, now: datetime, language: str) -> tuple[str, str, str, str]:
    since = ticket.started_at if ticket.state is TicketState.SERVING else ticket.called_at
    waited_until = ticket.called_at or now
    told = text(
        "counter.ticket.detail",
        language,
        issued=time_text(ticket.issued_at.astimezone(zone(here.profile.time_zone))),
        minutes=minutes_between(ticket.issued_at, waited_until),
        calls=ticket.calls,
    )
    service = service_name(here.services, ticket.service, language)
    if why_now(ticket) is not TurnReason.EARLIEST:
        service = f"{service} · {reason_sentence(ticket, here.profile.time_zone, language)}"
    return (
        ticket.number,
        text(f"counter.ticket.{ticket.state}", language, time=lasting(since or now, now)),
        service,
        told,
    )


def lasting(start: datetime, now: datetime) -> str:
    """How long it has lasted: `06:40`, or `1:02:33` from an hour on."""
    seconds = max(0, int((now - start).total_seconds()))
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{clock}" if hours else clock


def _ask(sight: Sight, here: DeskSnapshot) -> Ask | None:
    if sight.asking is None:
        return None
    number = here.ticket.number if here.ticket else ""
    title = text(f"counter.ask.{sight.asking}", sight.language, ticket=number, desk=here.desk.number)
    targets = _targets(sight, here) if sight.asking is Verb.TRANSFER else ()
    return Ask(verb=sight.asking, title=title, targets=targets)


def _targets(sight: Sight, here: DeskSnapshot) -> tuple[tuple[str, str], ...]:
    own = here.ticket.service if here.ticket else ""
    english = sight.language == "en"
    services = (
        (
            f"service:{one.code}",
            _named("to_service", sight, code=one.code, name=one.name_en if english else one.name_vi),
        )
        for one in here.services
        if one.is_open and one.code != own
    )
    desks = (
        (
            f"desk:{desk.number}",
            _named(
                "to_desk",
                sight,
                desk=desk.number,
                name=desk.name_en if english else desk.name_vi,
                officer=sight.name_of(desk.officer or ""),
            ),
        )
        for desk in (sight.reading.desks if sight.reading else ())
        if desk.state is DeskState.OPEN and desk.number != here.desk.number
    )
    return (*desks, *services)


def _named(key: str, sight: Sight, **details: str) -> str:
    return text(f"counter.ask.{key}", sight.language, **details)
