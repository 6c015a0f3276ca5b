"""What an office decided about hours and limits, in words."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from office.domain.calendars import RESTING
from office.domain.decisions import (
    AlwaysOpenSet,
    CalendarDaySet,
    CitizenLimitSet,
    OfficeDecision,
    ServiceHoursSet,
    ServiceStopSet,
)
from office.domain.facts import Fact, ServiceCapped
from office.domain.officer_facts import OfficerDisabled, StageRolesSet
from office.domain.wall_facts import WallRuleSet
from office.texts import text

if TYPE_CHECKING:
    from office.cli.telling import Teller


def variant(fact: Fact) -> str:
    """Return which of its sentences fits a decision: `.none` where a limit is lifted, `.off`, or the plain one."""
    match fact:
        case ServiceCapped(cap=None) | CitizenLimitSet(limit=None) | ServiceStopSet(minutes=None):
            return ".none"
        case ServiceHoursSet(sessions=None) | WallRuleSet(value=None):
            return ".none"
        case AlwaysOpenSet(always=False) | StageRolesSet(each=False):
            return ".off"
        case OfficerDisabled(desks=desks) if desks:
            return ".at_desk"
        case _:
            return ""


def decision_words(fact: Fact, language: str) -> dict[str, object]:
    """Return the details of a decision that need words of their own."""
    if not isinstance(fact, OfficeDecision | ServiceHoursSet):
        return {}
    words: dict[str, object] = {}
    if weekdays := getattr(fact, "weekdays", ()):
        words["weekdays"] = ", ".join(text(f"hours.weekday.{weekday}", language) for weekday in weekdays)
    if hasattr(fact, "sessions"):
        words["sessions"] = _sessions(fact, fact.sessions, language)
    if isinstance(fact, CalendarDaySet):
        words["day_kind"] = text(f"day_kind.{fact.kind}", language)
    return words


def _sessions(fact: Fact, sessions: str | None, language: str) -> str:
    if sessions:
        return sessions.replace(",", ", ")
    is_usual = isinstance(fact, CalendarDaySet) and fact.kind not in RESTING
    return text("cli.sessions.usual" if is_usual else "cli.sessions.none", language)


def rules_words(shape: Mapping[str, Any], told: "Teller") -> str:
    """Return an office's rules: a card, its week, and the services that differ."""
    card = {key: shape[key] for key in ("name_vi", "place_vi", "agency_code", "time_zone", "preset")}
    kept = ("always_open", "stop_minutes", "keep_citizens_days", "absent_after_calls", "call_reason_required")
    policy = {key: shape[key] for key in kept}
    staff = {key: shape[key] for key in ("sign_in_tries", "lock_minutes", "stage_roles")}
    limit = shape["numbers_a_citizen_a_day"] or text("cli.no_limit", told.language)
    parts = [
        told.card({**card, **policy, "numbers_a_citizen_a_day": limit, **staff}),
        week_words(shape["week"], told),
    ]
    own = [_own_row(code, shape) for code in sorted({*shape["own_hours"], *shape["own_stops"]})]
    if own:
        parts.append(told.table("own_rules", own))
    return "\n\n".join(parts)


def week_words(week: Mapping[str, Sequence[str]], told: "Teller") -> str:
    """Return a table of weekdays."""
    rows = [
        {"weekday": text(f"date.weekday.{number}", told.language), "sessions": list(sessions)}
        for number, sessions in week.items()
    ]
    return told.table("week", rows)


def service_week_words(shape: Mapping[str, Any], told: "Teller") -> str:
    """Return the week of one service under its card."""
    card = {key: shape[key] for key in ("service", "own_hours", "stop_minutes")}
    return f"{told.card(card)}\n\n{week_words(shape['week'], told)}"


def _own_row(code: str, shape: Mapping[str, Any]) -> dict[str, Any]:
    return {"service": code, "own_hours": code in shape["own_hours"], "stop_minutes": shape["own_stops"].get(code)}
