"""Random days: each step asks the office and the model the same thing, and then compares all there is to see."""

from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from office.domain.errors import OfficeError, Reason
from office.domain.facts import TicketCalled
from tests.days.agreement import agree, overtakes_nobody_unduly
from tests.days.asking import Asking, essence
from tests.days.papers import ORDER, PROCEDURE
from tests.days.people import OFFICERS, SERVED

DESKS = st.sampled_from(["3", "3", "1", "4"])
CODES = st.sampled_from(["A", "A", "a2", "A3", "H", "H2"])
PICKS = st.integers(0, 30)
REASONS = st.sampled_from([None, None, "papers", "help", "nonsense"])
ONE_IN_FOUR = st.sampled_from([False, False, False, True])
WHILES = st.sampled_from([1, 30, 300, 600, 1_140, 1_200, 1_260, 2_700, 58_000])
"""Seconds that pass: around the head start of twenty minutes, and now and then over midnight."""
WRONG: list[tuple[Any, ...]] = [
    *[("issue_ticket", "Z"), ("issue_ticket", ""), ("issue_ticket", "H3")],
    *[("issue_ticket", "A", {"priority": "vip"}), ("issue_ticket", "A", {"language": "fr"})],
    *[("call_next", "99"), ("call_number", "3", "Z999"), ("call_number", "3", "nonsense"), ("recall", "")],
    *[("bring_back", "A999"), ("resume", ""), ("cancel", "A0"), ("open_desk", "3", "nobody"), ("close_desk", "99")],
    *[("transfer", "3", {"to": "Z"}), ("transfer", "3", {"to": "H3"}), ("transfer", "3", {"to_desk": "99"})],
    *[("open_dossier", "0.000000", {"officer": "lan.nt"}), ("open_dossier", PROCEDURE)],
    *[
        ("open_dossier", PROCEDURE, {"ticket": "Z999"}),
        ("record_stage", "H54.15-000000-0000", "receive", {"officer": "lan.nt"}),
    ],
]


