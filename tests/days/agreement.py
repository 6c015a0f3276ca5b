"""Comparing what the office says with what the model says."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from office.bootstrap import Office
from office.domain.errors import OfficeError, Reason
from office.domain.facts import DeskFact, DossierFact, Fact, NobodyWaiting, TicketFact, TicketIssued
from office.domain.lines import line_of
from office.domain.mixing import next_of
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import Ticket
from tests.days.hall import Hall
from tests.days.papers import Paper, Papers
from tests.days.people import HEAD_START, SERVED, Person, Place
from tests.days.story import Story

_TICKET = (
    *("service_day", "series", "sequence", "service", "priority", "language", "issued_at", "turn_at", "state"),
    *("desk", "officer", "for_desk", "calls", "to_do", "back_to"),
)


def agree_on_answer(
    model: Hall, wanted: Reason | Person | Place | Paper | None, got: Fact | NobodyWaiting | OfficeError
) -> None:
    """The answer is the refusal, the nobody or the fact that the model expects."""
    if isinstance(wanted, Reason):
        assert isinstance(got, OfficeError), f"{got} instead of {wanted}"
        assert got.reason is wanted
        return
    if wanted is None:
        assert isinstance(got, NobodyWaiting), got
        return
    assert isinstance(got, Fact), f"{got!r} instead of {wanted}"
    assert (got.revision, got.at) == (model.revision, model.clock.now)
    _same_subject(wanted, got)


def _same_subject(wanted: Person | Place | Paper, got: Fact) -> None:
    if isinstance(got, TicketFact):
        _same(wanted, got.ticket, _TICKET)
    if isinstance(got, TicketIssued):
        _same(wanted, got, ("ahead",))
    if isinstance(got, DeskFact):
        _same(wanted, got.after, ("number", "state", "officer"))
    if isinstance(got, DossierFact):
        assert isinstance(wanted, Paper)
        _same_paper(wanted, got.dossier)


def agree(office: Office, model: Papers) -> None:
    """Everything there is to see is as the model says, and nothing more was written."""
    tickets = office.tickets()
    _same_tickets(office, model, tickets)
    _same_desks(office, model)
    for desk in SERVED:
        _same_line(office, model, tickets, desk)
    for code, paper in model.papers.items():
        _same_paper(paper, office.dossier(code).dossier)
    _same_journal(office, model)


def _same_tickets(office: Office, model: Papers, tickets: list[Ticket]) -> None:
    today = {person.number: person for person in model.today()}
    assert [ticket.number for ticket in tickets] == _in_order_of_issue(today.values())
    for ticket in tickets:
        _same(today[ticket.number], ticket, _TICKET)
    for person in model.people:
        if person.service_day != model.day:
            _same(person, office.ticket(person.token)[0], _TICKET)


def _in_order_of_issue(people: Iterable[Person]) -> list[str]:
    ordered = sorted(people, key=lambda person: (person.issued_at, person.series, person.sequence))
    return [person.number for person in ordered]


def _same_desks(office: Office, model: Papers) -> None:
    for desk in office.desks():
        place = model.places.get(desk.number, Place(desk.number))
        _same(place, desk, ("number", "state", "officer"))


def _same_line(office: Office, model: Papers, tickets: list[Ticket], desk: str) -> None:
    # Three ways to the same line: the SQL's, the pure definition's, the model's.
    seen = office.desk(desk)
    line = [ticket.number for ticket in seen.line]
    assert line == [ticket.number for ticket in line_of(tickets, desk, SERVED[desk])]
    assert line == [person.number for person in model.line(desk)]
    held = [person.number for person in model.at(desk)]
    assert len(held) <= 1
    if model.is_stale(model.places[desk]):
        held = []
    _same_next(seen, model, desk)
    assert ([seen.ticket.number] if seen.ticket else []) == held


def _same_next(seen: DeskSnapshot, model: Papers, desk: str) -> None:
    chosen = model.chosen(desk)
    # Two ways to the same choice: the SQL's and the pure definition's; the model's is the third.
    for following in (seen.following, next_of(seen.desk, seen.line, seen.at)):
        assert (following and following.number) == (chosen and chosen.number)


def _same_paper(paper: Paper, dossier: Any) -> None:
    _same(paper, dossier, ("code", "service_day", "ticket", "opened_by"))
    assert [(done.stage, done.outcome, done.officer) for done in dossier.records] == paper.done
    assert dossier.due_stage == paper.due


def _same_journal(office: Office, model: Papers) -> None:
    entries = office.journal()
    assert len(entries) == model.revision
    report = office.verify_journal()
    assert report.intact, report
    story = Story().follow(entries)
    assert len(story.where) == len(model.people)
    assert set(story.stages) == set(model.papers)


def _same(wanted: object, got: object, names: Iterable[str]) -> None:
    said = {name: getattr(got, name) for name in names}
    assert said == {name: getattr(wanted, name) for name in names}


def overtakes_nobody_unduly(called: Ticket, waiting: Iterable[Person], place: Place) -> None:
    """The bound on waiting, for one that was called in turn and those who waited for that desk.

    Whoever is called was issued at most HEAD_START after anyone who still waits for the desk and never was
    absent. Without priority it was not issued after them at all. Those who were absent count from their return.
    By preference the turns may be `patience` apart as well; the bound of alternation counts calls, not time.
    """
    if place.rule == "alternate":
        return
    lead = HEAD_START if called.priority else HEAD_START * 0
    lead += timedelta(minutes=place.patience) if place.rule == "preferred" else HEAD_START * 0
    for person in waiting:
        if not person.came_back:
            assert called.issued_at <= person.issued_at + lead, f"{called.number} overtook {person.number}"
