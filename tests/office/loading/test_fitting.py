"""What has to fit together in a row, with the procedure it changes and with the office."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from office.domain.procedure_loads import LoadPlan, plan_load
from office.domain.procedure_sheets import CatalogueFault
from office.loading.sheets import read_sheet
from office.presets.preset import load, placing_of
from tests.office.loading.books import HEADINGS, csv_file, csv_text, told

PRESET = load("thai-binh-2019")
COMPANY = "2.001583"
"""Three working days."""
TIME = "code,time_limit,time_unit"


def planned(folder: Path, headings: str, *rows: Sequence[object]) -> tuple[LoadPlan, tuple[CatalogueFault, ...]]:
    sheet = read_sheet(csv_file(folder, csv_text(*rows, headings=headings.split(","))))
    newest = {one.code: one for one in PRESET.procedures}
    services = {one.code: one for one in PRESET.services}
    return plan_load(sheet, newest, services, placing_of("thai-binh-2019"), date(2026, 11, 23))


@pytest.mark.parametrize(
    ("headings", "row", "wrong"),
    [
        ("code,fee", ("1.999999", 1), [(column, "missing") for column in HEADINGS[1:6]]),
        ("code,name,series", (COMPANY, "", ""), [("name", "missing"), ("series", "missing")]),
        ("code,series", (COMPANY, "Q"), [("series", "unknown_series")]),
        ("code,service", (COMPANY, "H1"), [("service", "unknown_service")]),
        ("code,service", (COMPANY, "A9"), [("service", "unknown_service")]),
        ("code,time_unit", (COMPANY, ""), [("time_limit", "time_without_unit"), ("time_basis", "time_without_unit")]),
        ("code,time_unit", (COMPANY, "trong ngày"), [("time_limit", "limit_needless")]),
        ("code,time_limit", (COMPANY, ""), [("time_limit", "limit_missing")]),
        ("code,time_basis", (COMPANY, ""), [("time_basis", "missing")]),
        ("code,committed_limit", (COMPANY, 4), [("committed_limit", "committed_over_limit")]),
        (f"{TIME},committed_limit", (COMPANY, "", "trong ngày", 1), [("committed_limit", "committed_alone")]),
        ("code,budgets", (COMPANY, "receive=1d;appraise=2d;seal=1h"), [("budgets", "budgets_over_limit")]),
        ("code,committed_limit,budgets", (COMPANY, 1, "receive=0,5d;seal=5h"), [("budgets", "budgets_over_limit")]),
        (f"{TIME},budgets", (COMPANY, "", "trong ngày", "seal=9h"), [("budgets", "budgets_over_limit")]),
        ("code,time_limit,committed_limit", (COMPANY, "x", 9), [("time_limit", "not_allowed")]),
        ("code,fee,valid_from,valid_to", (COMPANY, 1, "2026-12-01", "2026-11-30"), [("valid_to", "ends_too_early")]),
        ("code", (COMPANY,), [("", "no_header")]),
    ],
)  # fmt: skip
def test_what_does_not_fit_together(
    tmp_path: Path, headings: str, row: tuple[object, ...], wrong: list[tuple[str, str]]
) -> None:
    _, faults = planned(tmp_path, headings, row)
    assert [(column, problem) for _, column, problem in told(faults)] == wrong


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("code,budgets", (COMPANY, "receive=0,25d;appraise=2d;approve=0,5d;seal=2h;return=8h")),
        ("code,committed_limit", (COMPANY, 3)),
        ("code,time_limit,time_unit,budgets", (COMPANY, "", "trong ngày", "receive=1h;seal=7h")),
        ("code,time_limit,time_unit,time_basis", (COMPANY, "", "không hẹn", "")),
        ("code,time_limit,time_unit,time_basis", (COMPANY, "", "", "")),
    ],
)
def test_what_just_fits(tmp_path: Path, headings: str, row: tuple[object, ...]) -> None:
    plan, faults = planned(tmp_path, headings, row)
    assert (faults, len(plan.changed)) == ((), 1)


def test_a_preset_that_is_no_more_places_nothing() -> None:
    assert placing_of("atlantis").by_field == {}
