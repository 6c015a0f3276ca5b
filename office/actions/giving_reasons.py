"""Why something was done out of the ordinary (lý do): a code of the office's list, words, or both."""

import re

from office.actions.services import known_officer
from office.actions.typed import tidy
from office.domain.calling_facts import UsualReasonDropped, UsualReasonSet
from office.domain.errors import Reason, Refused
from office.domain.reasons import OTHER, About, UsualReason, Why
from office.storage.reasons import drop_reason, find_reason, last_position, write_reasons
from office.storage.transaction import Transaction

_CODE = re.compile(r"[a-z][a-z0-9_]{0,19}")


def why_given(tx: Transaction, about: About, code: str | None, words: str | None) -> Why:
    """Return the reason that was given.

    Raises:
        Refused: `unknown_reason`, `text_too_long`.
    """
    if code and code != OTHER and find_reason(tx, about, code) is None:
        raise Refused(Reason.UNKNOWN_REASON, code=code, about=about.value)
    return Why(None if code == OTHER else code or None, tidy("note", words))


def set_usual_reason(
    tx: Transaction, about: str, code: str, *, name_vi: str, name_en: str, officer: str | None
) -> UsualReasonSet:
    """Write a usual reason at the end of its list, or write the one with that code anew in its place.

    Raises:
        Refused: `unknown_reason`, `bad_reason_code`, `text_too_long`, `unknown_officer`.
    """
    known_officer(tx, officer)
    kind, vi, en = _kind(about), tidy("name_vi", name_vi), tidy("name_en", name_en)
    if not _CODE.fullmatch(code) or code == OTHER or not vi or not en:
        raise Refused(Reason.BAD_REASON_CODE, code=code)
    before = find_reason(tx, kind, code)
    position = before.position if before else last_position(tx, kind) + 1
    write_reasons(tx, [UsualReason(about=kind, code=code, name_vi=vi, name_en=en, position=position)])
    return UsualReasonSet(about=kind.value, code=code, at=tx.at, officer=officer)


def drop_usual_reason(tx: Transaction, about: str, code: str, *, officer: str | None) -> UsualReasonDropped:
    """Offer a usual reason no more; where it was given it keeps its code.

    Raises:
        Refused: `unknown_reason`, `unknown_officer`.
    """
    known_officer(tx, officer)
    kind = _kind(about)
    if not drop_reason(tx, kind, code):
        raise Refused(Reason.UNKNOWN_REASON, code=code, about=kind.value)
    return UsualReasonDropped(about=kind.value, code=code, at=tx.at, officer=officer)


def _kind(about: str) -> About:
    try:
        return About(about)
    except ValueError:
        raise Refused(Reason.UNKNOWN_REASON, code=about, about=about) from None
