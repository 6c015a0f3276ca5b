"""Whatever a catalogue can say is loaded, kept and read back as it was said, by either kind of file."""

import shutil
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from office.bootstrap import open_office
from office.domain.catalogue import PaperKind, Procedure, RequiredPaper, StageBudget, TimeUnit
from office.domain.dossiers import Stage
from tests.office.loading.books import book, csv_file, csv_text, row_of

HEADINGS = tuple(one.name for one in fields(Procedure) if one.name != "version")
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyẠẬặệớửỹ 0123456789,.;:()/–“”'\"+-"
WORDS = st.text(LETTERS, min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)
LINES = WORDS.filter(lambda text: not text.startswith("="))
DAYS, HOURS = {TimeUnit.WORKING_DAY, TimeUnit.CALENDAR_DAY}, {TimeUnit.WORKING_HOUR}
NAMES = LINES.filter(lambda text: ";" not in text)
PAPERS = st.builds(RequiredPaper, NAMES, st.sampled_from(PaperKind), st.integers(1, 100), st.booleans())


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """A procedure that fits together."""
    unit = draw(st.none() | st.sampled_from(TimeUnit))
    limit = draw(st.integers(1, 400)) if unit in DAYS | HOURS else None
    begin = draw(st.dates(date(1990, 1, 1), date(2199, 1, 1)))
    series = draw(st.sampled_from("ABC"))
    words: dict[str, Any] = {
        name: draw(LINES) for name in ("name", "field", "department", "legal_basis", "result_name")
    }
    return Procedure(
        code=f"{draw(st.integers(1, 9))}.{draw(st.integers(0, 999_999)):06}" + draw(st.sampled_from(["", ".H05"])),
        **words,
        level=draw(st.sampled_from(["province", "local"])),
        series=series,
        service=draw(st.sampled_from([series, f"{series}1"])),
        time_limit=limit,
        time_unit=unit,
        time_basis=draw(st.sampled_from(["decision", "practice"])) if unit else None,
        valid_from=begin,
        valid_to=draw(st.none() | st.dates(begin, date(2200, 12, 31))),
        committed_limit=draw(st.none() | st.integers(1, limit)) if limit else None,
        papers=tuple(draw(st.lists(PAPERS, max_size=30))),
        budgets=draw(budgets(TimeUnit.CALENDAR_DAY if unit is TimeUnit.CALENDAR_DAY else TimeUnit.WORKING_DAY)),
        fee_stops_clock=draw(st.booleans()),
        fee=draw(st.none() | st.integers(0, 2_000_000_000)),
        on_the_spot=draw(st.none() | st.booleans()),
    )


@st.composite
def budgets(draw: st.DrawFn, day: TimeUnit) -> tuple[StageBudget, ...]:
    """Some stages, each with less than an hour: they fit into any limit."""
    stages = [stage for stage in Stage if draw(st.booleans())]
    return tuple(
        StageBudget(stage, Decimal(draw(st.integers(1, 20))) / 100, TimeUnit.WORKING_HOUR)
        if draw(st.booleans())
        else StageBudget(stage, Decimal(draw(st.integers(1, 2))) / 100, day)
        for stage in stages
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(procedures(), min_size=1, max_size=4, unique_by=lambda one: one.code), st.booleans())
def test_what_was_loaded_is_what_there_is(founded_file: Path, all_of: list[Procedure], is_book: bool) -> None:
    folder = founded_file.parent / "round"
    folder.mkdir(exist_ok=True)
    office_file = folder / "office.db"
    shutil.copy(founded_file, office_file)
    rows = [row_of(one, HEADINGS) for one in all_of]
    path = book(folder, *rows, headings=HEADINGS) if is_book else csv_file(folder, csv_text(*rows, headings=HEADINGS))
    with open_office(str(office_file)) as office:
        known = {one.code for one in office.procedures()}
        fact = office.load_procedures(path)
        again = office.load_procedures(path)
        assert (again.added, again.changed, again.unchanged) == (0, 0, len(all_of))
        assert fact.added == len({one.code for one in all_of} - known)
        for one in all_of:
            kept = office.procedure_versions(one.code)[-1]
            assert kept == replace(one, version=kept.version)
