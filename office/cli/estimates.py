"""`taicho estimate …`: how long people would wait now, and how good the promises were."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.returned import Listing, ServiceWait

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("estimate")


@family.command("now")
@with_office
def now(office: "Office") -> Listing:
    """List the wait for each service that can be estimated."""
    return Listing("waits", [ServiceWait(service, wait) for service, wait in sorted(office.waits().items())])


@family.command("report")
@option("--day", metavar="YYYY-MM-DD", type=click.DateTime(["%Y-%m-%d"]))
@with_office
def report(office: "Office", day: datetime | None) -> Listing:
    """List how the waits came that were promised on a day: all first, then by service."""
    return Listing("promises", list(office.promises(day.date() if day else None)))
