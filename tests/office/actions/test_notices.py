"""Notices for the walls, on both databases."""

from datetime import date, timedelta

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from office.storage.notices import notices_on
from tests.builders import DAY
from tests.clocks import Clock

TOMORROW = DAY + timedelta(days=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def on(office: Office, day: date) -> list[str]:
    return [one.text_vi for one in office.read(lambda tx: notices_on(tx, day))]


def reason(office: Office, *given: object) -> str:
    with pytest.raises(Refused) as caught:
        office.post_notice(*given)  # type: ignore[arg-type]
    return str(caught.value.reason)


def test_a_notice_is_shown_from_its_first_to_its_last_day(office: Office) -> None:
    fact = office.post_notice("Nghỉ lễ", "Closed", TOMORROW, TOMORROW + timedelta(days=1))
    assert (fact.notice, fact.first_day, fact.last_day) == (1, TOMORROW, TOMORROW + timedelta(days=1))
    days = [DAY + timedelta(days=ahead) for ahead in range(4)]
    assert [on(office, day) for day in days] == [[], ["Nghỉ lễ"], ["Nghỉ lễ"], []]
    (kept,) = office.notices()
    assert [kept.is_on(day) for day in days] == [False, True, True, False]
    assert kept.text_en == "Closed"


def test_what_began_first_stands_first(office: Office) -> None:
    office.post_notice("Mai", "", TOMORROW, TOMORROW)
    office.post_notice("Hôm nay và mai", "", DAY, TOMORROW)
    office.post_notice("Cũng thế", "", DAY, TOMORROW)
    assert on(office, TOMORROW) == ["Hôm nay và mai", "Cũng thế", "Mai"]


def test_the_number_of_a_removed_notice_never_means_another(office: Office) -> None:
    office.post_notice("Một", "", DAY, DAY)
    office.post_notice("Hai", "", DAY, DAY)
    office.remove_notice(2)
    assert on(office, DAY) == ["Một"]
    assert office.post_notice("Ba", "", DAY, DAY).notice == 3
    with pytest.raises(Refused) as caught:
        office.remove_notice(2)
    assert caught.value.reason == "unknown_notice"


def test_notices_of_the_past_are_listed_when_asked(office: Office, clock: Clock) -> None:
    office.post_notice("Hôm nay", "", DAY, DAY)
    office.post_notice("Mai", "", TOMORROW, TOMORROW)
    clock.forward(24 * 60)
    assert [one.text_vi for one in office.notices()] == ["Mai"]
    assert [one.text_vi for one in office.notices(every=True)] == ["Hôm nay", "Mai"]


def test_a_notice_is_tidied_and_its_lines_become_one(office: Office) -> None:
    office.post_notice("  Nghi\u0309\r\n  tết \t từ 16/02 ", " \n", DAY, DAY)
    (notice,) = office.notices()
    assert (notice.text_vi, notice.text_en) == ("Nghỉ tết từ 16/02", "")


def test_five_thousand_characters_fit_and_one_more_does_not(office: Office) -> None:
    long = "ặ" * 5_000
    office.post_notice(long, long, DAY, DAY)
    assert on(office, DAY) == [long]
    assert reason(office, long + "x", "", DAY, DAY) == "text_too_long"
    assert reason(office, "Nghỉ", long + "x", DAY, DAY) == "text_too_long"


def test_what_would_never_be_shown_is_refused(office: Office) -> None:
    assert reason(office, " \n ", "Closed", DAY, DAY) == "notice_empty"
    assert reason(office, "Nghỉ", "", TOMORROW, DAY) == "notice_days"
    yesterday = DAY - timedelta(days=1)
    assert reason(office, "Nghỉ", "", yesterday, yesterday) == "notice_over"
    office.post_notice("Nghỉ", "", yesterday, DAY)
    assert on(office, DAY) == ["Nghỉ"]


def test_the_journal_has_no_words_of_a_notice(office: Office) -> None:
    office.post_notice("Ông Nguyễn Văn Bình nhận hồ sơ", "", DAY, DAY, officer="admin")
    office.remove_notice(1, officer="admin")
    posted, removed = office.journal()
    assert posted.body == {"notice": 1, "first_day": "2026-11-23", "last_day": "2026-11-23"}
    assert (removed.body, removed.officer) == ({"notice": 1}, "admin")
