"""`taicho dossier …`: open, record the stages, return, show, list."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from office.cli.acting_officer import officer_or_desk
from office.cli.applicant_options import applicant_of, applicant_options, papers_of
from office.cli.asked import with_office
from office.cli.grammar import DATE, Family, misused, option
from office.cli.moments import MOMENT, moment_in
from office.cli.returned import Listing
from office.domain.applicants import Handover, ReturnProof, ReturnWay
from office.domain.dossiers import Channel, Outcome, ResultPlace, Stage
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.domain.snapshots import DossierView

if TYPE_CHECKING:
    from office.bootstrap import Office

dossier = Family("dossier")


@dossier.command("open")
@option("--ticket", metavar="NUMBER")
@option("--procedure", metavar="CODE", required=True)
@option("--officer")
@applicant_options
@option("--channel", type=click.Choice([channel.value for channel in Channel]), default=Channel.DIRECT.value)
@option("--result", "result_place", type=click.Choice([one.value for one in ResultPlace]), default="center")
@option("--sets", type=click.IntRange(1, 99), default=1)
@option("--paper", "papers", metavar="NAME|KIND|COPIES", multiple=True)
@option("--missing", "missing", metavar="NAME|KIND|COPIES", multiple=True)
@option("--key")
@with_office
def open_dossier(
    office: "Office",
    /,
    *,
    ticket: str | None,
    procedure: str,
    officer: str | None,
    channel: str,
    result_place: str,
    sets: int,
    papers: tuple[str, ...],
    missing: tuple[str, ...],
    key: str | None,
    **applicant: str | None,
) -> DossierOpened:
    """Open a dossier, by the officer given or the ticket's."""
    if ticket is None and officer is None:
        raise misused("cli.usage.ticket_or_officer")
    return office.open_dossier(
        procedure,
        ticket=ticket,
        officer=officer,
        applicant=applicant_of(applicant),
        channel=channel,
        papers=(*papers_of(papers, is_received=True), *papers_of(missing, is_received=False)),
        sets=sets,
        result_place=result_place,
        request_key=key,
    )


@dossier.command("record")
@click.argument("code")
@click.argument("stage")
@option("--officer")
@option("--outcome", type=click.Choice([outcome.value for outcome in Outcome]), default=Outcome.PASSED.value)
@option("--desk")
@option("--note", metavar="WORDS")
@option("--due", type=MOMENT)
@option("--number", "document_number", metavar="NUMBER")
@option("--date", "document_date", type=DATE)
@option("--file", type=click.Path(path_type=Path))
@option("--sha256", "file_hash", metavar="HEX")
@option("--key")
@with_office
def record(
    office: "Office",
    *,
    code: str,
    stage: str,
    officer: str | None,
    outcome: str,
    desk: str | None,
    note: str | None,
    due: datetime | None,
    document_number: str | None,
    document_date: datetime | None,
    file: Path | None,
    file_hash: str | None,
    key: str | None,
) -> StageRecorded:
    """Record the stage that is due, by the officer given or the one at the desk."""
    by = officer_or_desk(office, officer, desk)
    if stage == Stage.SEAL.value and (document_number or file or file_hash):
        return office.seal_result(
            code,
            officer=by,
            document_number=document_number or "",
            document_date=document_date.date() if document_date else _today(office),
            file=file,
            file_hash=file_hash,
            desk=desk,
            note=note,
            request_key=key,
        )
    return office.record_stage(
        code,
        stage,
        officer=by,
        outcome=outcome,
        desk=desk,
        note=note,
        due=moment_in(office, due),
        request_key=key,
    )


@dossier.command("return")
@click.argument("code")
@option("--officer")
@option("--desk")
@option("--note", metavar="WORDS")
@option("--to", "receiver", metavar="NAME")
@option("--way", type=click.Choice([one.value for one in ReturnWay]))
@option("--proof", type=click.Choice([one.value for one in ReturnProof]))
@option("--proof-number", metavar="NUMBER")
@option("--signed", "is_signed", is_flag=True)
@option("--key")
@with_office
def return_result(
    office: "Office",
    *,
    code: str,
    officer: str | None,
    desk: str | None,
    note: str | None,
    receiver: str | None,
    way: str | None,
    proof: str | None,
    proof_number: str | None,
    is_signed: bool,
    key: str | None,
) -> ResultReturned:
    """Hand the result over, by the officer given, the one at the desk, or else the one who opened the dossier."""
    if officer is None and desk is None:
        officer = office.dossier(code).dossier.opened_by
    handover = Handover(
        receiver=receiver,
        way=ReturnWay(way or ReturnWay.HAND),
        proof=ReturnProof(proof) if proof else None,
        proof_number=proof_number,
        is_signed=is_signed,
    )
    return office.return_result(
        code,
        officer=officer_or_desk(office, officer, desk),
        desk=desk,
        note=note,
        handover=handover if way or receiver or proof or proof_number or is_signed else None,
        request_key=key,
    )


@dossier.command("show")
@click.argument("code")
@option("--officer")
@with_office
def show(office: "Office", *, code: str, officer: str | None) -> DossierView:
    """Show a dossier and its stages; with an officer it is written down who looked at whose."""
    if officer:
        office.see_applicant(code, officer=officer)
    return office.dossier(code)


@dossier.command("list")
@option("--stage", type=click.Choice([stage.value for stage in Stage]))
@option("--late", "is_late", is_flag=True)
@option("--limit", type=click.IntRange(1, 10_000), default=200)
@with_office
def list_dossiers(office: "Office", *, stage: str | None, is_late: bool, limit: int) -> Listing:
    """List the open dossiers, what is due first at the top."""
    return Listing("dossiers", office.work(stage, is_late=is_late, limit=limit))


def _today(office: "Office") -> date:
    return office.hall().service_day
