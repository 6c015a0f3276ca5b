from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from display.showing.parts import Row
from display.showing.progress import DESKS_NAMED, RETURNED_SHOWN, progress_of, rows_of, shown_of
from office.domain.desks import Desk, DeskState
from office.domain.dossiers import STAGES, Dossier, DossierState, Outcome, Stage
from office.domain.snapshots import HallSnapshot
from tests.builders import DAY, a_desk, a_dossier, a_hall, a_record, a_series, a_service, at

STATES = (
    DossierState.OPENED,
    DossierState.RECEIVED,
    DossierState.APPRAISED,
    DossierState.APPROVED,
    DossierState.SEALED,
    DossierState.RETURNED,
)
NOW = at(21)


def after(passed: int, ticket: str | None = "A004", sequence: int = 7) -> Dossier:
    """A dossier with so many stages passed at minute 20."""
    return a_dossier(
        code=f"H54.15-261123-{sequence:04d}",
        ticket=ticket,
        state=STATES[passed],
        records=tuple(a_record(stage) for stage in STAGES[:passed]),
    )


def hall(*dossiers: Dossier, desks: tuple[Desk, ...] = ()) -> HallSnapshot:
    return a_hall(
        series=(a_series("A"), a_series("T", gives_results=True)),
        services=(a_service("A"), a_service("T")),
        desks=(a_desk("3"), *desks),
        dossiers=dossiers,
    )


def rows(seen: HallSnapshot, now: datetime) -> list[Row]:
    shown = shown_of(seen, now)
    return rows_of(seen, shown, shown, now)


def ready(*dossiers: Dossier, desks: tuple[Desk, ...] = ()) -> str:
    seen = hall(*dossiers, desks=desks)
    return progress_of(seen, rows(seen, NOW), "vi").ready


@pytest.mark.parametrize("passed", range(6))
def test_a_row_for_each_stage(passed: int) -> None:
    told = "mời nhận kết quả" if passed == 4 else ""
    assert rows(hall(after(passed)), NOW) == [Row("A004", told, passed, is_ready=passed == 4, is_late=False)]


def test_results_come_first_and_what_was_returned_last() -> None:
    seen = hall(after(5, "A001"), after(2, "A002"), after(4, "A003"), after(0, "A004"))
    assert [row.label for row in rows(seen, NOW)] == ["A003", "A002", "A004", "A001"]


def test_a_returned_dossier_leaves_after_a_while() -> None:
    gone = at(20) + RETURNED_SHOWN
    assert rows(hall(after(5)), gone - timedelta(seconds=1))
    assert not rows(hall(after(5)), gone)


@pytest.mark.parametrize("state", [DossierState.REJECTED, DossierState.STOPPED])
def test_a_refusal_is_not_told_to_the_hall(state: DossierState) -> None:
    refused = a_dossier(state=state, records=(a_record(Stage.RECEIVE, outcome=Outcome.REFUSED),))
    assert rows(hall(refused), NOW) == []


@pytest.mark.parametrize("dossier", [after(1, None), a_dossier(service_day=DAY - timedelta(days=1))])
def test_without_a_ticket_of_today_only_the_end_of_the_code_is_shown(dossier: Dossier) -> None:
    assert [row.label for row in rows(hall(dossier), NOW)] == ["…0007"]


def test_two_dossiers_of_one_ticket_are_told_apart() -> None:
    seen = rows(hall(after(1, "A004", 7), after(2, "A004", 8), after(3, "A005", 9)), NOW)
    assert [(row.label, row.detail) for row in seen] == [("A004", "…0007"), ("A004", "…0008"), ("A005", "")]


@pytest.mark.parametrize(
    ("passed", "due", "told", "is_late"),
    [
        (1, at(60 * 8.5), "hẹn 16:30", False),
        (1, at(60 * 24), "hẹn 24/11", False),
        (1, at(20), "quá hẹn 08:20", True),
        (2, at(-60 * 24), "quá hẹn 22/11", True),
        (4, at(20), "mời nhận kết quả", False),
        (5, at(60), "", False),
        (1, None, "", False),
    ],
)
def test_until_when_a_result_is_due(passed: int, due: datetime | None, told: str, is_late: bool) -> None:
    (row,) = rows(hall(replace(after(passed), due_at=due)), NOW)
    assert (row.detail, row.is_late) == (told, is_late)


def test_two_dossiers_of_one_ticket_are_told_apart_and_still_say_when() -> None:
    soon, late = replace(after(1, "A004", 7), due_at=at(60 * 8.5)), replace(after(1, "A004", 8), due_at=at(20))
    details = [row.detail for row in rows(hall(soon, late, after(4, "A004", 9)), NOW)]
    assert details == ["…0009", "…0007 · 16:30", "…0008 · quá hẹn"]


def test_a_stage_that_was_sent_back_is_open_again() -> None:
    back = replace(after(2), records=tuple(replace(one, is_superseded=True) for one in after(2).records))
    assert [row.passed for row in rows(hall(back), NOW)] == [0]


def test_no_dossiers_are_said() -> None:
    progress = progress_of(hall(), [], "vi")
    assert progress.empty.startswith("Hôm nay chưa có hồ sơ nào.")
    assert progress.stages == ("Nhận", "Thẩm định", "Duyệt", "Đóng dấu", "Trả")


def result_desk(number: str, state: DeskState = DeskState.OPEN) -> Desk:
    return a_desk(number, services=("T",), state=state)


@pytest.mark.parametrize(
    ("desks", "told"),
    [
        ((), "A004: mời nhận kết quả"),
        ((result_desk("11"),), "A004: mời đến quầy 11 nhận kết quả"),
        ((result_desk("11"), result_desk("12")), "A004:\nmời đến quầy 11 hoặc 12 nhận kết quả"),
        ((result_desk("11", DeskState.PAUSED), result_desk("12")), "A004: mời đến quầy 12 nhận kết quả"),
        ((result_desk("11", DeskState.CLOSED),), "A004: mời nhận kết quả"),
        (tuple(result_desk(str(n)) for n in range(DESKS_NAMED + 1)), "A004: mời nhận kết quả"),
    ],
)
def test_a_desk_is_named_only_if_it_hands_results_over_now(desks: tuple[Desk, ...], told: str) -> None:
    assert ready(after(4), desks=desks) == told


def test_several_results_are_told_in_two_lines() -> None:
    assert ready(after(4, "A004"), after(4, None, 8), after(3, "A005", 9)) == ("A004, …0008:\nmời nhận kết quả")


def test_one_number_with_two_results_is_told_once() -> None:
    assert ready(after(4, "A004", 7), after(4, "A004", 8)) == "A004: mời nhận kết quả"


@pytest.mark.parametrize("passed", [0, 1, 2, 3, 5])
def test_nobody_is_invited_before_the_seal_or_after_the_return(passed: int) -> None:
    assert ready(after(passed)) == ""
