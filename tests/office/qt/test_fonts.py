import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication, QRawFont
from pytestqt.qtbot import QtBot

from office.qt.fonts import load_fonts
from office.qt.theme import FAMILY, FIGURES

WEIGHTS = (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold, QFont.Weight.Black)


@pytest.fixture(autouse=True)
def fonts(qtbot: QtBot) -> None:
    load_fonts()


def font(family: str, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(100)
    font.setWeight(weight)
    return font


@pytest.mark.parametrize("family", [FAMILY, FIGURES])
@pytest.mark.parametrize("weight", WEIGHTS)
def test_each_weight_is_a_face_of_its_own(family: str, weight: QFont.Weight) -> None:
    found = QFontInfo(font(family, weight))
    assert found.family() == family
    assert found.weight() == weight


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_line_up(weight: QFont.Weight) -> None:
    measure = QFontMetricsF(font(FIGURES, weight))
    assert len({measure.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1
    assert measure.horizontalAdvance("1717") == measure.horizontalAdvance("0000")


def test_the_family_itself_is_left_as_designed() -> None:
    measure = QFontMetricsF(font(FAMILY, QFont.Weight.Normal))
    assert measure.horizontalAdvance("1") < measure.horizontalAdvance("0")


def test_stacked_marks_are_in_the_family() -> None:
    raw = QRawFont.fromFont(font(FAMILY, QFont.Weight.Black))
    assert [letter for letter in "ẶỄỘỮẰỹđĐ₫…·“”" if not raw.supportsCharacter(ord(letter))] == []


def test_it_is_the_font_of_the_application_and_loaded_once() -> None:
    before = QFontDatabase.families()
    load_fonts()
    assert QFontDatabase.families() == before
    assert QGuiApplication.font().family() == FAMILY
