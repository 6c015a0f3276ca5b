"""A load is whole or not at all: one bad row, a write that breaks off, two at once, and ten thousand rows."""

import pickle
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from office import Refused
from office.bootstrap import Office, open_office
from office.domain.procedure_sheets import CatalogueFault, CatalogueFaulty
from tests.clocks import Clock
from tests.office.loading.books import GOOD, HEADINGS, csv_file, csv_text, told
from tests.office.loading.catalogues import COMPANY, Load


def test_one_bad_row_keeps_all_good_ones_out(
    faults: Callable[..., tuple[CatalogueFault, ...]], office: Office
) -> None:
    rows = [(f"1.{number:06}", *GOOD[1:]) for number in range(700000, 700050)]
    rows[30] = (rows[30][0], "", *GOOD[2:])
    found = faults(",".join(HEADINGS), *rows, rows[0])
    assert told(found) == [(32, "name", "missing"), (52, "code", "code_twice")]
    assert found[1].details == {"first": 2}
    with pytest.raises(Refused, match="unknown_procedure"):
        office.procedure("1.700000")


def test_two_loads_at_once_make_two_versions(office_url: str, tmp_path: Path) -> None:
    paths = [csv_file(tmp_path, f"code,fee\n{COMPANY},{fee}\n", name=f"{fee}.csv") for fee in range(1, 7)]

    def load(path: Path) -> int:
        with open_office(office_url) as office:
            return office.load_procedures(path).changed

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(load, paths)) == [1] * 6
    with open_office(office_url) as office:
        assert [one.version for one in office.procedure_versions(COMPANY)] == [1, 2, 3, 4, 5, 6, 7]
        assert office.procedure(COMPANY).version == 7


BREAKING = {
    "sqlite": "CREATE TRIGGER broken BEFORE INSERT ON procedure_versions WHEN NEW.code = '1.700001' "
    "BEGIN SELECT RAISE(ABORT, 'broken'); END",
    "postgresql": "ALTER TABLE procedure_versions ADD CONSTRAINT broken CHECK (code <> '1.700001')",
}


def test_a_load_that_breaks_off_leaves_nothing(office: Office, write: Callable[..., Path]) -> None:
    """The last row cannot be written; the rows before it are undone."""
    engine = office.database.engine
    with engine.begin() as connection:
        connection.execute(text(BREAKING[engine.dialect.name]))
    rows = [("1.700000", *GOOD[1:]), ("1.700001", *GOOD[1:])]
    revision = office.hall().revision
    with pytest.raises((sqlite3.IntegrityError, psycopg.IntegrityError), match="broken"):
        office.load_procedures(write(",".join(HEADINGS), *rows))
    with pytest.raises(Refused, match="unknown_procedure"):
        office.procedure("1.700000")
    assert office.hall().revision == revision


def test_another_process_hears_of_a_load(office: Office, office_url: str, load: Load, clock: Clock) -> None:
    with open_office(office_url, clock=clock) as other:
        assert next(one for one in other.procedures() if one.code == COMPANY).fee is None
        assert all(one is two for one, two in zip(other.procedures(), other.procedures(), strict=True)), "remembered"
        load("code,fee", (COMPANY, 7))
        assert next(one for one in other.procedures() if one.code == COMPANY).fee == 7
    with open_office(office_url) as later:
        later.database.memory.clear()
        assert next(one for one in later.procedures() if one.code == COMPANY).fee == 7


def test_faults_cross_a_process_boundary(faults: Callable[..., tuple[CatalogueFault, ...]]) -> None:
    error = CatalogueFaulty("danh mục.csv", faults("code,fee", (COMPANY, "x")))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (again.faults, again.reason, again.details) == (error.faults, error.reason, error.details)


def test_ten_thousand_procedures_at_once(sqlite_url: str, tmp_path: Path) -> None:
    rows = [(f"1.{number:06}", f"Thủ tục {number}", *GOOD[2:]) for number in range(10_000)]
    rows[9_999] = (*rows[9_999][:6], "mười", *GOOD[7:])
    with open_office(sqlite_url) as office:
        known = len(office.procedures())
        with pytest.raises(CatalogueFaulty) as faulty:
            office.load_procedures(csv_file(tmp_path, csv_text(*rows)))
        assert told(faulty.value.faults) == [(10_001, "time_limit", "not_allowed")]
        assert len(office.procedures()) == known
        fact = office.load_procedures(csv_file(tmp_path, csv_text(*rows[:9_999])))
        assert fact.added + fact.changed == 9_999
        assert len(office.procedures()) == known + fact.added
