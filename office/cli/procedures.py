"""`taicho procedure …`: the catalogue, its versions, and loading it from a file."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import DATE, Family, option
from office.cli.procedure_shapes import Loaded, ProcedureCard, WouldLoad
from office.cli.returned import Listing
from office.domain.errors import Reason, Refused

if TYPE_CHECKING:
    from office.bootstrap import Office

procedure = Family("procedure")


@procedure.command("list")
@option("--series", metavar="SERIES")
@with_office
def list_procedures(office: "Office", series: str | None) -> Listing:
    """List the procedures in force today, all or those of a series."""
    wanted = series.strip().upper() if series else None
    if wanted and wanted not in {one.series for one in office.services()}:
        raise Refused(Reason.UNKNOWN_SERIES, series=str(series))
    return Listing("procedures", [one for one in office.procedures() if wanted in {None, one.series}])


@procedure.command("show")
@click.argument("code")
@option("--version", "version", metavar="N", type=click.IntRange(min=1))
@with_office
def show(office: "Office", code: str, version: int | None) -> ProcedureCard:
    """Show all that a procedure says, today or in one of its versions."""
    return ProcedureCard(office.procedure(code.strip(), version))


@procedure.command("versions")
@click.argument("code")
@with_office
def versions(office: "Office", code: str) -> Listing:
    """List the versions of a procedure."""
    return Listing("versions", [ProcedureCard(one) for one in office.procedure_versions(code.strip())])


@procedure.command("load")
@click.argument("file")
@option("--valid-from", metavar="YYYY-MM-DD", type=DATE)
@option("--dry-run", is_flag=True)
@option("--officer")
@option("--key")
@with_office
def load(
    office: "Office", file: str, valid_from: datetime | None, *, dry_run: bool, officer: str | None, key: str | None
) -> Loaded | WouldLoad:
    """Load a CSV file or a workbook; nothing of it if anything in it is wrong."""
    begin = valid_from.date() if valid_from else None
    if dry_run:
        return WouldLoad(office.plan_procedures(file, valid_from=begin))
    return Loaded(office.load_procedures(file, valid_from=begin, officer=officer, request_key=key))
