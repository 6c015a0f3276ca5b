"""`taicho desk …`: everything an officer does at a desk."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.shapes import Listing
from office.domain.facts import (
    DeskClosed,
    DeskOpened,
    DeskPaused,
    NobodyWaiting,
    TicketCalled,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketStarted,
    TicketTransferred,
)

if TYPE_CHECKING:
    from office.bootstrap import Office

desk = Family("desk")
at_desk = click.argument("number", metavar="DESK")
reason_option = option("--reason", metavar="WORDS")
key_option = option("--key")


@desk.command("list")
@with_office
def list_desks(office: "Office") -> Listing:
    """List the desks."""
    return Listing("desks", office.desks())


@desk.command("open")
@at_desk
@option("--officer", required=True)
@key_option
@with_office
def open_desk(office: "Office", number: str, officer: str, key: str | None) -> DeskOpened:
    """Open a desk for an officer."""
    return office.open_desk(number, officer, request_key=key)


@desk.command("close")
@at_desk
@key_option
@with_office
def close(office: "Office", number: str, key: str | None) -> DeskClosed:
    """Close a desk."""
    return office.close_desk(number, request_key=key)


@desk.command("pause")
@at_desk
@reason_option
@key_option
@with_office
def pause(office: "Office", number: str, reason: str | None, key: str | None) -> DeskPaused:
    """Take no numbers for a while."""
    return office.pause_desk(number, reason, request_key=key)


@desk.command("next")
@at_desk
@key_option
@with_office
def call_next(office: "Office", number: str, key: str | None) -> TicketCalled | NobodyWaiting:
    """Call whose turn it is."""
    return office.call_next(number, request_key=key)


@desk.command("call")
@at_desk
@click.argument("ticket", metavar="NUMBER")
@key_option
@with_office
def call(office: "Office", number: str, ticket: str, key: str | None) -> TicketCalled:
    """Call a given number out of turn."""
    return office.call_number(number, ticket, request_key=key)


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
@key_option
@with_office
def finish(office: "Office", number: str, key: str | None) -> TicketFinished:
    """The desk is done with its ticket."""
    return office.finish(number, request_key=key)


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
    return office.park(number, reason, request_key=key)


@desk.command("transfer")
@at_desk
@option("--to", metavar="SERIES")
@option("--to-desk", metavar="DESK")
@reason_option
@key_option
@with_office
def transfer(
    office: "Office", number: str, to: str | None, to_desk: str | None, reason: str | None, key: str | None
) -> TicketTransferred:
    """Send the desk's ticket to another service or desk."""
    return office.transfer(number, to, to_desk=to_desk, note=reason, request_key=key)
