"""What must have happened in an office before a verb can be asked."""

from collections.abc import Callable

from office import NobodyWaiting
from office.bootstrap import Office
from office.domain.facts import Fact
from tests.calls import miss

Scene = Callable[[Office], object]
Verb = Callable[[Office, str], Fact | NobodyWaiting]
"""A verb, asked under a key."""


def called(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)


def served(office: Office) -> object:
    called(office)
    return office.start(3)


def called_thrice(office: Office) -> None:
    called(office)
    office.recall(3)
    office.recall(3)


def absent(office: Office) -> None:
    called(office)
    miss(office, 3)


def parked(office: Office) -> None:
    called(office)
    office.park(3, "bổ sung giấy tờ")


def opened(office: Office) -> None:
    called(office)
    office.open_dossier("2.001583", ticket="A001")


def done(office: Office) -> None:
    called(office)
    office.finish(3)


STAGES = {"receive": "lan.nt", "appraise": "huy.bd", "approve": "son.pt", "seal": "yen.dh"}


def staged(office: Office, stages: int) -> None:
    opened(office)
    for stage, officer in list(STAGES.items())[:stages]:
        office.record_stage(code(office), stage, officer=officer)


def sealed(office: Office) -> None:
    staged(office, len(STAGES))


def asked(office: Office) -> None:
    opened(office)
    office.request_papers(code(office), ["Đơn đề nghị"], officer="lan.nt")


def owing(office: Office) -> None:
    opened(office)
    office.ask_fee(code(office), 50_000, officer="lan.nt")


def corrected(office: Office) -> None:
    staged(office, 1)
    due = office.dossier(code(office)).dossier.due_at
    assert due
    office.set_calendar_day(due.date(), "holiday", basis="x")


def code(office: Office) -> str:
    return next(entry.dossier for entry in office.journal() if entry.dossier) or ""


def with_password(office: Office) -> str:
    return office.reset_password("lan.nt")[1]


def with_pin(office: Office) -> None:
    password = with_password(office)
    office.set_pin("lan.nt", password, "7391")
    office.sign_in("lan.nt", password, desk=3)
    office.open_desk(3, "lan.nt")
