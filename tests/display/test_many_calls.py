"""Several calls at once in gold: which number goes to which desk is never in doubt."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display.app import Face
from office.bootstrap import Office
from tests.display.sights import (
    DESKS,
    Picture,
    assert_nothing_sticks_out,
    call_at,
    dossier,
    items,
    open_and_call,
    resize,
    words,
)


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def test_a_number_is_parted_from_the_desk_beside_it(face: Face, office: Office, picture: Picture) -> None:
    face.settle(call_at(office, DESKS[:6]))
    face.window.grabWindow()  # lays everything out
    (parting,) = [_box(one) for one in items(face, "calls_parting")]
    numbers, desks = ([_box(one) for one in items(face, name)] for name in ("number", "desk"))
    assert [one.right() < parting.left() for one in numbers] == [True, False] * 3
    assert [one.right() < parting.left() for one in desks] == [True, False] * 3
    assert [one.left() > parting.right() for one in numbers] == [False, True] * 3
    assert parting.top() <= min(one.top() for one in numbers)
    assert parting.bottom() >= max(one.bottom() for one in numbers)
    picture(face, "six-parted")


def test_one_below_the_other_they_need_no_parting(face: Face, office: Office) -> None:
    face.settle(call_at(office, DESKS[:2]))
    assert items(face, "calls_parting") == []


def test_the_caption_of_many_is_in_english_too_if_any_of_them_is(face: Face, office: Office) -> None:
    open_and_call(office, 5)
    office.open_desk("12", "khoa.nd")
    office.issue_ticket("T", language="en")
    face.settle(getattr(office.call_next("12"), "revision", 0))
    assert words(face, "calls_caption") == ["MỜI SỐ · NOW CALLING  →  ĐẾN QUẦY · AT DESK"]


@pytest.mark.parametrize("count", range(1, 7))
def test_captions_in_two_languages_have_room(face: Face, office: Office, qtbot: QtBot, count: int) -> None:
    """Lying and standing, with the calls alone and with dossiers beside them."""
    revision = 0
    for desk, officer, series in DESKS[:count]:
        office.open_desk(desk, officer)
        office.issue_ticket(series, language="en")
        revision = getattr(office.call_next(desk), "revision", 0)
    for passed in (None, 2):
        face.settle(revision if passed is None else dossier(office, "A001", passed))
        for size in ((1280, 720), (720, 1280), (1024, 768)):
            resize(qtbot, face, *size)
            assert_nothing_sticks_out(face)
