from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.office.cli.conftest import FACT_KEYS, TICKET_KEYS, CommandLine

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def test_an_issued_ticket_has_every_key(taicho: CommandLine) -> None:
    told = taicho.json("ticket", "issue", "A")
    assert set(told) == TICKET_KEYS | FACT_KEYS | {"ahead", "printed"}
    assert told["printed"] is False
    assert (told["number"], told["series"], told["service"], told["state"]) == ("A001", "A", "A", "waiting")
    assert (told["ahead"], told["revision"], told["language"], told["priority"]) == (0, 1, "vi", False)
    assert told["desk"] is None
    assert told["at"].endswith("Z")
    assert told["service_day"] == datetime.fromisoformat(told["issued_at"]).astimezone(HANOI).date().isoformat()


def test_a_person_reads_number_place_and_token(taicho: CommandLine) -> None:
    said = taicho.said("ticket", "issue", "a2")
    assert said.startswith("Số A001, dịch vụ A2. Phía trước: 0. Mã phiếu: ")
    assert taicho.said("--language", "en", "ticket", "issue", "A").startswith("Number A002, service A. Ahead: 1.")


def test_priority_counts_as_earlier_and_its_reason_stays_in_the_office(taicho: CommandLine) -> None:
    told = taicho.json("ticket", "issue", "A", "--priority", "elderly", "--language", "en")
    assert told["priority"] is True
    assert told["language"] == "en"
    assert told["turn_at"] < told["issued_at"]
    assert "elderly" not in str(told)


def test_the_same_key_gives_the_same_ticket(taicho: CommandLine) -> None:
    first = taicho.json("ticket", "issue", "A", "--key", "k1")
    assert taicho.json("ticket", "issue", "A", "--key", "k1") == first
    assert len(taicho.json("ticket", "list")["tickets"]) == 1


def test_two_questions_under_one_key_are_refused(taicho: CommandLine) -> None:
    taicho.json("ticket", "issue", "A", "--key", "k1")
    assert taicho.refused("ticket", "issue", "B", "--key", "k1") == "request_key_reused"
    assert len(taicho.json("ticket", "list")["tickets"]) == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["issue", "Q"], "unknown_series"),
        (["issue", "A", "--priority", "rich"], "unknown_priority"),
        (["issue", "A", "--language", "fr"], "unknown_language"),
        (["issue", "A", "--key", "k" * 65], "text_too_long"),
        (["show", "A001"], "unknown_ticket"),
        (["show", "no-such-token"], "unknown_ticket"),
        (["show", "\udcff"], "unknown_ticket"),
        (["resume", "A001"], "unknown_ticket"),
        (["return", "A001"], "unknown_ticket"),
        (["cancel", "A001"], "unknown_ticket"),
    ],
)
def test_refusals_leave_no_trace(taicho: CommandLine, words: list[str], reason: str) -> None:
    assert taicho.refused("ticket", *words) == reason
    assert taicho.json("journal", "list") == {"entries": []}


def test_a_refusal_is_a_vietnamese_sentence_on_the_error_stream(taicho: CommandLine) -> None:
    result = taicho.run("ticket", "issue", "Q")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "Không có lĩnh vực lấy số “Q”. Hãy chọn một chữ cái có trong danh sách dịch vụ.\n"
    assert taicho.run("ticket", "issue", "Q", "--db", taicho.url).exit_code == 3


def test_a_ticket_is_shown_by_number_and_by_token(taicho: CommandLine) -> None:
    issued = taicho.json("ticket", "issue", "A")
    taicho.json("ticket", "issue", "A")
    by_number = taicho.json("ticket", "show", "a1")
    assert set(by_number) == TICKET_KEYS | {"ahead"}
    assert taicho.json("ticket", "show", issued["token"]) == by_number
    assert taicho.json("ticket", "show", "A002")["ahead"] == 1
    lines = taicho.said("ticket", "show", "A001").splitlines()
    assert lines[0].split() == ["Số:", "A001"]
    assert any(line.startswith("Trạng thái:") and line.endswith("đang chờ") for line in lines)


def test_the_list_is_filtered_by_state(taicho: CommandLine) -> None:
    assert taicho.json("ticket", "list") == {"tickets": []}
    assert taicho.said("ticket", "list") == "Không có dòng nào."
    for series in ("A", "B"):
        taicho.json("ticket", "issue", series)
    taicho.json("ticket", "cancel", "B001", "--reason", "đổi ý")
    waiting = taicho.json("ticket", "list", "--state", "waiting")["tickets"]
    assert [ticket["number"] for ticket in waiting] == ["A001"]
    assert set(waiting[0]) == TICKET_KEYS
    rows = taicho.said("ticket", "list").splitlines()
    assert [row.split()[0] for row in rows] == ["Số", "A001", "B001"]
    column = rows[0].index("Dịch vụ")
    assert [row[column] for row in rows[1:]] == ["A", "B"]


def test_parked_comes_back_in_its_old_place_and_absent_now(desk: CommandLine) -> None:
    issued = desk.json("ticket", "show", "A001")
    desk.json("desk", "next", "1")
    desk.json("desk", "park", "1", "--reason", "thiếu ảnh")
    resumed = desk.json("ticket", "resume", "A001", "--key", "back")
    assert (resumed["state"], resumed["for_desk"], resumed["turn_at"]) == ("waiting", "1", issued["turn_at"])
    assert desk.json("ticket", "resume", "A001", "--key", "back")["revision"] == resumed["revision"]
    desk.json("desk", "next", "1")
    assert desk.refused("desk", "absent", "1") == "too_few_calls"
    desk.json("desk", "recall", "1")
    desk.json("desk", "recall", "1")
    desk.json("desk", "absent", "1")
    assert desk.refused("ticket", "resume", "A001") == "ticket_state"
    back = desk.json("ticket", "return", "A001")
    assert back["turn_at"] == back["at"] > issued["turn_at"]
    assert desk.json("ticket", "cancel", "A001", "--reason", "thôi")["note"] == "thôi"
    assert desk.refused("ticket", "cancel", "A001") == "ticket_state"
