"""From the entries of the preset files to the values of the catalogue, each checked where it stands."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Series, Service
from office.domain.officers import Role, in_order
from office.presets.entries import Entry

_DECIDED = ("daily_cap", "asks_identity", "week")
"""What an office may decide about a service; for a series it counts for its general service."""


def profile_of(entry: Entry, preset: str) -> OfficeProfile:
    """Return the office itself."""
    entry.only("name_vi", "name_en", "place_vi", "agency_code", "time_zone")
    return OfficeProfile(
        name_vi=entry.text("name_vi"),
        name_en=entry.text("name_en"),
        place_vi=entry.text("place_vi"),
        agency_code=entry.text("agency_code"),
        time_zone=_time_zone(entry),
        preset=preset,
    )


def series_of(entries: Iterable[Entry]) -> tuple[Series, ...]:
    """Return the series in their order on the kiosk."""
    return tuple(_series(entry, place) for place, entry in enumerate(each_once(entries, "letter"), 1))


def services_of(entries: Iterable[Entry]) -> tuple[Service, ...]:
    """Return each series' general service (position 0), then its finer ones."""
    return tuple(service for entry in entries for service in _services_in(entry))


def fields_of(entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """Return the code of the service by series letter and field."""
    found: dict[tuple[str, str], str] = {}
    for entry in entries:
        letter = entry.text("letter")
        for service in entry.tables("services"):
            for field in service.texts("fields"):
                if (letter, field) in found:
                    raise service.fault("fields", f"{field!r} is already in {found[letter, field]}")
                found[letter, field] = service.text("code")
    return found


def priority_groups_of(entries: Iterable[Entry]) -> tuple[PriorityGroup, ...]:
    """Return the priority groups in their order on the kiosk."""
    return tuple(_priority_group(entry, place) for place, entry in enumerate(each_once(entries, "code"), 1))


def officers_of(entries: Iterable[Entry]) -> tuple[Officer, ...]:
    """Return the officers."""
    return tuple(_officer(entry) for entry in each_once(entries, "code"))


def each_once(entries: Iterable[Entry], key: str) -> Iterator[Entry]:
    """Yield the entries, refusing one whose `key` repeats an earlier one's."""
    known: set[str] = set()
    for entry in entries:
        if entry.text(key) in known:
            raise entry.fault(key, f"{entry.text(key)!r} is there twice")
        known.add(entry.text(key))
        yield entry


def each_day_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries, refusing one whose `day` repeats an earlier one's."""
    known: set[date] = set()
    for entry in entries:
        if entry.day("day") in known:
            raise entry.fault("day", f"{entry.day('day')} is there twice")
        known.add(entry.day("day"))
        yield entry


def _series(entry: Entry, position: int) -> Series:
    entry.only("letter", "name_vi", "name_en", "gives_results", "services", *_DECIDED)
    return Series(
        letter=_code(entry, "letter", r"[A-Z]"),
        name_vi=entry.text("name_vi"),
        name_en=entry.text("name_en"),
        position=position,
        gives_results=entry.flag("gives_results"),
    )


def _services_in(entry: Entry) -> Iterator[Service]:
    letter = entry.text("letter")
    yield Service(
        code=letter,
        series=letter,
        name_vi=entry.text("name_vi"),
        name_en=entry.text("name_en"),
        position=0,
        daily_cap=entry.optional_whole("daily_cap"),
        asks_identity=entry.flag("asks_identity"),
    )
    for place, service in enumerate(each_once(entry.tables("services"), "code"), 1):
        service.only("code", "name_vi", "name_en", "fields", *_DECIDED)
        yield Service(
            code=_code(service, "code", rf"{letter}[1-9]"),
            series=letter,
            name_vi=service.text("name_vi"),
            name_en=service.text("name_en"),
            position=place,
            daily_cap=service.optional_whole("daily_cap"),
            asks_identity=service.flag("asks_identity"),
        )


def _priority_group(entry: Entry, position: int) -> PriorityGroup:
    entry.only("code", "name_vi", "name_en", "head_start_minutes")
    return PriorityGroup(
        code=_code(entry, "code", r"[a-z_]+"),
        name_vi=entry.text("name_vi"),
        name_en=entry.text("name_en"),
        head_start_minutes=entry.whole("head_start_minutes"),
        position=position,
    )


def _officer(entry: Entry) -> Officer:
    entry.only("code", "name", "title", "roles")
    roles = entry.texts("roles")
    for role in roles:
        if role not in set(Role):
            raise entry.fault("roles", f"{role!r} is none of {', '.join(Role)}")
    return Officer(
        code=_code(entry, "code", r"[a-z0-9.]+"),
        name=entry.text("name"),
        title=entry.text("title"),
        roles=in_order(map(Role, roles)),
    )


def _code(entry: Entry, key: str, form: str) -> str:
    code = entry.text(key)
    if not re.fullmatch(form, code):
        raise entry.fault(key, f"{code!r} does not have the form {form}")
    return code


def _time_zone(entry: Entry) -> str:
    zone = entry.text("time_zone")
    try:
        ZoneInfo(zone)
    except (LookupError, ValueError, OSError) as error:
        raise entry.fault("time_zone", f"{zone!r} is not a time zone") from error
    return zone
