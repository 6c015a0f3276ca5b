"""Every hall on every shape of a wall can be read; `TAICHO_PICTURES` names a folder to keep the pictures in."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench.clips import picture
from display.app import Face, opened
from display.setup import Setup
from office.bootstrap import Office, create_office, open_office
from tests.clocks import Clock
from tests.display.scenes import HOLIDAY, SCENES
from tests.display.shapes import SHAPES, assert_all_can_be_read, shaped
from tests.display.sights import Steady, words

TURNED = ((1280, 720), (1080, 1920))
"""Where every page is looked at."""


@dataclass
class Place:
    """An office on a holiday, and a folder to keep pictures in."""

    office: Office
    url: str
    clock: Clock
    kept: Path


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An office that keeps hours: the heading says when it opens again."""
    path = tmp_path_factory.mktemp("hours") / "office.db"
    create_office(str(path))
    return path.read_bytes()


@pytest.fixture
def place(founded: bytes, tmp_path: Path, clock: Clock) -> Iterator[Place]:
    path = tmp_path / "office.db"
    path.write_bytes(founded)
    clock.now = HOLIDAY
    kept = Path(os.environ.get("TAICHO_PICTURES", tmp_path)) / "display"
    kept.mkdir(parents=True, exist_ok=True)
    with open_office(str(path), clock=clock) as office:
        yield Place(office, str(path), clock, kept)


def look(qtbot: QtBot, face: Face, place: Place, name: str) -> None:
    """Look at every shape, and in two of them at every page."""
    for width, height in SHAPES:
        shaped(qtbot, face, width, height)
        assert_all_can_be_read(face)
        assert face.window.grabWindow().save(str(place.kept / f"{name}-{width}x{height}.png"))
        for _ in range(face.model.board.pages if (width, height) in TURNED else 0):
            face.hall.turn_pages()
            face.window.grabWindow()
            assert_all_can_be_read(face)


HOLIDAY_WORDS = "Hôm nay nghỉ lễ, Tết (Ngày Văn hóa Việt Nam) · Mở lại 7 giờ thứ Tư 25/11"


@pytest.mark.parametrize("name", SCENES)
def test_a_hall_in_every_shape(qtbot: QtBot, place: Place, name: str) -> None:
    with opened(place.url, steady=Steady()) as face:
        face.settle()
        SCENES[name](place.office, face, place.clock)
        assert words(face, "opening") == [HOLIDAY_WORDS] or name == "dossiers"
        look(qtbot, face, place, f"shape-{name}")


@pytest.mark.parametrize(
    ("name", "theme"),
    [("six-calls", "light"), ("busy", "light"), ("dossiers", "contrast"), ("english-call", "contrast")],
)
def test_a_hall_in_english_with_pictures_in_another_theme(
    qtbot: QtBot, place: Place, tmp_path: Path, name: str, theme: str
) -> None:
    show = picture(tmp_path / "a.png", "#3050C0", (1600, 900))
    with opened(place.url, Setup(playlist=show, theme=Path(theme)), steady=Steady(), language="en") as face:
        face.settle()
        media = face.attached.media
        assert media is not None
        qtbot.waitUntil(lambda: media.showing == "a.png")
        SCENES[name](place.office, face, place.clock)
        look(qtbot, face, place, f"shape-{name}-en-{theme}")


def test_a_day_with_a_long_name_leaves_room_for_the_office_and_its_clock(qtbot: QtBot, place: Place) -> None:
    name = "Nghỉ bầu cử đại biểu Quốc hội khóa XVI và Hội đồng nhân dân các cấp " * 5
    place.office.set_calendar_day(HOLIDAY.date(), "holiday", basis="Nghị quyết", name=name)
    with opened(place.url, steady=Steady()) as face:
        face.settle()
        told = "Hôm nay nghỉ lễ, Tết (Nghỉ bầu cử đại biểu Quốc hội khóa XVI…) · Mở lại 7 giờ thứ Tư 25/11"
        assert words(face, "opening") == [told]
        for width, height in SHAPES:
            shaped(qtbot, face, width, height)
            assert_all_can_be_read(face)
