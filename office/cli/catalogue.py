"""`taicho service | priority | preset list`: what there is to choose from."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, misused, option, sessions_of, weekday_option
from office.cli.hours_shapes import ServiceHours, ServiceWeek
from office.cli.returned import Listing, PresetName
from office.domain.decisions import ServiceHoursSet, ServiceStopSet
from office.domain.errors import Reason, Refused
from office.domain.facts import ServiceCapped, ServiceClosed, ServiceIdentitySet, ServiceOpened
from office.domain.hours import sessions_of as sessions_on

if TYPE_CHECKING:
    from office.bootstrap import Office

service = Family("service")
priority = Family("priority")
preset = Family("preset")
FAMILIES = (service, priority, preset)


@service.command("list")
@with_office
def list_services(office: "Office") -> Listing:
    """List the services by series."""
    return Listing("services", office.services())


@service.command("hours")
@click.argument("code", metavar="[SERVICE]", required=False)
@click.argument("sessions", metavar="[SESSIONS]", required=False)
@weekday_option()
@option("--as-office", is_flag=True)
@option("--officer")
@option("--key")
@with_office
def service_hours(
    office: "Office",
    code: str | None,
    sessions: str | None,
    weekdays: tuple[int, ...],
    *,
    as_office: bool,
    officer: str | None,
    key: str | None,
) -> Listing | ServiceWeek | ServiceHoursSet:
    """Tell the hours of all services or of one, or set those of one."""
    if code is None:
        return _hours_now(office)
    if sessions is None and not as_office:
        return _week_of(office, code)
    if sessions is not None and as_office:
        raise misused("cli.usage.sessions_or_as_office")
    told = None if sessions is None else sessions_of(sessions)
    return office.set_service_hours(code, told, weekdays, officer=officer, request_key=key)


def _hours_now(office: "Office") -> Listing:
    hall, hours = office.hall(), office.hours()
    return Listing(
        "hours",
        [
            ServiceHours(one, sessions_on(hours, one.code, hall.service_day), opening)
            for one in hall.services
            if (opening := hall.opening_of(one.code))
        ],
    )


def _week_of(office: "Office", code: str) -> ServiceWeek:
    wanted, hours = code.strip().upper(), office.hours()
    found = next((one for one in office.services() if one.code == wanted), None)
    if found is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=code)
    week = hours.own.get(wanted, hours.calendar.week)
    return ServiceWeek(found, week, wanted in hours.own, hours.stop_of(wanted))


@service.command("stop")
@click.argument("code", metavar="SERVICE")
@click.argument("minutes", metavar="[MINUTES]", type=int, required=False)
@option("--officer")
@option("--key")
@with_office
def stop_service(
    office: "Office", code: str, minutes: int | None, officer: str | None, key: str | None
) -> ServiceStopSet:
    """Set how long before the end of a session one service stops."""
    return office.set_service_stop(code, minutes, officer=officer, request_key=key)


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


@priority.command("list")
@with_office
def list_priorities(office: "Office") -> Listing:
    """List the priority groups."""
    return Listing("priorities", office.priorities())


@preset.command("list")
def list_presets() -> Listing:
    """List the presets that `init` can take."""
    from office.presets.preset import load, names

    return Listing("presets", [PresetName(name, load(name).profile) for name in names()])
