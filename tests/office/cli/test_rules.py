"""An administrator changes the rules of an office on the command line."""

import pytest

from tests.office.cli.conftest import CommandLine

DAYS = [str(number) for number in range(1, 8)]


def test_the_office_and_its_rules(taicho: CommandLine) -> None:
    told = taicho.json("office", "show")
    assert {
        key: told[key] for key in ("preset", "stop_minutes", "numbers_a_citizen_a_day", "keep_citizens_days")
    } == {
        **{"preset": "thai-binh-2019", "stop_minutes": 15},
        **{"numbers_a_citizen_a_day": 2, "keep_citizens_days": 90},
    }
    assert (told["always_open"], told["own_hours"], told["own_stops"]) == (True, {}, {})
    assert list(told["week"]) == DAYS
    assert told["week"]["1"] == ["07:00-11:30", "13:30-17:00"]
    said = taicho.said("office", "show").splitlines()
    assert "Thứ Hai   07:00-11:30, 13:30-17:00" in said


def test_what_a_service_does_otherwise_is_shown(taicho: CommandLine) -> None:
    taicho.json("service", "hours", "A2", "08:00-10:00")
    taicho.json("service", "stop", "A1", "40")
    told = taicho.json("office", "show")
    assert told["own_hours"]["A2"] == {day: ["08:00-10:00"] if int(day) < 6 else [] for day in DAYS}
    assert told["own_stops"] == {"A1": 40}
    said = taicho.said("office", "show").splitlines()
    assert said[-2:] == ["A1       không      40", "A2       có"]


def test_the_hours_are_set(taicho: CommandLine) -> None:
    words = ("office", "hours", "07:30-11:30,13:00-16:30", "--weekday", "1", "--weekday", "6", "--key", "k")
    told = taicho.json(*words, "--officer", "lan.nt")
    assert {key: told[key] for key in ("weekdays", "sessions", "sessions_before", "officer")} == {
        **{"weekdays": [1, 6], "sessions": ["07:30-11:30", "13:00-16:30"], "officer": "lan.nt"},
        "sessions_before": [["07:00-11:30", "13:30-17:00"], []],
    }
    assert taicho.json(*words, "--officer", "lan.nt") == told, "once for one key"
    assert taicho.said("office", "hours", "off", "--weekday", "6") == (
        "Giờ làm việc thứ Bảy: nghỉ. Xem: taicho office show"
    )
    assert taicho.json("office", "show")["week"]["6"] == []
    assert taicho.refused("office", "hours", "7 giờ") == "bad_sessions"
    assert (
        taicho.refused("office", "hours", "off", *[x for day in DAYS for x in ("--weekday", day)]) == "no_hours_left"
    )


@pytest.mark.parametrize("words", [(), ("07:00-11:30", "--weekly"), ("--weekly", "--always-open")])
def test_one_thing_at_a_time(taicho: CommandLine, words: tuple[str, ...]) -> None:
    said = taicho.json("office", "hours", *words, code=2)["usage"]
    assert said.startswith("Hãy cho đúng một trong ba")


def test_always_open_or_by_the_week(taicho: CommandLine) -> None:
    assert taicho.json("office", "hours", "--weekly")["always"] is False
    assert taicho.said("office", "hours", "--always-open").startswith("Máy lấy số phát số mọi lúc.")
    assert taicho.json("office", "show")["always_open"] is True
    assert "theo giờ trong tuần" in taicho.said("office", "hours", "--weekly")


def test_stop_limit_and_keep(taicho: CommandLine) -> None:
    assert taicho.json("office", "stop", "20")["minutes"] == 20
    assert "không thể là 500" in taicho.run("office", "stop", "500").stderr
    assert taicho.json("office", "limit", "3")["limit"] == 3
    assert taicho.said("office", "limit") == "Không còn giới hạn số phiếu mỗi người mỗi ngày."
    assert taicho.json("office", "keep", "30")["days"] == 30
    assert taicho.refused("office", "keep", "1000") == "out_of_range"
    told = taicho.json("office", "show")
    assert (told["stop_minutes"], told["numbers_a_citizen_a_day"], told["keep_citizens_days"]) == (20, None, 30)
    assert "không giới hạn" in taicho.said("office", "show")


