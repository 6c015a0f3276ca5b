"""Opening hours (giờ nhận số): whether a service gives numbers now, until when, and when again."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from office.domain.calendars import LOOK_AHEAD_DAYS, DayKind, Session, Sessions, Week, WorkingCalendar
from office.domain.catalogue import Service
from office.domain.service_days import service_day, zone


class Closed(StrEnum):
    """Why a service gives no numbers; each has words under `hours.why.<value>`."""

    BEFORE_OPENING = "before_opening"
    LUNCH = "lunch"
    """Between two sessions."""
    AFTER_CLOSING = "after_closing"
    STOPPED = "stopped"
    """The hall is still open, but who came now could not be served before it closes."""
    WEEKLY_REST = "weekly_rest"
    HOLIDAY = "holiday"
    COMPENSATORY_OFF = "compensatory_off"
    OTHER_DAY = "other_day"
    """The hall works today, this service does not."""
    FULL = "full"
    """The numbers of this day are all given."""
    SWITCHED_OFF = "switched_off"
    """The office closed the service until it opens it again."""


_RESTING = {
    DayKind.WEEKLY_REST: Closed.WEEKLY_REST,
    DayKind.HOLIDAY: Closed.HOLIDAY,
    DayKind.COMPENSATORY_OFF: Closed.COMPENSATORY_OFF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketingPolicy:
    """What an office decided about giving numbers at its kiosks, and about calling them."""

    stop_minutes_before_close: int = 0
    """Before the end of every session, the morning's too."""
    numbers_a_citizen_a_day: int | None = None
    """Where identity is asked; None for no limit."""
    keep_citizens_days: int = 90
    """After so many days it is forgotten whose number was whose."""
    always_open: bool = False
    """Kiosks keep no hours: a demonstration, or an office whose hours nobody has set yet."""
    absent_after_calls: int = 1
    """A number may be marked absent after so many calls."""
    call_reason_required: bool = False
    """Whether a number called out of turn needs a reason."""


@dataclass(frozen=True, slots=True)
class Hours:
    """The calendar of an office, the weeks of services that keep their own, and the policy."""

    calendar: WorkingCalendar
    own: Mapping[str, Week]
    """By service code; a service that is not here keeps the office's hours."""
    policy: TicketingPolicy
    stops: Mapping[str, int] = field(default_factory=dict)
    """Minutes before the end of a session, by code of a service that stops at another time than the office."""

    def stop_of(self, service: str) -> int:
        """Return how many minutes before the end of each session a service stops giving numbers."""
        return self.stops.get(service, self.policy.stop_minutes_before_close)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Whether numbers are given; every instant is in the office's zone."""

    at: datetime
    """The moment that was asked about."""
    why: Closed | None = None
    """Why not; None while numbers are given."""
    until: datetime | None = None
    """When giving stops today; None if it does not, and where it is closed."""
    again: datetime | None = None
    """When numbers are given again; None if nobody can say, and where it is open."""
    day: str = ""
    """The Vietnamese name of the day that is off."""
    day_en: str = ""

    @property
    def is_open(self) -> bool:
        """Whether numbers are given."""
        return self.why is None

    @property
    def opens(self) -> str:
        """When numbers are given again: `13:30` on the same date, else `2026-11-27T07:00`, or `unknown`."""
        if self.again is None:
            return "unknown"
        is_today = self.again.date() == self.at.date()
        return f"{self.again:%H:%M}" if is_today else f"{self.again:%Y-%m-%dT%H:%M}"


def sessions_of(hours: Hours, service: str, on: date) -> Sessions:
    """Return the sessions of a service on a date."""
    return hours.calendar.sessions(on, hours.own.get(service))


def opening(hours: Hours, service: str, at: datetime) -> Opening:
    """Return whether a kiosk gives numbers for a service (by code) at an instant."""
    local = at.astimezone(zone(hours.calendar.time_zone))
    if hours.policy.always_open:
        return Opening(at=local)
    today = sessions_of(hours, service, local.date())
    inside = next((session for session in today if local.time() in session), None)
    stops = _stop(hours, service, local.date(), inside) if inside else local
    if local < stops:
        return Opening(at=local, until=stops)
    day = hours.calendar.day(local.date())
    why = Closed.STOPPED if inside else _why(today, local, day.kind)
    return Opening(at=local, why=why, again=_again(hours, service, local), day=day.name_vi, day_en=day.name_en)


def service_opening(hours: Hours, service: Service, at: datetime, *, day: date, given: int) -> Opening:
    """Return whether a kiosk gives a number for a service now, whatever may stand against it.

    Args:
        hours: of the office.
        service: as it stands.
        at: the moment.
        day: the service day that `given` is of; on any other day none are given yet.
        given: numbers given for the service on that day.
    """
    found = opening(hours, service.code, at)
    if not service.is_open:
        return replace(found, why=Closed.SWITCHED_OFF, until=None, again=None)
    cap = service.daily_cap
    if cap is not None and given >= cap and service_day(at, hours.calendar.time_zone) == day:
        return full(hours, service.code, at)
    return found


def full(hours: Hours, service: str, at: datetime) -> Opening:
    """Return the opening of a service whose numbers of this day are all given: it opens on a later day."""
    local = at.astimezone(zone(hours.calendar.time_zone))
    midnight = hours.calendar.at(local.date() + timedelta(days=1), local.min.time())
    # A minute before, so that an opening at midnight itself is not passed over.
    again = _again(hours, service, midnight - timedelta(minutes=1))
    return Opening(at=local, why=Closed.FULL, again=again)


def _why(today: Sessions, local: datetime, kind: DayKind) -> Closed:
    if not today:
        return _RESTING.get(kind, Closed.OTHER_DAY)
    if local.time() < today[0].opens:
        return Closed.BEFORE_OPENING
    return Closed.AFTER_CLOSING if local.time() >= today[-1].closes else Closed.LUNCH


def _stop(hours: Hours, service: str, on: date, session: Session) -> datetime:
    return hours.calendar.at(on, session.closes) - timedelta(minutes=hours.stop_of(service))


def _again(hours: Hours, service: str, after: datetime) -> datetime | None:
    for ahead in range(LOOK_AHEAD_DAYS + 1):
        day = after.date() + timedelta(days=ahead)
        for session in sessions_of(hours, service, day):
            opens = hours.calendar.at(day, session.opens)
            # A session shorter than the stop gives no numbers at all.
            if after < opens < _stop(hours, service, day, session):
                return opens
    return None
