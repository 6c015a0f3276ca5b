"""The latest calls and what each wall said of them; one that nobody announced stands out."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from counter.walls.reading import HallReading
from counter.walls.rows import Row, RowTone
from office.domain.announced import PATIENCE, AnnouncedCall, Said
from office.texts import text


def call_rows(
    reading: HallReading, *, desk: str | None, now: datetime, here: tzinfo, language: str
) -> tuple[Row, ...]:
    """Return the calls, newest first; of one desk only, or of all (None)."""
    calls = (one for one in reading.calls if desk in {None, one.call.desk})
    return tuple(_row(one, reading, now, here, language) for one in calls)


def missed_count(reading: HallReading, desk: str | None) -> int:
    """Return how many of the calls nobody announced."""
    return sum(one.call.revision in reading.missed and desk in {None, one.call.desk} for one in reading.calls)


def _row(one: AnnouncedCall, reading: HallReading, now: datetime, here: tzinfo, language: str) -> Row:
    call = one.call
    tone, badge = _state(one, reading, now)
    title = text(
        f"counter.hall.call.{'again' if call.is_recall else 'made'}",
        language,
        number=call.number,
        desk=call.desk,
        at=f"{call.at.astimezone(here):%H:%M:%S}",
    )
    return Row(
        key=str(call.revision),
        title=title,
        badge=text(f"counter.hall.call.{badge}", language) if badge else "",
        lines=_said(one.said, here, language),
        tone=tone,
    )


def _state(one: AnnouncedCall, reading: HallReading, now: datetime) -> tuple[RowTone, str]:
    if one.call.revision in reading.missed:
        return RowTone.WRONG, "missed"
    if one.is_spoken:
        return RowTone.GOOD, "spoken"
    if one.said:
        return RowTone.PLAIN, ""
    if one.call.matters and reading.walls and now - one.call.at <= PATIENCE:
        return RowTone.HELD, "waits"
    return RowTone.PLAIN, "nobody"


def _said(said: Sequence[Said], here: tzinfo, language: str) -> tuple[str, ...]:
    return tuple(
        text(
            "counter.hall.call.said",
            language,
            wall=one.wall,
            at=f"{one.shown_at.astimezone(here):%H:%M:%S}",
            spoken=text(f"counter.hall.spoken.{one.spoken}", language),
        )
        for one in said
    )
