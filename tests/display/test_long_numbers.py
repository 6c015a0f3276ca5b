"""Groups of two letters, the thousandth number of a day, desks with long numbers: nothing lies over anything."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from display.app import Face
from display.showing.parts import Place
from tests.display.sights import items, resize

LONG = Place(number="ĐĐ1005", desk="1007", caption="mời đến", is_called=True)
USUAL = Place(number="AB012", desk="12A", caption="mời đến", is_called=True)
SHAPES = ((1280, 720), (720, 1280), (1024, 768))


@pytest.mark.parametrize("count", [6, 12])
@pytest.mark.parametrize("place", [LONG, USUAL])
def test_the_number_of_a_card_leaves_room_for_its_desk(face: Face, qtbot: QtBot, place: Place, count: int) -> None:
    board = face.model.board
    serving = replace(board.serving, is_dense=count > 6, empty="")
    face.model.show(replace(board, cards=(place,) * count, serving=serving))
    for size in SHAPES:
        resize(qtbot, face, *size)
        face.window.grabWindow()  # lays everything out
        numbers, desks, captions = (items(face, f"card_{part}") for part in ("number", "desk", "caption"))
        for number, desk, caption in zip(numbers, desks, captions, strict=True):
            right = number.mapToScene(number.boundingRect().topLeft()).x() + float(number.property("contentWidth"))
            left = min(one.mapToScene(one.boundingRect().topLeft()).x() for one in (desk, caption))
            assert right <= left, size
            assert float(desk.property("contentWidth")) <= desk.width() + 1, size
