"""Asking the office and the model the same thing."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from office.bootstrap import Office
from office.domain.errors import OfficeError, Reason
from office.domain.facts import Fact, NobodyWaiting, TicketIssued
from tests.days.agreement import agree_on_answer
from tests.days.book import Clock, No
from tests.days.papers import Paper, Papers
from tests.days.people import Person, Place

Opening = Callable[[Clock], AbstractContextManager[Office]]
"""Opens a fresh office that goes by the given clock."""
Answer = Fact | NobodyWaiting | OfficeError


@dataclass
class Asked:
    """What was asked under a key, and the answer."""

    key: str
    verb: str
    given: tuple[Any, ...]
    named: dict[str, Any]
    fact: Fact


class Asking(RuleBasedStateMachine):
    """The office beside the model, and every answer that may be asked for again."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.clock = Clock()
        self.model = Papers(self.clock)
        self.answers: list[Asked] = []
        self.keys = 0
        self.closing = ExitStack()
        self.office = self.closing.enter_context(opening(self.clock))

    def teardown(self) -> None:
        self.closing.close()

    def ask(self, verb: str, *given: Any, **named: Any) -> Answer:
        self.keys += 1
        before, key = self.model.revision, f"key-{self.keys}"
        wanted = self.expected(verb, given, named)
        got = self.answer(key, verb, given, named)
        agree_on_answer(self.model, wanted, got)
        if isinstance(got, TicketIssued):
            self.model.people[-1].token = got.ticket.token
        if isinstance(got, Fact) and got.revision > before:
            self.answers.append(Asked(key, verb, given, named, got))
        return got

    def expected(
        self, verb: str, given: tuple[Any, ...], named: dict[str, Any]
    ) -> Reason | Person | Place | Paper | None:
        try:
            return getattr(self.model, verb)(*given, **named)  # type: ignore[no-any-return]
        except No as no:
            return no.reason

    def answer(self, key: str, verb: str, given: tuple[Any, ...], named: dict[str, Any]) -> Answer:
        try:
            return getattr(self.office, verb)(*given, **named, request_key=key)  # type: ignore[no-any-return]
        except OfficeError as error:
            return error

    def number(self, pick: int, states: set[str]) -> str:
        """The number of a ticket of today in one of the states, or else of any ticket."""
        people = [p for p in self.model.today() if p.state in states] or self.model.people
        return people[-1 - pick % len(people)].number if people else "A001"

    def paper(self, pick: int) -> Paper:
        papers = list(self.model.papers.values())
        return papers[pick % len(papers)]


def essence(fact: Answer) -> tuple[Any, ...]:
    """What an answer says that does not change with what happened afterwards."""
    assert isinstance(fact, Fact), fact
    told = (
        getattr(fact, name, None)
        for name in ("ahead", "why", "from_service", "to_service", "to_desk", "record", "returns_to")
    )
    ticket, after, dossier = (getattr(fact, name, None) for name in ("ticket", "after", "dossier"))
    subject = ticket.token if ticket else after.number if after else dossier.code if dossier else None
    return fact.revision, fact.at, fact.desk, fact.officer, subject, *told
