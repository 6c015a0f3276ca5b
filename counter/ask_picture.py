"""What a verb asks for before it is done."""

from dataclasses import dataclass

from counter.line_picture import service_name
from counter.sight import Sight
from counter.verbs import Verb
from office.domain.desks import DeskState
from office.domain.reasons import About
from office.domain.snapshots import DeskSnapshot
from office.texts import text

_ABOUT = {
    Verb.PARK: About.PARK,
    Verb.PAUSE: About.PAUSE,
    Verb.CALL_NUMBER: About.CALL,
    Verb.TRANSFER: About.TRANSFER,
}
_PICKED = 9
"""Reasons that have a number key."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to."""

    key: str
    """`service:A2`, `desk:5`."""
    title: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a verb asks for, inside the window."""

    verb: Verb
    title: str
    targets: tuple[Target, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    """Code and words of the usual reasons."""
    note_hint: str = ""
    """What the field for the officer's own words says; empty where there is none."""

    @property
    def needs_number(self) -> bool:
        """Whether it asks for a ticket's number."""
        return self.verb is Verb.CALL_NUMBER

    @property
    def needs_reason(self) -> bool:
        """Whether it is not done without a reason, be it in words."""
        return self.verb is Verb.CALL_NUMBER

    @property
    def needs_target(self) -> bool:
        """Whether it asks where to."""
        return self.verb in {Verb.TRANSFER, Verb.ADD_SERVICE}

    @property
    def may_come_back(self) -> bool:
        """Whether the number may come back to this officer."""
        return self.verb is Verb.TRANSFER


def ask_picture(sight: Sight, here: DeskSnapshot) -> Ask | None:
    """Derive what is asked for."""
    verb = sight.asking
    if verb is None:
        return None
    number = here.ticket.number if here.ticket else ""
    about = _ABOUT.get(verb)
    return Ask(
        verb=verb,
        title=text(f"counter.ask.{verb}", sight.language, ticket=number, desk=here.desk.number),
        targets=_targets(verb, sight, here),
        reasons=sight.reasons_for(about)[:_PICKED] if about else (),
        note_hint=text(f"counter.ask.note_{verb}", sight.language) if about else "",
    )


def _targets(verb: Verb, sight: Sight, here: DeskSnapshot) -> tuple[Target, ...]:
    match verb:
        case Verb.TRANSFER:
            return (*_desks(sight, here), *_services(sight, here))
        case Verb.ADD_SERVICE:
            return _services(sight, here)
        case _:
            return ()


def _services(sight: Sight, here: DeskSnapshot) -> tuple[Target, ...]:
    known = {here.ticket.service, *here.ticket.to_do} if here.ticket else set()
    free = (one for one in here.services if one.is_open and one.code not in known)
    code_of = {one.code: one for one in free}
    return tuple(
        Target(f"service:{code}", service_name(here.services, code, sight.language), _detail(sight, code))
        for code in code_of
    )


def _detail(sight: Sight, code: str) -> str:
    return text("counter.ask.service_detail", sight.language, code=code)


def _desks(sight: Sight, here: DeskSnapshot) -> tuple[Target, ...]:
    english = sight.language == "en"
    desks = sight.reading.desks if sight.reading else ()
    others = (one for one in desks if one.state is DeskState.OPEN and one.number != here.desk.number)
    return tuple(
        Target(
            f"desk:{desk.number}",
            text("counter.desk", sight.language, desk=desk.number)
            + f" · {desk.name_en if english else desk.name_vi}",
            sight.name_of(desk.officer or ""),
        )
        for desk in others
    )
