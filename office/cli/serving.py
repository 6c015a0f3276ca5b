"""`taicho desk next`, `recall`, `finish` …: the calls of a desk and what becomes of its ticket."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.desks import at_desk, desk, key_option, reason_of, reason_option
from office.cli.grammar import option
from office.domain.calling_facts import TicketUndone, TicketWentOn
from office.domain.facts import (
    NobodyWaiting,
    TicketCalled,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketStarted,
    TicketTransferred,
)
from office.domain.reasons import About

if TYPE_CHECKING:
    from office.bootstrap import Office

family = desk
"""The commands of `office.cli.desks` and these."""


@desk.command("next")
@at_desk
@key_option
@with_office
def call_next(office: "Office", number: str, key: str | None) -> TicketCalled | NobodyWaiting:
    """Call who is next."""
    return office.call_next(number, request_key=key)


@desk.command("call")
@at_desk
@click.argument("ticket", metavar="NUMBER")
@reason_option
@key_option
@with_office
def call(office: "Office", number: str, ticket: str, reason: str | None, key: str | None) -> TicketCalled:
    """Call a given number out of turn."""
    note, code = reason_of(office, About.CALL, reason)
    return office.call_number(number, ticket, note, reason=code, request_key=key)


@desk.command("recall")
@at_desk
@key_option
@with_office
def recall(office: "Office", number: str, key: str | None) -> TicketRecalled:
    """Call the desk's number once more."""
    return office.recall(number, request_key=key)


@desk.command("start")
@at_desk
@key_option
@with_office
def start(office: "Office", number: str, key: str | None) -> TicketStarted:
    """The citizen is at the desk."""
    return office.start(number, request_key=key)


@desk.command("finish")
@at_desk
@option("--next", "and_next", is_flag=True)
@key_option
@with_office
def finish(
    office: "Office", number: str, *, and_next: bool, key: str | None
) -> TicketFinished | TicketWentOn | TicketCalled:
    """The desk is done with its ticket, and calls the next if asked to."""
    return (office.finish_and_call if and_next else office.finish)(number, request_key=key)


@desk.command("absent")
@at_desk
@key_option
@with_office
def absent(office: "Office", number: str, key: str | None) -> TicketMissed:
    """The citizen did not come."""
    return office.mark_absent(number, request_key=key)


@desk.command("park")
@at_desk
@reason_option
@key_option
@with_office
def park(office: "Office", number: str, reason: str | None, key: str | None) -> TicketParked:
    """Put the desk's ticket aside."""
    note, code = reason_of(office, About.PARK, reason)
    return office.park(number, note, reason=code, request_key=key)


@desk.command("transfer")
@at_desk
@option("--to", metavar="SERIES")
@option("--to-desk", metavar="DESK")
@option("--back", is_flag=True)
@reason_option
@key_option
@with_office
def transfer(
    office: "Office",
    number: str,
    *,
    to: str | None,
    to_desk: str | None,
    back: bool,
    reason: str | None,
    key: str | None,
) -> TicketTransferred:
    """Send the desk's ticket to another service or desk."""
    note, code = reason_of(office, About.TRANSFER, reason)
    return office.transfer(number, to, to_desk=to_desk, note=note, reason=code, comes_back=back, request_key=key)


@desk.command("undo")
@at_desk
@key_option
@with_office
def undo(office: "Office", number: str, key: str | None) -> TicketUndone:
    """Take back what the desk did last."""
    return office.undo_last(number, request_key=key)
