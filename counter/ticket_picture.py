"""The top right: the number at the desk, its verbs, and what a verb asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from counter.ask_picture import Ask, ask_picture
from counter.history_picture import can_undo
from counter.line_picture import minutes_between, reason_sentence, service_name
from counter.sight import Sight
from counter.verbs import ASKING, KEYS, Verb, allowed
from office.domain.desks import DeskState
from office.domain.lines import TurnReason, why_now
from office.domain.reasons import About
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
    is_down: bool = False
    """Whether it is under way."""


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
    number, state, service, detail = _words(sight, here, now)
    can = allowed(here.desk, here.ticket, absent_after=here.absent_after_calls, can_undo=can_undo(here, now))
    live = can if sight.is_ready else frozenset[Verb]()
    turn = Verb.PAUSE if here.desk.state is not DeskState.PAUSED else Verb.REOPEN
    primary = _primary(here)
    return TicketPicture(
        number=number,
        state=state,
        service=service,
        detail=detail,
        verbs=tuple(_button(verb, live, primary, sight) for verb in _MAIN),
        desk_verbs=tuple(
            _button(verb, live, primary, sight)
            for verb in (Verb.CALL_NUMBER, Verb.ADD_SERVICE, turn, Verb.TAKE_OVER, Verb.UNDO, Verb.CLOSE)
        ),
        ask=ask_picture(sight, here) if sight.asking in ASKING & can else None,
    )


def _primary(here: DeskSnapshot) -> Verb:
    if here.desk.state is DeskState.PAUSED:
        return Verb.REOPEN
    if here.ticket is None:
        return Verb.CALL_NEXT
    return Verb.START if here.ticket.state is TicketState.CALLED else Verb.FINISH


def _button(verb: Verb, live: frozenset[Verb], primary: Verb, sight: Sight) -> VerbButton:
    return VerbButton(
        verb=verb,
        label=text(f"counter.verb.{verb}", sight.language),
        key=KEYS[verb],
        is_enabled=verb in live,
        is_primary=verb is primary,
        is_down=verb is sight.doing,
    )


def _words(sight: Sight, here: DeskSnapshot, now: datetime) -> tuple[str, str, str, str]:
    language = sight.language
    if here.ticket is not None:
        return _ticket_words(sight, here, here.ticket, now)
    if here.desk.state is DeskState.PAUSED:
        since = text("counter.ticket.paused", language, time=lasting(here.desk.since or now, now))
        why = sight.reason_words(About.PAUSE, here.desk.reason, here.desk.note)
        return NO_NUMBER, since, why, text("counter.ticket.paused_hint", language)
    if here.following is None:
        return NO_NUMBER, text("counter.ticket.idle", language), text("counter.ticket.idle_empty", language), ""
    hint = text("counter.ticket.idle_line", language, ticket=here.following.number)
    return NO_NUMBER, text("counter.ticket.idle", language), hint, ""


def _ticket_words(sight: Sight, here: DeskSnapshot, ticket: Ticket, now: datetime) -> tuple[str, str, str, str]:
    language = sight.language
    since = ticket.started_at if ticket.state is TicketState.SERVING else ticket.called_at
    state = text(f"counter.ticket.{ticket.state}", language, time=lasting(since or now, now))
    usual = sight.usual.get(ticket.service)
    if ticket.state is TicketState.SERVING and usual:
        state = f"{state} {text('counter.ticket.usual', language, minutes=usual)}"
    service = service_name(here.services, ticket.service, language)
    if why_now(ticket) is not TurnReason.EARLIEST:
        service = f"{service} · {reason_sentence(ticket, here.profile.time_zone, language)}"
    return (
        ticket.number,
        state,
        service,
        " · ".join([_detail(here, ticket, now, language), *_visit(sight, here, ticket)]),
    )


def _detail(here: DeskSnapshot, ticket: Ticket, now: datetime, language: str) -> str:
    needed = here.absent_after_calls
    is_called = ticket.state is TicketState.CALLED and needed > 1
    return text(
        "counter.ticket.detail",
        language,
        issued=time_text(ticket.issued_at.astimezone(zone(here.profile.time_zone))),
        minutes=minutes_between(ticket.issued_at, ticket.called_at or now),
        calls=f"{ticket.calls}/{needed}" if is_called else ticket.calls,
    )


def _visit(sight: Sight, here: DeskSnapshot, ticket: Ticket) -> Iterator[str]:
    """What else is to be known of it: why it was called, what comes next, to whom it goes back."""
    if why := sight.reason_words(About.CALL, ticket.reason, ticket.note):
        yield why
    if ticket.back_to:
        officer = sight.name_of(ticket.back_to[0].partition(":")[0])
        yield text("counter.ticket.back_to", sight.language, officer=officer)
    if ticket.to_do:
        names = ", ".join(service_name(here.services, code, sight.language) for code in ticket.to_do)
        yield text("counter.ticket.to_do", sight.language, services=names)


def lasting(start: datetime, now: datetime) -> str:
    """How long it has lasted: `06:40`, or `1:02:33` from an hour on."""
    seconds = max(0, int((now - start).total_seconds()))
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{clock}" if hours else clock
