"""`taicho service | procedure | priority | officer | preset list`: what there is to choose from."""

from typing import TYPE_CHECKING

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.shapes import Listing, PresetName
from office.domain.errors import Reason, Refused

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
