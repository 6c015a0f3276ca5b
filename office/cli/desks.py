"""`taicho desk …`: who sits at a desk, and what the desk does. What is called there: `office.cli.serving`."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.desk_shapes import DeskView
from office.cli.grammar import Family, misused, option
from office.cli.returned import Listing
from office.domain.calling_facts import DeskProfileSet, DeskTakenOver
from office.domain.desks import MixRule
from office.domain.facts import DeskClosed, DeskOpened, DeskPaused
from office.domain.reasons import About

if TYPE_CHECKING:
    from office.bootstrap import Office

desk = Family("desk")
at_desk = click.argument("number", metavar="DESK")
reason_option = option("--reason", metavar="CODE|WORDS")
key_option = option("--key")
ON_OFF = click.Choice(["on", "off"])


def reason_of(office: "Office", about: About, given: str | None) -> tuple[str | None, str | None]:
    """Return the words and the code of a reason: what is the code of a usual one is that, all else is words."""
    codes = {one.code for one in office.reasons() if one.about is about} if given else set()
    return (None, given) if given in codes else (given, None)


@desk.command("list")
@with_office
def list_desks(office: "Office") -> Listing:
    """List the desks."""
    return Listing("desks", office.desks())


@desk.command("show")
@at_desk
@with_office
def show(office: "Office", number: str) -> DeskView:
    """Show a desk, its ticket and its line."""
    return DeskView(office.desk(number))


@desk.command("open")
@at_desk
@option("--officer", required=True)
@key_option
@with_office
def open_desk(office: "Office", number: str, officer: str, key: str | None) -> DeskOpened:
    """Open a desk for an officer."""
    return office.open_desk(number, officer, request_key=key)


@desk.command("take-over")
@at_desk
@option("--officer", required=True)
@key_option
@with_office
def take_over(office: "Office", number: str, officer: str, key: str | None) -> DeskTakenOver:
    """Let another officer take over the desk with its ticket."""
    return office.take_over(number, officer, request_key=key)


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
    note, code = reason_of(office, About.PAUSE, reason)
    return office.pause_desk(number, note, reason=code, request_key=key)


@desk.command("profile")
@at_desk
@option("--services", metavar="A1,A2")
@option("--stages", metavar="receive,appraise|all")
@option("--rule", type=click.Choice([rule.value for rule in MixRule]))
@option("--patience", metavar="MINUTES", type=int)
@option("--ratio", metavar="N", type=int)
@option("--auto-call", type=ON_OFF)
@option("--officer")
@key_option
@with_office
def profile(
    office: "Office",
    number: str,
    *,
    services: str | None,
    stages: str | None,
    rule: str | None,
    patience: int | None,
    ratio: int | None,
    auto_call: str | None,
    officer: str | None,
    key: str | None,
) -> DeskProfileSet:
    """Set what a desk does, and how it mixes its services; without any option it is misused: see `desk show`."""
    if all(one is None for one in (services, stages, rule, patience, ratio, auto_call)):
        raise misused("cli.usage.nothing_to_set")
    return office.set_desk_profile(
        number,
        services=_listed(services),
        stages=[] if stages == "all" else _listed(stages),
        rule=rule,
        patience=patience,
        ratio=ratio,
        auto_call=None if auto_call is None else auto_call == "on",
        officer=officer,
        request_key=key,
    )


def _listed(given: str | None) -> list[str] | None:
    return None if given is None else [word.strip() for word in given.split(",") if word.strip()]
