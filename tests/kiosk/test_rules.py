"""A kiosk that stands open shows what the office changes of its rules, as soon as its feed tells it."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.face import Face
from office.bootstrap import Office, open_office
from office.domain.facts import Fact
from tests.kiosk.hands import words

EVERY_DAY = range(1, 8)


def seen_after(kiosk: Face, url: str, *changes: Callable[[Office], Fact]) -> str:
    """Change something in another program; return what the kiosk shows once its feed has told it."""
    with open_office(url) as office:
        for change in changes:
            revision = change(office).revision
    kiosk.settle(revision)
    return words(kiosk.window)


def days_off(days: int) -> list[Callable[[Office], Fact]]:
    """Today and some days more, so that midnight in the middle of a test changes nothing."""
    return [
        lambda o, ahead=ahead: o.set_calendar_day(  # type: ignore[misc]
            o.hall().service_day + timedelta(days=ahead), "holiday", basis="x", name="Ngày thử"
        )
        for ahead in range(days)
    ]


def test_an_open_kiosk_shows_each_change_at_once(kiosk: Face, sqlite_url: str) -> None:
    hours = seen_after(kiosk, sqlite_url, *days_off(2), lambda o: o.set_office_hours("09:17-10:00", EVERY_DAY))
    assert "9 giờ 17" not in hours, "it is always open"
    closed = seen_after(kiosk, sqlite_url, lambda o: o.set_always_open(always=False))
    assert "9 giờ 17" in closed
    own = seen_after(kiosk, sqlite_url, lambda o: o.set_service_hours("T", "10:23-11:00", EVERY_DAY))
    assert "9 giờ 17" in own
    assert "10 giờ 23" in own
    later = seen_after(kiosk, sqlite_url, lambda o: o.set_office_hours("13:41-14:00", EVERY_DAY))
    assert "9 giờ 17" not in later
    assert "13 giờ 41" in later
    stopped = seen_after(kiosk, sqlite_url, lambda o: o.set_service_stop("T", 120))
    assert "10 giờ 23" not in stopped, "no number fits into a session that is shorter than the stop"
    assert "13 giờ 41" in stopped
    opened = seen_after(kiosk, sqlite_url, lambda o: o.set_always_open(always=True))
    assert "13 giờ 41" not in opened
