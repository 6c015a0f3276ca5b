"""What a dossier's forms say: taken from its record, so that nobody types it twice."""

from datetime import datetime

from office.domain.catalogue import Procedure, TimeUnit
from office.domain.dossier_events import DossierEvent, EventKind
from office.domain.dossiers import Dossier, Outcome, Stage, StageRecord
from office.domain.errors import Reason, Refused
from office.forms.content import Apology, Receipt, Refusal, StopNotice, SupplementRequest
from office.forms.dossier_record import WORDS, DossierRecord, party
from office.forms.parts import Agent, BookEntry, PaperLine, Party, Signature
from office.texts import text


def receipt(source: DossierRecord) -> Receipt:
    """Return the receipt (Mẫu 01): of a dossier that is not received yet, without its times."""
    dossier, procedure = source.dossier, source.view.procedure
    received = _record(dossier, Stage.RECEIVE)
    return Receipt(
        head=source.head(dossier.received_at or dossier.opened_at),
        applicant=_applicant(source),
        agent=_agent(source),
        request=_request(source),
        papers=tuple(
            PaperLine(name=paper.name, kind=paper.kind, count=paper.copies)
            for paper in source.view.papers
            if paper.is_received
        ),
        sets=dossier.sets,
        statutory=_statutory(procedure),
        received=source.local(dossier.received_at),
        promised=source.local(dossier.due_at),
        result_place=text(f"result_place.{dossier.result_place}", WORDS),
        entry=BookEntry(sequence=dossier.code.rpartition("-")[2]),
        submitter=_submitter(source),
        receiver=source.signature(received.officer if received else dossier.opened_by),
    )


def supplement(source: DossierRecord) -> SupplementRequest:
    """Return the last request for papers (Mẫu 02).

    Raises:
        Refused: `form_has_no_cause`.
    """
    asked = _event(source, EventKind.SUPPLEMENT)
    return SupplementRequest(
        head=source.head(asked.at),
        applicant=_applicant(source),
        request=_request(source),
        items=asked.items,
        reason=asked.reason,
        guide=source.signature(asked.officer),
    )


def refusal(source: DossierRecord) -> Refusal:
    """Return why it was not received (Mẫu 03).

    Raises:
        Refused: `form_has_no_cause`.
    """
    record = _record(source.dossier, Stage.RECEIVE, Outcome.REFUSED)
    if record is None:
        raise _no_cause(source)
    return Refusal(
        head=source.head(record.at),
        applicant=_applicant(source),
        request=_request(source),
        reason=record.note,
        submitter=_submitter(source),
        receiver=source.signature(record.officer),
    )


def apology(source: DossierRecord) -> Apology:
    """Return the last apology with a later date (Mẫu 04).

    Raises:
        Refused: `form_has_no_cause`.
    """
    event = _event(source, EventKind.EXTENDED)
    return Apology(
        head=source.head(event.at),
        applicant=_applicant(source),
        procedure=source.view.procedure.name,
        received=source.local(source.dossier.received_at),
        promised=source.local(event.old_due),
        reason=event.reason,
        new_promise=source.local(event.new_due),
        signer=source.signature(event.signer, with_title=True),
    )


def stop(source: DossierRecord) -> StopNotice:
    """Return why its handling ended without a result: stopped, or refused after the receipt (Mẫu 05).

    Raises:
        Refused: `form_has_no_cause`.
    """
    at, reason, signer = _end(source)
    return StopNotice(
        head=source.head(at),
        applicant=_applicant(source),
        procedure=source.view.procedure.name,
        received=source.local(source.dossier.received_at),
        reason=reason,
        signer=source.signature(signer, with_title=True),
    )


def _end(source: DossierRecord) -> tuple[datetime, str | None, str | None]:
    for event in reversed(source.dossier.events):
        if event.kind is EventKind.STOPPED:
            return event.at, event.reason, event.signer
    for record in source.dossier.standing:
        if record.outcome is Outcome.REFUSED and record.stage is not Stage.RECEIVE:
            return record.at, record.note, record.officer
    raise _no_cause(source)


def _record(dossier: Dossier, stage: Stage, outcome: Outcome | None = None) -> StageRecord | None:
    found = [one for one in dossier.standing if one.stage is stage and outcome in {None, one.outcome}]
    return found[-1] if found else None


def _event(source: DossierRecord, kind: EventKind) -> DossierEvent:
    for event in reversed(source.dossier.events):
        if event.kind is kind:
            return event
    raise _no_cause(source)


def _no_cause(source: DossierRecord) -> Refused:
    return Refused(Reason.FORM_HAS_NO_CAUSE, dossier=source.dossier.code)


def _statutory(procedure: Procedure) -> str | None:
    unit = procedure.time_unit
    if unit is None or (procedure.time_limit is None and unit not in {TimeUnit.SAME_DAY, TimeUnit.NONE}):
        return None
    return text(f"unit.{unit}", WORDS, count=procedure.time_limit)


def _request(source: DossierRecord) -> str:
    applicant = source.view.applicant
    return (applicant.request if applicant else None) or source.view.procedure.name


def _applicant(source: DossierRecord) -> Party:
    applicant = source.view.applicant
    return party(applicant.person) if applicant else Party()


def _agent(source: DossierRecord) -> Agent | None:
    applicant = source.view.applicant
    if applicant is None or applicant.agent is None:
        return None
    return Agent(party=party(applicant.agent), paper=applicant.agent_paper)


def _submitter(source: DossierRecord) -> Signature:
    applicant = source.view.applicant
    return Signature(name=(applicant.agent or applicant.person).name) if applicant else Signature()
