"""`taicho reason …`: the usual reasons an office offers its officers."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.returned import Listing
from office.domain.calling_facts import UsualReasonDropped, UsualReasonSet
from office.domain.reasons import About

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("reason")
about_what = click.argument("about", type=click.Choice([about.value for about in About]))
code_argument = click.argument("code", metavar="CODE")


@family.command("list")
@with_office
def list_reasons(office: "Office") -> Listing:
    """List the usual reasons."""
    return Listing("reasons", office.reasons())


@family.command("set")
@about_what
@code_argument
@option("--vi", "words_vi", metavar="WORDS", required=True)
@option("--en", "words_en", metavar="WORDS", required=True)
@option("--officer")
@option("--key")
@with_office
def set_reason(
    office: "Office", *, about: str, code: str, words_vi: str, words_en: str, officer: str | None, key: str | None
) -> UsualReasonSet:
    """Write a usual reason, or write it anew."""
    return office.set_usual_reason(about, code, name_vi=words_vi, name_en=words_en, officer=officer, request_key=key)


@family.command("drop")
@about_what
@code_argument
@option("--officer")
@option("--key")
@with_office
def drop_reason(office: "Office", about: str, code: str, officer: str | None, key: str | None) -> UsualReasonDropped:
    """Offer a usual reason no more."""
    return office.drop_usual_reason(about, code, officer=officer, request_key=key)
