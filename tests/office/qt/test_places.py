import pytest
from PySide6.QtCore import QRect

from office.qt.places import fitting, wanted_place

SCREEN = QRect(100, 0, 1920, 1000)


def test_a_part_of_the_screen() -> None:
    assert wanted_place(SCREEN, {"TAICHO_AREA": "25,50,50,50"}) == QRect(580, 500, 960, 500)
    assert wanted_place(SCREEN, {"TAICHO_AREA": "0,0,100,100"}) == SCREEN


def test_nobody_wants_a_place() -> None:
    assert wanted_place(SCREEN, {}) is None


def test_what_is_no_place_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not enough values"):
        wanted_place(SCREEN, {"TAICHO_AREA": "1,2"})


def test_a_window_fits_on_its_screen_in_its_own_shape() -> None:
    assert fitting((1280, 720), SCREEN) == (1280, 720)
    assert fitting((1920, 1080), SCREEN) == (1778, 1000)
    assert fitting((1080, 1920), QRect(0, 0, 1366, 728)) == (410, 728)
