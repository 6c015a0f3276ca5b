from datetime import UTC, date, datetime

from office.domain.demand import LEAST, days_before, often_chosen


def test_the_most_chosen_comes_first_and_of_equals_the_first_by_code() -> None:
    assert often_chosen({"T": LEAST, "A2": LEAST + 1, "A1": LEAST, "B": LEAST - 1}) == ("A2", "A1", "T")
    assert often_chosen({}) == ()


def test_two_weeks_are_counted_and_today_is_not() -> None:
    since, until = days_before(date(2026, 11, 25), "Asia/Ho_Chi_Minh")
    assert since == datetime(2026, 11, 10, 17, tzinfo=UTC)
    assert until == datetime(2026, 11, 24, 17, tzinfo=UTC)
