"""`taicho dossier find`, and whose a dossier is."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.dossiers import dossier
from office.cli.grammar import option
from office.cli.returned import Listing

if TYPE_CHECKING:
    from office.bootstrap import Office

family = dossier


@dossier.command("find")
@click.argument("words", nargs=-1, required=True)
@option("--limit", type=click.IntRange(1, 1_000), default=50)
@option("--officer")
@with_office
def find(office: "Office", *, words: tuple[str, ...], limit: int, officer: str | None) -> Listing:
    """Find dossiers by code, name, number, procedure or ticket; identity numbers are masked."""
    return Listing("found", office.find_dossiers(" ".join(words), limit=limit, officer=officer))
