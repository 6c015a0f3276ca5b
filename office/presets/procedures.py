"""The procedures of the national catalogue, placed in the series and services of one preset."""

from collections.abc import Iterable, Mapping

from office.domain.catalogue import Procedure, TimeUnit
from office.presets.entries import Entry
from office.presets.reading import each_once

COLUMNS = (
    "code",
    "name",
    "field",
    "department",
    "former_department",
    "level",
    "series",
    "time_limit",
    "time_unit",
    "time_basis",
)
LEVELS = ("province", "local")
BASES = ("decision", "practice")


def procedures_of(
    entries: Iterable[Entry], service_of: Mapping[tuple[str, str], str], *, former_departments: bool
) -> tuple[Procedure, ...]:
    """Return the procedures; `service_of` gives the service's code by series letter and field."""
    return tuple(_procedure(entry, service_of, former=former_departments) for entry in each_once(entries, "code"))


def _procedure(entry: Entry, service_of: Mapping[tuple[str, str], str], *, former: bool) -> Procedure:
    series, field = entry.text("series"), entry.text("field")
    if (series, field) not in service_of:
        raise entry.fault("field", f"no service of series {series} lists {field!r}")
    time_limit, time_unit, time_basis = _time(entry)
    return Procedure(
        code=entry.text("code"),
        name=entry.text("name"),
        field=field,
        department=(entry.optional_text("former_department") if former else None) or entry.text("department"),
        level=entry.choice("level", LEVELS),
        series=series,
        service=service_of[series, field],
        time_limit=time_limit,
        time_unit=time_unit,
        time_basis=time_basis,
    )


def _time(entry: Entry) -> tuple[int | None, TimeUnit | None, str | None]:
    """Return limit, unit and basis; a blank time stays unknown."""
    limit = entry.optional_text("time_limit")
    if entry.optional_text("time_unit") is None:
        for key in ("time_limit", "time_basis"):
            if entry.optional_text(key) is not None:
                raise entry.fault(key, "given without a time_unit")
        return None, None, None
    unit = TimeUnit(entry.choice("time_unit", tuple(TimeUnit)))
    if (limit is None) is not (unit in {TimeUnit.SAME_DAY, TimeUnit.NONE}):
        raise entry.fault("time_limit", f"{limit!r} does not go with {unit}")
    if limit is not None and not (limit.isascii() and limit.isdecimal() and int(limit) > 0):
        raise entry.fault("time_limit", f"{limit!r} is not a number above zero")
    return (None if limit is None else int(limit)), unit, entry.choice("time_basis", BASES)
