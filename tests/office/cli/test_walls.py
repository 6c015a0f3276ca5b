"""`taicho wall` and `taicho notice`, in both languages."""

from datetime import UTC, date, datetime, timedelta

import pytest

from office.bootstrap import open_office
from office.domain.facts import TicketCalled
from office.domain.wall_calls import Spoken
from office.domain.walls import WallRules
from tests.office.cli.conftest import CommandLine


@pytest.fixture
def wall(desk: CommandLine) -> CommandLine:
    """Wall SẢNH without a loudspeaker; A001 called to desk 1 and called again."""
    with open_office(desk.url) as office:
        office.start_wall("SẢNH", WallRules(volume=70))
        office.tell_trouble("SẢNH", "no_audio")
        office.tell_trouble("SẢNH", "bad_media", "tết.mp4")
        call = office.call_next(1)
        assert isinstance(call, TicketCalled)
        office.acknowledge("SẢNH", call.revision, datetime(2026, 11, 23, 1, tzinfo=UTC), Spoken.NO_DEVICE)
        office.recall(1)
    return desk


def today() -> date:
    return (datetime.now(UTC) + timedelta(hours=7)).date()


def test_no_walls(taicho: CommandLine) -> None:
    assert taicho.json("wall", "list") == {"walls": []}
    assert taicho.json("wall", "calls") == {"calls": []}
    assert taicho.json("wall", "troubles") == {"troubles": []}
    assert taicho.said("wall", "troubles") == taicho.said("notice", "list") == "Không có dòng nào."


def test_a_wall_with_its_rules_and_troubles(wall: CommandLine) -> None:
    (told,) = wall.json("wall", "list")["walls"]
    assert set(told) == {"wall", "started_at", "rules", "changed", "troubles"}
    assert (told["wall"], told["changed"]) == ("SẢNH", [])
    assert (told["rules"]["volume"], told["rules"]["voice"], told["rules"]["zone"]) == ("70", "on", "")
    assert [(one["cause"], one["about"]) for one in told["troubles"]] == [("no_audio", ""), ("bad_media", "tết.mp4")]
    said = wall.said("wall", "list").splitlines()
    assert said[0].split() == ["Bảng:", "SẢNH"]
    assert [line.split(":")[0] for line in said] == [
        *("Bảng", "Bắt đầu lúc", "Khu vực", "Giọng đọc", "Tiếng chuông", "Số lần đọc"),
        *("Khoảng nghỉ giữa hai lần đọc", "Tốc độ đọc", "Âm lượng", "Giờ yên lặng", "Cách đọc số"),
        *("Cách đọc theo vùng miền", "Trục trặc", "Trục trặc"),
    ]
    assert "cả sảnh" in said[2]
    assert "ảnh hoặc phim không chiếu được (tết.mp4), từ " in said[-1]
    assert "Trouble:                there is no loudspeaker, since " in wall.said("--language", "en", "wall", "list")


def test_rules_are_changed_together_and_given_back(wall: CommandLine) -> None:
    words = ("wall", "set", "SẢNH", "--volume", "60%", "--zone", "a,1-2", "--quiet", "11:30-13:30")
    assert wall.said(*words) == (
        "Bảng SẢNH: âm lượng = 60%.\nBảng SẢNH: khu vực = A, 1, 2.\nBảng SẢNH: giờ yên lặng = 11:30-13:30."
    )
    (told,) = wall.json("wall", "list")["walls"]
    assert told["changed"] == ["quiet", "volume", "zone"]
    assert (told["rules"]["volume"], told["rules"]["zone"]) == ("60", "A,1,2")
    assert "60% (đặt khi đang chạy; máy của bảng đặt: 70%)" in wall.said("wall", "list")
    (one,) = wall.json("wall", "set", "SẢNH", "--default", "volume", "--officer", "admin")["set"]
    assert (one["rule"], one["value"], one["officer"]) == ("volume", None, "admin")
    assert wall.said("wall", "set", "SẢNH", "--default", "zone").endswith("trở lại như đặt trên máy của bảng.")
    wall.said("wall", "set", "SẢNH", "--default", "all", "--voice", "off")
    (told,) = wall.json("wall", "list")["walls"]
    assert told["changed"] == ["voice"]
    assert wall.said("--language", "en", "wall", "set", "SẢNH", "--voice", "on") == "Wall SẢNH: voice = on."


def test_words_stand_for_no_zone_and_no_quiet_hours(wall: CommandLine) -> None:
    said = wall.said("wall", "set", "SẢNH", "--zone", "hall", "--quiet", "none")
    assert said == "Bảng SẢNH: khu vực = cả sảnh.\nBảng SẢNH: giờ yên lặng = không có."


