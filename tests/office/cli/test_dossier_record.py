"""A dossier beside its stages, from the command line: papers, fees, dates, an early end."""

import hashlib
from pathlib import Path

import pytest

from tests.office.cli.conftest import CommandLine

PROCEDURE = "2.001583"


@pytest.fixture
def code(taicho: CommandLine) -> str:
    """A dossier that came by post."""
    told = taicho.json("dossier", "open", "--procedure", PROCEDURE, "--channel", "post", "--officer", "lan.nt")
    return str(told["code"])


@pytest.fixture
def received(taicho: CommandLine, code: str) -> str:
    """The same, received."""
    taicho.json("dossier", "record", code, "receive", "--officer", "lan.nt")
    return code


def test_whose_it_is_and_its_papers(taicho: CommandLine) -> None:
    told = taicho.json(
        *("dossier", "open", "--procedure", PROCEDURE, "--officer", "lan.nt", "--applicant", "Trần Thị Hoà"),
        *("--applicant-kind", "business", "--identity", "034187001234", "--phone", "0912345678"),
        *("--agent", "Lê Văn Nam", "--request", "Thành lập công ty", "--sets", "2", "--result", "post"),
        *("--paper", "Giấy đề nghị|form|1", "--paper", "Điều lệ", "--missing", "Danh sách thành viên|original|2"),
    )
    opened = str(told["code"])
    shown = taicho.json("dossier", "show", opened)
    assert (shown["applicant"], shown["applicant_kind"]) == ("Trần Thị Hoà", "business")
    assert (shown["identity"], shown["phone"], shown["agent"]) == ("034187001234", "0912345678", "Lê Văn Nam")
    assert (shown["sets"], shown["result_place"]) == (2, "post")
    assert [(one["name"], one["kind"], one["copies"], one["received"]) for one in shown["papers"]] == [
        ("Giấy đề nghị", "form", 1, True),
        ("Điều lệ", "original", 1, True),
        ("Danh sách thành viên", "original", 2, False),
    ]
    assert taicho.refused("dossier", "record", opened, "receive", "--officer", "lan.nt") == "papers_missing"
    rest = ("--paper", "Giấy đề nghị|form", "--paper", "Điều lệ", "--paper", "Danh sách thành viên||2")
    told = taicho.json("dossier", "papers", opened, *rest, "--officer", "lan.nt")
    assert (told["received"], told["missing"]) == (3, 0)
    taicho.json("dossier", "record", opened, "receive", "--officer", "lan.nt")
    assert "original" in taicho.said("dossier", "show", str(told["code"]), "--language", "en").lower()


def test_the_clock_begins_with_the_receipt(taicho: CommandLine, code: str) -> None:
    assert taicho.json("dossier", "show", code)["due_at"] is None
    taicho.json("dossier", "record", code, "receive", "--officer", "lan.nt")
    shown = taicho.json("dossier", "show", code)
    assert shown["received_at"] < shown["due_at"] == shown["statutory_due_at"] == shown["stage_due_at"]
    assert shown["stage_dues"]["approve"] == shown["due_at"]
    assert shown["timeliness"] in {"early", "on_time"}


def test_papers_are_asked_for_once_and_in_full(taicho: CommandLine, received: str) -> None:
    by = ("--officer", "huy.bd")
    asked = taicho.json("dossier", "supplement", received, "--paper", "Điều lệ", "--paper", "Danh sách", *by)
    assert (asked["papers"], asked["count"], asked["is_flagged"]) == (2, 1, False)
    assert (asked["hold"], asked["national_status"]) == ("supplement", 5)
    assert taicho.refused("dossier", "record", received, "appraise", *by) == "dossier_on_hold"
    before = taicho.json("dossier", "show", received)
    done = taicho.json("dossier", "complete", received, *by)
    assert (done["hold"], done["old_due"]) == (None, before["due_at"])
    assert done["new_due"] >= done["old_due"]
    event = taicho.json("dossier", "show", received)["events"][-1]
    assert (event["kind"], event["old_due"], event["new_due"]) in {
        ("supplemented", done["old_due"], done["new_due"]),
        # Outside of working time nothing moves.
        ("supplemented", None, None),
    }
    assert taicho.refused("dossier", "complete", received, *by) == "dossier_not_on_hold"
    assert taicho.refused("dossier", "supplement", received, "--paper", "x", *by) == "reason_required"
    again = taicho.json("dossier", "supplement", received, "--paper", "x", "--reason", "giấy tờ hết hạn", *by)
    assert (again["count"], again["is_flagged"]) == (2, True)


