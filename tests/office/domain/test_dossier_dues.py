"""The dates of a dossier, from its procedure, its receipt and its holds."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.calendars import WorkingCalendar, parse_sessions
from office.domain.catalogue import StageBudget, TimeUnit
from office.domain.clock_stops import Stop
from office.domain.deadlines import due_at
from office.domain.dossier_dues import dues_of, stops_of, timeliness, with_dues
from office.domain.dossier_holds import asked_fee, asked_papers, completed, paid
from office.domain.dossier_moves import Act, extended, staged
from office.domain.dossiers import STAGES, Dossier, DossierState, Stage
from office.domain.lateness import Timeliness
from tests.builders import a_dossier, a_record
from tests.dossier_view_builders import a_procedure

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = parse_sessions("07:00-11:30,13:30-17:00")
CALENDAR = WorkingCalendar("Asia/Ho_Chi_Minh", (DAY, DAY, DAY, DAY, DAY, (), ()), {})


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def by(text: str) -> Act:
    return Act(officer="huy.bd", at=local(text), reason="x")


# Monday 23 November 2026, 08:30.
RECEIVED = a_dossier(
    state=DossierState.RECEIVED,
    received_at=local("2026-11-23T08:30"),
    records=(a_record(at=local("2026-11-23T08:30")),),
)
THREE_DAYS = a_procedure()


def due(dossier: Dossier) -> datetime | None:
    return dues_of(dossier, THREE_DAYS, CALENDAR).due_at


def test_nothing_is_due_before_the_receipt() -> None:
    dues = dues_of(a_dossier(), THREE_DAYS, CALENDAR)
    assert (dues.due_at, dues.statutory, set(dues.stages)) == (None, None, {None})


def test_what_the_office_committed_to_comes_before_what_the_law_allows() -> None:
    dues = dues_of(RECEIVED, a_procedure(committed_limit=1), CALENDAR)
    assert dues.due_at == local("2026-11-24T08:30")
    assert dues.statutory == local("2026-11-26T08:30")


def test_the_due_date_moves_by_the_time_that_papers_were_missing() -> None:
    held = asked_papers(RECEIVED, ("x",), by("2026-11-24T08:30"))
    back = completed(held, by("2026-11-25T08:30"))
    assert stops_of(back) == (Stop(local("2026-11-24T08:30"), local("2026-11-25T08:30")),)
    assert due(back) == local("2026-11-27T08:30")
    again = completed(asked_papers(back, ("y",), by("2026-11-25T09:30")), by("2026-11-25T10:30"))
    assert due(again) == local("2026-11-27T09:30")


def test_papers_that_were_missing_before_the_receipt_stop_nothing() -> None:
    early = completed(asked_papers(a_dossier(), ("x",), by("2026-11-20T08:00")), by("2026-11-20T16:00"))
    received = replace(early, state=DossierState.RECEIVED, received_at=local("2026-11-23T08:30"))
    assert (stops_of(received), due(received)) == ((), local("2026-11-26T08:30"))


@pytest.mark.parametrize(("stops_clock", "expected"), [(True, "2026-11-27T08:30"), (False, "2026-11-26T08:30")])
def test_a_fee_moves_the_due_date_only_where_the_clock_waits_for_it(*, stops_clock: bool, expected: str) -> None:
    asked = asked_fee(RECEIVED, 1, by("2026-11-24T08:30"), stops_clock=stops_clock)
    assert due(paid(asked, by("2026-11-25T08:30"))) == local(expected)


def test_a_date_that_the_head_set_stands_and_moves_with_later_holds() -> None:
    dossier = with_dues(RECEIVED, dues_of(RECEIVED, THREE_DAYS, CALENDAR))
    later = extended(dossier, local("2026-12-01T16:00"), by("2026-11-25T09:00"))
    assert due(later) == local("2026-12-01T16:00")
    held = completed(asked_papers(later, ("x",), by("2026-11-26T14:00")), by("2026-11-26T15:00"))
    assert due(held) == local("2026-12-01T17:00")


def test_each_stage_has_its_budget_and_none_is_later_than_the_whole() -> None:
    day, half = TimeUnit.WORKING_DAY, Decimal("0.5")
    budgets = (
        StageBudget("receive", half, day),
        StageBudget("appraise", Decimal(1), day),
        StageBudget("approve", half, day),
        StageBudget("seal", Decimal(2), day),
    )
    dues = dues_of(RECEIVED, a_procedure(budgets=budgets), CALENDAR)
    appraise, approve, seal = dues.stages[1:4]
    assert appraise
    assert approve
    assert local("2026-11-23T08:30") < appraise < approve <= dues.due_at == seal  # type: ignore[operator]
    assert with_dues(RECEIVED, dues).stage_due_at == appraise
    # The receipt was done in no time, its budget is not lost to the next stage.
    assert appraise.date() == local("2026-11-24T08:30").date()


def test_without_budgets_a_stage_has_as_long_as_the_dossier_and_the_return_has_no_time() -> None:
    dues = dues_of(RECEIVED, THREE_DAYS, CALENDAR)
    assert dues.stages == (None, dues.due_at, dues.due_at, dues.due_at, None)
    sealed = replace(RECEIVED, state=DossierState.SEALED)
    assert with_dues(sealed, dues).stage_due_at is None


@pytest.mark.parametrize(
    ("sealed", "expected"),
    [
        ("2026-11-25T16:59", Timeliness.EARLY),
        ("2026-11-26T07:00", Timeliness.ON_TIME),
        ("2026-11-26T08:30", Timeliness.ON_TIME),
        ("2026-11-26T08:31", Timeliness.LATE),
    ],
)
def test_lateness_is_judged_when_the_result_is_ready(sealed: str, expected: Timeliness) -> None:
    dossier = with_dues(RECEIVED, dues_of(RECEIVED, THREE_DAYS, CALENDAR))
    for stage in STAGES[1:4]:
        dossier = staged(dossier, a_record(stage, at=local(sealed)))
    handed = staged(dossier, a_record(Stage.RETURN, at=local("2026-12-24T08:00")))
    for one in (dossier, handed):
        assert timeliness(one, THREE_DAYS, CALENDAR, local("2026-12-30T08:00")) is expected


def test_what_has_no_appointment_or_no_result_is_not_judged() -> None:
    now = local("2026-12-30T08:00")
    assert timeliness(RECEIVED, THREE_DAYS, CALENDAR, now) is None
    ended = replace(RECEIVED, due_at=now, state=DossierState.WITHDRAWN)
    assert timeliness(ended, THREE_DAYS, CALENDAR, now) is None
    assert (
        timeliness(replace(RECEIVED, due_at=local("2026-12-29T08:00")), THREE_DAYS, CALENDAR, now) is Timeliness.LATE
    )


@given(st.lists(st.integers(1, 3_000), min_size=2, max_size=8))
def test_a_dossier_s_due_date_is_what_the_deadlines_say_of_its_stops(minutes: list[int]) -> None:
    assert RECEIVED.received_at
    now, dossier = RECEIVED.received_at, RECEIVED
    stops: list[Stop] = []
    for place in range(0, len(minutes) - 1, 2):
        start = now + timedelta(minutes=minutes[place])
        now = start + timedelta(minutes=minutes[place + 1])
        held = asked_papers(dossier, ("x",), Act(officer="a", at=start, reason="x"))
        dossier = completed(held, Act(officer="a", at=now, reason="x"))
        stops.append(Stop(start, now))
    assert due(dossier) == due_at(CALENDAR, RECEIVED.received_at, TimeUnit.WORKING_DAY, 3, stops)
