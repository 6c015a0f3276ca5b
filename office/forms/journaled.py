"""The two forms that write themselves: the control sheet of a dossier (Mẫu 06), and the register (Mẫu 07)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import pairwise

from office.domain.catalogue import OfficeProfile, TimeUnit
from office.domain.dossier_dues import dues_of
from office.domain.dossier_events import DossierEvent, EventKind
from office.domain.dossiers import STAGES, Outcome, Stage, StageRecord
from office.domain.lateness import Timeliness, judge
from office.domain.register import RegisterLine
from office.domain.service_days import zone
from office.forms.content import ControlSheet, HandOver, Register, RegisterRow
from office.forms.dossier_record import WORDS, DossierRecord, head_of
from office.forms.parts import Party
from office.texts import text

_PASSED_ON = frozenset({EventKind.SUPPLEMENT, EventKind.SUPPLEMENTED, EventKind.SENT_BACK})
"""Events by which a dossier changes hands."""


def control_sheet(source: DossierRecord) -> ControlSheet:
    """Return who had the dossier from when to when, as the stages were recorded."""
    dossier, procedure = source.dossier, source.view.procedure
    return ControlSheet(
        head=source.head(dossier.received_at or dossier.opened_at),
        procedure=procedure.name,
        handler=procedure.department or None,
        received=source.local(dossier.received_at),
        promised=source.local(dossier.due_at),
        hand_overs=tuple(_hand_overs(source)),
    )


def _hand_overs(source: DossierRecord) -> Iterator[HandOver]:
    dossier = source.dossier
    taken = [record for record in dossier.records if record.outcome is Outcome.PASSED]
    following: dict[int, StageRecord] = {id(one): after for one, after in pairwise(taken)}
    rows: list[tuple[datetime, HandOver]] = [
        (record.at, _stage_row(source, record, following.get(id(record)))) for record in dossier.records
    ]
    rows += [(event.at, _event_row(source, event)) for event in dossier.events if event.kind in _PASSED_ON]
    yield from (row for _, row in sorted(rows, key=lambda one: one[0]))


def _stage_row(source: DossierRecord, record: StageRecord, after: StageRecord | None) -> HandOver:
    return HandOver(
        giver=_stage_name(source, record.stage, record.officer),
        receiver=_receiver(source, record, after),
        at=source.local(record.at),
        timing=_timing(source, record),
        note=_note(source, record),
    )


def _receiver(source: DossierRecord, record: StageRecord, after: StageRecord | None) -> str | None:
    if record.stage is Stage.RETURN:
        handover, applicant = source.view.handover, source.view.applicant
        return (handover.receiver if handover else None) or (applicant.person.name if applicant else None)
    if record.outcome is Outcome.REFUSED:
        return text("form.submitter", WORDS)
    due = STAGES[STAGES.index(record.stage) + 1]
    return _stage_name(source, due, after.officer if after and after.stage is due else None)


def _stage_name(source: DossierRecord, stage: Stage, officer: str | None) -> str:
    name = text(f"stage.{stage}", WORDS)
    return f"{name} – {source.name(officer)}" if officer else name


def _timing(source: DossierRecord, record: StageRecord) -> Timeliness | None:
    if record.stage in {Stage.RECEIVE, Stage.RETURN}:
        # Before the receipt no time runs, and lateness is judged when the result is ready.
        return None
    due = dues_of(source.dossier, source.view.procedure, source.calendar).stages[STAGES.index(record.stage)]
    if due is None:
        return None
    return judge(source.calendar, due, record.at, source.view.procedure.time_unit or TimeUnit.WORKING_DAY)


def _note(source: DossierRecord, record: StageRecord) -> str | None:
    result = source.view.result
    number = (
        text("form.document", WORDS, number=result.document_number)
        if record.stage is Stage.SEAL and result and not record.is_superseded
        else None
    )
    undone = text("form.superseded", WORDS) if record.is_superseded else None
    refused = text("outcome.refused", WORDS) if record.outcome is Outcome.REFUSED else None
    return "\n".join(part for part in (number, refused, record.note, undone) if part) or None


def _event_row(source: DossierRecord, event: DossierEvent) -> HandOver:
    officer, citizen = source.name(event.officer), text("form.submitter", WORDS)
    giver, receiver = (citizen, officer) if event.kind is EventKind.SUPPLEMENTED else (officer, citizen)
    if event.kind is EventKind.SENT_BACK:
        giver, receiver = (text(f"stage.{stage}", WORDS) for stage in event.items)
    told = text(f"dossier_event.{event.kind}", WORDS)
    note = f"{told}: {event.reason}" if event.reason else told
    return HandOver(giver=giver, receiver=receiver, at=source.local(event.at), note=note)


def register(
    profile: OfficeProfile, lines: Iterable[RegisterLine], first: date, last: date, day: date | None
) -> Register:
    """Return the register of the dossiers received from the first to the last day."""
    rows = tuple(_row(profile, line) for line in lines)
    return Register(head=head_of(profile, day), first=first, last=last, rows=rows)


def _row(profile: OfficeProfile, line: RegisterLine) -> RegisterRow:
    local = zone(profile.time_zone)
    signed = text("form.signed", WORDS) if line.is_signed else None
    return RegisterRow(
        code=line.code,
        procedure=line.procedure_name,
        sets=line.sets,
        applicant=Party(name=line.applicant, address=line.address, phone=line.phone),
        handler=line.department or None,
        received=line.received_at.astimezone(local),
        promised=line.due_at.astimezone(local) if line.due_at else None,
        returned=line.returned_at.astimezone(local) if line.returned_at else None,
        way=line.way,
        signed="\n".join(part for part in (line.receiver, signed) if part) or None,
    )
