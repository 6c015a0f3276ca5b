"""`taicho wall …`: how the walls of the hall show and speak, what they announced, and what is wrong with them."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, misused, option
from office.cli.wall_shapes import CallLog, RulesSet, TroubleList, WallList
from office.domain.spoken_style import Region, Style
from office.domain.wall_facts import WallForgotten
from office.domain.wall_rules import rule_told
from office.domain.walls import RULES

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("wall")
wall_argument = click.argument("wall", metavar="NAME")
ON_OFF = click.Choice(["on", "off"])
HALL, NEVER = "hall", "none"
"""What stands for no zone, and for no quiet hours: an empty word is easily lost on a command line."""


@family.command("list")
@with_office
def list_walls(office: "Office") -> WallList:
    """List the walls, each with its rules and what is wrong with it."""
    return WallList(office.walls(), office.wall_troubles())


@family.command("set")
@wall_argument
@option("--zone", "wall_zone", metavar="A,B,1-12|hall")
@option("--voice", "wall_voice", type=ON_OFF)
@option("--chime", "wall_chime", type=ON_OFF)
@option("--repeat", "wall_repeat", metavar="1-3")
@option("--pause", "wall_pause", metavar="300-5000")
@option("--rate", "wall_rate", metavar="60-160")
@option("--volume", "wall_volume", metavar="0-100")
@option("--quiet", "wall_quiet", metavar="11:30-13:30|none")
@option("--style", "wall_style", type=click.Choice([style.value for style in Style]))
@option("--region", "wall_region", type=click.Choice([region.value for region in Region]))
@option("--default", "wall_default", metavar="RULE", type=click.Choice([*RULES, "all"]), multiple=True)
@option("--officer")
@option("--key")
@with_office
def set_rules(
    office: "Office",
    /,
    wall: str,
    *,
    wall_default: tuple[str, ...],
    officer: str | None,
    key: str | None,
    **given: str | None,
) -> RulesSet:
    """Change how a wall shows and speaks while it runs; with --default as its computer sets it."""
    given_back = RULES if "all" in wall_default else wall_default
    changed: dict[str, str | None] = {
        **dict.fromkeys(given_back),
        # All are looked at before any is changed.
        **{rule: rule_told(rule, _typed(rule, text)) for rule, text in _rules(given).items()},
    }
    if not changed:
        raise misused("cli.usage.no_wall_rule")
    return RulesSet(
        tuple(
            office.set_wall_rule(wall, rule, text, officer=officer, request_key=key and f"{key}:{rule}")
            for rule, text in changed.items()
        )
    )


def _rules(given: dict[str, str | None]) -> dict[str, str]:
    return {name.removeprefix("wall_"): text for name, text in given.items() if text is not None}


def _typed(rule: str, text: str) -> str:
    """Return what was typed as the rules write it: `80%` is 80, and a word stands for an empty text."""
    told = text.strip().removesuffix("%").strip()
    return "" if (rule, told.lower()) in {("zone", HALL), ("quiet", NEVER)} else told


@family.command("calls")
@option("--missed", "missed_calls", is_flag=True)
@option("--limit", type=click.IntRange(1, 10_000), default=50, metavar="N")
@with_office
def list_calls(office: "Office", *, missed_calls: bool, limit: int) -> CallLog:
    """List the latest calls of the day with what every wall said of each, or those that nobody announced."""
    log = office.wall_calls(limit)
    if missed_calls:
        missed = {one.revision for one in office.unannounced()}
        log = tuple(one for one in log if one.call.revision in missed)
    return CallLog(log)


@family.command("troubles")
@with_office
def list_troubles(office: "Office") -> TroubleList:
    """List what is wrong with walls."""
    return TroubleList(office.wall_troubles())


@family.command("forget")
@wall_argument
@option("--officer")
@option("--key")
@with_office
def forget(office: "Office", wall: str, officer: str | None, key: str | None) -> WallForgotten:
    """Expect nothing of a wall any more."""
    return office.forget_wall(wall, officer=officer, request_key=key)
