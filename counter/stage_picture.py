"""The five circles of a dossier, and what the domain allows for the one that is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter.sight import Sight
from office.domain.catalogue import Procedure, TimeUnit
from office.domain.dossier_moves import staged
from office.domain.dossiers import STAGES, Dossier, Outcome, Stage, StageRecord
from office.domain.errors import Reason, Refused
from office.domain.service_days import zone
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


def stage_pictures(sight: Sight, dossier: Dossier) -> tuple[StagePicture, ...]:
    """Derive the five circles."""
    records = {record.stage: record for record in dossier.records}
    return tuple(
        _stage(sight, stage, position, dossier, records.get(stage)) for position, stage in enumerate(STAGES, start=1)
    )


def _stage(sight: Sight, stage: Stage, position: int, dossier: Dossier, record: StageRecord | None) -> StagePicture:
    name = text(f"stage.{stage}", sight.language)
    if record is None:
        is_due = stage is dossier.due_stage
        who = text("counter.stage.due", sight.language) if is_due else ""
        return StagePicture(position=position, name=name, mark=Mark.DUE if is_due else Mark.LATER, who=who)
    is_passed = record.outcome is Outcome.PASSED
    when = _when(sight, record.at, dossier.opened_at)
    return StagePicture(
        position=position,
        name=name,
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


def can_refuse(dossier: Dossier) -> bool:
    """Whether the due stage may end with `refused`; the domain is asked, nothing is written."""
    if dossier.due_stage is None:
        return False
    record = StageRecord(
        stage=dossier.due_stage, outcome=Outcome.REFUSED, officer="", desk=None, at=dossier.opened_at
    )
    try:
        staged(dossier, record)
    except Refused as refused:
        return refused.reason is not Reason.OUTCOME_NOT_ALLOWED
    return True


def time_limit(procedure: Procedure, language: str) -> str:
    """Say the statutory time of a procedure, or that it is unknown."""
    if procedure.time_unit is None:
        return text("counter.dossier.time_unknown", language)
    if procedure.time_unit is TimeUnit.NONE:
        return text("counter.dossier.time_none", language)
    if procedure.time_unit is TimeUnit.SAME_DAY:
        return text("counter.dossier.time", language, time=text("unit.same_day", language))
    time = text(f"unit.{procedure.time_unit}", language, count=procedure.time_limit)
    return text("counter.dossier.time", language, time=time)
