"""What was typed for a verb on a dossier, read and handed to the office as one call."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from counter.decision_readings import amount_in, day_in, moment_in
from counter.dossier_verbs import DossierVerb
from office.domain.applicants import Handover, ReturnProof, ReturnWay
from office.domain.dossiers import Dossier, Outcome, Stage
from office.domain.errors import Reason, Refused
from office.domain.facts import Fact
from office.sealing import ResultFile

if TYPE_CHECKING:
    from office.bootstrap import Office

Deed: TypeAlias = Callable[["Office", str], Fact]
Values: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when it is done, and by whom."""

    desk: str
    officer: str
    now: datetime
    """In the office's time zone."""


def decided(verb: DossierVerb, dossier: Dossier, values: Values, place: Place) -> Deed:
    """Return the call of the office for a verb and what was typed for it.

    Raises:
        Unclear: a time, a day or an amount that cannot be read.
    """
    code, officer, desk = dossier.code, place.officer, place.desk
    reason, note = values.get("reason", ""), values.get("note", "")
    match verb:
        case DossierVerb.RECORD:
            return _stage(dossier, values, place)
        case DossierVerb.REQUEST_PAPERS:
            papers = tuple(filter(None, (line.strip() for line in values["papers"].splitlines())))
            return lambda office, key: office.request_papers(
                code, papers, officer=officer, reason=reason, desk=desk, request_key=key
            )
        case DossierVerb.COMPLETE:
            return lambda office, key: office.complete_papers(
                code, officer=officer, note=note, desk=desk, request_key=key
            )
        case DossierVerb.REFUSE:
            by = values.get("officer") or officer
            return lambda office, key: office.refuse_dossier(
                code, officer=by, reason=reason, desk=desk, request_key=key
            )
        case DossierVerb.WITHDRAW:
            return lambda office, key: office.withdraw_dossier(
                code, officer=officer, reason=reason, desk=desk, request_key=key
            )
        case DossierVerb.SEND_BACK:
            to = values["to"]
            return lambda office, key: office.send_back(
                code, to, officer=officer, reason=reason, desk=desk, request_key=key
            )
        case _:
            return _signed(verb, code, values, place)


def _signed(verb: DossierVerb, code: str, values: Values, place: Place) -> Deed:
    officer, desk = place.officer, place.desk
    reason, signer = values.get("reason", ""), values.get("signer") or None
    if verb is DossierVerb.EXTEND:
        due = moment_in(values["new_due"], place.now)
        return lambda office, key: office.extend_due(
            code, due, officer=officer, reason=reason, signer=signer, desk=desk, request_key=key
        )
    if verb is DossierVerb.STOP:
        return lambda office, key: office.stop_dossier(
            code, officer=officer, reason=reason, signer=signer, desk=desk, request_key=key
        )
    if verb is DossierVerb.ASK_FEE:
        amount = amount_in(values["amount"])
        return lambda office, key: office.ask_fee(code, amount, officer=officer, desk=desk, request_key=key)
    note = values.get("note", "")
    return lambda office, key: office.pay_fee(code, officer=officer, note=note, desk=desk, request_key=key)


def _stage(dossier: Dossier, values: Values, place: Place) -> Deed:
    code, stage, desk = dossier.code, dossier.due_stage or Stage.RETURN, place.desk
    officer, note = values.get("officer") or place.officer, values.get("note", "")
    if stage is Stage.SEAL:
        day, path = day_in(values["date"], place.now.date()), values.get("file", "").strip()
        file, number = Path(path) if path else None, values["number"]

        def seal(office: "Office", key: str) -> Fact:
            _require_shown(file, values.get("file_hash", ""))
            return office.seal_result(
                code,
                officer=officer,
                document_number=number,
                document_date=day,
                file=file,
                desk=desk,
                note=note,
                request_key=key,
            )

        return seal
    if stage is Stage.RETURN:
        took = handover_in(values)
        return lambda office, key: office.return_result(
            code, officer=officer, desk=desk, note=note, handover=took, request_key=key
        )
    typed = values.get("due", "").strip()
    due, outcome = moment_in(typed, place.now) if typed else None, values.get("outcome") or Outcome.PASSED.value
    return lambda office, key: office.record_stage(
        code, stage, officer=officer, outcome=outcome, desk=desk, note=note, due=due, request_key=key
    )


def _require_shown(file: Path | None, shown: str) -> None:
    """Raise Refused (`result_file_gone`) if the file is not the one whose hash was shown."""
    if file is not None and shown and ResultFile.of(file).digest != shown:
        raise Refused(Reason.RESULT_FILE_GONE, file=file.name)


def handover_in(values: Values) -> Handover:
    """Return who took a result and against what."""
    proof = values.get("proof")
    return Handover(
        receiver=values.get("receiver") or None,
        way=ReturnWay(values.get("way") or ReturnWay.HAND),
        proof=ReturnProof(proof) if proof else None,
        proof_number=values.get("proof_number") or None,
        is_signed=bool(values.get("signed")),
    )
