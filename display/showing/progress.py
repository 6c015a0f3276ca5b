"""Dossiers on the wall: which are shown, in which order, under which name."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from display.showing.lines import groups_of
from display.showing.parts import Progress, Row
from office.domain.desks import DeskState
from office.domain.dossiers import STAGES, Dossier, DossierState
from office.domain.service_days import zone as zone_of
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import parse_number
from office.domain.zones import HALL, Zone
from office.texts import text, time_text

RETURNED_SHOWN = timedelta(minutes=5)
"""A returned dossier stays so long, at the end, with all five stages ticked."""
DESKS_NAMED = 3
"""With more result desks open than this, the invitation names none."""
MASKED = 4
"""Digits of a dossier's code that are shown when it has no ticket of today."""

_ORDER = {DossierState.SEALED: 0, DossierState.RETURNED: 2}
# A refusal is told at the desk, never to the hall.
_HIDDEN = frozenset({DossierState.REJECTED, DossierState.STOPPED})


def shown_of(snapshot: HallSnapshot, now: datetime, zone: Zone = HALL) -> list[Dossier]:
    """Return what is shown: results to collect, then what moved last, then what was just returned."""
    shown = [one for one in snapshot.dossiers if _is_shown(one, now)]
    if not zone.is_hall:
        letters = frozenset(one.letter for one in groups_of(snapshot, zone))
        shown = [one for one in shown if _is_of(one, letters)]
    return sorted(shown, key=lambda dossier: _ORDER.get(dossier.state, 1))


def rows_of(
    snapshot: HallSnapshot,
    dossiers: Sequence[Dossier],
    beside: Sequence[Dossier],
    now: datetime,
    language: str = "vi",
) -> list[Row]:
    """Return the rows of a page.

    Args:
        snapshot: of the hall.
        dossiers: of the page.
        beside: of every page; two of one ticket are told apart.
        now: aware.
        language: `vi` or `en`.
    """
    local = now.astimezone(zone_of(snapshot.profile.time_zone))
    times = Counter(one.ticket for one in beside if one.service_day == snapshot.service_day)
    return [_row(one, _label(snapshot, one), local, language, shared=times[one.ticket] > 1) for one in dossiers]


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


def _is_of(dossier: Dossier, letters: frozenset[str]) -> bool:
    """Whether a dossier is of some groups: by its ticket, for nothing else of it is seen from the hall."""
    number = parse_number(dossier.ticket) if dossier.ticket else None
    return number is not None and number[0] in letters


def _label(snapshot: HallSnapshot, dossier: Dossier) -> str:
    if dossier.ticket and dossier.service_day == snapshot.service_day:
        return dossier.ticket
    return _masked(dossier)


def _masked(dossier: Dossier) -> str:
    return f"…{dossier.code[-MASKED:]}"


def _row(dossier: Dossier, label: str, now: datetime, language: str, *, shared: bool) -> Row:
    is_ready = dossier.state is DossierState.SEALED
    is_late = not is_ready and dossier.due_at is not None and dossier.finished_at is None and now > dossier.due_at
    return Row(
        label=label,
        detail=_detail(dossier, now, language, is_late=is_late, shared=shared and label != _masked(dossier)),
        passed=len(dossier.standing),
        is_ready=is_ready,
        is_late=is_late,
    )


def _detail(dossier: Dossier, now: datetime, language: str, *, is_late: bool, shared: bool) -> str:
    """Return `mời nhận kết quả`, `hẹn 16:30`, `quá hẹn 27/11`; where two are told apart `…0007 · 16:30`."""
    if dossier.state is DossierState.SEALED:
        return _masked(dossier) if shared else text("wall.due.ready", language)
    if dossier.due_at is None or dossier.state is DossierState.RETURNED:
        return _masked(dossier) if shared else ""
    due = dossier.due_at.astimezone(now.tzinfo)
    when = time_text(due) if due.date() == now.date() else f"{due:%d/%m}"
    if shared:
        return f"{_masked(dossier)} · {text('wall.due.over', language) if is_late else when}"
    return text("wall.due.late" if is_late else "wall.due", language, when=when)


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
