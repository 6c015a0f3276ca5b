import json
import pickle
from dataclasses import FrozenInstanceError, fields, replace
from typing import Any

import pytest

from office.domain import calling_facts, decisions, facts
from office.domain.calendars import DayKind
from office.domain.decisions import OfficeDecision
from office.domain.desks import MixRule
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
from tests.builders import DAY, a_desk, a_dossier, a_record, a_service, a_ticket, at

ABSTRACT = {Fact, TicketFact, PaperFact, DeskFact, DossierFact, ServiceFact, StaffFact, OfficeDecision}
KINDS = sorted(
    {
        kind
        for kind in (*vars(facts).values(), *vars(decisions).values(), *vars(calling_facts).values())
        if isinstance(kind, type) and issubclass(kind, Fact) and kind not in ABSTRACT
    },
    key=lambda kind: kind.__name__,
)
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
    own = {field.name: VALUES[field.name] for field in fields(kind) if field.name not in INHERITED}
    if kind in {decisions.CalendarDaySet, decisions.CalendarDayCleared}:
        own["sessions_before"] = "13:30-17:00"
    return kind(at=at(1), **own)


def test_there_is_a_fact_for_every_verb() -> None:
    assert [kind.__name__ for kind in KINDS] == [
        *("AbsentAfterSet", "AlwaysOpenSet", "CalendarDayCleared", "CalendarDaySet", "CalendarLoaded"),
        *("CallReasonSet", "CitizenLimitSet", "CitizensForgotten", "DeskClosed", "DeskLeftOver", "DeskOpened"),
        *("DeskPaused", "DeskProfileSet", "DeskTakenOver", "DossierOpened", "IssueStopSet"),
        *("OfficeHoursSet", "ResultReturned", "RetentionSet", "ServiceCapped", "ServiceClosed", "ServiceHoursSet"),
        *("ServiceIdentitySet", "ServiceOpened", "ServiceStopSet"),
        *("StaffEntered", "StaffPinRenewed", "StaffPinWrong", "StageRecorded"),
        *("TicketBroughtBack", "TicketCalled", "TicketCancelled", "TicketFinished", "TicketIssued", "TicketLeftOver"),
        *("TicketMissed", "TicketParked", "TicketPrintDelayed", "TicketPrintDropped", "TicketPrintUncertain"),
        *("TicketPrinted", "TicketRecalled", "TicketReprinted", "TicketResumed", "TicketServiceAdded"),
        *("TicketServiceDropped", "TicketStarted", "TicketTransferred", "TicketUndone", "TicketWentOn"),
        *("UsualReasonDropped", "UsualReasonSet"),
    ]


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
