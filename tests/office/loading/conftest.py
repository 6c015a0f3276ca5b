"""An office that loads rows as a file, and tells what was loaded or what is wrong with it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from office.bootstrap import Office
from office.domain.procedure_sheets import CatalogueFault, CatalogueFaulty
from tests.office.loading.books import csv_file, csv_text
from tests.office.loading.catalogues import Load


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
