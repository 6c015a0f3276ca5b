"""`taicho journal …`: read the journal and check its chain."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.returned import Listing
from office.domain.journal import ChainReport

if TYPE_CHECKING:
    from office.bootstrap import Office

journal = Family("journal")
_LARGEST = 2**63 - 1
"""What a revision can be in either database."""


@journal.command("list")
@option("--since", type=click.IntRange(0, _LARGEST), default=0, metavar="N")
@option("--limit", type=click.IntRange(1, _LARGEST), metavar="N")
@with_office
def list_entries(office: "Office", since: int, limit: int | None) -> Listing:
    """List the entries after a revision."""
    return Listing("entries", office.journal(since, limit))


@journal.command("verify")
@with_office
def verify(office: "Office") -> ChainReport:
    """Check the whole chain."""
    return office.verify_journal()
