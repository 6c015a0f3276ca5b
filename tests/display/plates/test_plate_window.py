"""A counter plate as people see it: a real window on a real office, written to by another connection."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from display.plates.app import PlateFace, opened, run
from display.plates.plate import FRESH
from office.bootstrap import Office, create_office, open_office
from office.domain.facts import TicketCalled
from tests.clocks import Seconds
from tests.databases import shut
from tests.display.plates.hung import (
    SIZES,
    PlatePicture,
    assert_nothing_sticks_out,
    every_text,
    ground,
    items,
    resize,
    said,
)
from tests.metaobjects import with_one_of_their_own

GOLD, NAVY = "#F4C430", "#0A1A2F"


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def face(qtbot: QtBot, sqlite_url: str, clock: Seconds) -> Iterator[PlateFace]:
    with opened(sqlite_url, "3", clock=clock) as plate:
        plate.settle()
        yield plate


@pytest.fixture
def picture(tmp_path: Path, qtbot: QtBot) -> PlatePicture:
    """Takes the plate's picture in each size; `TAICHO_PICTURES` names a folder to keep them in."""
    folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path)) / "plate"
    folder.mkdir(parents=True, exist_ok=True)

    def take(plate: PlateFace, name: str) -> None:
        for width, height in SIZES:
            resize(qtbot, plate, width, height)
            assert_nothing_sticks_out(plate)
            image = plate.window.grabWindow()
            assert image.save(str(folder / f"{name}-{width}x{height}.png"))
            assert (image.width(), image.height()) == (width, height)

    return take


def call(office: Office, desk: int = 3) -> int:
    called = office.call_next(desk)
    assert isinstance(called, TicketCalled)
    return called.revision


def fade(face: PlateFace, clock: Seconds) -> None:
    clock.now += FRESH.total_seconds()
    face.model.tick()


def test_nothing_in_a_plate_has_a_metaobject_of_its_own(face: PlateFace) -> None:
    assert face.model is not None
    assert with_one_of_their_own("display", "office") == set()


def test_a_day_at_a_desk(face: PlateFace, office: Office, clock: Seconds, picture: PlatePicture) -> None:
    assert (said(face, "desk"), said(face, "message"), said(face, "number")) == ("3", "Chưa mở", "")
    picture(face, "not-open")
    face.settle(office.open_desk(3, "lan.nt").revision)
    assert (said(face, "message"), said(face, "message_also")) == ("Mời số tiếp theo…", "Next number soon…")
    picture(face, "idle")
    office.issue_ticket("A")
    face.settle(call(office))
    assert (said(face, "title"), said(face, "number"), ground(face)) == ("MỜI SỐ", "A001", GOLD)
    assert (said(face, "name"), said(face, "name_also")) == ("Doanh nghiệp và Đầu tư", "Business and Investment")
    picture(face, "fresh")
    fade(face, clock)
    assert (said(face, "title"), said(face, "number"), ground(face)) == ("MỜI SỐ", "A001", NAVY)
    picture(face, "called")
    face.settle(office.recall(3).revision)
    assert (said(face, "title"), ground(face)) == ("MỜI LẠI SỐ", GOLD)
    fade(face, clock)
    face.settle(office.start(3).revision)
    fade(face, clock)
    assert (said(face, "title"), said(face, "number"), ground(face)) == ("ĐANG PHỤC VỤ", "A001", NAVY)
    picture(face, "serving")
    office.finish(3)
    face.settle(office.pause_desk(3, "Đi họp").revision)
    assert (said(face, "message"), said(face, "message_also")) == ("Tạm ngưng", "Paused")
    picture(face, "paused")
    face.settle(office.close_desk(3).revision)
    assert (said(face, "message"), said(face, "number")) == ("Đóng quầy", "")
    picture(face, "closed")


def test_it_shows_what_its_own_desk_does_and_nothing_personal(face: PlateFace, office: Office) -> None:
    office.open_desk(1, "mai.pt")
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A", priority="elderly")
    face.settle(call(office, 1))
    assert said(face, "number") == ""
    face.settle(office.pause_desk(3, "Đi họp").revision)
    shown = every_text(face)
    for personal in ("họp", "ưu tiên", *(part for one in office.officers() for part in (one.name, one.code))):
        assert personal not in shown


def test_a_citizen_who_speaks_english(
    qtbot: QtBot, sqlite_url: str, office: Office, clock: Seconds, picture: PlatePicture
) -> None:
    office.open_desk(10, "truong.nx")
    office.issue_ticket("S", language="en")
    revision = call(office, 10)
    with opened(sqlite_url, "10", clock=clock) as plate:
        plate.settle(revision)
        assert (said(plate, "title"), said(plate, "title_also")) == ("NOW CALLING", "MỜI SỐ")
        assert said(plate, "name") == "Culture, Education, Science, Security"
        fade(plate, clock)
        picture(plate, "english")
    with opened(sqlite_url, "9", language="en") as plate:
        plate.settle()
        assert (said(plate, "message"), said(plate, "message_also")) == ("Not open yet", "Chưa mở")