class Days(Asking):
    """What can happen in a hall; the rules are the verbs."""

    @initialize(desks=st.lists(st.sampled_from(["3", "4", "1"]), unique=True))
    def morning(self, desks: list[str]) -> None:
        for desk, officer in zip(desks, OFFICERS, strict=False):
            self.ask("open_desk", desk, officer)

    @rule(codes=st.lists(CODES, min_size=1, max_size=4), priority=ONE_IN_FOUR, gap=st.sampled_from([0, 1, 90]))
    def arrive(self, codes: list[str], priority: bool, gap: int) -> None:
        for code in codes:
            self.ask("issue_ticket", code, priority="elderly" if priority else None, language="en" if gap else "vi")
            self.clock.now += timedelta(seconds=gap)

    @rule(desk=DESKS)
    def call_next(self, desk: str) -> None:
        line = self.model.line(desk)
        answer = self.ask("call_next", desk)
        if isinstance(answer, TicketCalled):
            overtakes_nobody_unduly(answer.ticket, line, self.model.places[desk])

    @rule(desk=DESKS, verb=st.sampled_from(["start", "finish", "finish", "finish_and_call", "mark_absent", "recall"]))
    def serve(self, desk: str, verb: str) -> None:
        self.ask(verb, desk)

    @rule(desk=DESKS, reason=REASONS, and_back=ONE_IN_FOUR)
    def park(self, desk: str, reason: str | None, and_back: bool) -> None:
        self.ask("park", desk, reason=reason)
        if and_back:
            self.ask("undo_last", desk)

    @rule(desk=DESKS)
    def miss(self, desk: str) -> None:
        for verb in ("recall", "recall", "mark_absent"):
            self.ask(verb, desk)

    @rule(desk=DESKS, gap=st.sampled_from([0, 30, 59, 61]))
    def undo(self, desk: str, gap: int) -> None:
        self.clock.now += timedelta(seconds=gap)
        self.ask("undo_last", desk)

    @rule(desk=DESKS, to=st.none() | CODES, to_desk=st.none() | DESKS, comes_back=st.booleans())
    def transfer(self, desk: str, to: str | None, to_desk: str | None, comes_back: bool) -> None:
        self.ask("transfer", desk, to=to, to_desk=to_desk, comes_back=comes_back)

    @rule(pick=PICKS, service=CODES)
    def add_service(self, pick: int, service: str) -> None:
        self.ask("add_service", self.number(pick, {"called", "serving", "waiting"}), service)

    @rule(desk=DESKS, pick=PICKS, reason=REASONS)
    def call_number(self, desk: str, pick: int, reason: str | None) -> None:
        self.ask("call_number", desk, self.number(pick, set()), reason=reason)

    @rule(desk=DESKS, officer=st.sampled_from(OFFICERS))
    def take_over(self, desk: str, officer: str) -> None:
        self.ask("take_over", desk, officer)

    @rule(
        desk=DESKS,
        order=st.randoms(use_true_random=False),
        rule=st.sampled_from(["turn", "preferred", "preferred", "alternate"]),
        patience=st.sampled_from([1, 10]),
        ratio=st.sampled_from([1, 3]),
        auto_call=ONE_IN_FOUR,
    )
    def profile(self, desk: str, order: Random, rule: str, patience: int, ratio: int, auto_call: bool) -> None:
        services = tuple(order.sample(sorted(SERVED[desk]), len(SERVED[desk])))
        self.ask(
            "set_desk_profile",
            desk,
            services=services,
            rule=rule,
            patience=patience,
            ratio=ratio,
            auto_call=auto_call,
        )

    @rule(back=st.sampled_from([("bring_back", "absent"), ("resume", "parked")]), pick=PICKS, stray=ONE_IN_FOUR)
    def put_back(self, back: tuple[str, str], pick: int, stray: bool) -> None:
        verb, state = back
        self.ask(verb, self.number(pick, set() if stray else {state}))

    @rule(pick=PICKS)
    def cancel(self, pick: int) -> None:
        self.ask("cancel", self.number(pick, set()).lower())

    @rule(desk=DESKS, officer=st.sampled_from(OFFICERS))
    def open_desk(self, desk: str, officer: str) -> None:
        self.ask("open_desk", desk, officer)

    @rule(desk=DESKS, verb=st.sampled_from(["pause_desk", "close_desk"]))
    def leave_desk(self, desk: str, verb: str) -> None:
        self.ask(verb, desk)

    @rule(pick=PICKS, officer=st.none() | st.sampled_from(OFFICERS), by=st.sampled_from(["number", "token", "post"]))
    def open_dossier(self, pick: int, officer: str | None, by: str) -> None:
        people = [p for p in self.model.people if p.desk] or self.model.people
        person = people[pick % len(people)] if people else None
        ticket = getattr(person, by) if person and by != "post" else None
        self.ask("open_dossier", PROCEDURE, ticket=ticket, officer=officer)

    @precondition(lambda self: self.model.papers)
    @rule(pick=PICKS, stages=st.integers(1, 5))
    def hurry(self, pick: int, stages: int) -> None:
        for _ in range(stages):
            paper = self.paper(pick)
            due = paper.due or "return"
            officer = OFFICERS[ORDER.index(due) % len(OFFICERS)]
            self.ask("record_stage", paper.code, due, officer=officer, outcome="passed")

    @precondition(lambda self: self.model.papers)
    @rule(
        pick=PICKS,
        stage=st.none() | st.sampled_from([*ORDER, "unknown"]),
        outcome=st.sampled_from(["passed", "refused", "refused", "unknown"]),
        officer=st.sampled_from([*OFFICERS, "nobody"]),
    )
    def record_stage(self, pick: int, stage: str | None, outcome: str, officer: str) -> None:
        paper = self.paper(pick)
        self.ask("record_stage", paper.code, stage or paper.due or "seal", officer=officer, outcome=outcome)

    @precondition(lambda self: self.model.papers)
    @rule(pick=PICKS, officer=st.sampled_from(OFFICERS))
    def return_result(self, pick: int, officer: str) -> None:
        self.ask("return_result", self.paper(pick).code, officer=officer)

    @rule(seconds=WHILES)
    def time_passes(self, seconds: int) -> None:
        self.clock.now += timedelta(seconds=seconds)

    @precondition(lambda self: self.model.revision)
    @rule(seconds=st.sampled_from([1, 60, 61, 3_600, 90_000]), code=CODES)
    def clock_is_set_back(self, seconds: int, code: str) -> None:
        self.clock.now = self.model.last_at - timedelta(seconds=seconds)
        self.ask("issue_ticket", code)
        if seconds > 60:
            self.clock.now = self.model.last_at

    @rule(wrong=st.sampled_from(WRONG))
    def ask_something_wrong(self, wrong: tuple[Any, ...]) -> None:
        verb, *given = wrong
        named = given.pop() if isinstance(given[-1], dict) else {}
        self.ask(verb, *given, **named)

    @precondition(lambda self: self.answers)
    @rule(pick=PICKS)
    def ask_again(self, pick: int) -> None:
        asked = self.answers[-1 - pick % len(self.answers)]
        again = self.answer(asked.key, asked.verb, asked.given, asked.named)
        assert type(again) is type(asked.fact), again
        assert essence(again) == essence(asked.fact)

    @precondition(lambda self: self.answers)
    @rule(pick=PICKS, other=st.sampled_from([("issue_ticket", "B1"), ("call_next", "3"), ("call_next", "99")]))
    def ask_otherwise_under_a_used_key(self, pick: int, other: tuple[str, str]) -> None:
        asked = self.answers[-1 - pick % len(self.answers)]
        verb, *given = other
        if (asked.verb, *asked.given) != other:
            got = self.answer(asked.key, verb, tuple(given), {})
            assert isinstance(got, OfficeError), got
            assert got.reason is Reason.REQUEST_KEY_REUSED

    @invariant()
    def everything_agrees(self) -> None:
        agree(self.office, self.model)