def test_what_is_forgotten_at_once(taicho: CommandLine) -> None:
    taicho.json("service", "identity", "B")
    taicho.json("ticket", "issue", "B")
    assert taicho.json("office", "forget")["numbers"] == 0
    assert taicho.json("office", "forget", "--before", "2020-01-01")["before"] == "2020-01-01"
    assert taicho.json("office", "forget", "--before", "soon", code=2)["usage"].startswith(
        "--before phải là một ngày"
    )


def test_a_service_has_hours_and_a_stop_of_its_own(taicho: CommandLine) -> None:
    told = taicho.json("service", "hours", "a2", "08:00-10:00", "--weekday", "5")
    assert (told["service"], told["weekdays"], told["sessions"]) == ("A2", [5], ["08:00-10:00"])
    week = taicho.json("service", "hours", "A2")
    assert (week["own_hours"], week["stop_minutes"], week["week"]["5"]) == (True, 15, ["08:00-10:00"])
    assert "Thứ Sáu   08:00-10:00" in taicho.said("service", "hours", "A2").splitlines()
    assert taicho.json("service", "hours", "A2", "--as-office")["sessions"] is None
    assert taicho.json("service", "hours", "A2")["own_hours"] is False
    assert "cùng lúc với cơ sở" in taicho.said("service", "stop", "A2")
    assert taicho.json("service", "stop", "A2", "30")["minutes"] == 30
    assert taicho.refused("service", "hours", "Q") == "unknown_service"
    assert taicho.json("service", "hours", "A2", "08:00-10:00", "--as-office", code=2)["usage"].startswith("Hãy cho")


def test_single_dates(taicho: CommandLine) -> None:
    half = (
        "calendar",
        "set",
        "2026-12-31",
        "--kind",
        "working",
        "--sessions",
        "07:00-11:30",
        "--basis",
        "Thông báo 12",
    )
    assert taicho.said(*half, "--name", "Nghỉ chiều") == "Ngày 31/12/2026: làm việc, giờ làm việc: 07:00-11:30."
    days = {day["day"]: day for day in taicho.json("calendar", "show", "2026")["days"]}
    assert (days["2026-12-31"]["sessions"], days["2026-12-31"]["basis"]) == (["07:00-11:30"], "Thông báo 12")
    off = taicho.json("calendar", "set", "2026-12-31", "--kind", "holiday", "--basis", "Thông báo 13")
    assert {key: off[key] for key in ("day", "kind", "sessions", "kind_before", "sessions_before")} == {
        **{"day": "2026-12-31", "kind": "holiday", "sessions": None},
        **{"kind_before": "working", "sessions_before": ["07:00-11:30"]},
    }
    make_up = ("calendar", "set", "2027-01-02", "--kind", "make_up", "--stands-for", "2026-12-31", "--basis", "x")
    assert taicho.said(*make_up) == "Ngày 02/01/2027: làm bù, giờ làm việc: như trong tuần."
    assert taicho.said("calendar", "clear", "2027-01-02") == "Ngày 02/01/2027 lại theo giờ trong tuần."
    assert taicho.refused("calendar", "clear", "2027-01-02") == "no_calendar_day"
    assert (
        taicho.refused(*make_up[:3], "--kind", "working", "--sessions", "off", "--basis", "x") == "bad_calendar_day"
    )
    assert taicho.json("calendar", "clear", "31/12/2026", code=2)["usage"].startswith("YYYY-MM-DD phải là một ngày")


def test_in_english(taicho: CommandLine) -> None:
    said = taicho.said("--language", "en", "office", "hours", "08:00-12:00", "--weekday", "1")
    assert said.startswith("Hours, Monday: 08:00-12:00.")
    kinds = taicho.said("--language", "en", "journal", "list").splitlines()
    assert kinds[1].endswith("Hours set")
