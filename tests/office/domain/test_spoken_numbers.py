"""Every number in every manner; the tricky ones are written down in tests/domain/spoken.csv."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.announcements import SpokenCall
from office.domain.spoken_style import Region, Style
from office.domain.tickets import ticket_number
from tests.domain.spoken_calls import EVERY_SEQUENCE, MANNERS, said
from tests.domain.spoken_reader import heard, heard_figures, well_said


@cache
def every_number(language: str, style: Style, region: Region) -> list[tuple[str, ...]]:
    """Return the clips of the sequences of B000 … B9999."""
    calls = (SpokenCall(ticket_number("B", sequence), "1") for sequence in EVERY_SEQUENCE)
    return [said(call, language, style, region)[0][1:] for call in calls]


@pytest.mark.parametrize(("language", "region"), MANNERS)
def test_digits_are_the_figures_of_the_paper(language: str, region: Region) -> None:
    for sequence, clips in zip(EVERY_SEQUENCE, every_number(language, Style.DIGITS, region), strict=True):
        assert heard_figures(clips) == f"{sequence:03d}"


@pytest.mark.parametrize(("language", "region"), MANNERS)
def test_a_grouped_number_is_heard_as_itself(language: str, region: Region) -> None:
    for sequence, clips in zip(EVERY_SEQUENCE, every_number(language, Style.GROUPED, region), strict=True):
        assert heard(" ".join(clips).split()) == sequence


@pytest.mark.parametrize(
    ("region", "odd", "thousand"), [(Region.NORTH, "linh", "nghìn"), (Region.SOUTH, "lẻ", "ngàn")]
)
def test_a_grouped_vietnamese_number_is_said_as_the_region_says_it(region: Region, odd: str, thousand: str) -> None:
    right = well_said(odd, thousand)
    for clips in every_number("vi", Style.GROUPED, region):
        assert right.fullmatch(" ".join(clips)), clips


@pytest.mark.parametrize(("language", "region"), MANNERS)
@pytest.mark.parametrize("style", list(Style))
def test_no_two_numbers_sound_the_same(language: str, region: Region, style: Style) -> None:
    spoken = [" ".join(clips) for clips in every_number(language, style, region)]
    assert len(set(spoken)) == len(spoken)


@settings(deadline=None)
@given(st.integers(0, 999_999), st.sampled_from(MANNERS))
def test_numbers_of_six_figures_are_heard_as_themselves(sequence: int, manner: tuple[str, Region]) -> None:
    language, region = manner
    ticket, desk = said(SpokenCall(ticket_number("A", sequence), str(sequence)), language, Style.GROUPED, region)
    assert heard(" ".join(ticket[1:]).split()) == heard(" ".join(desk).split()) == sequence


@settings(deadline=None)
@given(st.integers(1_000_000, 999_999_999), st.sampled_from(MANNERS))
def test_longer_numbers_are_said_figure_by_figure(sequence: int, manner: tuple[str, Region]) -> None:
    language, region = manner
    ticket, _ = said(SpokenCall(ticket_number("A", sequence), "1"), language, Style.GROUPED, region)
    assert heard_figures(ticket[1:]) == str(sequence)
