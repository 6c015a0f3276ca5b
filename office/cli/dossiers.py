"""`taicho dossier …`: open, record the stages, return, show."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, misused, option
from office.domain.desks import require_open
from office.domain.dossiers import Channel, Outcome
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.domain.snapshots import DossierView

if TYPE_CHECKING:
    from office.bootstrap import Office

dossier = Family("dossier")


@dossier.command("open")
@option("--ticket", metavar="NUMBER")
@option("--procedure", metavar="CODE", required=True)
@option("--officer")
@option("--applicant", metavar="NAME")
@option("--channel", type=click.Choice([channel.value for channel in Channel]), default=Channel.DIRECT.value)
@option("--key")
@with_office
def open_dossier(
    office: "Office",
    ticket: str | None,
    procedure: str,
    officer: str | None,
    applicant: str | None,
    channel: str,
    key: str | None,
) -> DossierOpened:
    """Open a dossier, by the officer given or the ticket's."""
    if ticket is None and officer is None:
        raise misused("cli.usage.ticket_or_officer")
    return office.open_dossier(
        procedure, ticket=ticket, officer=officer, applicant=applicant, channel=channel, request_key=key
    )


@dossier.command("record")
@click.argument("code")
@click.argument("stage")
@option("--officer")
@option("--outcome", type=click.Choice([outcome.value for outcome in Outcome]), default=Outcome.PASSED.value)
@option("--desk")
@option("--note", metavar="WORDS")
@option("--key")
@with_office
def record(
    office: "Office",
    code: str,
    stage: str,
    officer: str | None,
    outcome: str,
    desk: str | None,
    note: str | None,
    key: str | None,
) -> StageRecorded:
    """Record the stage that is due, by the officer given or the one at the desk."""
    by = _officer(office, officer, desk)
    return office.record_stage(code, stage, officer=by, outcome=outcome, desk=desk, note=note, request_key=key)


@dossier.command("return")
@click.argument("code")
@option("--officer")
@option("--desk")
@option("--note", metavar="WORDS")
@option("--key")
@with_office
def return_result(
    office: "Office", code: str, officer: str | None, desk: str | None, note: str | None, key: str | None
) -> ResultReturned:
    """Hand the result over, by the officer given, the one at the desk, or else the one who opened the dossier."""
    if officer is None and desk is None:
        officer = office.dossier(code).dossier.opened_by
    return office.return_result(code, officer=_officer(office, officer, desk), desk=desk, note=note, request_key=key)


@dossier.command("show")
@click.argument("code")
@with_office
def show(office: "Office", code: str) -> DossierView:
    """Show a dossier and its stages."""
    return office.dossier(code)


def _officer(office: "Office", officer: str | None, desk: str | None) -> str:
    if officer:
        return officer
    if desk is None:
        raise misused("cli.usage.officer_or_desk")
    return require_open(office.desk(desk).desk)
