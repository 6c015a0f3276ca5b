"""`taicho service | procedure | priority | officer | preset list`: what there is to choose from."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.hours_shapes import ServiceHours
from office.cli.shapes import Listing, PresetName
from office.domain.errors import Reason, Refused
from office.domain.facts import ServiceCapped, ServiceClosed, ServiceIdentitySet, ServiceOpened
from office.domain.hours import sessions_of

if TYPE_CHECKING:
    from office.bootstrap import Office

service = Family("service")
procedure = Family("procedure")
priority = Family("priority")
officer = Family("officer")
preset = Family("preset")
FAMILIES = (service, procedure, priority, officer, preset)


@service.command("list")
@with_office
def list_services(office: "Office") -> Listing:
    """List the services by series."""
    return Listing("services", office.services())


@service.command("hours")
@with_office
def list_hours(office: "Office") -> Listing:
    """Tell the hours of the services, and which give numbers now."""
    hall, hours = office.hall(), office.hours()
    return Listing(
        "hours",
        [
            ServiceHours(one, sessions_of(hours, one.code, hall.service_day), opening)
            for one in hall.services
            if (opening := hall.opening_of(one.code))
        ],
    )


@service.command("open")
@click.argument("code", metavar="SERVICE")
@option("--officer")
@option("--key")
@with_office
def open_service(office: "Office", code: str, officer: str | None, key: str | None) -> ServiceOpened:
    """Let a service give numbers again."""
    return office.open_service(code, officer=officer, request_key=key)


@service.command("close")
@click.argument("code", metavar="SERVICE")
@option("--officer")
@option("--key")
@with_office
def close_service(office: "Office", code: str, officer: str | None, key: str | None) -> ServiceClosed:
    """Let a service give no numbers."""
    return office.close_service(code, officer=officer, request_key=key)


@service.command("cap")
@click.argument("code", metavar="SERVICE")
@click.argument("most", metavar="[N]", type=click.IntRange(min=1), required=False)
@option("--officer")
@option("--key")
@with_office
def cap_service(office: "Office", code: str, most: int | None, officer: str | None, key: str | None) -> ServiceCapped:
    """Set the most numbers a day of a service."""
    return office.cap_service(code, most, officer=officer, request_key=key)


@service.command("identity")
@click.argument("code", metavar="SERVICE")
@option("--off", is_flag=True)
@option("--officer")
@option("--key")
@with_office
def ask_identity(
    office: "Office", code: str, *, off: bool, officer: str | None, key: str | None
) -> ServiceIdentitySet:
    """Let kiosks ask for a card before they give a number."""
    return office.ask_identity(code, asks=not off, officer=officer, request_key=key)


@procedure.command("list")
@option("--series", metavar="SERIES")
@with_office
def list_procedures(office: "Office", series: str | None) -> Listing:
    """List the procedures, all or those of a series."""
    wanted = series.strip().upper() if series else None
    if wanted and wanted not in {one.series for one in office.services()}:
        raise Refused(Reason.UNKNOWN_SERIES, series=str(series))
    return Listing("procedures", [one for one in office.procedures() if wanted in {None, one.series}])


@priority.command("list")
@with_office
def list_priorities(office: "Office") -> Listing:
    """List the priority groups."""
    return Listing("priorities", office.priorities())


@officer.command("list")
@with_office
def list_officers(office: "Office") -> Listing:
    """List the officers."""
    return Listing("officers", office.officers())


@preset.command("list")
def list_presets() -> Listing:
    """List the presets that `init` can take."""
    from office.presets.preset import load, names

    return Listing("presets", [PresetName(name, load(name).profile) for name in names()])
