"""A real window on a real office, touched by real clicks."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.events import Failed, IdledOut
from kiosk.face import Face
from kiosk.pages import Issuing
from kiosk.patience import IDLE_SECONDS
from office.bootstrap import create_office, open_office
from tests.kiosk.hands import find, touch, words

ByHand = Callable[[str], None]
CLOSE_T = "UPDATE services SET is_open = 0 WHERE code = 'T'"


def go(face: Face, *names: str) -> None:
    for name in names:
        touch(face.window, name)
        face.settle()


def test_from_the_groups_to_a_number_and_back(kiosk: Face, sqlite_url: str) -> None:
    go(kiosk, "tile_A", "tile_A2", "priority_elderly", "take")
    assert kiosk.model.page == "given"
    with open_office(sqlite_url) as office:
        (ticket,) = office.tickets()
    assert (ticket.service, ticket.priority, ticket.language) == ("A2", "elderly", "vi")
    assert find(kiosk.window, "number").property("text") == ticket.number == "A001"
    go(kiosk, "done")
    assert kiosk.model.page == "groups"
    assert "1 người chờ" in words(kiosk.window)


def test_a_group_with_one_service_goes_straight_to_the_question(kiosk: Face) -> None:
    go(kiosk, "tile_T")
    assert kiosk.model.page == "confirm"
    assert find(kiosk.window, "service").property("text") == "Nhận kết quả"


def test_every_page_has_a_way_back(kiosk: Face) -> None:
    go(kiosk, "tile_A", "tile_A1", "back")
    assert kiosk.model.page == "services"
    go(kiosk, "back")
    assert kiosk.model.page == "groups"


def test_forty_taps_give_one_number_and_leave_it_on_the_screen(
    qapp: QApplication, sqlite_url: str, qtbot: QtBot
) -> None:
    now = 0.0
    with opened(sqlite_url, quiet_seconds=0.4, clock=lambda: now) as face:
        for page, name in (("groups", "tile_T"), ("confirm", "take")):
            qtbot.waitUntil(lambda page=page: face.model.page == page)  # type: ignore[misc]
            now += 1
            touch(face.window, name, times=40)
        qtbot.waitUntil(lambda: face.model.page == "given")
        touch(face.window, "done", times=40)
        assert face.model.page == "given"
    with open_office(sqlite_url) as office:
        assert [ticket.number for ticket in office.tickets()] == ["T001"]


def test_the_language_is_switched_on_any_page(kiosk: Face) -> None:
    go(kiosk, "tile_A", "language")
    assert kiosk.model.page == "services"
    assert "Which matter is it?" in words(kiosk.window)
    assert "Investment" in words(kiosk.window)
    go(kiosk, "tile_A2", "take")
    assert "Please take a seat." in words(kiosk.window)
    go(kiosk, "language")
    assert "Vui lòng ngồi chờ" in words(kiosk.window)


def test_a_ticket_is_called_in_the_language_of_its_citizen(kiosk: Face, sqlite_url: str) -> None:
    go(kiosk, "language", "tile_T", "take")
    with open_office(sqlite_url) as office:
        assert office.ticket("T001")[0].language == "en"


def test_the_countdown_is_seen_and_ends_at_the_groups(kiosk: Face) -> None:
    go(kiosk, "language", "tile_A")
    assert f"Starts over in {IDLE_SECONDS} seconds" in words(kiosk.window)
    kiosk.model.hear(IdledOut())
    kiosk.settle()
    assert kiosk.model.page == "groups"
    assert "Quý khách cần làm gì hôm nay?" in words(kiosk.window)


def test_a_touch_beside_every_button_keeps_the_page(kiosk: Face) -> None:
    go(kiosk, "tile_A")
    for _ in range(5):
        kiosk.model.tick()
    assert kiosk.model.flow.left in range(1, IDLE_SECONDS - 4)
    go(kiosk, "question")
    assert kiosk.model.page == "services"
    assert kiosk.model.flow.left in range(IDLE_SECONDS - 4, IDLE_SECONDS + 1), "the touch counted as a sign of life"


def test_what_happens_elsewhere_is_shown(kiosk: Face, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office:
        office.open_desk("11", "khoa.nd")
        revision = office.issue_ticket("T").revision
    kiosk.settle(revision)
    assert "1 người chờ" in words(kiosk.window)
    assert "1 quầy đang mở" in words(kiosk.window)


def test_a_service_closed_meanwhile_is_refused_in_a_sentence(kiosk: Face, by_hand: ByHand) -> None:
    go(kiosk, "tile_T")
    by_hand(CLOSE_T)
    go(kiosk, "take")
    assert kiosk.model.page == "turned"
    assert "Dịch vụ Nhận kết quả hiện không nhận số." in words(kiosk.window)
    go(kiosk, "home")
    assert kiosk.model.page == "groups"


def test_a_closed_tile_cannot_be_touched(qapp: QApplication, sqlite_url: str, by_hand: ByHand) -> None:
    by_hand(CLOSE_T)
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        assert "Hiện không nhận số" in words(face.window)
        go(face, "tile_T")
        assert face.model.page == "groups"


def test_an_action_that_raises_ends_on_the_safe_page_and_the_kiosk_goes_on(
    kiosk: Face, by_hand: ByHand, caplog: pytest.LogCaptureFixture
) -> None:
    by_hand("CREATE TRIGGER broken BEFORE INSERT ON tickets BEGIN SELECT RAISE(ABORT, 'broken'); END")
    go(kiosk, "tile_T", "take")
    assert kiosk.model.page == "ask_desk"
    assert "Vui lòng hỏi cán bộ\ntại quầy hướng dẫn" in words(kiosk.window)
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    by_hand("DROP TRIGGER broken")
    go(kiosk, "home", "tile_T", "take")
    assert kiosk.model.page == "given"


def test_a_late_number_still_reaches_its_citizen_and_a_retry_makes_no_second(kiosk: Face, sqlite_url: str) -> None:
    go(kiosk, "tile_T")
    kiosk.model.confirm()
    page = kiosk.model.flow.page
    assert isinstance(page, Issuing)
    kiosk.model.hear(Failed(page.order.key, can_retry=True))
    assert kiosk.model.page == "ask_desk"
    kiosk.model.retry()
    kiosk.settle()
    assert kiosk.model.page == "given"
    with open_office(sqlite_url) as office:
        assert len(office.tickets()) == 1


def test_a_lost_office_is_told_and_the_kiosk_returns_by_itself(kiosk: Face, by_hand: ByHand, qtbot: QtBot) -> None:
    go(kiosk, "tile_A")
    by_hand("ALTER TABLE offices RENAME TO away")
    qtbot.waitUntil(lambda: kiosk.model.page == "away")
    assert "Máy lấy số tạm mất kết nối" in words(kiosk.window)
    by_hand("ALTER TABLE away RENAME TO offices")
    qtbot.waitUntil(lambda: kiosk.model.page == "groups")
    go(kiosk, "tile_T", "take")
    assert kiosk.model.page == "given"


def test_a_kiosk_started_before_its_office_waits_for_it(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    url = str(tmp_path / "later.db")
    with opened(url, quiet_seconds=0) as face:
        assert "Máy lấy số đang khởi động" in words(face.window)
        qtbot.waitUntil(lambda: "tạm mất kết nối" in words(face.window))
        create_office(url, always_open=True)
        face.settle()
        assert face.model.page == "groups"


def test_it_says_when_it_is_painted_and_when_it_is_ready(qapp: QApplication, sqlite_url: str, qtbot: QtBot) -> None:
    told: list[str] = []
    with opened(sqlite_url, painted=lambda: told.append("painted"), ready=lambda: told.append("ready")) as face:
        qtbot.waitUntil(lambda: told == ["painted", "ready"])
        assert face.model.page == "groups"


def test_settling_gives_up_in_time(kiosk: Face) -> None:
    with pytest.raises(TimeoutError, match="page groups"):
        kiosk.settle(kiosk.model.revision + 1, seconds=0.05)