@pytest.mark.parametrize(("theme", "fresh"), [("light", "#8E1212"), ("contrast", "#FFE600")])
def test_a_theme_of_its_own(
    qtbot: QtBot, sqlite_url: str, office: Office, picture: PlatePicture, theme: str, fresh: str
) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    revision = call(office)
    with opened(sqlite_url, "3", theme=Path(theme)) as plate:
        plate.settle(revision)
        assert ground(plate) == fresh
        picture(plate, f"{theme}-fresh")
        office.finish(3)
        plate.settle(office.pause_desk(3).revision)
        picture(plate, f"{theme}-paused")


def test_the_number_fills_its_place(face: PlateFace, office: Office, qtbot: QtBot) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    face.settle(call(office))
    for width, height in SIZES:
        resize(qtbot, face, width, height)
        (number,) = items(face, "number")
        digits = 0.7 * number.property("font").pixelSize()
        is_wide = float(number.property("contentWidth")) > 0.75 * number.width()
        assert is_wide or digits > 0.6 * number.height(), (width, height)
        assert digits >= 0.1 * height, (width, height)
        assert digits <= number.height() + 1, (width, height)


def test_an_unknown_desk_is_said_and_shown_once_it_is_there(
    qtbot: QtBot, sqlite_url: str, picture: PlatePicture
) -> None:
    with opened(sqlite_url, "99") as plate:
        qtbot.waitUntil(lambda: said(plate, "message") == "Không có quầy 99")
        assert said(plate, "notice").endswith("taicho plate --desk N.")
        picture(plate, "unknown")
    with opened(sqlite_url, "9" * 60) as plate:
        qtbot.waitUntil(lambda: plate.model.plate.kind == "unknown")


def test_a_plate_started_before_its_database_opens_it_by_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: PlatePicture
) -> None:
    monkeypatch.setattr("office.qt.link.RETRY_MS", 10)
    path = tmp_path / "later.db"
    with opened(str(path), "3") as plate:
        qtbot.waitUntil(lambda: said(plate, "notice") != "")
        assert said(plate, "message") == "Đang kết nối dữ liệu…"
        assert str(tmp_path) not in every_text(plate), "where the database is, is nobody's business"
        picture(plate, "opening")
        create_office(str(path))
        plate.settle()
        assert (said(plate, "message"), said(plate, "notice")) == ("Chưa mở", "")


def test_a_lost_database_is_told_and_comes_back_by_itself(
    qtbot: QtBot, postgres_server: str, postgres_office: str, clock: Seconds, picture: PlatePicture
) -> None:
    with open_office(postgres_office) as office:
        office.open_desk(3, "lan.nt")
        office.issue_ticket("A")
        call(office)
        revision = office.start(3).revision
    with opened(postgres_office, "3", clock=clock) as plate:
        plate.settle(revision)
        with shut(postgres_server, postgres_office):
            qtbot.waitUntil(lambda: said(plate, "notice") != "")
            fade(plate, clock)
            assert (said(plate, "number"), said(plate, "title")) == ("A001", "ĐANG PHỤC VỤ")
            assert said(plate, "notice").startswith("Mất kết nối dữ liệu từ ")
            clock.now += 180
            plate.model.tick()
            assert "(3 phút)" in said(plate, "notice")
            picture(plate, "lost")
        qtbot.waitUntil(lambda: said(plate, "notice") == "", timeout=10_000)
        with open_office(postgres_office) as office:
            plate.settle(office.finish(3).revision)
        assert said(plate, "message") == "Mời số tiếp theo…"


def test_several_wakes_are_one_look(face: PlateFace) -> None:
    looks: list[object] = []
    face.link.seen.connect(looks.append)
    for _ in range(5):
        face.link.wake()
    face.lane.drain()
    assert len(looks) == 2, "one under way, and one for all that came meanwhile"


def test_what_happens_elsewhere_paints_nothing(face: PlateFace, office: Office, qtbot: QtBot) -> None:
    office.open_desk(3, "lan.nt")
    face.settle()
    with qtbot.assertNotEmitted(face.model.shown_changed):
        office.open_desk(1, "mai.pt")
        office.issue_ticket("A")
        face.settle(call(office, 1))


def test_the_hooks_are_told_in_order(qtbot: QtBot, sqlite_url: str) -> None:
    told: list[str] = []
    with opened(sqlite_url, "3", painted=lambda: told.append("painted"), ready=lambda: told.append("ready")) as face:
        face.settle()
        qtbot.waitUntil(lambda: told == ["painted", "ready"])


def test_a_settled_plate_that_never_shows_it_says_so(face: PlateFace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("display.plates.app.SETTLE_S", 0.02)
    with pytest.raises(TimeoutError, match=r"shows revision 0, not 99"):
        face.settle(99)


@pytest.mark.parametrize("full_screen", [False, True])
def test_the_plate_runs_until_it_is_closed(qapp: QCoreApplication, sqlite_url: str, *, full_screen: bool) -> None:
    before = qapp.applicationName()
    assert run(sqlite_url, "3", full_screen=full_screen, ready=lambda: QTimer.singleShot(0, qapp.quit)) == 0
    qapp.setApplicationName(before)
