from datetime import datetime, timedelta
from typing import Any

import pytest

from display.plates.plate import FRESH, Kind, Plate, bare_plate, plate_of
from office.domain.desks import DeskState
from office.domain.tickets import TicketState
from tests.builders import a_plate_snapshot, a_plate_ticket, at

SERVING = TicketState.SERVING
SECOND = timedelta(seconds=1)
NOW = at(10)
MIDNIGHT = at(16 * 60)
"""In the hall."""


def held(now: datetime = NOW, **changes: Any) -> Plate:
    return plate_of(a_plate_snapshot(ticket=a_plate_ticket(**changes)), now)


@pytest.mark.parametrize(
    ("state", "since", "kind", "title"),
    [
        (DeskState.CLOSED, None, Kind.NOT_OPEN, "Chưa mở"),
        (DeskState.CLOSED, at(-24 * 60), Kind.NOT_OPEN, "Chưa mở"),
        (DeskState.OPEN, at(-24 * 60), Kind.NOT_OPEN, "Chưa mở"),
        (DeskState.PAUSED, at(-24 * 60), Kind.NOT_OPEN, "Chưa mở"),
        (DeskState.CLOSED, at(9), Kind.CLOSED, "Đóng quầy"),
        (DeskState.PAUSED, at(9), Kind.PAUSED, "Tạm ngưng"),
        (DeskState.OPEN, at(9), Kind.IDLE, "Mời số tiếp theo…"),
        # Opened before its clock was set back: a state of the future is of today.
        (DeskState.OPEN, at(11), Kind.IDLE, "Mời số tiếp theo…"),
    ],
)
def test_a_desk_without_a_number(state: DeskState, since: datetime | None, kind: Kind, title: str) -> None:
    plate = plate_of(a_plate_snapshot(state=state, since=since), at(10))
    assert (plate.kind, plate.title, plate.number) == (kind, title, "")
    assert (plate.desk, plate.name, plate.name_also) == ("3", "Doanh nghiệp và Đầu tư", "Business and Investment")
    assert not plate.is_calling


def test_what_was_left_at_a_desk_of_yesterday_is_not_shown() -> None:
    plate = plate_of(a_plate_snapshot(since=at(-24 * 60), ticket=a_plate_ticket()), at(10))
    assert (plate.kind, plate.number) == (Kind.NOT_OPEN, "")


@pytest.mark.parametrize(
    ("changes", "kind", "title", "also"),
    [
        ({}, Kind.CALLED, "MỜI SỐ", "NOW CALLING"),
        ({"calls": 2}, Kind.RECALLED, "MỜI LẠI SỐ", "CALLING AGAIN"),
        ({"state": SERVING, "calls": 2}, Kind.SERVING, "ĐANG PHỤC VỤ", "NOW SERVING"),
    ],
)
def test_a_number_at_the_desk(changes: dict[str, Any], kind: Kind, title: str, also: str) -> None:
    plate = held(**changes)
    assert (plate.number, plate.kind, plate.title, plate.title_also) == ("A025", kind, title, also)
    assert plate.is_calling is (kind is not Kind.SERVING)
    assert not plate.is_fresh


@pytest.mark.parametrize("state", [TicketState.CALLED, SERVING])
def test_a_call_is_gold_for_eight_seconds_at_least(state: TicketState) -> None:
    assert timedelta(seconds=8) <= FRESH
    last = at(5) + FRESH - SECOND / 1000
    fresh, over = (held(now, state=state) for now in (last, at(5) + FRESH))
    assert (fresh.is_fresh, fresh.is_calling, fresh.title) == (True, True, "MỜI SỐ")
    assert fresh.until == at(5) + FRESH
    assert not over.is_fresh
    assert over.is_calling is (state is not SERVING), "and until the citizen is there"


def test_a_recall_is_as_fresh_as_a_call() -> None:
    plate = held(at(9) + SECOND, called_at=at(9), calls=3)
    assert (plate.is_fresh, plate.kind) == (True, Kind.RECALLED)


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_jumped_keeps_the_number_and_makes_nothing_fresh(hours: int) -> None:
    plate = held(at(5) + timedelta(hours=hours))
    assert (plate.number, plate.is_fresh, plate.is_calling) == ("A025", False, True)


def test_a_citizen_who_speaks_english_reads_english_first() -> None:
    english = plate_of(a_plate_snapshot(ticket=a_plate_ticket(language="en")), at(10))
    assert (english.title, english.title_also) == ("NOW CALLING", "MỜI SỐ")
    assert (english.name, english.name_also) == ("Business and Investment", "Doanh nghiệp và Đầu tư")
    assert (english.desk_caption, english.desk_caption_also) == ("DESK", "QUẦY")


def test_a_language_without_words_is_vietnamese() -> None:
    assert plate_of(a_plate_snapshot(ticket=a_plate_ticket(language="lo")), at(10)).title == "MỜI SỐ"


def test_a_desk_with_one_name_says_it_once() -> None:
    for name_en in ("", "Quầy nhanh"):
        plate = plate_of(a_plate_snapshot(name_vi="Quầy nhanh", name_en=name_en), at(10), language="en")
        assert (plate.name, plate.name_also) == ("Quầy nhanh", "")


def test_a_lost_database_keeps_the_number_and_tells_its_age_by_the_minute() -> None:
    seen = a_plate_snapshot(ticket=a_plate_ticket(state=SERVING))
    plate = plate_of(seen, at(13.5), lost_since=at(10))
    assert plate.notice == "Mất kết nối dữ liệu từ 08:10 (3 phút)."
    assert (plate.number, plate.until) == ("A025", at(14))


def test_it_waits_for_midnight_alone_while_nothing_is_fresh() -> None:
    assert plate_of(a_plate_snapshot(), at(10)).until == MIDNIGHT
    after = plate_of(a_plate_snapshot(), MIDNIGHT)
    assert (after.kind, after.until) == (Kind.NOT_OPEN, MIDNIGHT + timedelta(days=1))


def test_before_the_first_look_it_knows_its_number_only() -> None:
    plate = bare_plate("3")
    assert (plate.kind, plate.title, plate.revision, plate.notice) == (Kind.OPENING, "Đang kết nối dữ liệu…", -1, "")
    assert bare_plate("3", trouble="Ổ đĩa đầy.").notice == "Ổ đĩa đầy."


def test_a_desk_that_there_is_not() -> None:
    plate = bare_plate("99", is_unknown=True)
    assert (plate.title, plate.title_also) == ("Không có quầy 99", "There is no desk 99")
    assert plate.notice.endswith("taicho plate --desk N.")
