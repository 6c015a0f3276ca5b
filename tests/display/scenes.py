"""Halls as they may be, each with what makes it large: shown in every shape of a wall."""

from collections.abc import Callable
from datetime import UTC, datetime

from display.app import Face
from display.calling.calls import SHOWN_S
from office.bootstrap import Office
from office.domain.catalogue import TimeUnit
from office.domain.dossiers import STAGES
from office.domain.estimates import Wait
from tests.clocks import Clock
from tests.display.sights import BY, DESKS, call_at, pass_seconds

HOLIDAY = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
"""Of no day more has to be said in the heading."""
WORKING_DAY, EVENING = datetime(2026, 11, 25, 1, 0, tzinfo=UTC), datetime(2026, 11, 25, 10, 30, tzinfo=UTC)
MORE = (
    ("3", "lien.dk", "A"),
    ("4", "huy.bd", "H"),
    ("6", "hang.dt", "C"),
    ("10", "truong.nx", "S"),
    ("12", "yen.dh", "T"),
)
SENTENCE = "Ủy ban nhân dân tỉnh nghỉ lễ, công dân vui lòng đến vào buổi sau."
LONG = " ".join(f"Điều {number}: {SENTENCE}" for number in range(1, 90))[:5000]
Scene = Callable[[Office, Face, Clock], None]


def nothing(office: Office, face: Face, clock: Clock) -> None:
    del office, clock
    face.settle()


def one_call(office: Office, face: Face, clock: Clock) -> None:
    del clock
    face.settle(call_at(office, DESKS[:1]))


def english_call(office: Office, face: Face, clock: Clock) -> None:
    del clock
    office.open_desk("12", "lan.nt")
    office.issue_ticket("T", language="en")
    face.settle(getattr(office.call_next("12"), "revision", 0))


def two_calls(office: Office, face: Face, clock: Clock) -> None:
    del clock
    face.settle(call_at(office, DESKS[:2]))


def six_calls(office: Office, face: Face, clock: Clock) -> None:
    """And six more that wait for their place: twelve desks are busy."""
    del clock
    call_at(office, DESKS)
    face.settle(call_at(office, MORE))


def busy(office: Office, face: Face, clock: Clock) -> None:
    """All were called, and many wait."""
    six_calls(office, face, clock)
    for _ in range(2):
        pass_seconds(face, SHOWN_S)
    for letter in "ABCHKLST":
        for _ in range(10):
            office.issue_ticket(letter)
    face.settle()
    face.hall.see_waits({one.code: Wait(low=900, mid=1500, high=2100) for one in office.services()})


def dossiers(office: Office, face: Face, clock: Clock) -> None:
    """In every stage, in time and late; two of one ticket, and one without; two desks give results."""
    clock.now = WORKING_DAY
    call_at(office, DESKS)
    office.open_desk("12", "yen.dh")
    for ticket, passed in (("A001", 1), ("B001", 2), ("H001", 4), ("H001", 3), ("L001", 5), (None, 4)):
        _dossier(office, ticket, passed, TimeUnit.SAME_DAY)
    revision = _dossier(office, "C001", 3, TimeUnit.WORKING_DAY)
    clock.now = EVENING
    face.settle(revision)
    for _ in range(2):
        pass_seconds(face, SHOWN_S)


def long_notice(office: Office, face: Face, clock: Clock) -> None:
    office.post_notice(LONG, "", clock().date(), clock().date())
    two_calls(office, face, clock)


def _dossier(office: Office, ticket: str | None, passed: int, unit: TimeUnit) -> int:
    procedure = next(one.code for one in office.procedures() if one.time_unit is unit)
    fact = office.open_dossier(procedure, ticket=ticket, officer="lan.nt", applicant="Nguyễn Văn Kín")
    revision = fact.revision
    for stage in STAGES[:passed]:
        revision = office.record_stage(fact.dossier.code, stage, officer=BY[stage]).revision
    return revision


SCENES: dict[str, Scene] = {
    one.__name__.replace("_", "-"): one
    for one in (nothing, one_call, english_call, two_calls, six_calls, busy, dossiers, long_notice)
}
