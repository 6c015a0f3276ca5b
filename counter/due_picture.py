"""When a dossier is due, in words with a form and a color: what is left, how late it is, or why its clock stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter.sight import Sight
from counter.stage_picture import local_time, time_limit
from office.domain.dossier_events import HOLDS
from office.domain.dossiers import Dossier, DossierState
from office.domain.lateness import Left, left
from office.domain.snapshots import DossierView
from office.texts import moment_text, text


class DueTone(StrEnum):
    """How it stands; each has a sign and a color of its own."""

    PLAIN = "plain"
    GOOD = "good"
    HELD = "held"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class DueWords:
    """One line at the top right of a dossier."""

    words: str
    tone: DueTone


_ENDED = {DossierState.REJECTED, DossierState.STOPPED, DossierState.WITHDRAWN}


def due_words(sight: Sight, view: DossierView, now: datetime) -> DueWords:
    """Say when a dossier is due, as it stands at `now`."""
    dossier, language = view.dossier, sight.language
    if dossier.state in _ENDED:
        return DueWords(text(f"dossier_state.{dossier.state}", language), DueTone.PLAIN)
    if dossier.finished_at is not None:
        return _finished(sight, view, dossier.finished_at)
    if dossier.hold is not None:
        return DueWords(_held(sight, dossier), DueTone.HELD)
    if dossier.due_at is None:
        return DueWords(_without(sight, view), DueTone.PLAIN)
    told = text("counter.due.at", language, due=moment_text(local_time(sight, dossier.due_at)))
    if sight.reading is None or sight.reading.calendar is None:
        return DueWords(told, DueTone.LATE if now > dossier.due_at else DueTone.GOOD)
    rest = left(sight.reading.calendar, now, dossier.due_at)
    return DueWords(f"{told} · {left_words(rest, language)}", DueTone.LATE if rest.is_over else DueTone.GOOD)


def left_words(rest: Left, language: str) -> str:
    """Say what is left, or by how much it is late, by its two largest parts."""
    parts = [("day", rest.days), ("hour", rest.hours), ("minute", rest.minutes)]
    first = next((place for place, part in enumerate(parts) if part[1]), len(parts) - 1)
    told = [text(f"counter.due.{unit}", language, count=count) for unit, count in parts[first : first + 2] if count]
    amount = " ".join(told) or text("counter.due.minute", language, count=0)
    return text(f"counter.due.{'over' if rest.is_over else 'left'}", language, amount=amount)


def held_since(dossier: Dossier) -> datetime | None:
    """Return since when the clock of a dossier stands."""
    kinds = {kind for kind, hold in HOLDS.items() if hold is dossier.hold}
    return next((event.at for event in reversed(dossier.events) if event.kind in kinds), None)


def _held(sight: Sight, dossier: Dossier) -> str:
    since, why = held_since(dossier), text(f"hold.{dossier.hold}", sight.language)
    if dossier.received_at is None or since is None:
        return why[:1].upper() + why[1:]
    return text("counter.due.held", sight.language, since=f"{local_time(sight, since):%H:%M %d/%m}", why=why)


def _finished(sight: Sight, view: DossierView, at: datetime) -> DueWords:
    told = text("counter.due.finished", sight.language, at=moment_text(local_time(sight, at)))
    if view.timeliness is None:
        return DueWords(told, DueTone.GOOD)
    tone = DueTone.LATE if view.timeliness == "late" else DueTone.GOOD
    return DueWords(f"{told} · {text(f'timeliness.{view.timeliness}', sight.language)}", tone)


def _without(sight: Sight, view: DossierView) -> str:
    if view.dossier.received_at is None:
        return time_limit(view.procedure, sight.language)
    return text("counter.dossier.time_none", sight.language)
