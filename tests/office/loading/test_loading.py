"""Loading the catalogue: what a load changes, where a procedure goes, and what is no change."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from office import Refused
from office.bootstrap import Office
from office.domain.catalogue import StageBudget, TimeUnit
from tests.clocks import Clock
from tests.office.loading.catalogues import COMPANY, NAME, TODAY, Load

PRESET = Path(__file__).parents[3] / "office" / "presets" / "procedures.csv"


def test_the_preset_is_what_there_is_already(office: Office) -> None:
    fact = office.load_procedures(PRESET, officer="lan.nt")
    assert (fact.added, fact.changed, fact.unchanged, fact.officer) == (0, 0, 75, "lan.nt")
    assert office.journal()[-1].kind == "procedures_loaded"
    assert office.journal()[-1].body["digest"] == fact.digest
    assert office.verify_journal().intact


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
