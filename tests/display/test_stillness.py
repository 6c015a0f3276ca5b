"""The wall moves nothing: a software renderer paints two fixed states as well as a graphics card does."""

import re
from pathlib import Path

import pytest

PAGES = sorted((Path(__file__).parents[2] / "display" / "ui").glob("*.qml"))
MOTION = re.compile(
    r"\b(\w*Animation|\w*Animator|Behavior|Transition|SmoothedAnimation|AnimatedImage|AnimatedSprite|ParticleSystem"
    r"|FrameAnimation|ShaderEffect|MultiEffect|Canvas)\b(?=\s*(on\s+\w+\s*)?\{)"
)
"""What would ask for sixty frames a second, or for a graphics card."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_moves_anything(page: Path) -> None:
    """A frame of the whole wall costs a software renderer more than the sixtieth of a second that motion allows."""
    assert MOTION.findall(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "motion",
    [
        "NumberAnimation { to: 1 }",
        "NumberAnimation on opacity { to: 1 }",
        "Behavior on x { }",
        "transitions: Transition {",
        "FrameAnimation {",
    ],
)
def test_motion_would_be_found(motion: str) -> None:
    assert MOTION.search(motion)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_changes_by_itself_changes_at_most_twice_a_second(page: Path) -> None:
    intervals = re.findall(r"interval:\s*(.+)", page.read_text(encoding="utf-8"))
    assert all(int(one) >= 500 for one in intervals)


def test_there_are_pages() -> None:
    assert {"Wall.qml", "CallPanel.qml", "Plate.qml"} <= {page.name for page in PAGES}
