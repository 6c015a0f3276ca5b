"""Calling beyond the ordinary, from the command line."""

from tests.office.cli.conftest import CommandLine


def test_a_profile_is_set_and_shown(desk: CommandLine) -> None:
    words = ("--services", "A1, A", "--stages", "receive,appraise", "--rule", "preferred", "--patience", "5")
    told = desk.json("desk", "profile", "1", *words, "--auto-call", "on", "--officer", "lan.nt")
    assert (told["services"], told["stages"], told["rule"]) == (["A1", "A"], ["receive", "appraise"], "preferred")
    assert (told["patience"], told["auto_call"], told["officer"]) == (5, True, "lan.nt")
    shown = desk.json("desk", "show", "1")
    assert (shown["line"], shown["next"], shown["ticket"], shown["aside"], shown["undo"]) == (
        *(["A001"], "A001"),
        *(None, [], None),
    )
    card = desk.said("desk", "show", "1")
    assert "ưu tiên dịch vụ, có hạn" in card
    assert "Tiếp nhận, Thẩm định" in card
    assert desk.json("desk", "profile", "1", "--stages", "all")["stages"] == []
    assert "mọi bước" in desk.said("desk", "show", "1")
    assert desk.json("desk", "profile", "1", code=2)["usage"].startswith("Hãy cho ít nhất một tùy chọn")
    assert desk.refused("desk", "profile", "1", "--services", "Z9") == "unknown_service"


def test_a_reason_is_a_code_of_the_list_or_words(desk: CommandLine) -> None:
    desk.json("desk", "next", "1")
    parked = desk.json("desk", "park", "1", "--reason", "papers")
    assert (parked["reason"], parked["note"]) == ("papers", None)
    called = desk.json("desk", "call", "1", "A001", "--reason", "cụ bà")
    assert (called["reason"], called["note"], called["why"]) == ("other", "cụ bà", "chosen")
    desk.json("desk", "finish", "1")
    paused = desk.json("desk", "pause", "1", "--reason", "lunch")
    assert (paused["reason"], paused["note"]) == ("lunch", None)
    assert desk.json("office", "call-reason", "on")["required"] is True
    desk.json("ticket", "issue", "A")
    desk.json("desk", "open", "1", "--officer", "lan.nt")
    assert desk.refused("desk", "call", "1", "A002") == "call_reason_required"
    assert desk.said("office", "call-reason", "off") == "Gọi một số ngoài lượt không bắt buộc có lý do."


def test_the_list_of_reasons_is_the_offices(taicho: CommandLine) -> None:
    before = taicho.json("reason", "list")["reasons"]
    assert before[0] == {
        **{"about": "call", "reason": "help"},
        **{"name_vi": "người cần được giúp ngay", "name_en": "somebody who needs help at once"},
    }
    said = taicho.said("reason", "set", "park", "photo", "--vi", "thiếu ảnh", "--en", "no photo")
    assert said == "Đã ghi lý do photo (tạm giữ)."
    assert len(taicho.json("reason", "list")["reasons"]) == len(before) + 1
    assert "thiếu ảnh" in taicho.said("reason", "list")
    assert taicho.json("reason", "drop", "park", "photo")["code"] == "photo"
    assert taicho.refused("reason", "drop", "park", "photo") == "unknown_reason"


def test_absent_after_as_many_calls_as_the_office_says(desk: CommandLine) -> None:
    assert desk.json("office", "show")["absent_after_calls"] == 3
    assert desk.said("office", "absent-after", "1") == "Một số được ghi vắng mặt sau 1 lần gọi."
    desk.json("desk", "next", "1")
    assert desk.json("desk", "absent", "1")["state"] == "absent"
    assert desk.refused("office", "absent-after", "0") == "out_of_range"


def test_a_visit_of_several_services(desk: CommandLine) -> None:
    desk.json("desk", "next", "1")
    assert desk.json("ticket", "add-service", "A001", "H1")["to_do"] == ["H1"]
    assert desk.said("ticket", "add-service", "A001", "T").endswith("Còn chờ làm: H1, T.")
    assert desk.said("ticket", "drop-service", "A001", "T") == "Số A001 không làm dịch vụ T nữa."
    went = desk.json("desk", "finish", "1")
    assert (went["state"], went["service"], went["to_service"], went["returns_to"]) == (
        *("transferred", "H1"),
        *("H1", None),
    )


def test_there_and_back_again_is_said(desk: CommandLine) -> None:
    desk.json("desk", "open", "3", "--officer", "hung.tm")
    desk.json("desk", "next", "1")
    assert desk.said("desk", "transfer", "1", "--to-desk", "3", "--back").endswith("sau đó số quay lại lan.nt.")
    desk.json("desk", "next", "3")
    told = "Quầy 3 đã xong; số A001 quay lại lan.nt tại quầy 1, giữ nguyên lượt."
    assert desk.said("desk", "finish", "3") == told
    desk.json("desk", "next", "1")
    desk.json("desk", "transfer", "1", "--to", "A2", "--back")
    desk.json("desk", "close", "1")
    desk.json("desk", "next", "3")
    assert desk.said("desk", "finish", "3").endswith("lan.nt không còn tại quầy nào nên quầy nào cũng gọi được.")


def test_where_a_parked_number_goes_is_said(desk: CommandLine) -> None:
    desk.json("desk", "next", "1")
    desk.json("desk", "park", "1")
    assert desk.said("desk", "open", "3", "--officer", "lan.nt").endswith("Quầy 1 của lan.nt đã tự đóng.")
    assert desk.said("ticket", "resume", "A001").endswith("lan.nt nay làm việc tại quầy 3.")
    desk.json("desk", "next", "3")
    desk.json("desk", "park", "3")
    desk.json("desk", "close", "3")
    assert "lan.nt không còn tại quầy nào" in desk.said("ticket", "resume", "A001")


def test_a_desk_is_taken_over_with_its_number(desk: CommandLine) -> None:
    desk.json("desk", "next", "1")
    taken = desk.json("desk", "take-over", "1", "--officer", "hung.tm")
    assert (taken["officer"], taken["officer_before"], taken["number"]) == ("hung.tm", "lan.nt", "A001")
    told = "lan.nt nhận làm thay hung.tm tại quầy 1, cùng với số A001."
    assert desk.said("desk", "take-over", "1", "--officer", "lan.nt") == told
    assert desk.refused("desk", "take-over", "1", "--officer", "lan.nt") == "desk_yours"


def test_finish_and_next_and_undo(desk: CommandLine) -> None:
    desk.json("ticket", "issue", "A")
    desk.json("desk", "next", "1")
    desk.json("desk", "start", "1")
    assert desk.json("desk", "finish", "1", "--next")["number"] == "A002"
    assert desk.refused("desk", "undo", "1") == "call_not_undone"
    desk.json("desk", "start", "1")
    desk.json("desk", "finish", "1")
    assert desk.json("desk", "show", "1")["undo"] == "ticket_finished"
    assert desk.said("desk", "undo", "1").startswith("Đã hoàn tác với số A002: Hoàn tất.")
    assert desk.json("journal", "verify")["intact"]
