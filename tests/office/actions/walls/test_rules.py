"""Walls make themselves known with their rules; who may change these, and what a forgotten wall leaves."""

from dataclasses import replace
from datetime import date

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from office.domain.walls import Trouble, WallRules, parse_quiet
from office.domain.zones import parse_zone
from tests.builders import at
from tests.clocks import Clock
from tests.office.actions.walls.calls import reason


def test_a_wall_makes_itself_known_with_its_own_rules(office: Office, clock: Clock) -> None:
    rules = WallRules(zone=parse_zone("A,1-3"), volume=40, quiet=parse_quiet("11:30-13:30"))
    fact = office.start_wall("  Sảnh   chính ", rules)
    assert (fact.wall, fact.desk, fact.officer) == ("Sảnh chính", None, None)
    (wall,) = office.walls()
    assert (wall.name, wall.started_at, wall.rules) == ("Sảnh chính", at(), rules)
    clock.forward(5)
    office.start_wall("Sảnh chính", replace(rules, volume=50))
    (again,) = office.walls()
    assert (again.started_at, again.rules.volume) == (at(5), 50)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_wall_needs_a_name(office: Office, name: str) -> None:
    with pytest.raises(Refused) as caught:
        office.start_wall(name)
    assert reason(caught) == "bad_wall_name"
    assert office.walls() == ()


def test_a_rule_changed_at_run_time_stands_over_the_own_one_until_it_is_given_back(office: Office) -> None:
    office.start_wall("Sảnh", WallRules(volume=40))
    office.set_wall_rule("Sảnh", "volume", " 60 ", officer="admin")
    office.set_wall_rule("Sảnh", "zone", "b, a,1-2")
    (wall,) = office.walls()
    assert wall.changed == {"volume": "60", "zone": "B,A,1,2"}
    assert (wall.rules.volume, wall.rules.zone) == (60, parse_zone("B,A,1,2"))
    office.start_wall("Sảnh", WallRules(volume=30))
    fact = office.set_wall_rule("Sảnh", "volume", None)
    assert fact.value is None
    (wall,) = office.walls()
    assert (wall.rules.volume, wall.changed) == (30, {"zone": "B,A,1,2"})


@pytest.mark.parametrize(
    ("rule", "value", "why"),
    [
        ("volume", "101", "bad_wall_rule"),
        ("volume", "-1", "bad_wall_rule"),
        ("repeat", "0", "bad_wall_rule"),
        ("rate", "59", "bad_wall_rule"),
        ("voice", "yes", "bad_wall_rule"),
        ("zone", "A;B", "bad_wall_rule"),
        ("quiet", "11-13", "bad_wall_rule"),
        ("style", "aloud", "bad_wall_rule"),
        ("colour", "red", "unknown_wall_rule"),
    ],
)
def test_a_rule_that_is_not_allowed_changes_nothing(office: Office, rule: str, value: str, why: str) -> None:
    office.start_wall("Sảnh")
    before = office.hall().revision
    with pytest.raises(Refused) as caught:
        office.set_wall_rule("Sảnh", rule, value)
    assert reason(caught) == why
    assert office.walls()[0].changed == {}
    assert office.hall().revision == before


def test_an_unknown_rule_cannot_be_given_back_either(office: Office) -> None:
    office.start_wall("Sảnh")
    with pytest.raises(Refused) as caught:
        office.set_wall_rule("Sảnh", "colour", None)
    assert reason(caught) == "unknown_wall_rule"


@pytest.mark.parametrize(
    ("officer", "why"),
    [("lan.nt", "not_authorized"), ("nobody", "unknown_officer")],
)
def test_only_a_lead_or_an_administrator_tells_walls(office: Office, officer: str, why: str) -> None:
    office.start_wall("Sảnh")
    day = date(2026, 11, 23)
    office.post_notice("Nghỉ", "", day, day, officer="admin")
    before = office.hall().revision
    for ask in (
        lambda: office.set_wall_rule("Sảnh", "volume", "60", officer=officer),
        lambda: office.forget_wall("Sảnh", officer=officer),
        lambda: office.post_notice("Nghỉ", "", day, day, officer=officer),
        lambda: office.remove_notice(1, officer=officer),
    ):
        with pytest.raises(Refused) as caught:
            ask()
        assert reason(caught) == why
    assert office.hall().revision == before
    office.set_roles("lan.nt", ["lead"])
    office.set_wall_rule("Sảnh", "volume", "60", officer="lan.nt")
    office.disable_officer("lan.nt")
    with pytest.raises(Refused) as caught:
        office.forget_wall("Sảnh", officer="lan.nt")
    assert reason(caught) == "officer_disabled"


def test_a_forgotten_wall_is_gone_whole_until_it_starts_again(office: Office) -> None:
    office.start_wall("Sảnh")
    office.set_wall_rule("Sảnh", "volume", "60")
    office.tell_trouble("Sảnh", Trouble.CLOCK)
    office.forget_wall("Sảnh")
    assert (office.walls(), office.wall_troubles()) == ((), ())
    for ask in (
        lambda: office.forget_wall("Sảnh"),
        lambda: office.set_wall_rule("Sảnh", "volume", "60"),
        lambda: office.tell_trouble("Sảnh", Trouble.CLOCK),
    ):
        with pytest.raises(Refused) as caught:
            ask()
        assert reason(caught) == "unknown_wall"
    office.start_wall("Sảnh")
    assert office.walls()[0].changed == {}
