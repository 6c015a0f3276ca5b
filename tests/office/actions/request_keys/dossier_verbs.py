"""The writing verbs of dossiers: the scene each needs, and how it is asked under a key."""

from datetime import UTC, date, datetime

from office.domain.applicants import ReceivedPaper
from office.domain.catalogue import PaperKind
from tests.office.actions.request_keys.scenes import (
    Scene,
    Verb,
    asked,
    called,
    code,
    corrected,
    opened,
    owing,
    sealed,
    staged,
)

MONDAY = date(2026, 12, 28)

DOSSIER_VERBS: dict[str, tuple[Scene, Verb]] = {
    "open dossier": (called, lambda o, k: o.open_dossier("2.001583", ticket="A001", request_key=k)),
    "record stage": (opened, lambda o, k: o.record_stage(code(o), "receive", officer="lan.nt", request_key=k)),
    "refuse dossier": (opened, lambda o, k: o.refuse_dossier(code(o), officer="lan.nt", reason="x", request_key=k)),
    "seal result": (
        lambda o: staged(o, 3),
        lambda o, k: o.seal_result(
            code(o), officer="yen.dh", document_number="12/QĐ", document_date=MONDAY, request_key=k
        ),
    ),
    "record papers": (
        opened,
        lambda o, k: o.record_papers(
            code(o), [ReceivedPaper(name="Đơn", kind=PaperKind.FORM)], officer="lan.nt", request_key=k
        ),
    ),
    "request papers": (
        opened,
        lambda o, k: o.request_papers(code(o), ["Đơn đề nghị"], officer="lan.nt", request_key=k),
    ),
    "complete papers": (
        asked,
        lambda o, k: o.complete_papers(code(o), officer="lan.nt", request_key=k),
    ),
    "ask fee": (opened, lambda o, k: o.ask_fee(code(o), 50_000, officer="lan.nt", request_key=k)),
    "pay fee": (
        owing,
        lambda o, k: o.pay_fee(code(o), officer="lan.nt", request_key=k),
    ),
    "send back": (
        lambda o: staged(o, 2),
        lambda o, k: o.send_back(code(o), "appraise", officer="son.pt", reason="x", request_key=k),
    ),
    "extend due": (
        lambda o: staged(o, 1),
        lambda o, k: o.extend_due(
            code(o), datetime(2040, 1, 2, 9, tzinfo=UTC), officer="son.pt", reason="x", request_key=k
        ),
    ),
    "stop dossier": (
        lambda o: staged(o, 1),
        lambda o, k: o.stop_dossier(code(o), officer="son.pt", reason="x", request_key=k),
    ),
    "withdraw dossier": (opened, lambda o, k: o.withdraw_dossier(code(o), officer="lan.nt", request_key=k)),
    "signer rule": (lambda _: None, lambda o, k: o.set_signer_differs(differs=False, request_key=k)),
    "correct due": (
        corrected,
        lambda o, k: o.correct_due(code(o), officer="son.pt", reason="lịch nghỉ mới", request_key=k),
    ),
    "return result": (sealed, lambda o, k: o.return_result(code(o), officer="lan.nt", request_key=k)),
}
