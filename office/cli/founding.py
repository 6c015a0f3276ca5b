"""`taicho init` and `taicho check`: found an office, and look its database over."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import Asked, with_office
from office.cli.grammar import Verb, option
from office.cli.shapes import Founded
from office.domain.health import DatabaseHealth

if TYPE_CHECKING:
    from office.bootstrap import Office


@click.command("init", cls=Verb)
@option("--preset", metavar="NAME", default="thai-binh-2019")
@click.pass_obj
def init(asked: Asked, preset: str) -> Founded:
    """Make the database and found the preset's office in it."""
    from office.bootstrap import create_office, open_office

    url = asked.url()
    pin = create_office(url, preset)
    with open_office(url) as office:
        return Founded(office.profile(), office.database.shown, pin)


@click.command("check", cls=Verb)
@with_office
def check(office: "Office") -> DatabaseHealth:
    """Look the database over: reachable, writable, durable, its clock right."""
    from office.storage.health import look_over

    return look_over(office.database, office.office_id)
