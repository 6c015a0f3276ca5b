from datetime import date

import pytest

from office.domain.errors import Reason, Refused
from office.forms.catalog import read_catalog
from office.forms.parts import FormKind
from office.forms.sources import CATALOG, FOLDER, templates_of

CATALOG_OF_NOW = templates_of(None).catalog()


@pytest.mark.parametrize(
    ("day", "edition"),
    [
        (date(2019, 10, 1), "tt-01-2018"),
        (date(2025, 6, 30), "tt-01-2018"),
        (date(2025, 7, 1), "tt-03-2025"),
        (date(2026, 11, 26), "tt-03-2025"),
    ],
)
def test_the_day_chooses_the_circular(day: date, edition: str) -> None:
    assert CATALOG_OF_NOW.on(day).key == edition


def test_before_the_first_circular_there_is_none() -> None:
    with pytest.raises(Refused) as caught:
        CATALOG_OF_NOW.on(date(2018, 1, 1))
    assert caught.value.reason is Reason.NO_FORM_EDITION


def test_the_circular_of_2018_knows_no_stop_notice() -> None:
    of_2018, of_2025 = CATALOG_OF_NOW.editions
    assert [entry.number for entry in of_2018.forms] == ["01", "02", "03", "04", "05", "06"]
    assert [entry.number for entry in of_2025.forms] == ["01", "02", "03", "04", "05", "06", "07"]
    with pytest.raises(Refused) as caught:
        of_2018.by_kind(FormKind.STOP)
    assert caught.value.reason is Reason.UNKNOWN_FORM
    assert {entry.kind for entry in of_2025.forms} == set(FormKind)


@pytest.mark.parametrize("number", ["1", "01", " 01 "])
def test_a_number_is_found_with_and_without_its_zero(number: str) -> None:
    assert CATALOG_OF_NOW.named("tt-03-2025").by_number(number).kind is FormKind.RECEIPT


def test_every_form_has_a_template_and_the_other_way_round() -> None:
    named = {entry.template for edition in CATALOG_OF_NOW.editions for entry in edition.forms}
    there = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("mau-*.typ")}
    assert named == there


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("valid_from = 2025-07-01", 'valid_from = "2025-07-01"'),
        ('kind = "stop"', 'kind = "stopp"'),
        ('key = "tt-03-2025"\n', ""),
        ("[[edition]]", "[[edition"),
    ],
)
def test_a_wrong_catalog_is_no_catalog(old: str, new: str) -> None:
    words = (FOLDER / CATALOG).read_text("utf-8")
    assert old in words
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_catalog(words.replace(old, new))
