"""Opening hours as an office decides them after it was founded: its week, a service's own, the stop."""

from collections.abc import Sequence
from dataclasses import replace

from office.actions.services import known_officer, known_service
from office.actions.typed import in_range, sessions_in
from office.domain.calendars import Sessions, Week, sessions_text
from office.domain.decisions import AlwaysOpenSet, IssueStopSet, OfficeHoursSet, ServiceHoursSet, ServiceStopSet
from office.domain.errors import Reason, Refused
from office.storage import policies
from office.storage.hours import office_week, own_weeks
from office.storage.transaction import Transaction

STOP_MINUTES = range(181)


def set_office_hours(
    tx: Transaction, sessions: str, weekdays: Sequence[int], *, officer: str | None
) -> OfficeHoursSet:
    """Set the sessions of some weekdays, for every service without hours of its own.

    Raises:
        Refused: `bad_sessions`, `bad_weekday`, `no_hours_left`, `unknown_officer`.
    """
    known_officer(tx, officer)
    chosen, told = _weekdays(weekdays), sessions_in(sessions)
    policies.policy_to_change(tx)
    before = office_week(tx)
    _some_left(_with(before, chosen, told))
    policies.write_weekdays(tx, chosen, told)
    return OfficeHoursSet(
        weekdays=chosen,
        sessions=sessions_text(told),
        sessions_before=_told(before, chosen),
        at=tx.at,
        officer=officer,
    )


def set_service_hours(
    tx: Transaction, code: str, sessions: str | None, weekdays: Sequence[int], *, officer: str | None
) -> ServiceHoursSet:
    """Set the sessions of some weekdays for one service, or let it keep the office's hours (None).

    Raises:
        Refused: `unknown_service`, `bad_sessions`, `bad_weekday`, `no_hours_left`, `unknown_officer`.
    """
    known_officer(tx, officer)
    service, chosen = known_service(tx, code), _weekdays(weekdays)
    told = None if sessions is None else sessions_in(sessions)
    policies.policy_to_change(tx)
    before = own_weeks(tx).get(service.code) or office_week(tx)
    after = None if told is None else _with(before, chosen, told)
    if after is not None:
        _some_left(after)
    policies.write_service_week(tx, service.code, after)
    return ServiceHoursSet(
        service=service,
        weekdays=chosen,
        sessions=None if told is None else sessions_text(told),
        sessions_before=_told(before, chosen),
        at=tx.at,
        officer=officer,
    )


def set_always_open(tx: Transaction, always: bool, *, officer: str | None) -> AlwaysOpenSet:  # noqa: FBT001 - a value to keep
    """Let kiosks give numbers at any hour, or keep the hours again.

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), always_open=always))
    return AlwaysOpenSet(always=always, at=tx.at, officer=officer)


def set_issue_stop(tx: Transaction, minutes: int, *, officer: str | None) -> IssueStopSet:
    """Set how many minutes before each session ends kiosks give no more numbers.

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    in_range("stop_minutes", minutes, STOP_MINUTES)
    policies.change_policy(tx, replace(policies.policy_to_change(tx), stop_minutes_before_close=minutes))
    return IssueStopSet(minutes=minutes, at=tx.at, officer=officer)


def set_service_stop(tx: Transaction, code: str, minutes: int | None, *, officer: str | None) -> ServiceStopSet:
    """Let one service stop at a time of its own, or with the others (None).

    Raises:
        Refused: `unknown_service`, `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    service = known_service(tx, code)
    if minutes is not None:
        in_range("stop_minutes", minutes, STOP_MINUTES)
    policies.policy_to_change(tx)
    policies.write_service_stop(tx, service.code, minutes)
    return ServiceStopSet(service=service, minutes=minutes, at=tx.at, officer=officer)


def _weekdays(given: Sequence[int]) -> tuple[int, ...]:
    for weekday in given:
        if weekday not in range(1, 8):
            raise Refused(Reason.BAD_WEEKDAY, weekday=weekday)
    if not given:
        raise Refused(Reason.BAD_WEEKDAY, weekday="")
    return tuple(sorted(set(given)))


def _some_left(week: Week) -> None:
    if not any(week):
        raise Refused(Reason.NO_HOURS_LEFT)


def _with(week: Week, weekdays: Sequence[int], sessions: Sessions) -> Week:
    return tuple(sessions if number in weekdays else before for number, before in enumerate(week, 1))


def _told(week: Week, weekdays: Sequence[int]) -> tuple[str, ...]:
    return tuple(sessions_text(week[weekday - 1]) for weekday in weekdays)
