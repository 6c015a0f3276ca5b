import pytest

from office.domain.estimates import Wait
from office.waits import minutes_of, range_text, wait_text


@pytest.mark.parametrize(
    ("wait", "about", "between"),
    [
        (None, "", ""),
        (Wait(0, 0, 0), "vào ngay", "vào ngay"),
        (Wait(0, 20, 300), "vào ngay", "0–5 phút"),
        (Wait(0, 90, 200), "khoảng 2 phút", "0–4 phút"),
        (Wait(250, 430, 610), "khoảng 7 phút", "4–15 phút"),
        (Wait(660, 720, 1000), "khoảng 10 phút", "10–20 phút"),
        (Wait(1800, 2040, 2600), "khoảng 35 phút", "30–45 phút"),
        (Wait(300, 300, 300), "khoảng 5 phút", "khoảng 5 phút"),
    ],
)
def test_as_people_say_it(wait: Wait | None, about: str, between: str) -> None:
    assert (wait_text(wait), range_text(wait)) == (about, between)


def test_in_english() -> None:
    assert wait_text(Wait(0, 60, 90), "en") == "about 1 min"
    assert range_text(Wait(400, 700, 1000), "en") == "6–20 minutes"
    assert wait_text(Wait(0, 0, 0), "en") == "no wait"


def test_minutes_never_turn_around() -> None:
    assert minutes_of(Wait(0, 10, 30)) == (0, 1)
    assert minutes_of(Wait(3500, 3550, 3590)) == (55, 60)
