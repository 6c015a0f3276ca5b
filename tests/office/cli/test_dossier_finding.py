"""Finding dossiers from the command line, and the record of who looked."""

import pytest

from tests.office.cli.conftest import CommandLine


@pytest.fixture
def code(taicho: CommandLine) -> str:
    told = taicho.json(
        *("dossier", "open", "--procedure", "2.001583", "--channel", "post", "--officer", "lan.nt"),
        *("--applicant", "Trần Thị Hoà", "--identity", "034187001234", "--phone", "0912345678"),
    )
    return str(told["code"])


def test_words_of_a_name_find_it_with_its_number_masked(taicho: CommandLine, code: str) -> None:
    (found,) = taicho.json("dossier", "find", "tran", "thi", "hòa")["found"]
    assert set(found) == {
        *("code", "procedure", "procedure_name", "applicant", "identity", "state", "stage", "opened_at", "opened_by"),
        *("due_at", "stage_due_at", "hold", "ticket", "service_day"),
    }
    assert (found["code"], found["applicant"], found["identity"]) == (code, "Trần Thị Hoà", "•••••••••234")
    assert (found["state"], found["stage"]) == ("opened", "receive")
    said = taicho.said("dossier", "find", "1234")
    assert code in said
    assert "•••••••••234" in said
    assert "034187" not in said
    assert taicho.json("dossier", "find", code, "--limit", "1")["found"] == [found]


def test_nothing_found_is_said(taicho: CommandLine, code: str) -> None:
    assert taicho.json("dossier", "find", "zzz") == {"found": []}
    assert taicho.said("dossier", "find", "zzz")


def test_showing_it_by_an_officer_is_written_down_once(taicho: CommandLine, code: str) -> None:
    taicho.json("dossier", "show", code)
    for _ in range(2):
        shown = taicho.json("dossier", "show", code, "--officer", "lan.nt")
        assert shown["applicant"] == "Trần Thị Hoà"
    seen = [entry for entry in taicho.json("journal", "list")["entries"] if entry["kind"] == "applicant_seen"]
    assert [(entry["dossier"], entry["officer"], entry["body"]) for entry in seen] == [(code, "lan.nt", {})]
    assert taicho.refused("dossier", "show", code, "--officer", "nobody") == "unknown_officer"
