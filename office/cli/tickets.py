"""`taicho ticket …`: give numbers out, look at them, put them back or give them up."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.printing import printing_here, reprint
from office.cli.returned import Issued, Listing, Place, Reprinted
from office.domain.calling_facts import TicketServiceAdded, TicketServiceDropped
from office.domain.facts import TicketBroughtBack, TicketCancelled, TicketResumed
from office.domain.papers import PaperState
from office.domain.tickets import TicketState
from office.settings import settings

if TYPE_CHECKING:
    from office.bootstrap import Office

ticket = Family("ticket")


@ticket.command("issue")
@click.argument("series")
@option("--priority", metavar="GROUP")
@option("--language", "ticket_language", metavar="L", default="vi")
@option("--at-kiosk", is_flag=True)
@option("--key")
@with_office
def issue(
    office: "Office", series: str, *, priority: str | None, ticket_language: str, at_kiosk: bool, key: str | None
) -> Issued:
    """Give out the next number of a series or service, and print it where a printer is set."""
    chosen = settings()
    place = chosen.place if chosen.printer else None
    fact = office.issue_ticket(
        series, priority=priority, language=ticket_language, at_kiosk=at_kiosk, paper_at=place, request_key=key
    )
    return Issued(fact, _printed(office, fact.ticket.token) if place else None)


def _printed(office: "Office", token: str) -> bool | str:
    state = printing_here(office).print_ticket(token).state
    return "queued" if state in {PaperState.WAITING, PaperState.PRINTING} else state is PaperState.PRINTED


@ticket.command("show")
@click.argument("number_or_token")
@with_office
def show(office: "Office", number_or_token: str) -> Place:
    """Show a ticket of today by number, or of any day by token."""
    return Place(*office.ticket(number_or_token))


@ticket.command("list")
@option("--state", type=click.Choice([state.value for state in TicketState]))
@with_office
def list_tickets(office: "Office", state: str | None) -> Listing:
    """List today's tickets."""
    return Listing("tickets", office.tickets(state))


@ticket.command("reprint")
@click.argument("number")
@with_office
def reprint_ticket(office: "Office", number: str) -> Reprinted:
    """Print a ticket once more."""
    return reprint(office, number)


@ticket.command("resume")
@click.argument("number")
@option("--key")
@with_office
def resume(office: "Office", number: str, key: str | None) -> TicketResumed:
    """Put a parked ticket back into the line."""
    return office.resume(number, request_key=key)


@ticket.command("return")
@click.argument("number")
@option("--key")
@with_office
def bring_back(office: "Office", number: str, key: str | None) -> TicketBroughtBack:
    """Put an absent ticket back into the line."""
    return office.bring_back(number, request_key=key)


@ticket.command("add-service")
@click.argument("number")
@click.argument("service")
@option("--key")
@with_office
def add_service(office: "Office", number: str, service: str, key: str | None) -> TicketServiceAdded:
    """Let a visit go on with another service."""
    return office.add_service(number, service, request_key=key)


@ticket.command("drop-service")
@click.argument("number")
@click.argument("service")
@option("--key")
@with_office
def drop_service(office: "Office", number: str, service: str, key: str | None) -> TicketServiceDropped:
    """Take a service that is still to come out of a visit."""
    return office.drop_service(number, service, request_key=key)


@ticket.command("cancel")
@click.argument("number")
@option("--reason", metavar="WORDS")
@option("--key")
@with_office
def cancel(office: "Office", number: str, reason: str | None, key: str | None) -> TicketCancelled:
    """Give a ticket up."""
    return office.cancel(number, reason, request_key=key)
