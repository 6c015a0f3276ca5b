"""Loading the catalogue: versions, days, faults that need the office, and nothing by half."""

import pickle
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from office import Refused
from office.bootstrap import Office, open_office
from office.domain.catalogue import StageBudget, TimeUnit
from office.domain.procedure_sheets import CatalogueFault, CatalogueFaulty
from tests.clocks import Clock
from tests.office.loading.books import GOOD, HEADINGS, csv_file, csv_text, told

PRESET = Path(__file__).parents[3] / "office" / "presets" / "procedures.csv"
COMPANY = "2.001583"
NAME = "Đăng ký thành lập công ty TNHH một thành viên"
TODAY, YESTERDAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 24)
Load = Callable[..., tuple[int, int, int]]


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of procedures."""

    def made(headings: str, *rows: Sequence[object]) -> Path:
        return csv_file(tmp_path, csv_text(*rows, headings=headings.split(",")))

    return made


@pytest.fixture
def load(office: Office, write: Callable[..., Path]) -> Load:
    """Load rows under headings; returns how many are new, changed, unchanged."""

    def loaded(headings: str, *rows: Sequence[object], valid_from: date | None = None) -> tuple[int, int, int]:
        fact = office.load_procedures(write(headings, *rows), valid_from=valid_from)
        return fact.added, fact.changed, fact.unchanged

    return loaded


@pytest.fixture
def faults(office: Office, write: Callable[..., Path]) -> Callable[..., tuple[CatalogueFault, ...]]:
    """Return what is wrong with rows under headings, and make sure that nothing of them was kept."""

    def found(headings: str, *rows: Sequence[object], valid_from: date | None = None) -> tuple[CatalogueFault, ...]:
        path, before, revision = write(headings, *rows), office.procedures(), office.hall().revision
        with pytest.raises(CatalogueFaulty) as loading:
            office.load_procedures(path, valid_from=valid_from)
        with pytest.raises(CatalogueFaulty) as planning:
            office.plan_procedures(path, valid_from=valid_from)
        assert planning.value.faults == loading.value.faults
        assert (office.procedures(), office.hall().revision) == (before, revision)
        return loading.value.faults

    return found


def test_the_preset_is_what_there_is_already(office: Office) -> None:
    fact = office.load_procedures(PRESET, officer="lan.nt")
    assert (fact.added, fact.changed, fact.unchanged, fact.officer) == (0, 0, 75, "lan.nt")
    assert office.journal()[-1].kind == "procedures_loaded"
    assert office.journal()[-1].body["digest"] == fact.digest
    assert office.verify_journal().intact


def test_a_new_procedure_is_offered_from_its_first_day(office: Office, load: Load, clock: Clock) -> None:
    assert load(",".join(HEADINGS), GOOD, valid_from=TOMORROW) == (1, 0, 0)
    with pytest.raises(Refused) as refused:
        office.procedure(GOOD[0])
    assert refused.value.reason == "procedure_not_in_force"
    assert refused.value.details == {"procedure": GOOD[0], "day": "23/11/2026"}
    with pytest.raises(Refused):
        office.open_dossier(GOOD[0], officer="lan.nt")
    assert GOOD[0] not in {one.code for one in office.procedures()}
    clock.forward(24 * 60)
    assert GOOD[0] in {one.code for one in office.procedures()}
    found = office.procedure(GOOD[0])
    assert (found.service, found.version, found.valid_from, found.valid_to) == ("A", 1, TOMORROW, None)
    office.open_dossier(GOOD[0], officer="lan.nt")


def test_a_change_makes_a_version_and_ends_the_one_before(office: Office, load: Load) -> None:
    assert load("code,time_limit,committed_limit", (COMPANY, 3, 2)) == (0, 1, 0)
    first, second = office.procedure_versions(COMPANY)
    assert (first.version, first.valid_from, first.valid_to, first.committed_limit) == (1, None, YESTERDAY, None)
    assert (second.version, second.valid_from, second.valid_to, second.committed_limit) == (2, TODAY, None, 2)
    assert (second.name, second.service, second.time_basis) == (first.name, first.service, first.time_basis)
    assert office.procedure(COMPANY) == second
    assert office.procedure(COMPANY, on=YESTERDAY) == first
    assert office.procedure(COMPANY, 1) == first
    assert [one for one in office.procedures() if one.code == COMPANY] == [second]


def test_a_load_said_again_changes_nothing(office: Office, load: Load) -> None:
    columns = "code,budgets,papers,fee,on_the_spot,legal_basis,result_name,fee_stops_clock"
    row = (COMPANY, "seal=2h;receive=0,25d", "Đơn | tờ khai", "50.000", "có", "Luật 59/2020/QH14", "Giấy", "có")
    assert load(columns, row) == (0, 1, 0)
    assert load(columns, row) == (0, 0, 1)
    found = office.procedure(COMPANY)
    assert found.version == 2
    assert found.budgets[0] == StageBudget("receive", Decimal("0.25"), TimeUnit.WORKING_DAY)
    assert load("code,name", (COMPANY, NAME)) == (0, 0, 1), "a column that is not there says nothing"
    assert load("code,fee,papers", (COMPANY, "", "")) == (0, 1, 0), "an empty cell does"
    assert (office.procedure(COMPANY).fee, office.procedure(COMPANY).papers) == (None, ())


def test_a_mistake_is_mended_on_the_same_day(office: Office, load: Load) -> None:
    load("code,fee", (COMPANY, 50000))
    code = office.open_dossier(COMPANY, officer="lan.nt").dossier.code
    load("code,fee", (COMPANY, 5000))
    one, two, three = office.procedure_versions(COMPANY)
    assert (one.valid_to, two.valid_from, two.valid_to, three.valid_from) == (YESTERDAY, TODAY, YESTERDAY, TODAY)
    assert office.procedure(COMPANY) == three
    assert office.dossier(code).procedure == two, "a dossier keeps its own"


def test_a_dossier_keeps_its_version_for_ever(office: Office, load: Load, clock: Clock) -> None:
    before = office.open_dossier(COMPANY, officer="lan.nt").dossier
    load("code,name,time_limit", (COMPANY, "Tên mới", 1), valid_from=TOMORROW)
    same_day = office.open_dossier(COMPANY, officer="lan.nt").dossier
    clock.forward(24 * 60)
    after = office.open_dossier(COMPANY, officer="lan.nt").dossier
    assert [one.procedure_version for one in (before, same_day, after)] == [1, 1, 2]
    assert [office.dossier(one.code).procedure.time_limit for one in (before, same_day, after)] == [3, 3, 1]


def test_a_procedure_ends_and_comes_back(office: Office, load: Load, clock: Clock) -> None:
    assert load("code,valid_to", (COMPANY, TOMORROW)) == (0, 1, 0)
    assert load("code,valid_to", (COMPANY, TOMORROW)) == (0, 0, 1)
    (only,) = office.procedure_versions(COMPANY)
    assert (only.version, only.valid_to) == (1, TOMORROW)
    clock.forward(48 * 60)
    with pytest.raises(Refused, match="procedure_not_in_force"):
        office.open_dossier(COMPANY, officer="lan.nt")
    assert load("code,name", (COMPANY, NAME)) == (0, 1, 0)
    assert office.procedure(COMPANY).version == 2
    assert office.procedure(COMPANY).valid_from == date(2026, 11, 25)
    assert office.procedure(COMPANY, 1).valid_to == TOMORROW, "a gap stays a gap"


def test_a_planned_end_can_be_taken_back(office: Office, load: Load) -> None:
    load("code,valid_to", (COMPANY, TOMORROW))
    assert load("code,name", (COMPANY, NAME)) == (0, 0, 1)
    assert load("code,valid_to", (COMPANY, "")) == (0, 1, 0)
    assert office.procedure(COMPANY).valid_to is None


def test_a_row_may_name_its_own_days(office: Office, load: Load) -> None:
    row = (COMPANY, 1, "01/12/2026", "31/12/2026")
    assert load("code,time_limit,valid_from,valid_to", row, valid_from=TOMORROW) == (0, 1, 0)
    first, second = office.procedure_versions(COMPANY)
    assert first.valid_to == date(2026, 11, 30)
    assert (second.valid_from, second.valid_to) == (date(2026, 12, 1), date(2026, 12, 31))


def test_days_of_a_stage_are_those_of_the_procedure(office: Office, load: Load) -> None:
    load("code,time_limit,time_unit,budgets", (COMPANY, 5, "ngày", "receive=1d;seal=2h"))
    units = [one.unit for one in office.procedure(COMPANY).budgets]
    assert units == [TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_HOUR]


def test_where_a_procedure_goes(office: Office, load: Load) -> None:
    found = {one.code: one for one in office.procedures()}
    placed = next(one for one in found.values() if one.field == "Hộ tịch")
    rows = [
        ("1.000001", "Việc A", "Hộ tịch", placed.series, ""),
        ("1.000002", "Việc B", "Lĩnh vực lạ", placed.series, ""),
        ("1.000003", "Việc C", "Lĩnh vực lạ", "A", "A2"),
    ]
    full = [(*row[:3], "Sở", "tỉnh", *row[3:]) for row in rows]
    assert load("code,name,field,department,level,series,service", *full) == (3, 0, 0)
    services = [office.procedure(row[0]).service for row in rows]
    assert services == [placed.service, placed.series, "A2"]


def test_agencies_go_by_their_former_names_where_the_preset_says_so(office: Office, load: Load) -> None:
    columns = "code,department,former_department"
    assert load(columns, (COMPANY, "Sở Tài chính", "Sở Kế hoạch và Đầu tư")) == (0, 0, 1)
    assert load(columns, (COMPANY, "Sở Tài chính", "")) == (0, 1, 0)
    assert office.procedure(COMPANY).department == "Sở Tài chính"


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


def test_a_version_cannot_begin_before_the_one_it_follows(
    load: Load, faults: Callable[..., tuple[CatalogueFault, ...]]
) -> None:
    load("code,fee", (COMPANY, 1), valid_from=TOMORROW)
    (fault,) = faults("code,fee", (COMPANY, 2), valid_from=TODAY)
    assert (fault.column, fault.problem) == ("valid_from", "overlaps")
    assert fault.details == {"version": 2, "day": "24/11/2026"}
    assert load("code,fee", (COMPANY, 1), valid_from=TODAY) == (0, 0, 1)


def test_a_plan_writes_nothing_and_says_what_a_load_would_do(office: Office, write: Callable[..., Path]) -> None:
    path = write("code,fee", (COMPANY, 1))
    revision = office.hall().revision
    plan = office.plan_procedures(path)
    (change,) = plan.changed
    assert change.written is not None
    assert (change.written.version, change.written.fee, plan.valid_from) == (2, 1, TODAY)
    assert (office.hall().revision, len(office.procedure_versions(COMPANY))) == (revision, 1)


def test_the_same_request_loads_once(office: Office, write: Callable[..., Path], clock: Clock) -> None:
    path = write("code,fee", (COMPANY, 1))
    first = office.load_procedures(path, request_key="load-1")
    clock.forward(24 * 60)
    assert office.load_procedures(path, request_key="load-1") == first
    assert first.changed == 1
    assert len(office.procedure_versions(COMPANY)) == 2
    with pytest.raises(Refused, match="request_key_reused"):
        office.load_procedures(write("code,fee", (COMPANY, 2)), request_key="load-1")


def test_who_loads_must_be_an_officer(office: Office) -> None:
    with pytest.raises(Refused, match="unknown_officer"):
        office.load_procedures(PRESET, officer="nobody")


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


def test_versions_that_are_not_there(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        office.procedure(COMPANY, 2)
    assert refused.value.details == {"procedure": COMPANY, "version": 2, "newest": 1}
    for code in ("9.999999", ""):
        with pytest.raises(Refused, match="unknown_procedure"):
            office.procedure(code)


def test_faults_cross_a_process_boundary(faults: Callable[..., tuple[CatalogueFault, ...]]) -> None:
    error = CatalogueFaulty("danh mục.csv", faults("code,fee", (COMPANY, "x")))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (again.faults, again.reason, again.details) == (error.faults, error.reason, error.details)


def test_a_day_is_that_of_the_office(office: Office, load: Load, clock: Clock) -> None:
    """Half past eleven in the evening in Hà Nội is the same UTC day, half past midnight is the day before."""
    clock.now = clock.now.replace(hour=17, minute=30)
    load("code,fee", (COMPANY, 1))
    assert office.procedure(COMPANY).valid_from == TODAY + timedelta(days=1)


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
