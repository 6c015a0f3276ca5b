"""`taicho dossier …`: dates, sending back, an early end."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.cli import dossier_holds
from office.cli.acting_officer import officer_or_desk
from office.cli.asked import with_office
from office.cli.grammar import misused, option
from office.cli.moments import MOMENT, moment_in
from office.cli.returned import Listing
from office.domain.dossier_facts import (
    DossierExtended,
    DossierSentBack,
    DossierStopped,
    DossierWithdrawn,
    DueCorrected,
)
from office.domain.facts import StageRecorded

if TYPE_CHECKING:
    from office.bootstrap import Office

dossier = dossier_holds.family
family = dossier
"""With the commands of this file."""


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
