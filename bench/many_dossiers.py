"""Many invented dossiers of five years, written in bulk: names as common as they are in Vietnam, one in five open."""

import random
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, islice

import psycopg

from bench.vietnamese_names import a_person
from office.domain.applicants import Applicant
from office.domain.search_words import kept_words
from office.presets.preset import load

AGENCY, PER_DAY = "H54.15", 1_000
Rows = list[tuple[object, ...]]
_OFFICER = "lan.nt"
_ENDED = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Made:
    """One invented dossier."""

    serial: int
    code: str
    day: date
    opened_at: datetime
    procedure: str
    state: str
    applicant: Applicant


def made(count: int, seed: int = 1) -> Iterator[Made]:
    """Yield as many dossiers, the oldest first; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - figures have to be the same in every run
    procedures = [one.code for one in load("thai-binh-2019").procedures]
    weights = list(accumulate(1 / (place + 3) for place in range(len(procedures))))
    days = -(-count // PER_DAY)
    for number in range(count):
        day = date(2026, 11, 20) - timedelta(days=days - number // PER_DAY)
        sequence = number % PER_DAY + 1
        opened_at = datetime.combine(day, time(1), tzinfo=UTC) + timedelta(seconds=20 * sequence)
        is_open = number >= count * 0.8
        yield Made(
            number + 1,
            f"{AGENCY}-{day:%y%m%d}-{sequence:04d}",
            day,
            opened_at,
            chance.choices(procedures, cum_weights=weights)[0],
            "received" if is_open else "returned",
            Applicant(person=a_person(chance)),
        )


_COLUMNS = {
    "dossiers": "office_id, code, procedure, channel, state, opened_at, opened_by, service_day, changed_at, "
    "procedure_version, result_place, sets, supplements, version, received_at, finished_at",
    "applicants": "office_id, dossier, name, kind, identity, phone",
    "dossier_entries": "office_id, serial, dossier, words",
    "dossier_words": "office_id, word, serial",
}


def _rows(one: Made) -> dict[str, Rows]:
    person = one.applicant.person
    kept = kept_words(one.code, one.procedure, one.applicant)
    ended = _told(one.opened_at + _ENDED) if one.state == "returned" else None
    opened_at, day = _told(one.opened_at), one.day.isoformat()
    dossier = (1, one.code, one.procedure, "direct", one.state, opened_at, _OFFICER, day, opened_at)
    return {
        "dossiers": [(*dossier, 1, "center", 1, 0, 2, opened_at, ended)],
        "applicants": [(1, one.code, person.name, "citizen", person.identity, person.phone)],
        "dossier_entries": [(1, one.serial, one.code, kept.text)],
        "dossier_words": [(1, word, one.serial) for word in kept.keys],
    }


def _told(moment: datetime) -> str:
    """Return the moment as SQLite keeps it, which PostgreSQL reads too where the session is in UTC."""
    return moment.replace(tzinfo=None).isoformat(" ", "microseconds")


def write_dossiers(url: str, count: int, *, every: int) -> list[Made]:
    """Write `count` dossiers into a founded office that has none, and return each `every`th of them."""
    batches = _batches(count)
    if url.startswith("postgresql"):
        _write_postgres(url, batches)
    else:
        _write_sqlite(url, batches)
    return sample_of(count, every=every)


def sample_of(count: int, *, every: int) -> list[Made]:
    """Return each `every`th of as many dossiers as were written."""
    return [one for one in made(count) if one.serial % every == 0]


def _batches(count: int, size: int = 5_000) -> Iterator[dict[str, Rows]]:
    ours = made(count)
    while some := list(islice(ours, size)):
        told = [_rows(one) for one in some]
        yield {table: [row for rows in told for row in rows[table]] for table in _COLUMNS}


def _write_sqlite(url: str, batches: Iterator[dict[str, Rows]]) -> None:
    sqlite = sqlite3.connect(url, isolation_level=None)
    for setting in ("synchronous=OFF", "cache_size=-200000"):
        sqlite.execute(f"PRAGMA {setting}")
    sqlite.execute("BEGIN")
    serials: dict[object, array[int]] = defaultdict(lambda: array("l"))
    for batch in batches:
        for _, word, serial in batch.pop("dossier_words"):
            serials[word].append(serial)  # type: ignore[arg-type]
        for table, rows in batch.items():
            sqlite.executemany(_insert(table), rows)
    # Word by word, a tree is built many times faster than at random.
    sorted_words = ((1, word, serial) for word in sorted(serials, key=str) for serial in serials[word])
    sqlite.executemany(_insert("dossier_words"), sorted_words)
    sqlite.execute("COMMIT")
    sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite.close()


def _insert(table: str) -> str:
    marks = ", ".join("?" * len(_COLUMNS[table].split(", ")))
    return f"INSERT INTO {table} ({_COLUMNS[table]}) VALUES ({marks})"


def _write_postgres(url: str, batches: Iterator[dict[str, Rows]]) -> None:
    with psycopg.connect(url) as postgres:
        # The rows are right by themselves; the tree is built at the end, sorted.
        for setting in ("session_replication_role = replica", "timezone = 'UTC'", "maintenance_work_mem = '1GB'"):
            postgres.execute(f"SET {setting}")
        postgres.execute("ALTER TABLE dossier_words DROP CONSTRAINT pk_dossier_words")
        for batch in batches:
            for table, rows in batch.items():
                with postgres.cursor().copy(f"COPY {table} ({_COLUMNS[table]}) FROM STDIN") as copy:
                    copy.write("".join(_line(row) for row in rows))
        postgres.execute(
            "ALTER TABLE dossier_words ADD CONSTRAINT pk_dossier_words PRIMARY KEY (office_id, word, serial)"
        )
    with psycopg.connect(url, autocommit=True) as postgres:
        postgres.execute("VACUUM ANALYZE")


def _line(row: tuple[object, ...]) -> str:
    return "\t".join("\\N" if value is None else str(value) for value in row) + "\n"
