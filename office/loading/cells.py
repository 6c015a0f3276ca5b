"""What a cell says: each kind of cell is read by one function, which raises `NotAllowed` for anything else."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from office.domain.catalogue import PaperKind, RequiredPaper, StageBudget, TimeUnit
from office.domain.dossiers import Stage
from office.domain.procedure_sheets import Problem
from office.domain.vietnamese import search_key

T = TypeVar("T")
WORDS, LONG_WORDS, MOST_PAPERS, MOST_COPIES = 1000, 4000, 200, 100


class NotAllowed(Exception):
    """A cell says something that its column does not take."""

    def __init__(self, problem: Problem = Problem.NOT_ALLOWED, **details: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.details = details


_CODE = re.compile(r"[0-9]\.[0-9]{6}(\.[0-9A-Z]{2,3}){0,6}")
_LETTER = re.compile(r"[A-Z][1-9]?")
_COUNT = re.compile(r"[1-9][0-9]{0,3}")
_MONEY = re.compile(r"([0-9]{1,10}|[0-9]{1,3}([., ][0-9]{3}){1,3})( ?(đồng|đ|vnđ|vnd))?")
_BUDGET = re.compile(r"(.+?)\s*[=:]\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(\D+)")
_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y")

_LEVELS = {"province": "province", "cap tinh": "province", "tinh": "province"} | dict.fromkeys(
    ("local", "cap xa", "xa", "cap huyen", "huyen", "dia phuong"), "local"
)
_UNITS = {unit.value: unit for unit in TimeUnit} | {
    "ngay lam viec": TimeUnit.WORKING_DAY,
    "ngay": TimeUnit.CALENDAR_DAY,
    "ngay lich": TimeUnit.CALENDAR_DAY,
    "gio lam viec": TimeUnit.WORKING_HOUR,
    "gio": TimeUnit.WORKING_HOUR,
    "trong ngay": TimeUnit.SAME_DAY,
    "khong hen": TimeUnit.NONE,
}
_BASES = {"decision": "decision", "quyet dinh": "decision", "practice": "practice", "thong le": "practice"}
_FLAGS = dict.fromkeys(("co", "true", "yes", "1", "x"), True) | dict.fromkeys(("khong", "false", "no", "0"), False)
_STAGES = {stage.value: stage for stage in Stage} | {
    "tiep nhan": Stage.RECEIVE,
    "tham dinh": Stage.APPRAISE,
    "phe duyet": Stage.APPROVE,
    "dong dau": Stage.SEAL,
    "tra ket qua": Stage.RETURN,
}
_ORDER = {stage.value: place for place, stage in enumerate(Stage)}
_BUDGET_UNITS = dict.fromkeys(("d", "ngay"), TimeUnit.WORKING_DAY) | dict.fromkeys(
    ("h", "gio"), TimeUnit.WORKING_HOUR
)
_KINDS = {kind.value: kind for kind in PaperKind} | {
    "ban chinh": PaperKind.ORIGINAL,
    "chung thuc": PaperKind.CERTIFIED,
    "ban sao chung thuc": PaperKind.CERTIFIED,
    "photo": PaperKind.COPY,
    "ban photo": PaperKind.COPY,
    "ban sao": PaperKind.COPY,
    "to khai": PaperKind.FORM,
    "mau don": PaperKind.FORM,
}
_NEEDED = {"bat buoc": True, "required": True, "neu co": False, "optional": False}


def words(text: str, limit: int = WORDS) -> str:
    """Return words on one line."""
    told = " ".join(text.split())
    if len(told) > limit:
        raise NotAllowed(Problem.TOO_LONG, limit=limit)
    return told


def long_words(text: str) -> str:
    """Return words on one line, more of them."""
    return words(text, LONG_WORDS)


def code(text: str) -> str:
    """Return the code of a procedure; a workbook that took it for a number has lost zeros at the end."""
    told = text.upper()
    if re.fullmatch(r"[0-9]\.[0-9]{1,5}", told):
        told = told.ljust(8, "0")
    if len(told) > 40 or not _CODE.fullmatch(told):
        raise NotAllowed
    return told


def letter(text: str) -> str:
    """Return the letter of a series, or the code of a service."""
    if not _LETTER.fullmatch(text.upper()):
        raise NotAllowed
    return text.upper()


def count(text: str) -> int:
    """Return a number above zero."""
    if not _COUNT.fullmatch(text):
        raise NotAllowed
    return int(text)


def money(text: str) -> int:
    """Return an amount in đồng; points and blanks between thousands do not matter."""
    found = _MONEY.fullmatch(text.lower())
    if not found or int(amount := re.sub(r"\D", "", found[1])) > 2_000_000_000:
        raise NotAllowed
    return int(amount)


def level(text: str) -> str:
    """Return `province` or `local`."""
    return _one_of(text, _LEVELS)


def time_unit(text: str) -> TimeUnit:
    """Return how the time is counted."""
    return _one_of(text, _UNITS)


def time_basis(text: str) -> str:
    """Return `decision` or `practice`."""
    return _one_of(text, _BASES)


def flag(text: str) -> bool:
    """Return yes or no."""
    return _one_of(text, _FLAGS)


def day(text: str) -> date:
    """Return a date, `2026-11-26` or `26/11/2026`."""
    for form in _DAY_FORMS:
        try:
            found = datetime.strptime(text, form).date()  # noqa: DTZ007 - a date has no zone
        except ValueError:
            continue
        if 1990 <= found.year <= 2200:
            return found
    raise NotAllowed


def budgets(text: str) -> tuple[StageBudget, ...]:
    """Return the time of each stage: `receive=0,25d;seal=2h`, also `tiếp nhận = 0,25 ngày`."""
    told = tuple(_budget(part) for part in re.split(r"[;\n]", text) if part.strip())
    if len({one.stage for one in told}) < len(told):
        raise NotAllowed(Problem.STAGE_TWICE)
    return tuple(sorted(told, key=lambda one: _ORDER[one.stage]))


def _budget(part: str) -> StageBudget:
    found = _BUDGET.fullmatch(part.strip())
    if not found:
        raise NotAllowed
    amount = Decimal(found[2].replace(",", "."))
    if not amount:
        raise NotAllowed
    return StageBudget(_one_of(found[1], _STAGES).value, amount, _one_of(found[3], _BUDGET_UNITS))


def papers(text: str) -> tuple[RequiredPaper, ...]:
    """Return the papers, one on a line or parted by semicolons: `Đơn đề nghị | bản chính | 1 | nếu có`."""
    told = tuple(_paper(part) for part in text.split("\n" if "\n" in text else ";") if part.strip())
    if len(told) > MOST_PAPERS:
        raise NotAllowed(Problem.TOO_LONG, limit=MOST_PAPERS)
    return told


def _paper(part: str) -> RequiredPaper:
    name, kind, *more = (*(piece.strip() for piece in part.split("|")), "")
    copies, needed, *rest = (*more, "", "")
    if not name or any(rest):
        raise NotAllowed
    number = count(copies) if copies else 1
    if number > MOST_COPIES:
        raise NotAllowed
    return RequiredPaper(words(name), _one_of(kind, _KINDS), number, _one_of(needed or "required", _NEEDED))


_plain = lru_cache(500)(search_key)
"""The same few words are on every line."""


def _one_of(text: str, known: Mapping[str, T]) -> T:
    found = known.get(_plain(text))
    if found is None:
        raise NotAllowed
    return found
