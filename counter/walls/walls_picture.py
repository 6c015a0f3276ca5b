"""The walls that have been started: since when, where, by which rules, and what to do about what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from counter.walls.rows import Row, RowTone
from office.domain.walls import RULES, Trouble, Wall, WallRules, WallTrouble, rules_told, with_rules
from office.texts import text
from office.wall_words import rule_text, trouble_words, value_text

EDITED = ("volume", "voice", "repeat", "quiet", "zone")
"""The rules that are changed here; the others are seen, and stand in the settings of the wall's computer."""

_OF_MEDIA = {Trouble.BAD_MEDIA, Trouble.NO_MEDIA}
"""People can still be called: that comes last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePicture:
    """One rule of a wall."""

    value: str
    """In force, as RULES reads it."""
    is_changed: bool
    """While the wall runs, so that it can be as its computer sets it again."""
    told: str
    """Whether it is as the computer sets it, and what that would be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallPicture:
    """One wall."""

    name: str
    row: Row
    told: str
    """Since when it runs, and for which zone."""
    others: str
    """The rules that are not changed here."""
    troubles: tuple[tuple[str, str], ...] = ()
    """What is wrong with it and since when, and what to do."""
    rules: Mapping[str, RulePicture] = field(default_factory=dict)
    """Those of EDITED by name."""
    ask: str = ""
    """Whether it is to be forgotten."""


def wall_pictures(
    walls: Sequence[Wall], troubles: Sequence[WallTrouble], here: tzinfo, language: str
) -> tuple[WallPicture, ...]:
    """Return the walls by name."""
    ordered = sorted(troubles, key=lambda one: one.cause in _OF_MEDIA)
    return tuple(_wall(wall, [one for one in ordered if one.wall == wall.name], here, language) for wall in walls)


def _wall(wall: Wall, troubles: Sequence[WallTrouble], here: tzinfo, language: str) -> WallPicture:
    now, own = rules_told(wall.rules), rules_told(with_rules(WallRules(), wall.own))
    zone = value_text("zone", now["zone"], language)
    since = moment(wall.started_at, here)
    key = "trouble" if troubles else "well"
    said = {name: f"{rule_text(name, language)}: {value_text(name, now[name], language)}" for name in RULES}
    return WallPicture(
        name=wall.name,
        row=Row(
            key=wall.name,
            title=wall.name,
            badge=text(f"counter.hall.wall.{key}", language, count=len(troubles)),
            lines=(*(trouble_words(one, language) for one in troubles), f"{said['voice']} · {said['volume']}"),
            tone=RowTone.WRONG if troubles else RowTone.GOOD,
        ),
        told=text("counter.hall.wall.since", language, since=since, zone=zone),
        others=" · ".join(said[name] for name in RULES if name not in EDITED),
        troubles=tuple(_trouble(one, here, language) for one in troubles),
        rules={name: _rule(name, now, own, wall, language) for name in EDITED},
        ask=text("counter.hall.wall.forget_ask", language, wall=wall.name),
    )


def _rule(name: str, now: Mapping[str, str], own: Mapping[str, str], wall: Wall, language: str) -> RulePicture:
    is_changed = name in wall.changed
    told = text(
        f"counter.hall.rule.{'changed' if is_changed else 'own'}",
        language,
        own=value_text(name, own[name], language),
    )
    return RulePicture(value=now[name], is_changed=is_changed, told=told)


def _trouble(one: WallTrouble, here: tzinfo, language: str) -> tuple[str, str]:
    words = trouble_words(one, language)
    if one.since is not None:
        since = moment(one.since, here)
        words = text("counter.hall.wall.trouble_since", language, trouble=words, since=since)
    return f"{words[:1].upper()}{words[1:]}", text(f"wall_todo.{one.cause}", language)


def moment(at: datetime, here: tzinfo) -> str:
    """`08:00 23/11`."""
    return f"{at.astimezone(here):%H:%M %d/%m}"
