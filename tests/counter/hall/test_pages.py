"""A picture of every tab of walls and notices: painted, whole, and nothing cut off."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from counter.walls.tabs import HallTab
from office.bootstrap import Office
from office.domain.facts import TicketCalled
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble, WallRules
from office.domain.zones import Zone
from tests.accounts import PASSWORD
from tests.clocks import Clock
from tests.counter.cut_off import HD, LARGE, LOW, cut_off
from tests.counter.hands import CONTROL, Hands, a_counter
from tests.counter.officer_steps import issue

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = date(2026, 11, 23)
TET = "Trung tâm nghỉ Tết Nguyên đán từ 16/02 đến hết 20/02/2027. Hồ sơ cần gấp xin nộp trước ngày 12/02. "
HALL_DAY = datetime(2026, 11, 23, 1, tzinfo=UTC)


def notices(hands: Hands, office: Office) -> None:
    office.post_notice(
        "Chiều nay 23/11, quầy 5 và quầy 6 nghỉ họp từ 15 giờ; mời Quý khách sang quầy 4.",
        "Desks 5 and 6 are closed from 15:00 today; please go to desk 4.",
        TODAY,
        TODAY,
    )
    office.post_notice(TET * 20, "", TODAY + timedelta(days=1), TODAY + timedelta(days=90))
    for place in range(4):
        office.post_notice(
            f"Ngày làm bù thứ {place + 1}", "", TODAY + timedelta(days=5 + place), TODAY + timedelta(days=9)
        )
    hands.face.settle()
    hands.press(K.Key_F7, SHIFT)


def long_notice(hands: Hands, office: Office) -> None:
    notices(hands, office)
    hands.press(K.Key_Down)


def remove_notice(hands: Hands, office: Office) -> None:
    notices(hands, office)
    hands.press(K.Key_G, CONTROL)


def new_notice(hands: Hands, office: Office) -> None:
    notices(hands, office)
    hands.press(K.Key_O, CONTROL)
    field = hands.find("notice_vi")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(TET * 60)
    hands.press(K.Key_Return, CONTROL)


def walls_there(office: Office) -> None:
    office.start_wall("CỬA VÀO", WallRules(volume=60, zone=Zone(("A", "B"), ("1", "2", "3"))))
    office.start_wall("SẢNH CHÍNH TẦNG 1")
    office.set_wall_rule("CỬA VÀO", "volume", "35")
    office.set_wall_rule("CỬA VÀO", "quiet", "11:30-13:30")
    office.tell_trouble("SẢNH CHÍNH TẦNG 1", Trouble.NO_AUDIO)
    office.tell_trouble("SẢNH CHÍNH TẦNG 1", Trouble.BAD_MEDIA, "D:/hinh-anh/gioi-thieu-trung-tam-2026.mkv")


def walls(hands: Hands, office: Office) -> None:
    walls_there(office)
    hands.face.settle()
    hands.press(K.Key_F8, SHIFT)


def wall_in_trouble(hands: Hands, office: Office) -> None:
    walls(hands, office)
    hands.press(K.Key_Down)


def forget_wall(hands: Hands, office: Office) -> None:
    walls(hands, office)
    hands.press(K.Key_G, CONTROL)


def calls(hands: Hands, office: Office) -> None:
    walls(hands, office)
    issue(office, *["A"] * 6)
    for place, spoken in enumerate((Spoken.SPOKEN, Spoken.NO_DEVICE, Spoken.CUT)):
        call = office.call_next(3)
        assert isinstance(call, TicketCalled)
        for nth, wall in enumerate(("CỬA VÀO", "SẢNH CHÍNH TẦNG 1")):
            office.acknowledge(
                wall, call.revision, HALL_DAY + timedelta(seconds=20 * place + nth), spoken if nth else Spoken.SPOKEN
            )
        office.finish(3)
    office.call_next(3)
    hands.face.settle()
    hands.press(K.Key_F9, SHIFT)


def alone(hands: Hands, office: Office) -> None:
    hands.press(K.Key_F12, CONTROL)
    hands.write("officer_search", "admin")
    hands.write("password", PASSWORD)
    walls_there(office)
    hands.face.settle()
    hands.press(K.Key_F7, SHIFT)
    hands.press(K.Key_F8, SHIFT)


def may_not(hands: Hands, office: Office) -> None:
    office.set_roles("anh.dn", ["receiving"])
    notices(hands, office)


PAGES = (notices, long_notice, remove_notice, new_notice, walls, wall_in_trouble, forget_wall, calls, may_not, alone)


@pytest.mark.parametrize("size", [LARGE, LOW, HD], ids=["large", "low", "hd"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_tab_is_painted_and_nothing_is_cut_off(
    qtbot: QtBot,
    fonts: None,
    url: str,
    clock: Clock,
    office: Office,
    tmp_path: Path,
    page: Callable[[Hands, Office], None],
    language: str,
    size: tuple[int, int],
) -> None:
    with a_counter(qtbot, url, clock, officer="anh.dn", language=language) as hands:
        window = hands.face.window
        window.resize(*size)
        page(hands, office)
        clock.forward(1)
        hands.face.model.refresh()
        hands.face.settle()
        picture = window.grab()
        folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path))
        assert picture.save(str(folder / f"counter_walls_{page.__name__}_{language}_{size[1]}.png"))
        assert (picture.width(), picture.height()) == size
        assert hands.face.model.sight.wanted.hall in set(HallTab)
        assert cut_off(window) == []
        assert all(is_whole(one) for one in window.findChildren(QAbstractSpinBox) if one.isVisible())


def is_whole(field: QAbstractSpinBox) -> bool:
    """Whether what stands in it can be read."""
    line = field.lineEdit()
    needed = field.fontMetrics().horizontalAdvance(field.text())
    return field.rect().contains(line.geometry()) and line.width() >= needed
