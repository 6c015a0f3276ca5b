"""A long past: a million tickets of earlier days and the facts about them, written by the database itself."""

import sqlite3

import psycopg

PER_DAY = 4_000

_SQLITE = """
WITH RECURSIVE past(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM past WHERE i + 1 < {count})
INSERT INTO tickets (office_id, service_day, series, sequence, token, service, state, language, issued_at, turn_at,
                     desk, officer, calls, called_at, started_at, closed_at, version)
SELECT 1, date('now', '-' || (2 + i / {day}) || ' days'), 'A', 1 + i % {day}, 'past' || i, 'A', 'done', 'vi',
       datetime('now', '-' || (2 + i / {day}) || ' days') || '.000000',
       datetime('now', '-' || (2 + i / {day}) || ' days') || '.000000',
       '3', 'lan.nt', 1, NULL, NULL, NULL, 4 FROM past
"""
_SQLITE_FACTS = """
WITH RECURSIVE past(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM past WHERE i + 1 < {count})
INSERT INTO journal (office_id, revision, at, kind, service_day, ticket, body, hash, request_key, request_print)
SELECT 1, i + 1, datetime('now', '-1 day') || '.000000', 'ticket_finished', date('now', '-1 day'), 'A001', '{{}}',
       'x', 'past' || i, 'x' FROM past
"""
_POSTGRES = """
INSERT INTO tickets (office_id, service_day, series, sequence, token, service, state, language, issued_at, turn_at,
                     desk, officer, calls, version)
SELECT 1, current_date - (2 + i / {day})::int, 'A', 1 + i % {day}, 'past' || i, 'A', 'done', 'vi',
       now() - (2 + i / {day}) * interval '1 day', now() - (2 + i / {day}) * interval '1 day', '3', 'lan.nt', 1, 4
FROM generate_series(0, {count} - 1) AS i
"""
_POSTGRES_FACTS = """
INSERT INTO journal (office_id, revision, at, kind, service_day, ticket, body, hash, request_key, request_print)
SELECT 1, i + 1, now() - interval '1 day', 'ticket_finished', current_date - 1, 'A001', '{{}}', 'x', 'past' || i, 'x'
FROM generate_series(0, {count} - 1) AS i
"""
_HEAD = "UPDATE offices SET revision = {count} WHERE office_id = 1"


def write_past(url: str, count: int) -> None:
    """Write `count` finished tickets of earlier days and as many facts (not hashed: only their bulk matters).

    PostgreSQL's planner learns what is there, be it nothing: an office without statistics is planned by guess.
    """
    if url.startswith("postgresql"):
        _write_postgres(url, count)
    elif count:
        _write_sqlite(url, count)


def _write_postgres(url: str, count: int) -> None:
    with psycopg.connect(url, autocommit=True) as postgres:
        for statement in (_POSTGRES, _POSTGRES_FACTS):
            postgres.execute(statement.format(count=count, day=PER_DAY))
        postgres.execute(_HEAD.format(count=count))
        postgres.execute("VACUUM ANALYZE")


def _write_sqlite(url: str, count: int) -> None:
    sqlite = sqlite3.connect(url)
    sqlite.execute("PRAGMA synchronous=OFF")
    for statement in (_SQLITE, _SQLITE_FACTS, _HEAD):
        sqlite.execute(statement.format(count=count, day=PER_DAY))
    sqlite.commit()
    sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite.close()
