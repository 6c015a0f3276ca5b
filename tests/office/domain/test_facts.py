import json
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from office.domain import decisions, facts
from office.domain.calendars import DayKind
from office.domain.decisions import OfficeDecision
from office.domain.desks import MixRule
from office.domain.dossier_facts import DueChange
from office.domain.estimates import Wait
from office.domain.fact_values import SUBJECTS, own_arguments, own_values
from office.domain.facts import (
    DeskFact,
    DossierFact,
    Fact,
    NobodyWaiting,
    PaperFact,
    ServiceFact,
    StaffFact,
    TicketFact,
)
from office.domain.lines import TurnReason
from office.domain.officer_facts import AccountFact
from office.domain.wall_facts import WallFact
from office.storage import fact_kinds
from tests.builders import DAY, a_desk, a_dossier, a_record, a_service, a_ticket, at

ABSTRACT = {
    *(Fact, TicketFact, PaperFact, DeskFact, DossierFact, ServiceFact, StaffFact, OfficeDecision),
    *(DueChange, AccountFact, WallFact),
}
KINDS = sorted(set(fact_kinds.KINDS.values()), key=lambda kind: kind.__name__)
VALUES: dict[str, Any] = {
    "ticket": a_ticket(),
    "after": a_desk(),
    "dossier": a_dossier(),
    "record": a_record(),
    "ahead": 3,
    "why": TurnReason.EARLIEST,
    "from_service": "A",
    "to_service": "H",
    "to_desk": None,
    "promised": Wait(120, 240, 400),
    "waited": 300,
    "place": "kiosk-1",
    "cause": "paper_out",
    "left": 4,
    "locked_until": None,
    "service": a_service(),
    "cap": 40,
    "asks": True,
    "year": 2027,
    "days": 15,
    "before": DAY,
    "numbers": 3,
    "weekdays": (1, 2),
    "sessions": "07:00-11:30",
    "sessions_before": ("", ""),
    "always": True,
    "minutes": 15,
    "limit": 2,
    "day": DAY,
    "kind": DayKind.WORKING,
    "stands_for": None,
    "basis": "Thông báo 12",
    "kind_before": None,
    "reason": "papers",
    "comes_back": True,
    "also_closed": ("5",),
    "settled": DAY,
    "returns_to": "lan.nt",
    "added": "H",
    "dropped": "H",
    "undone": "ticket_parked",
    "undone_revision": 6,
    "officer_before": "hung.tm",
    "number": "A025",
    "services": ("A", "A2"),
    "stages": (),
    "rule": MixRule.PREFERRED,
    "patience": 15,
    "ratio": 2,
    "auto_call": True,
    "calls": 3,
    "required": True,
    "about": "park",
    "code": "papers",
}
INHERITED = {"at", "revision", "desk", "officer"}


def a_fact(kind: type[Fact]) -> Fact:
    hints = get_type_hints(kind)
    own = {
        field.name: VALUES[field.name] if field.name in VALUES else a_value(hints[field.name])
        for field in fields(kind)
        if field.name not in INHERITED
    }
    if kind in {decisions.CalendarDaySet, decisions.CalendarDayCleared}:
        own["sessions_before"] = "13:30-17:00"
    return kind(at=at(1), **own)


def a_value(hint: Any) -> Any:
    """Any value of that type."""
    if isinstance(hint, UnionType):
        return a_value(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return (a_value(get_args(hint)[0]),)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    return {str: "x", int: 3, bool: True, date: DAY, datetime: at(3)}[hint]


def kinds_of(kind: type[Fact]) -> set[type[Fact]]:
    return {kind}.union(*(kinds_of(below) for below in kind.__subclasses__()))


def test_every_fact_that_is_declared_has_its_name_in_the_journal() -> None:
    # By name: a dataclass with slots is made twice, and the first stays in the list of subclasses for a while.
    declared = {kind.__name__ for kind in kinds_of(Fact)}
    assert declared - {kind.__name__ for kind in ABSTRACT} == {kind.__name__ for kind in KINDS}
    assert len(fact_kinds.KINDS) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_is_unwritten_until_the_journal_gives_it_a_revision(kind: type[Fact]) -> None:
    fact = a_fact(kind)
    assert fact.revision == 0
    written = replace(fact, revision=7)
    assert (type(written), written.revision, written.at) == (kind, 7, fact.at)


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_cannot_be_changed(kind: type[Fact]) -> None:
    fact = a_fact(kind)
    for field in fields(kind):
        with pytest.raises(FrozenInstanceError):
            setattr(fact, field.name, None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_crosses_a_process_boundary_whole(kind: type[Fact]) -> None:
    fact = replace(a_fact(kind), revision=7, desk="3", officer="lan.nt")
    assert pickle.loads(pickle.dumps(fact)) == fact  # noqa: S301 - our own bytes


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {facts.TicketCalled}, key=str))
def test_what_a_fact_says_of_its_own_goes_through_json(kind: type[Fact]) -> None:
    fact = a_fact(kind)
    told = json.loads(json.dumps(own_values(fact)))
    assert replace(fact, **own_arguments(kind, told)) == fact
    assert told.keys() == {field.name for field in fields(kind)} - INHERITED - SUBJECTS


def test_facts_of_different_kinds_differ_even_when_they_say_the_same() -> None:
    alike = [a_fact(kind) for kind in (facts.TicketStarted, facts.TicketFinished, facts.TicketMissed)]
    assert len(set(alike)) == 3


def test_a_returned_result_is_a_recorded_stage_and_nobody_waiting_is_no_fact() -> None:
    assert issubclass(facts.ResultReturned, facts.StageRecorded)
    assert not isinstance(NobodyWaiting("3"), Fact)
