"""The five circles of a dossier, and what the domain allows for the one that is due."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from counter.sight import Sight
from office.domain.catalogue import Procedure, TimeUnit
from office.domain.dossier_dues import dues_of
from office.domain.dossiers import STAGES, Dossier, Outcome, Stage, StageRecord
from office.domain.service_days import zone
from office.domain.snapshots import DossierView
from office.texts import text, time_text


class Mark(StrEnum):
    """How a stage stands; each has a form of its own."""

    DONE = "done"
    DUE = "due"
    LATER = "later"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePicture:
    """One of the five circles and what is under it."""

    position: int
    name: str
    mark: Mark
    who: str = ""
    when: str = ""
    late: str = ""
    """That it was, or is, late; empty when it is not."""


def stage_pictures(sight: Sight, view: DossierView, now: datetime) -> tuple[StagePicture, ...]:
    """Derive the five circles at an instant."""
    dossier, dues = view.dossier, _dues(sight, view)
    records = {record.stage: record for record in dossier.standing}
    made = []
    for position, (stage, due) in enumerate(zip(STAGES, dues, strict=True), start=1):
        record = records.get(stage)
        one = _done(sight, dossier, position, record) if record else _open(sight, dossier, position, stage, due)
        at = record.at if record else now if stage is dossier.due_stage and dossier.hold is None else None
        is_late = due is not None and at is not None and at > due
        made.append(replace(one, late=text("counter.stage.late", sight.language)) if is_late else one)
    return tuple(made)


def mini_marks(stage: Stage | None) -> tuple[Mark, ...]:
    """Return the five marks of a dossier whose due stage is this one, for a small bar; none once it has ended."""
    if stage is None:
        return ()
    due = STAGES.index(stage)
    return tuple(
        Mark.DONE if place < due else Mark.DUE if place == due else Mark.LATER for place in range(len(STAGES))
    )


def _dues(sight: Sight, view: DossierView) -> tuple[datetime | None, ...]:
    """Until when each stage is to be done; while the clock stands, nobody can say."""
    calendar = sight.reading.calendar if sight.reading else None
    if calendar is None or view.dossier.hold is not None:
        return (None,) * len(STAGES)
    return dues_of(view.dossier, view.procedure, calendar).stages


def _open(sight: Sight, dossier: Dossier, position: int, stage: Stage, due: datetime | None) -> StagePicture:
    is_due = stage is dossier.due_stage
    until = text("counter.stage.until", sight.language, due=f"{local_time(sight, due):%H:%M %d/%m}") if due else ""
    waits = "held" if dossier.hold is not None else "due"
    return StagePicture(
        position=position,
        name=text(f"stage.{stage}", sight.language),
        mark=Mark.DUE if is_due else Mark.LATER,
        who=text(f"counter.stage.{waits}", sight.language) if is_due else "",
        when=until if dossier.due_stage is not None else "",
    )


def _done(sight: Sight, dossier: Dossier, position: int, record: StageRecord) -> StagePicture:
    is_passed = record.outcome is Outcome.PASSED
    when = _when(sight, record.at, dossier.opened_at)
    return StagePicture(
        position=position,
        name=text(f"stage.{record.stage}", sight.language),
        mark=Mark.DONE if is_passed else Mark.REFUSED,
        who=sight.name_of(record.officer),
        when=when if is_passed else f"{when} · {text('counter.stage.refused', sight.language)}",
    )


def _when(sight: Sight, at: datetime, opened_at: datetime) -> str:
    local, opened = local_time(sight, at), local_time(sight, opened_at)
    return time_text(local) if local.date() == opened.date() else f"{local:%H:%M %d/%m}"


def local_time(sight: Sight, at: datetime) -> datetime:
    """Return an instant in the office's time zone."""
    return at.astimezone(zone(sight.reading.profile.time_zone)) if sight.reading else at


def time_limit(procedure: Procedure, language: str, *, is_bare: bool = False) -> str:
    """Say the statutory time of a procedure, or that it is unknown; bare: without the word for it."""
    if procedure.time_unit is None:
        return text("counter.dossier.time_unknown", language)
    if procedure.time_unit is TimeUnit.NONE:
        return text("counter.dossier.time_none", language)
    time = text(f"unit.{procedure.time_unit}", language, count=procedure.time_limit)
    return time if is_bare else text("counter.dossier.time", language, time=time)
