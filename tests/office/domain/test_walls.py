"""Rules of a wall as texts, and its quiet hours."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.spoken_style import Region, Style
from office.domain.walls import RULES, Quiet, Wall, WallRules, parse_quiet, rule_text, rules_told, with_rules
from office.domain.zones import parse_zone
from tests.builders import at

MINUTES = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
STRETCHES = st.tuples(MINUTES, MINUTES).filter(lambda pair: pair[0] != pair[1])
ZONES = st.lists(st.sampled_from(["A", "B", "Đ", "AB", "1", "15", "3A", "40-45"])).map(",".join).map(parse_zone)
ANY_RULES = st.builds(
    WallRules,
    zone=ZONES,
    voice=st.booleans(),
    chime=st.booleans(),
    repeat=st.integers(1, 3),
    pause=st.integers(300, 5000),
    rate=st.integers(60, 160),
    volume=st.integers(0, 100),
    quiet=st.lists(STRETCHES, max_size=3).map(lambda pairs: Quiet(tuple(pairs))),
    style=st.sampled_from(Style),
    region=st.sampled_from(Region),
)


@given(ANY_RULES, ANY_RULES)
def test_every_rule_comes_back_from_its_text(rules: WallRules, base: WallRules) -> None:
    assert with_rules(base, rules_told(rules)) == rules
    for name in RULES:
        changed = {name: rule_text(getattr(rules, name))}
        after = with_rules(base, changed)
        assert getattr(after, name) == getattr(rules, name)
        assert {other for other in RULES if getattr(after, other) != getattr(base, other)} <= {name}


def test_every_rule_has_a_reader() -> None:
    assert set(RULES) == set(WallRules.__slots__)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("volume", "101"),
        ("volume", ""),
        ("volume", "+5"),
        ("volume", "٥"),
        ("volume", "5.0"),
        ("repeat", "0"),
        ("pause", "299"),
        ("rate", "161"),
        ("voice", "ON"),
        ("chime", ""),
        ("style", "north"),
        ("region", "digits"),
        ("quiet", "11:30"),
        ("quiet", "11:30-11:30"),
        ("quiet", "7:00-8:00"),
        ("quiet", "07:00-24:00"),
        ("quiet", "07:00:08:00"),
        ("zone", "A B"),
    ],
)
def test_what_is_not_allowed_is_refused(rule: str, text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each reader says it in its own words
        with_rules(WallRules(), {rule: text})


def test_there_are_no_other_rules() -> None:
    with pytest.raises(KeyError):
        with_rules(WallRules(), {"color": "red"})


@pytest.mark.parametrize(
    ("moment", "is_quiet"),
    [
        (time(11, 29, 59), False),
        (time(11, 30), True),
        (time(13, 29, 59), True),
        (time(13, 30), False),
        (time(16, 59), False),
        (time(17), True),
        (time(23, 59, 59), True),
        (time(0), True),
        (time(6, 59, 59), True),
        (time(7), False),
    ],
)
def test_quiet_hours_begin_with_their_first_minute_and_go_over_midnight(moment: time, is_quiet: bool) -> None:
    assert parse_quiet("11:30-13:30, 17:00-07:00").has(moment) is is_quiet


@given(STRETCHES, MINUTES)
def test_a_stretch_and_its_reverse_share_the_day(stretch: tuple[time, time], moment: time) -> None:
    start, end = stretch
    assert Quiet(((start, end),)).has(moment) is not Quiet(((end, start),)).has(moment)


def test_no_hours_are_never_quiet() -> None:
    assert parse_quiet(" , ") == Quiet()
    assert not Quiet().has(time(12))


def test_what_was_changed_stands_over_what_the_computer_sets() -> None:
    wall = Wall(name="Sảnh", started_at=at(), own={"volume": "40", "voice": "off"}, changed={"volume": "60"})
    assert wall.rules == WallRules(volume=60, voice=False)