def test_one_wrong_rule_and_none_is_changed(wall: CommandLine) -> None:
    assert wall.refused("wall", "set", "SẢNH", "--volume", "60", "--zone", "A;B") == "bad_wall_rule"
    assert wall.json("wall", "list")["walls"][0]["changed"] == []
    message = wall.json("wall", "set", "SẢNH", "--volume", "200", code=3)["message"]
    assert message == "Không đặt được âm lượng là “200”. Chọn từ 0 đến 100 phần trăm; 0 là không có tiếng."
    assert wall.refused("wall", "set", "SẢNH", "--rate", " ") == "bad_wall_rule"
    assert "--volume 60" in wall.json("wall", "set", "SẢNH", code=2)["usage"]
    assert wall.refused("wall", "set", "Sảnh", "--volume", "60") == "unknown_wall"
    assert wall.refused("wall", "set", "SẢNH", "--volume", "60", "--officer", "lan.nt") == "not_authorized"


def test_asked_again_under_a_key_it_is_done_once(wall: CommandLine) -> None:
    words = ("wall", "set", "SẢNH", "--volume", "60", "--chime", "off", "--key", "k1")
    assert wall.json(*words) == wall.json(*words)
    assert wall.refused("wall", "set", "SẢNH", "--volume", "50", "--key", "k1") == "request_key_reused"


def test_the_log_of_calls(wall: CommandLine) -> None:
    again, first = wall.json("wall", "calls")["calls"]
    assert (again["number"], again["desk"], again["recall"], again["matters"]) == ("A001", "1", True, True)
    assert (again["shown"], again["spoken"], again["walls"]) == (False, False, [])
    assert first["walls"] == [
        {"wall": "SẢNH", "shown_at": "2026-11-23T01:00:00.000000Z", "spoken": "no_device"},
    ]
    head, recalled, called = wall.said("wall", "calls").splitlines()
    assert head.split("  ")[0] == "Gọi lúc"
    assert recalled.endswith("A001 (gọi lại)  1     đã gọi nhưng chưa thông báo")
    assert called.endswith("SẢNH: đã hiện, không có loa để đọc")
    assert wall.json("wall", "calls", "--limit", "1")["calls"] == [again]
    assert "called but not announced" in wall.said("--language", "en", "wall", "calls")
    assert wall.json("wall", "calls", "--missed") == {"calls": []}, "they have not had their time yet"


def test_troubles_and_an_end_of_them(wall: CommandLine) -> None:
    told = wall.json("wall", "troubles")["troubles"]
    assert [(one["wall"], one["cause"], one["about"]) for one in told] == [
        ("SẢNH", "no_audio", ""),
        ("SẢNH", "bad_media", "tết.mp4"),
    ]
    head, *rows = wall.said("wall", "troubles").splitlines()
    assert head.split() == ["Bảng", "Trục", "trặc", "Từ", "lúc"]
    assert rows[0].startswith("SẢNH  không có loa ")
    assert wall.said("wall", "forget", "SẢNH").startswith("Đã bỏ bảng SẢNH khỏi danh sách")
    assert wall.refused("wall", "forget", "SẢNH") == "unknown_wall"
    assert wall.json("wall", "troubles") == {"troubles": []}


def test_notices(taicho: CommandLine) -> None:
    first, last = today(), today() + timedelta(days=2)
    said = taicho.said("notice", "add", "Nghỉ tết từ thứ Hai", "--english", "Closed from Monday", "--to", f"{last}")
    assert said == f"Thông báo số 1 hiện trên các bảng từ {first:%d/%m/%Y} đến hết {last:%d/%m/%Y}."
    told = taicho.json("notice", "add", "x" * 80, "--from", f"{last}", "--to", f"{last}", "--officer", "admin")
    assert (told["notice"], told["first_day"], told["officer"]) == (2, f"{last}", "admin")
    assert taicho.json("notice", "list")["notices"][0] == {
        **{"notice": 1, "text_vi": "Nghỉ tết từ thứ Hai", "text_en": "Closed from Monday"},
        **{"first_day": f"{first}", "last_day": f"{last}"},
    }
    head, one, two = taicho.said("notice", "list").splitlines()
    assert head.split("  ")[0] == "Thông báo"
    assert one.split("  ")[-1] == "Nghỉ tết từ thứ Hai"
    assert f"{first:%d/%m/%Y}" in one
    assert two.endswith("x" * 59 + "…")
    assert "Closed from Monday" in taicho.said("--language", "en", "notice", "list")
    assert taicho.said("notice", "remove", "1") == "Thông báo số 1 không còn hiện nữa."
    assert taicho.refused("notice", "remove", "1") == "unknown_notice"
    assert len(taicho.json("notice", "list", "--every")["notices"]) == 1


def test_notices_that_make_no_sense(taicho: CommandLine) -> None:
    yesterday = today() - timedelta(days=1)
    assert taicho.refused("notice", "add", "Nghỉ", "--from", f"{yesterday}", "--to", f"{yesterday}") == "notice_over"
    assert taicho.refused("notice", "add", "Nghỉ", "--from", f"{today()}", "--to", f"{yesterday}") == "notice_days"
    assert taicho.refused("notice", "add", " ", "--to", f"{today()}") == "notice_empty"
    assert taicho.refused("notice", "add", "x" * 5001, "--to", f"{today()}") == "text_too_long"
    assert "--to" in taicho.json("notice", "add", "Nghỉ", code=2)["usage"]
    assert taicho.refused("notice", "add", "Nghỉ", "--to", f"{today()}", "--officer", "lan.nt") == "not_authorized"
