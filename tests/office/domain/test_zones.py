"""The zone of a wall."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.zones import HALL, MOST, Zone, parse_zone

PARTS = st.sampled_from(["A", "b", "Đ", "đ", "AB", "1", "012", "3A", "1-3", "9-9", " 5 ", ""])


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("", HALL),
        (" , ", HALL),
        ("a", Zone(("A",))),
        ("A,B,1-3,15", Zone(("A", "B"), ("1", "2", "3", "15"))),
        ("15, 1-2 ,A,15,2,A", Zone(("A",), ("15", "1", "2"))),
        ("đ,dd", Zone(("Đ", "DD"))),
        ("3a", Zone((), ("3A",))),
        ("7-7", Zone((), ("7",))),
        (f"1-{MOST}", Zone((), tuple(str(number) for number in range(1, MOST + 1)))),
    ],
)
def test_letters_are_groups_and_numbers_desks(text: str, zone: Zone) -> None:
    assert parse_zone(text) == zone


@pytest.mark.parametrize("text", ["A;B", "ABC", "5-3", f"1-{MOST + 1}", "A-B", "-1", "1-", "quầy 3", "123456789"])
def test_nothing_else_is_a_zone(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - there is one reason
        parse_zone(text)


@given(st.lists(PARTS).map(",".join))
def test_a_zone_comes_back_from_its_text(text: str) -> None:
    zone = parse_zone(text)
    assert parse_zone(str(zone)) == zone
    assert zone.is_hall is (str(zone) == "")


def test_the_hall_has_everything() -> None:
    assert HALL.has("A", None)
    assert HALL.has("K", "70")


@pytest.mark.parametrize(
    ("series", "desk", "concerns"),
    [("A", "9", True), ("A", None, True), ("B", "3", True), ("B", "9", False), ("B", None, False)],
)
def test_a_zone_has_its_groups_wherever_they_go_and_its_desks_whoever_comes(
    series: str, desk: str | None, concerns: bool
) -> None:
    assert parse_zone("A,3").has(series, desk) is concerns
