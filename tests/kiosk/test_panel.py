"""What can be touched is as large as a finger on the panel that is there."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from office.qt.panel import USUAL, inches_of, plausible
from office.settings import settings
from tests.kiosk.hands import find


@pytest.mark.parametrize(
    ("millimetres", "pixels", "inches"),
    [
        ((476, 268), (1920, 1080), 21.5),
        ((476, 268), (1080, 1920), 21.5),
        ((338, 270), (1280, 1024), 17.0),
        ((345, 194), (1366, 768), 15.6),
    ],
)
def test_a_screen_that_tells_its_size_is_believed(
    millimetres: tuple[int, int], pixels: tuple[int, int], inches: float
) -> None:
    assert plausible(millimetres, pixels) == pytest.approx(inches, abs=0.1)


@pytest.mark.parametrize(
    "millimetres", [(0, 0), (476, 0), (160, 90), (1600, 900), (476, 476), (300, 268), (20, 11), (-476, 268)]
)
def test_a_screen_that_makes_it_up_is_not(millimetres: tuple[int, int]) -> None:
    assert plausible(millimetres, (1920, 1080)) is None


def test_without_a_plausible_size_it_is_the_usual_one(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.qt.panel.plausible", lambda *_: None)
    assert inches_of(QGuiApplication.primaryScreen()) == USUAL


@pytest.mark.parametrize(("inches", "pixels"), [(21.5, 106), (15.6, 112), (10.1, 172)])
def test_the_setting_reaches_the_pages(qapp: QApplication, sqlite_url: str, inches: float, pixels: int) -> None:
    """20 mm are 81 pixels of 21.5 inches, less than the 106 of the design; on smaller panels they are more."""
    chosen = replace(settings({}), database=sqlite_url, panel=inches)
    with opened(sqlite_url, size=(1080, 1920), chosen=chosen, quiet_seconds=0) as face:
        face.settle()
        assert face.window.rootObject().property("panel") == inches
        assert find(face.window, "language").height() == pixels


def test_a_full_screen_asks_the_screen(qapp: QApplication, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.qt.panel.inches_of", lambda _: 32.0)
    with opened(sqlite_url, full_screen=True, chosen=settings({}), quiet_seconds=0) as face:
        face.settle()
        assert face.window.rootObject().property("panel") == 32.0
    with opened(sqlite_url, chosen=settings({}), quiet_seconds=0) as face:
        face.settle()
        assert face.window.rootObject().property("panel") == USUAL
