"""Walls and what they did not announce, in words: the same for the command line and for the desks."""

from collections.abc import Sequence

from office.domain.facts import Fact
from office.domain.wall_calls import CallMade
from office.domain.wall_facts import CallAnnounced, NoticePosted, WallRecovered, WallRuleSet, WallTroubled
from office.domain.walls import Trouble, WallTrouble
from office.texts import find, text

NAMED = 3
"""Calls that a sentence names; of more it is said how many."""
_EMPTY = {"zone": "hall", "quiet": "never"}


def trouble_words(trouble: WallTrouble, language: str) -> str:
    """Return what is wrong, without the wall: `không có loa`, `ảnh hoặc phim không chiếu được (a.mp4)`."""
    said = text(f"wall_trouble.{trouble.cause}", language)
    return f"{said} ({trouble.about})" if trouble.about else said


def wall_trouble_text(trouble: WallTrouble, language: str) -> str:
    """Return the sentence for something that is wrong with a wall."""
    return text("wall_trouble", language, wall=trouble.wall, trouble=trouble_words(trouble, language))


def unannounced_text(calls: Sequence[CallMade], language: str) -> str:
    """Return the sentence for calls that no wall announced; of many the first are named."""
    named = (text("unannounced.one", language, number=one.number, desk=one.desk) for one in calls[:NAMED])
    numbers, more = ", ".join(named), len(calls) - NAMED
    if more > 0:
        numbers = text("unannounced.more", language, numbers=numbers, count=more)
    return text("unannounced", language, numbers=numbers, count=len(calls))


def rule_text(rule: str, language: str) -> str:
    """Return the words for a rule: `âm lượng`."""
    return text(f"wall_rule.{rule}", language)


def value_text(rule: str, value: str, language: str) -> str:
    """Return the words for a rule's value: `60%`, `bật`, `cả sảnh`."""
    if not value:
        return text(f"wall_value.{_EMPTY[rule]}", language)
    said = find(f"wall_value.{value}", language)
    if said is None and find(f"wall_value.{rule}", language):
        return text(f"wall_value.{rule}", language, value=value)
    return said or value.replace(",", ", ")


def wall_fact_words(fact: Fact, language: str) -> dict[str, object]:
    """Return the details of a fact about walls that need words of their own."""
    match fact:
        case WallTroubled() | WallRecovered():
            trouble = WallTrouble(wall=fact.wall, cause=Trouble(fact.cause), about=fact.about)
            return {"trouble": trouble_words(trouble, language)}
        case CallAnnounced(spoken=spoken):
            return {"spoken": text(f"spoken.{spoken}", language)}
        case WallRuleSet(rule=rule, value=value):
            told = "" if value is None else value_text(rule, value, language)
            return {"rule": rule_text(rule, language), "value": told}
        case NoticePosted(first_day=first, last_day=last):
            return {"first_day": f"{first:%d/%m/%Y}", "last_day": f"{last:%d/%m/%Y}"}
        case _:
            return {}
