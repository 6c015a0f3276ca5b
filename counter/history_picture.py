"""What was done last at the desk, by whichever window, read from the journal."""

from dataclasses import dataclass
from datetime import datetime

from counter.sight import Sight
from office.domain.journal import JournalEntry
from office.domain.service_days import zone
from office.domain.snapshots import DeskSnapshot
from office.texts import text, time_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that was done."""

    time: str
    number: str
    """The ticket, or nothing."""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPicture:
    """The short history, newest first."""

    title: str
    steps: tuple[Step, ...]


def history_picture(sight: Sight, here: DeskSnapshot) -> HistoryPicture:
    """Derive the history from the last entries of the desk."""
    return HistoryPicture(
        title=text("counter.history.title", sight.language),
        steps=tuple(_step(entry, sight, here) for entry in here.recent),
    )


def can_undo(here: DeskSnapshot, now: datetime) -> bool:
    """Whether the last step may be taken back at that instant."""
    return here.undo is not None and now <= here.undo.until


def _step(entry: JournalEntry, sight: Sight, here: DeskSnapshot) -> Step:
    words = text(f"kind.{entry.kind}", sight.language)
    if entry.officer not in {None, here.desk.officer}:
        words = f"{words} · {sight.name_of(entry.officer or '')}"
    return Step(
        time=time_text(entry.at.astimezone(zone(here.profile.time_zone))),
        number=entry.ticket or "",
        words=words,
    )
