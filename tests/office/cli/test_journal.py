import sqlite3
from contextlib import closing

from tests.office.cli.conftest import CommandLine


def altered(taicho: CommandLine, statement: str) -> None:
    with closing(sqlite3.connect(taicho.url)) as connection:
        connection.execute(statement)
        connection.commit()


def test_the_list_tells_what_happened(desk: CommandLine) -> None:
    first, second = desk.json("journal", "list")["entries"]
    assert set(first) == {
        *("revision", "at", "kind", "service_day", "ticket", "dossier", "desk", "officer", "body", "hash"),
    }
    assert (first["revision"], first["kind"], first["desk"], first["officer"]) == (1, "desk_opened", "1", "lan.nt")
    assert (second["kind"], second["ticket"]) == ("ticket_issued", "A001")
    rows = desk.said("journal", "list").splitlines()
    assert "Mở quầy" in rows[1]
    assert "Lấy số" in rows[2]


def test_the_list_begins_and_ends_where_asked(desk: CommandLine) -> None:
    for _ in range(3):
        desk.json("ticket", "issue", "B")
    entries = desk.json("journal", "list", "--since", "2", "--limit", "2")["entries"]
    assert [entry["revision"] for entry in entries] == [3, 4]
    assert desk.json("journal", "list", "--since", str(2**63 - 1)) == {"entries": []}


def test_numbers_out_of_range_are_wrong_usage(taicho: CommandLine) -> None:
    for words in (["--since", "-1"], ["--since", "x"], ["--since", str(2**63)], ["--limit", "0"]):
        assert "số nguyên" in taicho.json("journal", "list", *words, code=2)["usage"]


def test_an_intact_chain(desk: CommandLine) -> None:
    assert desk.json("journal", "verify") == {"intact": True, "entries": 2, "broken_at": None, "problem": None}
    assert desk.said("journal", "verify") == "Nhật ký nguyên vẹn: 2 dòng."


def test_an_altered_entry_is_named(desk: CommandLine) -> None:
    altered(desk, "UPDATE journal SET officer = 'hung.tm' WHERE revision = 1")
    told = desk.json("journal", "verify", code=3)
    assert told == {
        **{"intact": False, "entries": 0, "broken_at": 1, "problem": "altered", "refused": "journal_broken"},
        "message": "Nhật ký không nguyên vẹn: dòng 1 đã bị sửa. 0 dòng trước đó còn nguyên.",
    }
    result = desk.run("journal", "verify")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.strip() == told["message"]


def test_a_missing_entry_and_a_cut_end_are_named(desk: CommandLine) -> None:
    altered(desk, "DELETE FROM journal WHERE revision = 2")
    assert desk.json("journal", "verify", code=3)["problem"] == "head"
    desk.json("ticket", "issue", "A")
    told = desk.json("journal", "verify", code=3)
    assert (told["problem"], told["broken_at"]) == ("missing", 2)
