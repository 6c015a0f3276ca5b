"""A preset: everything a new office starts with, as data."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from office.domain.calendars import Week
from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Series, Service
from office.domain.errors import Reason, Refused
from office.domain.hours import TicketingPolicy
from office.domain.procedure_loads import Placing
from office.domain.ratings import Complaint, RatingRules
from office.presets.entries import Entry, csv_entries, toml_entry
from office.presets.procedures import COLUMNS, procedures_of
from office.presets.rating import complaints_of, rating_rules_of
from office.presets.reading import (
    each_once,
    fields_of,
    officers_of,
    priority_groups_of,
    profile_of,
    series_of,
    services_of,
)
from office.presets.working_hours import own_weeks_of, policy_of, week_of

_FOLDER = Path(__file__).parent
_LISTS = ("series", "priority_groups", "desks", "officers", "complaints")


@dataclass(frozen=True, slots=True)
class DeskSeed:
    """A desk as a new office gets it: closed, nobody at it."""

    number: str
    name_vi: str
    name_en: str
    services: tuple[str, ...]
    """Codes of services."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A profile and the catalogue that goes with it, each in the order it is shown."""

    profile: OfficeProfile
    series: tuple[Series, ...]
    services: tuple[Service, ...]
    procedures: tuple[Procedure, ...]
    priority_groups: tuple[PriorityGroup, ...]
    desks: tuple[DeskSeed, ...]
    officers: tuple[Officer, ...]
    week: Week
    """The office's sessions by weekday."""
    own_weeks: Mapping[str, Week]
    """Of services, by code, that keep hours of their own."""
    policy: TicketingPolicy
    rating: RatingRules
    complaints: tuple[Complaint, ...]


def names() -> tuple[str, ...]:
    """Return the names of the presets, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def load(name: str) -> Preset:
    """Return a preset.

    Raises:
        Refused: `unknown_preset`.
        ValueError: a preset file is wrong; the message names the file and the line or key.
    """
    if name not in names():
        raise Refused(Reason.UNKNOWN_PRESET, preset=name, presets=", ".join(names()))
    return read_preset(_FOLDER / f"{name}.toml", _FOLDER / "procedures.csv")


def placing_of(name: str) -> Placing:
    """Return how a preset places procedures by their field; a preset that is no more places none."""
    if name not in names():
        return Placing()
    top = toml_entry(_FOLDER / f"{name}.toml")
    return Placing(fields_of(top.tables("series")), _has_former_departments(top))


def _has_former_departments(top: Entry) -> bool:
    return top.choice("departments", ("former", "current")) == "former"


def read_preset(path: Path, procedures: Path) -> Preset:
    """Return the preset in a TOML file, with the procedures in a CSV file.

    Raises:
        ValueError: one of them is wrong; the message names the file and the line or key.
    """
    top = toml_entry(path)
    top.only("departments", "profile", "week", "ticketing", "rating", *_LISTS)
    for key in _LISTS:
        if not top.tables(key):
            raise top.fault(key, "missing or empty")
    groups = top.tables("series")
    series = series_of(groups)
    services = services_of(groups)
    former = _has_former_departments(top)
    return Preset(
        profile=profile_of(top.table("profile"), preset=path.stem),
        series=series,
        services=services,
        procedures=procedures_of(csv_entries(procedures, COLUMNS), fields_of(groups), former_departments=former),
        priority_groups=priority_groups_of(top.tables("priority_groups")),
        desks=_desks_of(top.tables("desks"), {service.code for service in services}),
        officers=officers_of(top.tables("officers")),
        week=week_of(top.table("week")),
        own_weeks=own_weeks_of(groups),
        policy=policy_of(top.table("ticketing")),
        rating=rating_rules_of(top.table("rating")),
        complaints=complaints_of(top.tables("complaints")),
    )


def _desks_of(entries: Iterable[Entry], services: Collection[str]) -> tuple[DeskSeed, ...]:
    return tuple(_desk(entry, services) for entry in each_once(entries, "number"))


def _desk(entry: Entry, services: Collection[str]) -> DeskSeed:
    entry.only("number", "name_vi", "name_en", "services")
    served = entry.texts("services")
    for code in served:
        if code not in services:
            raise entry.fault("services", f"there is no service {code!r}")
    return DeskSeed(entry.text("number"), entry.text("name_vi"), entry.text("name_en"), served)
