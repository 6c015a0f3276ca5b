"""`taicho init`, `check` and `backup`: found an office, look its database over, copy it."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import click

from office.cli.answers import Stopped
from office.cli.asked import Asked, with_office
from office.cli.grammar import Verb, option
from office.cli.returned import Copied, Founded
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
    told = create_office(url, preset)
    with open_office(url) as office:
        return Founded(office.profile(), office.database.shown, told.staff_pin, told.admin, told.admin_password)


@click.command("check", cls=Verb)
@with_office
def check(office: "Office") -> DatabaseHealth:
    """Look the database over: reachable, writable, durable, its clock right."""
    from office.storage.health import look_over

    return look_over(office.database, office.office_id)


@click.command("backup", cls=Verb)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@with_office
def backup(office: "Office", folder: Path) -> Copied:
    """Copy the database of a single computer into a folder, also while everybody works."""
    from office.storage.backups import back_up
    from office.storage.schema import HEAD

    if not office.database.is_sqlite:
        raise Stopped("backup_by_server")
    try:
        return Copied(str(back_up(office.database, HEAD, folder=folder)))
    except (OSError, sqlite3.Error) as error:
        raise Stopped("cannot_write", path=str(folder), cause=str(error)) from error
