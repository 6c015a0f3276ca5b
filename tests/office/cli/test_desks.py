import pytest

from tests.office.cli.conftest import FACT_KEYS, TICKET_KEYS, CommandLine

DESK_KEYS = {"desk", "state", "officer", "services", "name_vi", "name_en", "note", "since"} | {
    *("reason", "stages", "rule", "patience", "ratio", "auto_call"),
}


def test_a_desk_opens_pauses_and_closes(taicho: CommandLine) -> None:
    opened = taicho.json("desk", "open", "3", "--officer", "lan.nt")
    assert set(opened) == DESK_KEYS | FACT_KEYS | {"also_closed", "settled"}
    assert (opened["desk"], opened["state"], opened["officer"], opened["revision"]) == ("3", "open", "lan.nt", 1)
    paused = taicho.json("desk", "pause", "3", "--reason", "họp")
    assert (paused["state"], paused["note"]) == ("paused", "họp")
    assert taicho.said("desk", "open", "3", "--officer", "lan.nt") == "Quầy 3 đã mở; cán bộ: lan.nt."
    closed = taicho.json("desk", "close", "3")
    assert (closed["state"], closed["officer"]) == ("closed", "lan.nt")


def test_the_list_names_desks_in_the_reader_s_language(taicho: CommandLine) -> None:
    desks = taicho.json("desk", "list")["desks"]
    assert [desk["desk"] for desk in desks] == [str(number) for number in range(1, 13)]
    assert set(desks[0]) == DESK_KEYS
    assert "Trả kết quả" in taicho.said("desk", "list")
    assert "Results" in taicho.said("--language", "en", "desk", "list")


def test_a_ticket_goes_through_the_desk(desk: CommandLine) -> None:
    called = desk.json("desk", "next", "1", "--key", "n1")
    assert set(called) == TICKET_KEYS | FACT_KEYS | {"why"}
    assert (called["number"], called["desk"], called["officer"], called["why"]) == ("A001", "1", "lan.nt", "earliest")
    assert desk.json("desk", "next", "1", "--key", "n1") == called
    recalled = desk.json("desk", "recall", "1")
    assert (set(recalled), recalled["calls"]) == (TICKET_KEYS | FACT_KEYS, 2)
    assert desk.json("desk", "start", "1")["state"] == "serving"
    finished = desk.json("desk", "finish", "1")
    assert (finished["state"], finished["closed_at"]) == ("done", finished["at"])


def test_nobody_waiting_is_no_failure(taicho: CommandLine) -> None:
    taicho.json("desk", "open", "3", "--officer", "lan.nt")
    assert taicho.json("desk", "next", "3") == {"nobody_waiting": True, "desk": "3"}
    assert taicho.said("desk", "next", "3") == "Không có ai đang chờ quầy 3."


def test_a_number_is_called_out_of_turn(desk: CommandLine) -> None:
    desk.json("ticket", "issue", "A")
    called = desk.json("desk", "call", "1", "a2")
    assert (called["number"], called["why"]) == ("A002", "chosen")


def test_a_transfer_keeps_the_place(desk: CommandLine) -> None:
    desk.json("desk", "open", "3", "--officer", "hung.tm")
    place = desk.json("desk", "next", "1")["turn_at"]
    sent = desk.json("desk", "transfer", "1", "--to", "a2", "--to-desk", "3", "--reason", "nhầm quầy")
    assert set(sent) == TICKET_KEYS | FACT_KEYS | {"from_service", "to_service", "to_desk", "comes_back"}
    assert (sent["from_service"], sent["to_service"], sent["to_desk"]) == ("A", "A2", "3")
    assert (sent["state"], sent["service"], sent["turn_at"], sent["note"]) == (
        *("transferred", "A2", place),
        "nhầm quầy",
    )
    assert desk.json("desk", "next", "3")["why"] == "transferred"


def test_each_verb_has_a_sentence(desk: CommandLine) -> None:
    desk.json("ticket", "issue", "A")
    assert desk.said("desk", "next", "1").startswith("Mời số A001 đến quầy 1 (đến sớm nhất: lấy số lúc ")
    assert desk.said("desk", "recall", "1") == "Mời lại số A001 đến quầy 1, lần thứ 2."
    assert desk.run("desk", "absent", "1").stderr.startswith(
        "Số A001 mới được gọi 2 lần, cần đủ 3 lần mới ghi vắng mặt. Hãy gọi lại thêm 1 lần."
    )
    desk.json("desk", "recall", "1")
    assert desk.said("desk", "absent", "1").startswith("Số A001 vắng mặt.")
    assert desk.said("ticket", "return", "A001").startswith("Số A001 đã trở lại hàng chờ, tính từ lúc ")
    assert desk.said("desk", "call", "1", "A002") == "Mời số A002 đến quầy 1 (được gọi đích danh theo số)."
    assert desk.said("desk", "start", "1") == "Quầy 1 bắt đầu phục vụ số A002."
    assert desk.said("desk", "park", "1").startswith("Đã tạm giữ số A002 cho lan.nt, quầy 1.")
    assert desk.said("ticket", "resume", "A002").startswith("Số A002 đã trở lại hàng chờ của quầy 1")
    assert desk.said("desk", "next", "1").startswith("Mời số A002 đến quầy 1 (đã bổ sung giấy tờ")
    assert desk.said("desk", "transfer", "1", "--to", "B").startswith("Đã chuyển số A002 từ A sang B, ")
    assert desk.said("ticket", "cancel", "A002") == "Đã hủy số A002."
    assert desk.said("desk", "pause", "1") == "Quầy 1 tạm ngưng nhận số."
    assert desk.said("desk", "close", "1") == "Quầy 1 đã đóng."


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["open", "99", "--officer", "lan.nt"], "unknown_desk"),
        (["open", "2", "--officer", "nobody"], "unknown_officer"),
        (["open", "1", "--officer", "hung.tm"], "desk_taken"),
        (["next", "2"], "desk_closed"),
        (["close", "2"], "desk_closed"),
        (["pause", "2"], "desk_closed"),
        (["recall", "1"], "desk_idle"),
        (["start", "1"], "desk_idle"),
        (["finish", "1"], "desk_idle"),
        (["absent", "1"], "desk_idle"),
        (["park", "1"], "desk_idle"),
        (["transfer", "1", "--to", "B"], "desk_idle"),
        (["call", "1", "A999"], "unknown_ticket"),
        (["pause", "1", "--reason", "x" * 501], "text_too_long"),
    ],
)
def test_refusals_change_nothing(desk: CommandLine, words: list[str], reason: str) -> None:
    before = desk.json("journal", "list")
    assert desk.refused("desk", *words) == reason
    assert desk.json("journal", "list") == before


def test_a_desk_has_one_active_call(desk: CommandLine) -> None:
    desk.json("ticket", "issue", "A")
    desk.json("desk", "next", "1")
    assert desk.refused("desk", "next", "1") == "desk_busy"
    assert desk.refused("desk", "call", "1", "A002") == "desk_busy"
    assert desk.refused("desk", "close", "1") == "desk_busy"
    assert desk.refused("desk", "transfer", "1", "--to", "Q") == "unknown_service"
    desk.json("desk", "open", "3", "--officer", "hung.tm")
    assert desk.refused("desk", "call", "3", "A001") == "ticket_elsewhere"
