"""The wall as people see it: a real window on a real office, written to by another connection."""

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from display.app import Face, opened, run
from display.calling.calls import SHOWN_S
from display.showing.parts import ROWS
from office.bootstrap import Office
from tests.calls import miss
from tests.display.sights import (
    DESKS,
    Picture,
    assert_inside,
    assert_nothing_sticks_out,
    call_at,
    dossier,
    everything,
    items,
    open_and_call,
    pass_seconds,
    resize,
    words,
)


def test_an_empty_hall(face: Face, picture: Picture) -> None:
    assert words(face, "office") == ["Trung tâm Phục vụ hành chính công tỉnh Thái Bình"]
    assert words(face, "call_title") == ["Chưa có số nào được gọi"]
    assert words(face, "number") == []
    assert words(face, "line_letter") == list("ABCHKLST")
    assert words(face, "line_people") == ["0"] * 8
    picture(face, "empty")


def test_calls_recalls_and_who_sits_down(face: Face, office: Office, picture: Picture) -> None:
    face.settle(open_and_call(office, 3, each=2))
    assert (words(face, "number"), words(face, "desk")) == (["A001", "B001", "H001"], ["1", "2", "5"])
    picture(face, "three-calls")
    pass_seconds(face, SHOWN_S)
    assert (words(face, "number"), words(face, "calm_number"), words(face, "calm_desk")) == ([], ["H001"], ["5"])
    assert words(face, "card_number") == ["B001", "A001"]
    assert words(face, "recent") == ["Vừa gọi: H001 → quầy 5 · B001 → quầy 2 · A001 → quầy 1"]
    face.settle(office.recall(1).revision)
    assert (words(face, "number"), words(face, "desk")) == (["A001"], ["1"])
    for desk in (2, 5):
        revision = office.start(desk).revision
    face.settle(revision)
    assert (words(face, "number_caption"), words(face, "desk_caption")) == (["MỜI SỐ"], ["ĐẾN QUẦY"])
    assert words(face, "card_caption") == ["quầy", "quầy"]
    face.settle(miss(office, 1).revision)
    assert words(face, "number") == [], "who is absent is called no more"
    assert words(face, "calm_number_caption") == ["ĐANG PHỤC VỤ"]
    assert words(face, "line_people")[:4] == ["1", "1", "0", "1"]
    face.settle(open_and_call(office, 0) or office.call_next(1).revision)  # type: ignore[union-attr]
    picture(face, "calls")


def test_the_number_is_large_enough_to_read_from_the_back(face: Face, office: Office) -> None:
    face.settle(open_and_call(office, 1))
    (number,) = items(face, "number")
    assert float(number.property("contentHeight")) / 1.35 >= face.window.height() / 12
    face.settle(call_at(office, DESKS[1:]))
    face.window.grabWindow()
    for number in items(face, "number"):
        assert float(number.property("contentHeight")) / 1.35 >= face.window.height() / 12


def test_progress_with_results_to_collect(face: Face, office: Office, picture: Picture) -> None:
    open_and_call(office)
    for ticket, passed in (("A001", 3), ("B001", 0), ("C001", 2), ("H001", 4), ("L001", 5)):
        revision = dossier(office, ticket, passed)
    face.settle(revision)
    assert words(face, "row_label") == ["H001", "C001", "B001", "A001", "L001"]
    assert words(face, "ready") == ["H001: mời đến quầy 11 nhận kết quả"]
    picture(face, "progress")


def test_pages_turn_while_there_are_more_rows_than_fit(face: Face, office: Office, picture: Picture) -> None:
    open_and_call(office)
    office.open_desk(12, "lien.dk")
    for _ in range(ROWS):
        dossier(office, "H001", 4)
    face.settle(dossier(office, None, 1))
    assert words(face, "row_label") == ["H001"] * ROWS
    assert words(face, "ready") == ["H001:\nmời đến quầy 11 hoặc 12 nhận kết quả"]
    assert face.hall.is_turning
    picture(face, "many")
    face.hall.turn_pages()
    assert words(face, "row_label") == ["…0006"]
    assert words(face, "ready") == []


def test_every_desk_busy(face: Face, office: Office, picture: Picture) -> None:
    more = (("3", "lien.dk", "A"), ("4", "huy.bd", "H"), ("6", "hang.dt", "C"), ("10", "truong.nx", "S"))
    open_and_call(office)
    face.settle(call_at(office, (*more, ("12", "yen.dh", "T"))))
    assert words(face, "number") == ["A001", "B001", "H001", "C001", "L001", "K001"]
    picture(face, "six-calls")
    for _ in range(2):
        pass_seconds(face, SHOWN_S)
    assert words(face, "calm_number") == ["T002"]
    assert len(words(face, "card_number")) == len(DESKS) + len(more)
    picture(face, "busy")


def test_no_name_is_on_the_wall(face: Face, office: Office) -> None:
    open_and_call(office)
    face.settle(dossier(office, "A001", 2))
    shown = " ".join(str(item.property("text")) for item in everything(face.window.rootObject()))
    assert "A001" in shown
    for name in ("Kín", *(officer.name for officer in office.officers())):
        assert name not in shown


def test_several_wakes_are_one_look(face: Face, qtbot: QtBot) -> None:
    looks: list[object] = []
    face.link.seen.connect(lambda hall, _: looks.append(hall))
    # A full minute is another reason to look.
    face.hall.clock.stop()
    for _ in range(5):
        face.link.wake()
    face.lane.drain()
    assert len(looks) == 2, "one under way, and one for all that came meanwhile"


def test_a_larger_and_a_portrait_screen_hold_everything(face: Face, office: Office, qtbot: QtBot) -> None:
    open_and_call(office)
    face.settle(dossier(office, "H001", 4))
    for width, height in ((3840, 2160), (1024, 768), (1080, 1920)):
        resize(qtbot, face, width, height)
        assert_inside(face)


def test_a_wall_in_english(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    revision = open_and_call(office, 1)
    with opened(sqlite_url, size=(1280, 720), language="en") as wall:
        wall.settle(revision)
        assert words(wall, "number_caption") == ["NOW CALLING"]
        assert words(wall, "office") == ["Public Administration Service Center"]
        assert_nothing_sticks_out(wall)


def test_the_hooks_are_told_in_order(qtbot: QtBot, sqlite_url: str) -> None:
    told: list[str] = []
    with opened(sqlite_url, painted=lambda: told.append("painted"), ready=lambda: told.append("ready")) as wall:
        wall.settle()
        qtbot.waitUntil(lambda: told == ["painted", "ready"])


def test_a_settled_wall_that_never_shows_it_says_so(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("display.app.SETTLE_S", 0.02)
    with pytest.raises(TimeoutError, match=r"shows revision \d, not 99"):
        face.settle(99)


def test_the_wall_runs_until_it_is_closed(qapp: QCoreApplication, sqlite_url: str) -> None:
    before = qapp.applicationName()
    assert run(sqlite_url, ready=lambda: QTimer.singleShot(0, qapp.quit)) == 0
    qapp.setApplicationName(before)
