"""When a dossier and its stages are due: from its receipt, its procedure, and the time its clock stood still."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import Procedure, TimeUnit
from office.domain.clock_stops import Stop
from office.domain.deadlines import due_at, postponed, stage_dues
from office.domain.dossier_events import ENDS, HOLDS, EventKind
from office.domain.dossiers import STAGES, Dossier, DossierState, Stage
from office.domain.lateness import Timeliness, judge

_FIXED = frozenset({EventKind.APPOINTED, EventKind.EXTENDED})
"""Events after which the due date is what was written, and no more what the procedure says."""


@dataclass(frozen=True, slots=True)
class Dues:
    """The dates of a dossier."""

    due_at: datetime | None
    """The appointment: by what the office committed to, or agreed, or asked for since."""
    statutory: datetime | None
    stages: tuple[datetime | None, ...]
    """Of each stage, in their order; none where no budget and no appointment says one."""


def stops_of(dossier: Dossier) -> tuple[Stop, ...]:
    """Return the stretches in which the clock stood still since the receipt."""
    return tuple(_stops(dossier))


def _stops(dossier: Dossier) -> Iterator[Stop]:
    begun: dict[object, datetime] = {}
    for event in dossier.events:
        if event.kind in HOLDS and dossier.received_at and event.at >= dossier.received_at:
            if event.kind is EventKind.FEE and not event.items:
                continue
            begun[HOLDS[event.kind]] = event.at
        elif event.kind in ENDS and ENDS[event.kind] in begun:
            yield Stop(begun.pop(ENDS[event.kind]), event.at)


def dues_of(dossier: Dossier, procedure: Procedure, calendar: WorkingCalendar) -> Dues:
    """Return the dates of a dossier that was received; while its clock stands, those it had before.

    Raises:
        Refused: as `due_at` of the deadlines.
    """
    received, unit = dossier.received_at, procedure.time_unit
    if received is None:
        return Dues(None, None, (None,) * len(STAGES))
    stops = stops_of(dossier)
    statutory = due_at(calendar, received, unit, procedure.time_limit, stops) if unit else None
    due = _fixed(dossier, calendar, stops)
    if due is None and unit:
        due = due_at(calendar, received, unit, procedure.committed_limit or procedure.time_limit, stops)
    return Dues(due, statutory, _stage_dues(procedure, calendar, received, stops, due))


def _fixed(dossier: Dossier, calendar: WorkingCalendar, stops: tuple[Stop, ...]) -> datetime | None:
    event = next((one for one in reversed(dossier.events) if one.kind in _FIXED), None)
    if event is None or event.new_due is None:
        return None
    return postponed(calendar, event.new_due, stops, since=event.at)


def _stage_dues(
    procedure: Procedure,
    calendar: WorkingCalendar,
    received: datetime,
    stops: tuple[Stop, ...],
    due: datetime | None,
) -> tuple[datetime | None, ...]:
    budgets = {budget.stage: (budget.amount, budget.unit) for budget in procedure.budgets}
    if not budgets:
        # Without budgets a stage has as long as the dossier; the return is no part of the time (it ends at the seal).
        return (None, due, due, due, None)
    asked = [budgets.get(stage.value, (None, TimeUnit.NONE)) for stage in STAGES]
    return tuple(own or due for own in stage_dues(calendar, received, asked, stops, overall=due))


def with_dues(dossier: Dossier, dues: Dues) -> Dossier:
    """Return the dossier with its dates and the deadline of the stage that is due now."""
    due = dossier.due_stage
    place = STAGES.index(due) if due else None
    return replace(
        dossier,
        due_at=dues.due_at,
        statutory_due_at=dues.statutory,
        stage_due_at=None if place is None or due is Stage.RETURN else dues.stages[place],
    )


def timeliness(dossier: Dossier, procedure: Procedure, calendar: WorkingCalendar, now: datetime) -> Timeliness | None:
    """Return how a dossier stands to its appointment: judged when the result was ready, else as if it were ready now.

    None where there is no appointment, or where the dossier ended without a result.
    """
    ended = {DossierState.REJECTED, DossierState.STOPPED, DossierState.WITHDRAWN}
    if dossier.due_at is None or dossier.state in ended:
        return None
    unit = procedure.time_unit or TimeUnit.WORKING_DAY
    return judge(calendar, dossier.due_at, dossier.finished_at or now, unit)
