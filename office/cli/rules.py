"""`taicho office …`: what an office decided about hours and limits, and how that is changed."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import DATE, Family, misused, option, sessions_of, weekday_option
from office.cli.hours_shapes import OfficeRules
from office.domain.calling_facts import AbsentAfterSet, CallReasonSet
from office.domain.decisions import AlwaysOpenSet, CitizenLimitSet, IssueStopSet, OfficeHoursSet, RetentionSet
from office.domain.dossier_facts import SignerRuleSet
from office.domain.facts import CitizensForgotten

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("office")


@family.command("show")
@with_office
def show(office: "Office") -> OfficeRules:
    """Show the office and its rules."""
    return OfficeRules(office.profile(), office.hours(), office.sign_in_policy())


@family.command("hours")
@click.argument("sessions", metavar="[SESSIONS]", required=False)
@weekday_option()
@option("--always-open", is_flag=True)
@option("--weekly", is_flag=True)
@option("--officer")
@option("--key")
@with_office
def set_hours(
    office: "Office",
    sessions: str | None,
    weekdays: tuple[int, ...],
    *,
    always_open: bool,
    weekly: bool,
    officer: str | None,
    key: str | None,
) -> OfficeHoursSet | AlwaysOpenSet:
    """Set the sessions of weekdays, or whether hours are kept at all."""
    if (sessions is not None) + always_open + weekly != 1:
        raise misused("cli.usage.one_of_hours")
    if sessions is None:
        return office.set_always_open(always=always_open, officer=officer, request_key=key)
    return office.set_office_hours(sessions_of(sessions), weekdays, officer=officer, request_key=key)


@family.command("stop")
@click.argument("minutes", metavar="MINUTES", type=int)
@option("--officer")
@option("--key")
@with_office
def set_stop(office: "Office", minutes: int, officer: str | None, key: str | None) -> IssueStopSet:
    """Set how long before the end of a session kiosks stop."""
    return office.set_issue_stop(minutes, officer=officer, request_key=key)


@family.command("limit")
@click.argument("most", metavar="[N]", type=int, required=False)
@option("--officer")
@option("--key")
@with_office
def set_limit(office: "Office", most: int | None, officer: str | None, key: str | None) -> CitizenLimitSet:
    """Set the most numbers a citizen a day."""
    return office.set_citizen_limit(most, officer=officer, request_key=key)


@family.command("keep")
@click.argument("days", metavar="DAYS", type=int)
@option("--officer")
@option("--key")
@with_office
def set_retention(office: "Office", days: int, officer: str | None, key: str | None) -> RetentionSet:
    """Set how long it is known whose number was whose."""
    return office.set_retention(days, officer=officer, request_key=key)


@family.command("absent-after")
@click.argument("calls", metavar="CALLS", type=int)
@option("--officer")
@option("--key")
@with_office
def set_absent_after(office: "Office", calls: int, officer: str | None, key: str | None) -> AbsentAfterSet:
    """Set after how many calls a number may be marked absent."""
    return office.set_absent_after(calls, officer=officer, request_key=key)


@family.command("call-reason")
@click.argument("needed", metavar="on|off", type=click.Choice(["on", "off"]))
@option("--officer")
@option("--key")
@with_office
def set_call_reason(office: "Office", needed: str, officer: str | None, key: str | None) -> CallReasonSet:
    """Let a number called out of turn need a reason, or not."""
    return office.set_call_reason(required=needed == "on", officer=officer, request_key=key)


@family.command("signer")
@click.argument("who", metavar="differs|any", type=click.Choice(["differs", "any"]))
@option("--officer")
@option("--key")
@with_office
def set_signer(office: "Office", who: str, officer: str | None, key: str | None) -> SignerRuleSet:
    """Let the one who appraised approve as well, or not."""
    return office.set_signer_differs(differs=who == "differs", officer=officer, request_key=key)


@family.command("forget")
@option("--before", metavar="YYYY-MM-DD", type=DATE)
@option("--key")
@with_office
def forget(office: "Office", before: datetime | None, key: str | None) -> CitizensForgotten:
    """Erase whose numbers were whose: what is older than the office keeps, or before a date."""
    return office.forget_citizens(before.date() if before else _due(office), request_key=key)


def _due(office: "Office") -> date:
    return office.hall().service_day - timedelta(days=office.hours().policy.keep_citizens_days)
