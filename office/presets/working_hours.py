"""From the entries of a preset file to weeks and the policy on numbers."""

from collections.abc import Iterable

from office.domain.calendars import Week
from office.domain.hours import TicketingPolicy
from office.presets.entries import Entry

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_of(entry: Entry) -> Week:
    """Return a week; a weekday that is not named is not worked."""
    entry.only(*WEEKDAYS)
    if not entry.values:
        raise ValueError(f"{entry.where}: no weekday is worked")
    return tuple(entry.sessions(name) if name in entry.values else () for name in WEEKDAYS)


def own_weeks_of(series: Iterable[Entry]) -> dict[str, Week]:
    """Return the weeks of services, by code, that keep hours of their own; a series' are its general service's."""
    found = {}
    for group in series:
        for entry, key in ((group, "letter"), *((service, "code") for service in group.tables("services"))):
            if "week" in entry.values:
                found[entry.text(key)] = week_of(entry.table("week"))
    return found


def policy_of(entry: Entry) -> TicketingPolicy:
    """Return what the office decided about giving numbers at its kiosks, and about calling them."""
    entry.only("stop_minutes_before_close", "numbers_a_citizen_a_day", "keep_citizens_days", "absent_after_calls")
    return TicketingPolicy(
        stop_minutes_before_close=entry.whole("stop_minutes_before_close"),
        numbers_a_citizen_a_day=entry.optional_whole("numbers_a_citizen_a_day"),
        keep_citizens_days=entry.whole("keep_citizens_days"),
        absent_after_calls=entry.optional_whole("absent_after_calls") or 1,
    )
