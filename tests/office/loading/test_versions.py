"""The versions of a procedure: the days they are in force, and which one a dossier keeps."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from office import Refused
from office.bootstrap import Office
from office.domain.procedure_sheets import CatalogueFault
from tests.clocks import Clock
from tests.office.loading.books import GOOD, HEADINGS
from tests.office.loading.catalogues import COMPANY, NAME, TODAY, TOMORROW, YESTERDAY, Load


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


def test_a_version_cannot_begin_before_the_one_it_follows(
    load: Load, faults: Callable[..., tuple[CatalogueFault, ...]]
) -> None:
    load("code,fee", (COMPANY, 1), valid_from=TOMORROW)
    (fault,) = faults("code,fee", (COMPANY, 2), valid_from=TODAY)
    assert (fault.column, fault.problem) == ("valid_from", "overlaps")
    assert fault.details == {"version": 2, "day": "24/11/2026"}
    assert load("code,fee", (COMPANY, 1), valid_from=TODAY) == (0, 0, 1)


def test_versions_that_are_not_there(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        office.procedure(COMPANY, 2)
    assert refused.value.details == {"procedure": COMPANY, "version": 2, "newest": 1}
    for code in ("9.999999", ""):
        with pytest.raises(Refused, match="unknown_procedure"):
            office.procedure(code)


def test_a_day_is_that_of_the_office(office: Office, load: Load, clock: Clock) -> None:
    """Half past eleven in the evening in Hà Nội is the same UTC day, half past midnight is the day before."""
    clock.now = clock.now.replace(hour=17, minute=30)
    load("code,fee", (COMPANY, 1))
    assert office.procedure(COMPANY).valid_from == TODAY + timedelta(days=1)
