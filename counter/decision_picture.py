"""What a verb on a dossier asks for: its fields, what stands in them at first, and what to beware of."""

from datetime import datetime
from enum import StrEnum

from counter.decision_ask import AskField, DecisionAsk, FieldKind
from counter.dossier_verbs import DossierVerb, earlier_stages, missing_papers
from counter.sight import Sight
from counter.stage_picture import local_time
from office.domain.applicants import ReturnProof, ReturnWay
from office.domain.catalogue import TimeUnit
from office.domain.dossiers import MOVES, Dossier, Outcome, ResultPlace, Stage
from office.domain.officers import STAGE_RIGHTS, Right, may
from office.domain.snapshots import DossierView
from office.texts import text

MOMENT = "%H:%M %d/%m/%Y"
"""How a time is written into a field; `decision_deeds.moment_in` reads it again."""
DAY = "%d/%m/%Y"


def decision_ask(sight: Sight, view: DossierView, verb: DossierVerb, now: datetime) -> DecisionAsk:
    """Derive what a verb asks for."""
    asked = _Asked(sight, view, now)
    fields = {
        DossierVerb.RECORD: asked.stage,
        DossierVerb.REQUEST_PAPERS: asked.papers,
        DossierVerb.COMPLETE: asked.note,
        DossierVerb.REFUSE: asked.refusal,
        DossierVerb.EXTEND: asked.extension,
        DossierVerb.SEND_BACK: asked.way_back,
        DossierVerb.ASK_FEE: asked.fee,
        DossierVerb.PAY_FEE: asked.note,
        DossierVerb.STOP: asked.signed_reason,
        DossierVerb.WITHDRAW: asked.reason,
    }
    due = view.dossier.due_stage
    stage = text(f"stage.{due}", sight.language).lower() if due else ""
    return DecisionAsk(
        code=view.dossier.code,
        verb=verb,
        title=text(f"counter.decide.{verb}", sight.language, stage=stage),
        fields=fields[verb](),
        warning=_warning(sight, view.dossier, verb),
    )


def needs_nothing(view: DossierView, verb: DossierVerb) -> bool:
    """Whether a verb is done without a question: receiving complete papers where the procedure names the time."""
    is_receipt = verb is DossierVerb.RECORD and view.dossier.due_stage is Stage.RECEIVE
    return is_receipt and view.procedure.time_unit not in {None, TimeUnit.NONE}


def _warning(sight: Sight, dossier: Dossier, verb: DossierVerb) -> str:
    if verb is DossierVerb.REQUEST_PAPERS and dossier.supplements:
        return text("counter.decide.second_request", sight.language, count=dossier.supplements)
    if verb is DossierVerb.SEND_BACK:
        return text("counter.decide.send_back_hint", sight.language)
    if verb in {DossierVerb.STOP, DossierVerb.WITHDRAW, DossierVerb.REFUSE}:
        return text("counter.decide.ends", sight.language)
    return ""


