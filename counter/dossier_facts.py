"""What is known of a dossier, by captions, and what happened to it in the order of time."""

from dataclasses import dataclass
from datetime import datetime

from counter.due_picture import held_since
from counter.sight import Sight
from counter.stage_picture import local_time, time_limit
from office.domain.applicants import Applicant, Handover, Person, SealedResult
from office.domain.dossier_events import DossierEvent, EventKind
from office.domain.dossiers import Outcome, StageRecord
from office.domain.snapshots import DossierView
from office.texts import moment_text, text

_SHORT_HASH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLine:
    """One thing that happened."""

    when: str
    what: str
    who: str
    """The officer and the desk."""
    told: str = ""
    """Reason, opinion, papers, old and new date."""


def facts_of(sight: Sight, view: DossierView) -> tuple[tuple[str, str], ...]:
    """Return captions and values; the only place where what is personal is shown."""
    say, dossier = sight.language, view.dossier
    status = text(f"national_status.{dossier.national_status}", say)
    facts = [
        ("applicant", _applicant(view.applicant, say)),
        ("papers", _papers(view, say)),
        ("channel", text(f"channel.{dossier.channel}", say)),
        ("status", f"{dossier.national_status} · {status}"),
        ("committed", _limit(sight, view, dossier.due_at, is_committed=True)),
        ("statutory", _limit(sight, view, dossier.statutory_due_at)),
        ("result_place", text(f"result_place.{dossier.result_place}", say)),
        ("department", view.procedure.department),
        ("request", (view.applicant.request if view.applicant else None) or ""),
        ("fee", _fee(view, say)),
        ("sealed", _sealed(view.result, say)),
        ("handed_over", _handed_over(view.handover, say)),
        ("opened", moment_text(local_time(sight, dossier.opened_at))),
        ("from_ticket", dossier.ticket or ""),
        ("held", _held(sight, view)),
    ]
    return tuple((text(f"counter.dossier.{key}", say), value) for key, value in facts if value)


def _applicant(applicant: Applicant | None, language: str) -> str:
    if applicant is None:
        return text("counter.dossier.no_applicant", language)
    told = _person(applicant.person)
    if applicant.kind != "citizen":
        told = f"{told} ({text(f'applicant_kind.{applicant.kind}', language).lower()})"
    if applicant.agent:
        agent = " · ".join(filter(None, (_person(applicant.agent), applicant.agent_paper)))
        told = f"{told}\n{text('counter.dossier.by_agent', language, agent=agent)}"
    return told


def _person(person: Person) -> str:
    return " · ".join(filter(None, (person.name, person.identity, person.phone, person.email, person.address)))


def _papers(view: DossierView, language: str) -> str:
    received = sum(paper.is_received for paper in view.papers)
    counted = text("counter.dossier.papers_count", language, received=received, asked=len(view.papers))
    sets = text("counter.dossier.sets", language, count=view.dossier.sets)
    return f"{counted}, {sets}" if view.papers else sets


def _limit(sight: Sight, view: DossierView, due: datetime | None, *, is_committed: bool = False) -> str:
    procedure = view.procedure
    if is_committed and procedure.committed_limit is not None and procedure.time_unit:
        limit = text(f"unit.{procedure.time_unit}", sight.language, count=procedure.committed_limit)
    elif is_committed:
        limit = ""
    else:
        limit = time_limit(procedure, sight.language, is_bare=True) if procedure.time_unit else ""
    at = moment_text(local_time(sight, due)) if due else ""
    return " → ".join(filter(None, (limit, at)))


def _fee(view: DossierView, language: str) -> str:
    if view.dossier.fee is None:
        return ""
    amount = f"{view.dossier.fee:,}".replace(",", "." if language == "vi" else ",")
    return text(f"counter.dossier.fee_{'owed' if view.dossier.owes_fee else 'paid'}", language, amount=amount)


def _sealed(result: SealedResult | None, language: str) -> str:
    if result is None:
        return ""
    told = text(
        "counter.dossier.document", language, number=result.document_number, date=f"{result.document_date:%d/%m/%Y}"
    )
    digest = f"SHA-256 {result.file_hash[:_SHORT_HASH]}…" if result.file_hash else ""
    return " · ".join(filter(None, (told, result.file_name, digest)))


def _handed_over(handover: Handover | None, language: str) -> str:
    if handover is None:
        return ""
    proof = text(f"return_proof.{handover.proof}", language) if handover.proof else ""
    signed = text("counter.dossier.signed", language) if handover.is_signed else ""
    way = text(f"return_way.{handover.way}", language)
    shown = " ".join(filter(None, (proof, handover.proof_number)))
    return " · ".join(filter(None, (handover.receiver, way, shown, signed)))


def _held(sight: Sight, view: DossierView) -> str:
    since = held_since(view.dossier) if view.dossier.hold else None
    return moment_text(local_time(sight, since)) if since else ""


def history_of(sight: Sight, view: DossierView) -> tuple[HistoryLine, ...]:
    """Return what happened, the first first."""
    dossier = view.dossier
    opened = HistoryLine(
        when=_when(sight, dossier.opened_at),
        what=text("counter.dossier_history.opened", sight.language),
        who=sight.name_of(dossier.opened_by),
    )
    told = [(record.at, 0, _record(sight, record)) for record in dossier.records]
    told += [(event.at, 1, _event(sight, event)) for event in dossier.events]
    return (opened, *(line for _, _, line in sorted(told, key=lambda one: one[:2])))


def _record(sight: Sight, record: StageRecord) -> HistoryLine:
    what = text(f"stage.{record.stage}", sight.language)
    if record.outcome is Outcome.REFUSED:
        what = f"{what} · {text('counter.stage.refused', sight.language)}"
    if record.is_superseded:
        what = f"{what} · {text('counter.dossier_history.superseded', sight.language)}"
    who = _who(sight, record.officer, record.desk)
    return HistoryLine(when=_when(sight, record.at), what=what, who=who, told=record.note or "")


def _event(sight: Sight, event: DossierEvent) -> HistoryLine:
    what = text(f"dossier_event.{event.kind}", sight.language)
    told = [event.reason or "", *_details(sight, event)]
    who = _who(sight, event.officer, event.desk)
    return HistoryLine(when=_when(sight, event.at), what=what, who=who, told=" · ".join(one for one in told if one))


def _details(sight: Sight, event: DossierEvent) -> list[str]:
    if event.kind is EventKind.SUPPLEMENT:
        return ["; ".join(event.items)]
    if event.kind is EventKind.SENT_BACK:
        return [" → ".join(text(f"stage.{stage}", sight.language) for stage in event.items)]
    dues = [moment_text(local_time(sight, due)) for due in (event.old_due, event.new_due) if due]
    told = [" → ".join(dues)]
    if event.signer:
        told.append(text("counter.dossier_history.signer", sight.language, officer=sight.name_of(event.signer)))
    return told


def _who(sight: Sight, officer: str, desk: str | None) -> str:
    place = text("counter.desk", sight.language, desk=desk) if desk else ""
    return " · ".join(filter(None, (sight.name_of(officer), place)))


def _when(sight: Sight, at: datetime) -> str:
    return f"{local_time(sight, at):%H:%M %d/%m/%Y}"
