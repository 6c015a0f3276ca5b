"""The verbs on what an office decides about its hours, its limits and its calendar."""

from collections.abc import Sequence
from datetime import date

from office.actions import calendar_days, hours, limits
from office.domain.decisions import (
    AlwaysOpenSet,
    CalendarDayCleared,
    CalendarDaySet,
    CitizenLimitSet,
    IssueStopSet,
    OfficeHoursSet,
    RetentionSet,
    ServiceHoursSet,
    ServiceStopSet,
)
from office.verbs.door import Door

MONDAY_TO_FRIDAY = (1, 2, 3, 4, 5)


class PolicyVerbs(Door):
    """Hours, stops, limits, dates. Sessions are written `07:00-11:30,13:30-17:00`, weekdays 1 (Monday) to 7."""

    def set_office_hours(
        self,
        sessions: str,
        weekdays: Sequence[int] = MONDAY_TO_FRIDAY,
        *,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> OfficeHoursSet:
        """Set the sessions of weekdays for the whole office; an empty text for days on which nobody works."""
        return self.write(hours.set_office_hours, sessions, tuple(weekdays), officer=officer, request_key=request_key)

    def set_service_hours(
        self,
        service: str,
        sessions: str | None,
        weekdays: Sequence[int] = MONDAY_TO_FRIDAY,
        *,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> ServiceHoursSet:
        """Set the sessions of weekdays for one service, or let it keep the office's hours again (None)."""
        return self.write(
            hours.set_service_hours, service, sessions, tuple(weekdays), officer=officer, request_key=request_key
        )

    def set_always_open(
        self, *, always: bool, officer: str | None = None, request_key: str | None = None
    ) -> AlwaysOpenSet:
        """Let kiosks give numbers at any hour, or keep the hours again."""
        return self.write(hours.set_always_open, always, officer=officer, request_key=request_key)

    def set_issue_stop(
        self, minutes: int, *, officer: str | None = None, request_key: str | None = None
    ) -> IssueStopSet:
        """Set how many minutes before the end of each session kiosks give no more numbers."""
        return self.write(hours.set_issue_stop, minutes, officer=officer, request_key=request_key)

    def set_service_stop(
        self, service: str, minutes: int | None, *, officer: str | None = None, request_key: str | None = None
    ) -> ServiceStopSet:
        """Let one service stop at a time of its own, or with the others again (None)."""
        return self.write(hours.set_service_stop, service, minutes, officer=officer, request_key=request_key)

    def set_citizen_limit(
        self, limit: int | None, *, officer: str | None = None, request_key: str | None = None
    ) -> CitizenLimitSet:
        """Set the most numbers a citizen a day where identity is asked, or lift it (None)."""
        return self.write(limits.set_citizen_limit, limit, officer=officer, request_key=request_key)

    def set_retention(self, days: int, *, officer: str | None = None, request_key: str | None = None) -> RetentionSet:
        """Set after how many days it is forgotten whose number was whose."""
        return self.write(limits.set_retention, days, officer=officer, request_key=request_key)

    def set_calendar_day(
        self,
        day: date,
        kind: str,
        *,
        basis: str,
        sessions: str | None = None,
        stands_for: date | None = None,
        name: str | None = None,
        name_en: str | None = None,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> CalendarDaySet:
        """Make a date different from the week: `working`, `holiday`, `compensatory_off`, `weekly_rest`, `make_up`."""
        return self.write(
            calendar_days.set_day,
            day,
            str(kind),
            basis=basis,
            sessions=sessions,
            stands_for=stands_for,
            name=name,
            name_en=name_en,
            officer=officer,
            request_key=request_key,
        )

    def clear_calendar_day(
        self, day: date, *, officer: str | None = None, request_key: str | None = None
    ) -> CalendarDayCleared:
        """Make a date an ordinary day of its week again."""
        return self.write(calendar_days.clear_day, day, officer=officer, request_key=request_key)
