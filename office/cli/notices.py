"""`taicho notice …`: what staff let the walls tell, from one day to another."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import DATE, Family, option
from office.cli.returned import Listing
from office.domain.wall_facts import NoticePosted, NoticeRemoved

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("notice")


@family.command("add")
@click.argument("words", metavar="TEXT")
@option("--english", "notice_en", metavar="TEXT", default="")
@option("--from", "notice_from", metavar="YYYY-MM-DD", type=DATE)
@option("--to", "notice_to", metavar="YYYY-MM-DD", type=DATE, required=True)
@option("--officer")
@option("--key")
@with_office
def add(
    office: "Office",
    words: str,
    *,
    notice_en: str,
    notice_from: datetime | None,
    notice_to: datetime,
    officer: str | None,
    key: str | None,
) -> NoticePosted:
    """Show a notice on the walls, from today if no first day is given."""
    first = notice_from.date() if notice_from else office.hall().service_day
    return office.post_notice(words, notice_en, first, notice_to.date(), officer=officer, request_key=key)


@family.command("list")
@option("--every", "every_notice", is_flag=True)
@with_office
def list_notices(office: "Office", *, every_notice: bool) -> Listing:
    """List the notices of today and of days to come, or all."""
    return Listing("notices", office.notices(every=every_notice))


@family.command("remove")
@click.argument("number", metavar="ID", type=click.IntRange(1, 2**31 - 1))
@option("--officer")
@option("--key")
@with_office
def remove(office: "Office", number: int, officer: str | None, key: str | None) -> NoticeRemoved:
    """Show a notice no more."""
    return office.remove_notice(number, officer=officer, request_key=key)
