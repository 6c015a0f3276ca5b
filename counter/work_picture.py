"""The work lists: one a stage with its count, and the lines of the one that is shown."""

from dataclasses import dataclass
from datetime import datetime

from counter.due_picture import DueTone
from counter.sight import Sight
from counter.stage_picture import Mark, local_time, mini_marks
from office.domain.dossiers import STAGES, Stage
from office.domain.found import FoundDossier
from office.domain.work import WorkItem
from office.texts import text

MANY = 1000
"""A count ends here."""
DOSSIER_TAB, BACK = "dossier", 6
"""The way back to the dossier has the key after those of the five lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTab:
    """A button over the lower right; the first leads back to the dossier."""

    name: str
    stage: Stage | None
    label: str
    key: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkRow:
    """One dossier that waits, with nothing personal, or that was found, by whose name."""

    code: str
    procedure: str
    detail: str
    """When it was received, and from which number."""
    due: str
    tone: DueTone
    marks: tuple[Mark, ...]

    @property
    def told(self) -> str:
        """The whole line, to be heard."""
        return ", ".join(filter(None, (self.code, self.procedure, self.detail, self.due)))


def list_tabs(sight: Sight) -> tuple[ListTab, ...]:
    """Return the way back to the dossier, and each stage with its count."""
    counts = sight.reading.work_counts if sight.reading else {}
    stages: tuple[Stage | None, ...] = (None, *STAGES)
    return tuple(
        ListTab(
            name=stage.value if stage else DOSSIER_TAB,
            stage=stage,
            label=_label(sight, stage, counts.get(stage, 0)) if stage else text("counter.work.back", sight.language),
            key=f"Shift+F{place or BACK}",
            is_chosen=sight.hits is None and sight.wanted.stage is stage,
        )
        for place, stage in enumerate(stages)
    )


def _label(sight: Sight, stage: Stage, count: int) -> str:
    many = text("counter.work.many", sight.language, count=MANY) if count >= MANY else str(count)
    return f"{text(f'stage.short.{stage}', sight.language)} · {many}"


def work_picture(sight: Sight, now: datetime) -> tuple[WorkRow, ...]:
    """Return the lines of the work list, what is due first at the top, or what a search found."""
    if sight.hits is not None:
        return tuple(_hit(sight, hit, now) for hit in sight.hits)
    items = sight.reading.work if sight.reading and sight.reading.wanted.stage is sight.wanted.stage else ()
    return tuple(_row(sight, item, now) for item in items)


def _row(sight: Sight, item: WorkItem, now: datetime) -> WorkRow:
    due, tone = _due(sight, item, now)
    received = f"{local_time(sight, item.received_at):%H:%M %d/%m}" if item.received_at else ""
    told = text("counter.work.received", sight.language, at=received) if received else ""
    ticket = text("counter.work.ticket", sight.language, ticket=item.ticket) if item.ticket else ""
    again = text("counter.work.asked_again", sight.language, count=item.supplements) if item.supplements > 1 else ""
    return WorkRow(
        code=item.code,
        procedure=item.procedure_name,
        detail=" · ".join(filter(None, (told, ticket, again))),
        due=due,
        tone=tone,
        marks=mini_marks(item.stage),
    )


def _hit(sight: Sight, hit: FoundDossier, now: datetime) -> WorkRow:
    """Of a person no more than tells two of the same name apart."""
    ended = text(f"dossier_state.{hit.state}", sight.language)
    due, tone = _due(sight, hit, now) if hit.stage else (ended, DueTone.PLAIN)
    return WorkRow(
        code=hit.code,
        procedure=hit.procedure_name,
        detail=" · ".join(filter(None, (hit.applicant, hit.identity))),
        due=due,
        tone=tone,
        marks=mini_marks(hit.stage),
    )


def _due(sight: Sight, item: WorkItem | FoundDossier, now: datetime) -> tuple[str, DueTone]:
    if item.hold is not None:
        return text(f"hold.{item.hold}", sight.language), DueTone.HELD
    if item.stage_due_at is None:
        return "", DueTone.PLAIN
    at = f"{local_time(sight, item.stage_due_at):%H:%M %d/%m}"
    if now > item.stage_due_at:
        return text("counter.work.late", sight.language, due=at), DueTone.LATE
    return text("counter.stage.until", sight.language, due=at), DueTone.GOOD
