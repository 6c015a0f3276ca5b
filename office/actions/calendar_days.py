"""Single dates that an office makes different from its week: a half day, a day off, a rest day that is worked."""

from datetime import date

from office.actions.services import known_officer
from office.actions.typed import sessions_in, tidy
from office.domain.calendars import RESTING, CalendarDay, DayKind, Sessions, sessions_text
from office.domain.decisions import CalendarDayCleared, CalendarDaySet
from office.domain.errors import Reason, Refused
from office.storage import policies
from office.storage.hours import office_week, write_days
from office.storage.transaction import Transaction


def set_day(
    tx: Transaction,
    day: date,
    kind: str,
    *,
    basis: str,
    sessions: str | None,
    stands_for: date | None,
    name: str | None,
    name_en: str | None,
    officer: str | None,
) -> CalendarDaySet:
    """Make a date different from the week.

    Raises:
        Refused: `unknown_day_kind`, `bad_sessions`, `bad_calendar_day`, `no_basis`, `text_too_long`,
            `unknown_officer`.
    """
    known_officer(tx, officer)
    wanted, told = _kind(kind), None if sessions is None else sessions_in(sessions)
    _fits(tx, day, wanted, told, stands_for)
    reason, name_vi = _basis(day, basis), tidy("name", name) or ""
    after = CalendarDay(day, wanted, name_vi, tidy("name", name_en) or name_vi, told, stands_for, reason)
    policies.policy_to_change(tx)
    before = policies.find_day(tx, day)
    write_days(tx, [after])
    return CalendarDaySet(
        day=day,
        kind=wanted,
        sessions=_own(after),
        stands_for=stands_for,
        basis=reason,
        kind_before=before.kind if before else None,
        sessions_before=_own(before),
        at=tx.at,
        officer=officer,
    )


def clear_day(tx: Transaction, day: date, *, officer: str | None) -> CalendarDayCleared:
    """Make a date an ordinary day of its week again.

    Raises:
        Refused: `no_calendar_day`, `unknown_officer`.
    """
    known_officer(tx, officer)
    policies.policy_to_change(tx)
    before = policies.find_day(tx, day)
    if before is None:
        raise Refused(Reason.NO_CALENDAR_DAY, day=f"{day:%d/%m/%Y}")
    policies.drop_day(tx, day)
    return CalendarDayCleared(
        day=day, kind_before=before.kind, sessions_before=_own(before), at=tx.at, officer=officer
    )


def _kind(text: str) -> DayKind:
    try:
        return DayKind(text)
    except ValueError:
        raise Refused(Reason.UNKNOWN_DAY_KIND, kind=text, kinds=", ".join(DayKind)) from None


def _basis(day: date, given: str) -> str:
    basis = tidy("basis", given)
    if basis is None:
        raise Refused(Reason.NO_BASIS, day=f"{day:%d/%m/%Y}")
    return basis


def _fits(tx: Transaction, day: date, kind: DayKind, sessions: Sessions | None, stands_for: date | None) -> None:
    is_odd = stands_for is not None and (kind is not DayKind.MAKE_UP or stands_for == day)
    # By the hours of its weekday it would be worked for no time at all.
    is_empty = kind is DayKind.WORKING and sessions is None and not office_week(tx)[day.weekday()]
    if is_odd or is_empty or (sessions and kind in RESTING) or (sessions == () and kind not in RESTING):
        raise Refused(Reason.BAD_CALENDAR_DAY, day=f"{day:%d/%m/%Y}", day_kind=kind.value)


def _own(day: CalendarDay | None) -> str | None:
    return None if day is None or day.sessions is None else sessions_text(day.sessions)
