from datetime import datetime, timedelta

import pytest

from office.domain.calendars import Week, parse_sessions
from office.domain.hours import Closed, Hours, Opening, TicketingPolicy
from office.domain.service_days import zone
from office.opening_words import again_short, again_words, state_words, week_words
from tests.weeks import HALL, WEEK, a_calendar

NOON = datetime(2026, 11, 23, 12, tzinfo=zone(HALL))


@pytest.mark.parametrize(
    ("again", "vi", "en"),
    [
        (NOON.replace(hour=13, minute=30), "Mở lại lúc 13 giờ 30", "Opens again at 13:30"),
        (NOON.replace(hour=14), "Mở lại lúc 14 giờ", "Opens again at 14:00"),
        (
            NOON.replace(day=27, hour=7, minute=30),
            "Mở lại lúc 7 giờ 30 thứ Sáu 27/11",
            "Opens again at 7:30 on Friday 27/11",
        ),
        (NOON.replace(day=29, hour=7), "Mở lại lúc 7 giờ Chủ Nhật 29/11", "Opens again at 7:00 on Sunday 29/11"),
        (None, "Mở lại khi có thông báo mới", "Opens again when it is announced"),
    ],
)
def test_when_it_opens_again(again: datetime | None, vi: str, en: str) -> None:
    opening = Opening(at=NOON, why=Closed.LUNCH, again=again)
    assert (again_words(opening), again_words(opening, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("again", "vi", "en"),
    [
        (NOON.replace(hour=13, minute=30), "Mở lại lúc 13 giờ 30", "Opens at 13:30"),
        (NOON.replace(day=25, hour=7), "Mở lại 7 giờ thứ Tư 25/11", "Opens Wed 25/11, 7:00"),
        (NOON.replace(day=29, hour=7), "Mở lại 7 giờ Chủ Nhật 29/11", "Opens Sun 29/11, 7:00"),
        (None, "Mở lại khi có thông báo mới", "Opens again when it is announced"),
    ],
)
def test_in_few_words(again: datetime | None, vi: str, en: str) -> None:
    opening = Opening(at=NOON, why=Closed.LUNCH, again=again)
    assert (again_short(opening), again_short(opening, "en")) == (vi, en)
    assert again_short(Opening(at=NOON)) == again_short(Opening(at=NOON, why=Closed.SWITCHED_OFF)) == ""


def test_what_is_open_or_switched_off_opens_at_no_hour() -> None:
    assert again_words(Opening(at=NOON)) == ""
    assert again_words(Opening(at=NOON, why=Closed.SWITCHED_OFF)) == ""


def test_how_it_stands() -> None:
    assert state_words(Opening(at=NOON)) == "Đang nhận số"
    assert state_words(Opening(at=NOON, until=NOON + timedelta(hours=1, minutes=15))) == "Nhận số đến 13 giờ 15"
    assert state_words(Opening(at=NOON, why=Closed.LUNCH), "en") == "closed between the two sessions"
    holiday = Opening(at=NOON, why=Closed.HOLIDAY, day="Quốc khánh", day_en="National Day")
    assert state_words(holiday) == "hôm nay nghỉ lễ, Tết (Quốc khánh)"
    assert state_words(holiday, "en") == "closed today, a public holiday (National Day)"


MORNINGS = (parse_sessions("07:00-11:30"),)
DAY = "07:00–11:30, 13:30–17:00"


@pytest.mark.parametrize(
    ("week", "vi", "en"),
    [
        (WEEK, f"Thứ Hai – thứ Sáu: {DAY}", f"Monday – Friday: {DAY}"),
        (
            (*WEEK[:5], *MORNINGS, ()),
            f"Thứ Hai – thứ Sáu: {DAY}; Thứ Bảy: 07:00–11:30",
            f"Monday – Friday: {DAY}; Saturday: 07:00–11:30",
        ),
        (MORNINGS * 7, "Hằng ngày: 07:00–11:30", "Every day: 07:00–11:30"),
        (
            ((), *MORNINGS, (), *MORNINGS * 2, (), ()),
            "Thứ Ba: 07:00–11:30; Thứ Năm – thứ Sáu: 07:00–11:30",
            "Tuesday: 07:00–11:30; Thursday – Friday: 07:00–11:30",
        ),
        (((),) * 7, "", ""),
    ],
)
def test_the_usual_week(week: Week, vi: str, en: str) -> None:
    hours = Hours(a_calendar(), {"A": week}, TicketingPolicy())
    assert (week_words(hours, "A"), week_words(hours, "A", "en")) == (vi, en)


def test_a_service_without_a_week_of_its_own_keeps_the_office_s() -> None:
    assert week_words(Hours(a_calendar(), {}, TicketingPolicy()), "A") == f"Thứ Hai – thứ Sáu: {DAY}"
    assert week_words(Hours(a_calendar(), {}, TicketingPolicy(always_open=True)), "A") == ""
