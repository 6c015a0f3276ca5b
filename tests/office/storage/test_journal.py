"""The chain in the database: whoever touches a row is found, at the row he touched."""

import sqlite3
from contextlib import closing

import psycopg
import pytest

from office.bootstrap import open_office


def _do(url: str, *statements: str) -> None:
    if url.startswith("postgresql"):
        with psycopg.connect(url) as postgres:
            for statement in statements:
                postgres.execute(statement)
    else:
        with closing(sqlite3.connect(url)) as sqlite, sqlite:
            for statement in statements:
                sqlite.execute(statement)


def _a_few_facts(url: str) -> None:
    with open_office(url) as office:
        office.open_desk(3, "lan.nt")
        for _ in range(3):
            office.issue_ticket("A", priority="elderly")
        office.call_next(3)
        office.transfer(3, "B")
        opened = office.open_dossier("2.001583", officer="lan.nt", channel="post", applicant="Trần Văn Bình")
        office.record_stage(opened.dossier.code, "receive", officer="lan.nt", note="đủ giấy tờ")


def test_an_untouched_journal_is_intact(office_url: str) -> None:
    _a_few_facts(office_url)
    with open_office(office_url) as office:
        report = office.verify_journal()
    assert report.intact
    assert report.entries == 8


@pytest.mark.parametrize(
    ("statement", "broken_at", "problem"),
    [
        ("UPDATE journal SET officer = 'binh.tv' WHERE revision = 5", 5, "altered"),
        ("UPDATE journal SET body = replace(body, 'A', 'B') WHERE revision = 2", 2, "altered"),
        ("UPDATE journal SET kind = 'ticket_cancelled' WHERE revision = 3", 3, "altered"),
        ("UPDATE journal SET at = '2026-01-01 00:00:00.000000' WHERE revision = 4", 4, "altered"),
        ("UPDATE journal SET ticket = 'A099' WHERE revision = 4", 4, "altered"),
        ("UPDATE journal SET desk = '4' WHERE revision = 1", 1, "altered"),
        ("UPDATE journal SET hash = 'x' WHERE revision = 6", 6, "altered"),
        ("DELETE FROM journal WHERE revision = 4", 4, "missing"),
        ("DELETE FROM journal WHERE revision = 1", 1, "missing"),
        ("DELETE FROM journal WHERE revision = 8", 8, "head"),
        ("UPDATE offices SET head = 'x'", 9, "head"),
        ("UPDATE offices SET revision = 9", 9, "head"),
        (
            "INSERT INTO journal (office_id, revision, at, kind, body, hash, request_key, request_print) "
            "VALUES (1, 9, '2026-01-01 00:00:00.000000', 'desk_closed', '{}', 'x', 'forged', 'x')",
            9,
            "altered",
        ),
        (
            "INSERT INTO journal (office_id, revision, at, kind, body, hash, request_key, request_print) "
            "VALUES (1, 0, '2026-01-01 00:00:00.000000', 'desk_closed', '{}', 'x', 'forged', 'x')",
            1,
            "missing",
        ),
    ],
)
def test_a_touched_row_is_named(office_url: str, statement: str, broken_at: int, problem: str) -> None:
    _a_few_facts(office_url)
    _do(office_url, statement)
    with open_office(office_url) as office:
        report = office.verify_journal()
    assert (report.broken_at, report.problem) == (broken_at, problem)


def test_two_rows_that_change_places_are_found(office_url: str) -> None:
    _a_few_facts(office_url)
    swap = ((2, 1002), (3, 2), (1002, 3))
    _do(office_url, *(f"UPDATE journal SET revision = {new} WHERE revision = {old}" for old, new in swap))
    with open_office(office_url) as office:
        assert office.verify_journal().broken_at == 2


def test_nothing_personal_is_in_the_journal(office_url: str) -> None:
    _a_few_facts(office_url)
    with open_office(office_url) as office:
        told = str(office.journal())
    assert "Bình" not in told
    assert "giấy tờ" not in told


def test_the_journal_reads_on_from_a_revision(office_url: str) -> None:
    _a_few_facts(office_url)
    with open_office(office_url) as office:
        assert [entry.revision for entry in office.journal(since=6)] == [7, 8]
        assert [entry.revision for entry in office.journal(since=2, limit=2)] == [3, 4]
        assert office.hall().revision == 8
