"""`taicho dossier …`: papers and fees, which stop the clock."""

from typing import TYPE_CHECKING

import click

from office.cli.acting_officer import officer_or_desk
from office.cli.applicant_options import papers_of
from office.cli.asked import with_office
from office.cli.dossiers import dossier
from office.cli.grammar import option
from office.domain.dossier_facts import (
    FeeAsked,
    FeePaid,
    PapersRecorded,
    SupplementCompleted,
    SupplementRequested,
)

if TYPE_CHECKING:
    from office.bootstrap import Office

family = dossier
"""With the commands of this file."""


@dossier.command("papers")
@click.argument("code")
@option("--paper", "papers", metavar="NAME|KIND|COPIES", multiple=True)
@option("--missing", "missing", metavar="NAME|KIND|COPIES", multiple=True)
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def papers_of_dossier(
    office: "Office",
    *,
    code: str,
    papers: tuple[str, ...],
    missing: tuple[str, ...],
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> PapersRecorded:
    """Write which papers came and which did not."""
    by = officer_or_desk(office, officer, desk)
    told = (*papers_of(papers, is_received=True), *papers_of(missing, is_received=False))
    return office.record_papers(code, told, officer=by, desk=desk, request_key=key)


@dossier.command("supplement")
@click.argument("code")
@option("--paper", "papers", metavar="NAME", multiple=True, required=True)
@option("--reason", metavar="WORDS")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def supplement(
    office: "Office",
    *,
    code: str,
    papers: tuple[str, ...],
    reason: str | None,
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> SupplementRequested:
    """Ask for papers, all at once; the clock stands until they are complete."""
    by = officer_or_desk(office, officer, desk)
    return office.request_papers(code, papers, officer=by, reason=reason, desk=desk, request_key=key)


@dossier.command("complete")
@click.argument("code")
@option("--note", metavar="WORDS")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def complete(
    office: "Office", *, code: str, note: str | None, officer: str | None, desk: str | None, key: str | None
) -> SupplementCompleted:
    """Say that the papers are complete; the due date moves by the time the clock stood."""
    by = officer_or_desk(office, officer, desk)
    return office.complete_papers(code, officer=by, note=note, desk=desk, request_key=key)


@dossier.command("fee")
@click.argument("code")
@option("--amount", "fee_amount", type=click.IntRange(1))
@option("--paid", "is_paid", is_flag=True)
@option("--note", metavar="WORDS")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def fee(
    office: "Office",
    *,
    code: str,
    fee_amount: int | None,
    is_paid: bool,
    note: str | None,
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> FeeAsked | FeePaid:
    """Ask for the fee of the procedure or another amount, or say that it is paid."""
    by = officer_or_desk(office, officer, desk)
    if is_paid:
        return office.pay_fee(code, officer=by, note=note, desk=desk, request_key=key)
    return office.ask_fee(code, fee_amount, officer=by, note=note, desk=desk, request_key=key)
