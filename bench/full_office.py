"""An office with a day of 4,000 tickets and 200,000 open dossiers, written by the database itself."""

import sqlite3

import psycopg

TICKETS, DOSSIERS = 4_000, 200_000
WAITING = 1_200
"""Of the tickets of the day; the others were served, a few are absent or parked."""


def fill(url: str) -> None:
    """Write the day and the dossiers, by the database itself; only their bulk matters."""
    rows = _rows()
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as postgres:
            for statement in rows:
                postgres.execute(statement)
            postgres.execute("VACUUM ANALYZE")
        return
    sqlite = sqlite3.connect(url)
    sqlite.execute("PRAGMA synchronous=OFF")
    for statement in rows:
        sqlite.execute(statement)
    sqlite.commit()
    sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite.close()


def _rows() -> tuple[str, ...]:
    numbers = (
        "WITH RECURSIVE many(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM many WHERE i + 1 < {count}) "
        "INSERT INTO {into}"
    )
    tickets = (
        "tickets (office_id, service_day, series, sequence, token, service, state, language, issued_at, turn_at, "
        "desk, officer, calls, called_at, started_at, closed_at, version) "
        "SELECT 1, t.service_day, 'A', 10 + i, 'day' || i, CASE WHEN i % 2 = 0 THEN 'A1' ELSE 'A2' END, "
        f"CASE WHEN i < {WAITING} THEN 'waiting' WHEN i % 100 = 0 THEN 'absent' WHEN i % 100 = 1 THEN 'parked' "
        "ELSE 'done' END, 'vi', t.issued_at, t.turn_at, '1', 'hung.tm', 1, t.issued_at, t.issued_at, t.issued_at, 4 "
        "FROM many, tickets t WHERE t.series = 'A' AND t.sequence = 1"
    )
    dossiers = (
        "dossiers (office_id, code, procedure, procedure_version, channel, state, opened_at, opened_by, service_day, "
        "changed_at, version) SELECT 1, 'H54.15-260101-' || (100000 + i), d.procedure, d.procedure_version, "
        "d.channel, d.state, d.opened_at, d.opened_by, d.service_day, d.changed_at, 1 FROM many, dossiers d "
        "WHERE d.code NOT LIKE 'H54.15-2601%'"
    )
    return (
        numbers.format(count=TICKETS - 1, into=tickets),
        numbers.format(count=DOSSIERS, into=dossiers),
    )
