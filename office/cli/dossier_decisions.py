"""`taicho dossier …`: papers, fees, dates, an early end."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.dossiers import dossier, officer_or_desk
from office.cli.grammar import misused, option
from office.cli.moments import MOMENT, moment_in
from office.cli.shapes import Listing
from office.domain.dossier_facts import (
    DossierExtended,
    DossierSentBack,
    DossierStopped,
    DossierWithdrawn,
    DueCorrected,
    FeeAsked,
    FeePaid,
    SupplementCompleted,
    SupplementRequested,
)
from office.domain.facts import StageRecorded

if TYPE_CHECKING:
    from office.bootstrap import Office

family = dossier
"""With the commands of this file."""


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


@dossier.command("refuse")
@click.argument("code")
@option("--reason", metavar="WORDS", required=True)
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def refuse(
    office: "Office", *, code: str, reason: str, officer: str | None, desk: str | None, key: str | None
) -> StageRecorded:
    """Refuse a dossier at the stage that is due."""
    by = officer_or_desk(office, officer, desk)
    return office.refuse_dossier(code, officer=by, reason=reason, desk=desk, request_key=key)


@dossier.command("withdraw")
@click.argument("code")
@option("--reason", metavar="WORDS")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def withdraw(
    office: "Office", *, code: str, reason: str | None, officer: str | None, desk: str | None, key: str | None
) -> DossierWithdrawn:
    """Give a dossier back to its applicant."""
    by = officer_or_desk(office, officer, desk)
    return office.withdraw_dossier(code, officer=by, reason=reason, desk=desk, request_key=key)


@dossier.command("stop")
@click.argument("code")
@option("--reason", metavar="WORDS", required=True)
@option("--signer")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def stop(
    office: "Office",
    *,
    code: str,
    reason: str,
    signer: str | None,
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> DossierStopped:
    """Stop the handling of a dossier, signed by the head."""
    by = officer_or_desk(office, officer, desk)
    return office.stop_dossier(code, officer=by, reason=reason, signer=signer, desk=desk, request_key=key)


@dossier.command("extend")
@click.argument("code")
@option("--until", type=MOMENT, required=True)
@option("--reason", metavar="WORDS", required=True)
@option("--signer")
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def extend(
    office: "Office",
    *,
    code: str,
    until: datetime,
    reason: str,
    signer: str | None,
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> DossierExtended:
    """Apologize and set a later due date, signed by the head."""
    by = officer_or_desk(office, officer, desk)
    due = moment_in(office, until) or until
    return office.extend_due(code, due, officer=by, reason=reason, signer=signer, desk=desk, request_key=key)


@dossier.command("correct-due")
@click.argument("code", required=False)
@option("--all", "is_all", is_flag=True)
@option("--reason", metavar="WORDS", required=True)
@option("--officer", required=True)
@option("--key")
@with_office
def correct_due(
    office: "Office", *, code: str | None, is_all: bool, reason: str, officer: str, key: str | None
) -> DueCorrected | Listing:
    """Reckon a due date anew after the calendar was corrected, or that of every open dossier."""
    if (code is not None) + is_all != 1:
        raise misused("cli.usage.code_or_all")
    if code is None:
        return Listing("corrected", tuple(office.correct_dues(officer=officer, reason=reason)))
    return office.correct_due(code, officer=officer, reason=reason, request_key=key)


@dossier.command("send-back")
@click.argument("code")
@option("--to", "stage", metavar="STAGE")
@option("--reason", metavar="WORDS", required=True)
@option("--officer")
@option("--desk")
@option("--key")
@with_office
def send_back(
    office: "Office",
    *,
    code: str,
    stage: str | None,
    reason: str,
    officer: str | None,
    desk: str | None,
    key: str | None,
) -> DossierSentBack:
    """Make an earlier stage due again."""
    if stage is None:
        raise misused("cli.usage.send_back")
    by = officer_or_desk(office, officer, desk)
    return office.send_back(code, stage, officer=by, reason=reason, desk=desk, request_key=key)
