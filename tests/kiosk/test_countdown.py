"""What counts down on the kiosk's pages, and what is forgotten at the end."""

from dataclasses import replace

import pytest

from kiosk.events import (
    Contrasted,
    Enlarged,
    Event,
    Finished,
    GroupChosen,
    IdledOut,
    PriorityChosen,
    Seen,
    Spoke,
    Ticked,
    Touched,
    WentBack,
)
from kiosk.modes import Modes
from kiosk.pages import Groups
from kiosk.patience import IDLE_SECONDS
from kiosk.steps import step
from tests.builders import MORNING
from tests.kiosk.flows import GIVEN, TURNED, on
from tests.kiosk.sights import a_sight, at_confirm, at_groups, at_services


def test_nothing_counts_down_at_rest() -> None:
    assert at_groups().left is None
    assert step(at_groups(), Ticked(MORNING)).left is None


def test_a_touch_begins_the_countdown_again() -> None:
    ticked = step(at_services(), Ticked(MORNING))
    assert (at_services().left, ticked.left) == (IDLE_SECONDS, IDLE_SECONDS - 1)
    assert step(ticked, Touched()).left == IDLE_SECONDS


def test_the_office_moving_on_does_not_stop_the_countdown() -> None:
    ticked = step(at_services(), Ticked(MORNING))
    assert step(ticked, Seen(a_sight())).left == IDLE_SECONDS - 1


def test_after_the_last_second_everything_is_forgotten() -> None:
    flow = step(step(at_confirm(), PriorityChosen("elderly")), Spoke("en"))
    for _ in range(IDLE_SECONDS):
        flow = step(flow, Ticked(MORNING))
    assert flow == step(at_groups(), Ticked(MORNING))


def test_a_language_left_behind_at_the_start_page_is_forgotten_too() -> None:
    english = step(at_groups(), Spoke("en"))
    assert (english.language, english.left) == ("en", IDLE_SECONDS)
    assert step(english, IdledOut()) == at_groups()


def test_who_is_done_leaves_no_language_behind_and_who_goes_back_keeps_it() -> None:
    assert step(replace(on(GIVEN), modes=Modes(language="en")), Finished()).language == "vi"
    assert step(replace(on(TURNED), modes=Modes(language="en")), WentBack()).language == "en"


MODES = [(Enlarged(), Modes(is_large=True)), (Contrasted(), Modes(is_contrast=True))]


@pytest.mark.parametrize(("touch", "modes"), MODES)
def test_how_it_is_read_is_switched_and_forgotten(touch: Event, modes: Modes) -> None:
    switched = step(at_groups(), touch)
    assert (switched.modes, switched.page, switched.left) == (modes, Groups(), IDLE_SECONDS)
    assert step(switched, touch).modes == Modes()
    assert step(switched, IdledOut()) == at_groups()
    assert step(replace(on(GIVEN), modes=modes), Finished()).modes == Modes()
    assert step(step(switched, GroupChosen("A", "k")), WentBack()).modes == modes
