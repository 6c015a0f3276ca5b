"""Hours, caps and the calendar on the command line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from office.bootstrap import create_office
from tests.office.cli.conftest import CommandLine


@pytest.fixture
def shut(tmp_path: Path) -> CommandLine:
    """An office whose week has no session at all, whatever the time is now."""
    path = tmp_path / "shut.db"
    create_office(str(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM weekday_sessions")
        connection.commit()
    return CommandLine(str(path))


def test_a_kiosk_keeps_hours_and_staff_do_not(shut: CommandLine) -> None:
    assert shut.refused("ticket", "issue", "A", "--at-kiosk") == "outside_hours"
    assert "khi có thông báo mới" in shut.run("ticket", "issue", "A", "--at-kiosk").stderr
    assert shut.json("ticket", "issue", "A")["number"] == "A001"


def test_an_office_that_is_always_open(taicho: CommandLine) -> None:
    assert taicho.json("ticket", "issue", "A", "--at-kiosk")["number"] == "A001"


def test_a_service_is_closed_and_opened(taicho: CommandLine) -> None:
    told = taicho.json("service", "close", "a2", "--officer", "lan.nt")
    assert (told["service"], told["open"], told["officer"], told["revision"]) == ("A2", False, "lan.nt", 1)
    assert taicho.refused("ticket", "issue", "A2") == "service_closed"
    assert "service open A2" in taicho.said("service", "close", "A2")
    assert taicho.json("service", "open", "A2")["open"] is True
    assert taicho.json("ticket", "issue", "A2")["number"] == "A001"
    assert taicho.refused("service", "close", "Q") == "unknown_service"
    assert taicho.refused("service", "close", "A2", "--officer", "nobody") == "unknown_officer"


def test_a_cap_is_set_and_lifted(taicho: CommandLine) -> None:
    told = taicho.json("service", "cap", "A2", "1", "--key", "k")
    assert (told["cap"], told["daily_cap"]) == (1, 1)
    assert taicho.json("service", "cap", "A2", "1", "--key", "k")["revision"] == told["revision"]
    taicho.json("ticket", "issue", "A2")
    assert taicho.refused("ticket", "issue", "A2") == "daily_cap"
    assert taicho.said("service", "cap", "A2") == "Dịch vụ A2 không còn giới hạn số mỗi ngày."
    assert taicho.json("ticket", "issue", "A2")["number"] == "A002"
    assert set(taicho.json("service", "cap", "A2", "0", code=2)) == {"usage"}
    body = taicho.json("journal", "list")["entries"][0]["body"]
    assert body == {"service": "A2", "cap": 1}


def test_identity_is_asked_for(taicho: CommandLine) -> None:
    assert taicho.said("service", "identity", "B") == "Máy lấy số hỏi thẻ căn cước cho dịch vụ B: có."
    assert taicho.refused("ticket", "issue", "B", "--at-kiosk") == "identity_required"
    assert taicho.json("service", "identity", "B", "--off")["asks_identity"] is False
    assert taicho.json("ticket", "issue", "B", "--at-kiosk")["number"] == "B001"


def test_the_hours_of_services(taicho: CommandLine, shut: CommandLine) -> None:
    first = taicho.json("service", "hours")["hours"][0]
    assert (first["service"], first["open_now"], first["why"], first["opens_again"]) == ("A", True, None, None)
    assert "Đang nhận số" in taicho.said("service", "hours")
    assert "Mở lại khi có thông báo mới" in shut.said("service", "hours")


def test_a_year_of_the_calendar(taicho: CommandLine) -> None:
    year = taicho.json("calendar", "show", "2026")
    assert (year["year"], year["week"]["1"], year["week"]["6"]) == (2026, ["07:00-11:30", "13:30-17:00"], [])
    days = {day["day"]: day for day in year["days"]}
    assert days["2026-08-22"] == {
        **{"day": "2026-08-22", "kind": "make_up", "stands_for": "2026-08-31"},
        **{"name_vi": "Làm bù cho ngày 31/08/2026", "name_en": "Worked for 31/08/2026"},
        **{"sessions": ["07:00-11:30", "13:30-17:00"], "basis": days["2026-08-31"]["basis"]},
    }
    assert (days["2026-08-31"]["kind"], days["2026-08-31"]["sessions"]) == ("compensatory_off", [])
    said = taicho.said("calendar", "show", "2026").splitlines()
    assert any(line.startswith("24/11/2026  nghỉ lễ  Ngày Văn hóa Việt Nam") for line in said)


def test_a_year_is_loaded(taicho: CommandLine) -> None:
    assert taicho.json("calendar", "show", "2027")["days"] == []
    assert "Không có dòng nào." in taicho.said("calendar", "show", "2027")
    told = taicho.json("calendar", "load", "2027")
    days = taicho.json("calendar", "show", "2027")["days"]
    assert told["days"] == len(days) > 10
    assert set(taicho.json("calendar", "show", "then", code=2)) == {"usage"}
