"""What was typed for a verb on a dossier, read and handed to the office as one call."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

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
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?")
_END_OF_DAY = (17, 0)
"""A day without a time means until the office closes."""


class Unclear(ValueError):
    """Something typed that is no time, no day or no amount: `counter.decide.unclear.<key>` says so."""

    def __init__(self, key: str, typed: str) -> None:
        super().__init__(key)
        self.key, self.typed = key, typed


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


def moment_in(typed: str, now: datetime) -> datetime:
    """Return the time in `16:40 26/11/2026`, `26/11/2026 16h40` or `26/11`: this year, at the end of the day.

    Raises:
        Unclear: there is none.
    """
    day = _DAY.search(typed)
    at = _TIME.search(_DAY.sub(" ", typed))
    if day is None:
        raise Unclear("moment", typed)
    hour, minute = (int(at[1]), int(at[2] or 0)) if at else _END_OF_DAY
    try:
        return datetime(*_parts(day, now.date()), hour, minute, tzinfo=now.tzinfo)
    except ValueError:
        raise Unclear("moment", typed) from None


def day_in(typed: str, today: date) -> date:
    """Return the day in `24/11/2026` or `24/11`.

    Raises:
        Unclear: there is none.
    """
    found = _DAY.fullmatch(typed.strip())
    try:
        return date(*_parts(found, today)) if found else _unclear(typed)
    except ValueError:
        return _unclear(typed)


def _unclear(typed: str) -> date:
    raise Unclear("day", typed)


def _parts(found: re.Match[str], today: date) -> tuple[int, int, int]:
    year = int(found[3]) if found[3] else today.year
    return year + 2000 if year < 100 else year, int(found[2]), int(found[1])


def amount_in(typed: str) -> int:
    """Return an amount in đồng: `20000`, `20.000`, `20.000 đ`.

    Raises:
        Unclear: it is no number.
    """
    digits = re.sub(r"[\s.,]|đồng|đ|vnd|₫", "", typed.lower())
    if not (digits.isascii() and digits.isdecimal()):
        raise Unclear("amount", typed)
    return int(digits)
