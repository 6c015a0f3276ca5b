"""Dossiers on the wall: which are shown, in which order, under which name."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from display.parts import Progress, Row
from office.domain.desks import DeskState
from office.domain.dossiers import STAGES, Dossier, DossierState
from office.domain.snapshots import HallSnapshot
from office.texts import text

RETURNED_SHOWN = timedelta(minutes=5)
"""A returned dossier stays so long, at the end, with all five stages ticked."""
DESKS_NAMED = 3
"""With more result desks open than this, the invitation names none."""
MASKED = 4
"""Digits of a dossier's code that are shown when it has no ticket of today."""

_ORDER = {DossierState.SEALED: 0, DossierState.RETURNED: 2}
# A refusal is told at the desk, never to the hall.
_HIDDEN = frozenset({DossierState.REJECTED, DossierState.STOPPED})


def rows_of(snapshot: HallSnapshot, now: datetime) -> list[Row]:
    """Return the rows: results to collect, then what moved last, then what was just returned."""
    shown = [dossier for dossier in snapshot.dossiers if _is_shown(dossier, now)]
    shown.sort(key=lambda dossier: _ORDER.get(dossier.state, 1))
    labels = [_label(snapshot, dossier) for dossier in shown]
    times = Counter(labels)
    return [_row(dossier, label, shared=times[label] > 1) for dossier, label in zip(shown, labels, strict=True)]


def progress_of(snapshot: HallSnapshot, rows: Sequence[Row], language: str) -> Progress:
    """Return what stands around the rows of a page."""
    return Progress(
        title=text("wall.progress", language),
        stages=tuple(text(f"stage.short.{stage}", language) for stage in STAGES),
        ready=_ready(snapshot, rows, language),
        empty="" if rows else text("wall.progress.none", language),
    )


def _is_shown(dossier: Dossier, now: datetime) -> bool:
    if dossier.state is DossierState.RETURNED:
        return now - dossier.records[-1].at < RETURNED_SHOWN
    return dossier.state not in _HIDDEN


def _label(snapshot: HallSnapshot, dossier: Dossier) -> str:
    if dossier.ticket and dossier.service_day == snapshot.service_day:
        return dossier.ticket
    return _masked(dossier)


def _masked(dossier: Dossier) -> str:
    return f"…{dossier.code[-MASKED:]}"


def _row(dossier: Dossier, label: str, *, shared: bool) -> Row:
    return Row(
        label=label,
        detail=_masked(dossier) if shared and label != _masked(dossier) else "",
        passed=len(dossier.records),
        is_ready=dossier.state is DossierState.SEALED,
    )


def _ready(snapshot: HallSnapshot, rows: Sequence[Row], language: str) -> str:
    numbers = ", ".join(dict.fromkeys(row.label for row in rows if row.is_ready))
    if not numbers:
        return ""
    desks = _result_desks(snapshot)
    is_named = 1 <= len(desks) <= DESKS_NAMED
    if is_named:
        invitation = text("wall.ready.desk", language, desk=text("wall.or", language).join(desks))
    else:
        invitation = text("wall.ready", language)
    is_long = "," in numbers or (is_named and len(desks) > 1)
    return f"{numbers}:\n{invitation}" if is_long else f"{numbers}: {invitation}"


def _result_desks(snapshot: HallSnapshot) -> list[str]:
    letters = {series.letter for series in snapshot.series if series.gives_results}
    codes = {service.code for service in snapshot.services if service.series in letters}
    return [
        desk.number for desk in snapshot.desks if desk.state is DeskState.OPEN and not codes.isdisjoint(desk.services)
    ]