class _Asked:
    """The fields of each verb for one dossier."""

    def __init__(self, sight: Sight, view: DossierView, now: datetime) -> None:
        self._sight, self._view, self._now = sight, view, now

    def stage(self) -> tuple[AskField, ...]:
        due = self._view.dossier.due_stage
        if due is Stage.RECEIVE:
            example = self._now_local()
            return (*self._officer(), self._line("due", example=self._say("due_example", at=example)), *self.note())
        if due is Stage.SEAL:
            return self._seal()
        return self._handover() if due is Stage.RETURN else self._opinion()

    def note(self) -> tuple[AskField, ...]:
        return (self._line("note", example=self._say("note_example")),)

    def reason(self) -> tuple[AskField, ...]:
        return (self._line("reason", example=self._say("reason_example")),)

    def refusal(self) -> tuple[AskField, ...]:
        return (*self._officer(), *self.reason())

    def papers(self) -> tuple[AskField, ...]:
        missing = "\n".join(paper.name for paper in missing_papers(self._view))
        papers = self._field("papers", FieldKind.LINES, initial=missing, example=self._say("papers_example"))
        return (papers, *(self.reason() if self._view.dossier.supplements else ()))

    def extension(self) -> tuple[AskField, ...]:
        due = self._view.dossier.due_at
        old = local_time(self._sight, due).strftime(MOMENT) if due else ""
        return (self._line("new_due", initial=old), *self._signer(), *self.reason())

    def signed_reason(self) -> tuple[AskField, ...]:
        return (*self._signer(), *self.reason())

    def way_back(self) -> tuple[AskField, ...]:
        stages = tuple((stage.value, self._words("stage", stage)) for stage in earlier_stages(self._view.dossier))
        return (self._field("to", FieldKind.CHOICE, options=stages), *self.reason())

    def fee(self) -> tuple[AskField, ...]:
        fee = self._view.procedure.fee
        return (self._line("amount", initial=str(fee) if fee else "", example=self._say("amount_example")),)

    def _opinion(self) -> tuple[AskField, ...]:
        outcomes = tuple((one.value, self._words("outcome", one)) for one in Outcome)
        can_refuse = MOVES[self._view.dossier.state, self._view.dossier.due_stage or Stage.RETURN][1] is not None
        outcome = (self._field("outcome", FieldKind.CHOICE, options=outcomes),) if can_refuse else ()
        return (*self._officer(), *outcome, self._line("note", "opinion", example=self._say("opinion_example")))

    def _seal(self) -> tuple[AskField, ...]:
        return (
            *self._officer(),
            self._line("number", example=self._say("number_example")),
            self._line("date", initial=local_time(self._sight, self._now).strftime(DAY)),
            self._field("file", FieldKind.FILE, example=self._say("file_example")),
        )

    def _handover(self) -> tuple[AskField, ...]:
        place = self._view.dossier.result_place
        way = {ResultPlace.POST: ReturnWay.POST, ResultPlace.ONLINE: ReturnWay.ONLINE}.get(place, ReturnWay.HAND)
        proofs = tuple((one.value, self._words("return_proof", one)) for one in ReturnProof)
        ways = tuple((one.value, self._words("return_way", one)) for one in ReturnWay)
        first = ReturnProof.RECEIPT if way is ReturnWay.HAND else ReturnProof.TRACKING
        return (
            *self._officer(),
            self._line("receiver", initial=self._view.applicant_name or ""),
            self._field("way", FieldKind.PICK, initial=way.value, options=ways),
            self._field("proof", FieldKind.PICK, initial=first.value, options=proofs),
            self._line("proof_number"),
            self._field("signed", FieldKind.TICK),
        )

    def _officer(self) -> tuple[AskField, ...]:
        stage, own = self._view.dossier.due_stage or Stage.RETURN, self._sight.officer or ""
        people = self._people(STAGE_RIGHTS[stage], is_only=stage is Stage.APPROVE)
        return self._person("officer", people, own)

    def _signer(self) -> tuple[AskField, ...]:
        people = self._people(Right.DECIDE_DUE, is_only=True)
        return self._person("signer", people, self._sight.officer or "")

    def _person(self, name: str, people: tuple[tuple[str, str], ...], own: str) -> tuple[AskField, ...]:
        """Who does it, and what shows that it is that person where it is not the one at the desk."""
        first = own if any(code == own for code, _ in people) or not people else people[0][0]
        return (
            self._field(name, FieldKind.PICK, initial=first, options=people),
            self._field("secret", FieldKind.SECRET, initial=own),
        )

    def _people(self, right: Right, *, is_only: bool) -> tuple[tuple[str, str], ...]:
        """Who has the right comes first; the others too where an office may let everybody do it."""
        known = self._sight.reading.officers if self._sight.reading else ()
        able = [one for one in known if may(one, right if is_only else Right.SERVE)]
        able.sort(key=lambda one: not may(one, right))
        return tuple((one.code, f"{one.name} · {one.title}") for one in able)

    def _now_local(self) -> str:
        return local_time(self._sight, self._now).strftime(MOMENT)

    def _line(self, name: str, label: str | None = None, *, initial: str = "", example: str = "") -> AskField:
        words = self._say(f"field.{label or name}")
        return AskField(name=name, kind=FieldKind.LINE, label=words, initial=initial, example=example)

    def _field(
        self,
        name: str,
        kind: FieldKind,
        *,
        initial: str = "",
        example: str = "",
        options: tuple[tuple[str, str], ...] = (),
    ) -> AskField:
        words = self._say(f"field.{name}")
        return AskField(name=name, kind=kind, label=words, initial=initial, example=example, options=options)

    def _say(self, key: str, **details: object) -> str:
        return text(f"counter.decide.{key}", self._sight.language, **details)

    def _words(self, group: str, value: StrEnum) -> str:
        return text(f"{group}.{value}", self._sight.language)