def test_the_head_extends_and_stops(taicho: CommandLine, received: str) -> None:
    by = ("--officer", "lan.nt", "--signer", "son.pt", "--reason", "chờ ý kiến phối hợp")
    old = taicho.json("dossier", "show", received)["due_at"]
    told = taicho.json("dossier", "extend", received, "--until", "2040-01-03T16:00", *by)
    assert (told["old_due"], told["new_due"], told["signer"]) == (old, "2040-01-03T09:00:00.000000Z", "son.pt")
    assert taicho.json("dossier", "show", received)["due_at"] == told["new_due"]
    assert taicho.refused("dossier", "extend", received, "--until", "2039-01-03T16:00", *by) == "due_not_later"
    assert taicho.refused("dossier", "extend", received, "--until", "2020-01-03T16:00", *by) == "due_in_past"
    stopped = taicho.json("dossier", "stop", received, *by)
    assert (stopped["state"], stopped["national_status"]) == ("stopped", 8)
    assert taicho.refused("dossier", "withdraw", received, "--officer", "lan.nt") == "dossier_closed"


def test_refused_withdrawn_and_sent_back(taicho: CommandLine, code: str, received: str) -> None:
    taicho.json("dossier", "record", received, "appraise", "--officer", "huy.bd")
    back = taicho.json(
        *("dossier", "send-back", received, "--to", "receive", "--reason", "sai thủ tục", "--officer", "son.pt")
    )
    assert (back["from_stage"], back["to_stage"], back["due_stage"]) == ("approve", "receive", "receive")
    assert [one["superseded"] for one in back["records"]] == [True, True]
    assert taicho.refused(
        "dossier", "send-back", received, "--to", "seal", "--reason", "x", "--officer", "son.pt"
    ) == ("cannot_send_back")
    assert taicho.json("dossier", "send-back", received, "--reason", "x", "--officer", "son.pt", code=2)["usage"]
    withdrawn = taicho.json("dossier", "withdraw", received, "--officer", "lan.nt")
    assert (withdrawn["state"], withdrawn["national_status"]) == ("withdrawn", 7)
    other = taicho.json("dossier", "open", "--procedure", PROCEDURE, "--officer", "lan.nt")["code"]
    refused = taicho.json("dossier", "refuse", other, "--reason", "không thuộc thẩm quyền", "--officer", "lan.nt")
    assert (refused["state"], refused["national_status"]) == ("rejected", 3)


def test_a_fee_is_asked_for_and_paid(taicho: CommandLine, received: str) -> None:
    by = ("--officer", "lan.nt")
    asked = taicho.json("dossier", "fee", received, "--amount", "50000", *by)
    assert (asked["amount"], asked["stops_clock"], asked["national_status"]) == (50000, False, 6)
    assert taicho.refused("dossier", "fee", received, "--amount", "60000", *by) == "fee_asked_already"
    paid = taicho.json("dossier", "fee", received, "--paid", *by)
    assert (paid["new_due"], paid["national_status"]) == (paid["old_due"], 2)
    assert taicho.refused("dossier", "fee", received, "--paid", *by) == "no_fee_asked"


def test_the_seal_leaves_number_date_and_hash(taicho: CommandLine, received: str, tmp_path: Path) -> None:
    taicho.json("dossier", "record", received, "appraise", "--officer", "huy.bd")
    taicho.json("dossier", "record", received, "approve", "--officer", "son.pt")
    seal = ("dossier", "record", received, "seal", "--officer", "yen.dh", "--date", "2026-11-26")
    file = tmp_path / "kết quả.pdf"
    gone = (*seal, "--number", "123/QĐ-SKHĐT", "--file", str(file))
    assert taicho.refused(*gone) == "result_file_gone"
    file.write_bytes(b"%PDF-1.7 invented")
    assert taicho.refused(*seal, "--file", str(file)) == "document_number_required"
    assert taicho.refused(*seal, "--number", "1", "--sha256", "xyz") == "bad_file_hash"
    sealed = taicho.json(*gone)
    digest = hashlib.sha256(b"%PDF-1.7 invented").hexdigest()
    assert (sealed["document_number"], sealed["document_date"], sealed["file_hash"]) == (
        *("123/QĐ-SKHĐT", "2026-11-26", digest),
    )
    assert sealed["national_status"] == 9
    returned = taicho.json(
        *("dossier", "return", received, "--officer", "khoa.nd", "--to", "Trần Thị Hoà", "--way", "hand"),
        *("--proof", "receipt", "--signed"),
    )
    assert (returned["way"], returned["proof"], returned["is_signed"]) == ("hand", "receipt", True)
    shown = taicho.json("dossier", "show", received)
    assert shown["result"]["file_name"] == "kết quả.pdf"
    assert shown["handover"]["receiver"] == "Trần Thị Hoà"
    assert "Trần" not in str(taicho.json("journal", "list"))


def test_work_lists(taicho: CommandLine, received: str) -> None:
    other = taicho.json("dossier", "open", "--procedure", PROCEDURE, "--officer", "lan.nt")["code"]
    assert [one["code"] for one in taicho.json("dossier", "list")["dossiers"]] == [received, other]
    assert [one["code"] for one in taicho.json("dossier", "list", "--stage", "appraise")["dossiers"]] == [received]
    assert taicho.json("dossier", "list", "--late")["dossiers"] == []
    assert received in taicho.said("dossier", "list")
