"""Rating a desk, on both databases: one vote a ticket, told to nobody at once."""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from office.bootstrap import Office, open_office
from office.domain import rating_facts
from office.domain.errors import Refused
from office.domain.fact_values import own_arguments, own_values
from office.domain.facts import Fact
from office.domain.rating_facts import TicketRated, TicketRatingSkipped
from office.domain.ratings import Satisfaction
from tests.builders import DAY, at
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def served(office: Office) -> Office:
    """Desk 3 has finished A001; A002 and more wait."""
    office.open_desk(3, "lan.nt")
    for _ in range(8):
        office.issue_ticket("A")
    finish_next(office)
    return office


def finish_next(office: Office) -> str:
    called = office.call_next(3)
    office.finish(3)
    assert hasattr(called, "ticket")
    return str(called.ticket.number)


def reason(office: Office, *given: object, **named: object) -> str:
    with pytest.raises(Refused) as caught:
        office.rate(*given, **named)  # type: ignore[arg-type]
    return str(caught.value.reason)


def test_a_vote_is_counted_once_for_ever(served: Office, clock: Clock) -> None:
    waits = served.to_rate(3)
    assert waits is not None
    assert (waits.number, waits.is_called_on) == ("A001", False)
    fact = served.rate(3, "unsatisfied", ["waited", "costs"])
    assert isinstance(fact, TicketRated)
    assert (fact.ticket.number, fact.desk, fact.officer) == ("A001", "3", None)
    assert served.to_rate(3) is None
    assert reason(served, 3, "satisfied") == "nothing_to_rate"
    assert reason(served, 3, "satisfied", ticket="A001") == "already_rated"
    clock.forward(60)
    assert reason(served, 3, "satisfied", ticket="A001") == "already_rated"


def test_a_skipped_number_is_not_asked_again(served: Office) -> None:
    assert isinstance(served.skip_rating(3), TicketRatingSkipped)
    assert served.to_rate(3) is None
    assert reason(served, 3, "satisfied", ticket="A001") == "already_rated"


def test_minutes_desk_and_number_count(served: Office, clock: Clock) -> None:
    served.call_next(3)
    assert reason(served, 3, "satisfied", ticket="A002") == "not_served_here"
    assert reason(served, 4, "satisfied", ticket="A001") == "not_served_here"
    assert reason(served, 3, "satisfied", ticket="A099") == "unknown_ticket"
    assert reason(served, 99, "satisfied") == "unknown_desk"
    clock.forward(4)
    assert reason(served, 3, "satisfied", ticket="A001") == "rating_over"


def test_the_next_number_ends_the_question_but_not_at_once(served: Office, clock: Clock) -> None:
    served.call_next(3)
    waits = served.to_rate(3)
    assert waits is not None
    assert waits.is_called_on
    clock.forward(0.5)
    assert served.to_rate(3) is None
    served.finish(3)
    now_waits = served.to_rate(3)
    assert now_waits is not None
    assert now_waits.number == "A002"


def test_asked_again_under_its_key_it_counts_once(served: Office, clock: Clock) -> None:
    first = served.rate(3, "satisfied", ticket="A001", request_key="tablet-1")
    assert served.rate(3, "satisfied", ticket="A001", request_key="tablet-1") == first
    clock.forward(24 * 60)
    assert served.rate(3, "satisfied", ticket="A001", request_key="tablet-1").revision == first.revision
    assert [entry.kind for entry in served.journal()].count("ticket_rated") == 1


def test_two_tablets_at_once(served: Office, office_url: str, clock: Clock) -> None:
    def vote(tablet: int) -> str:
        with open_office(office_url, clock=clock) as one:
            try:
                one.rate(3, "very_satisfied", ticket="A001", request_key=f"tablet-{tablet}")
            except Refused as refused:
                return str(refused.reason)
            return "counted"

    with ThreadPoolExecutor(4) as tablets:
        answers = sorted(tablets.map(vote, range(4)))
    assert answers == ["already_rated"] * 3 + ["counted"]
    assert served.verify_journal().intact


def test_nothing_told_or_kept_with_the_number_gives_the_vote_away(served: Office) -> None:
    facts = [served.rate(3, kind, ticket=number) for kind, number in votes_of(served)]
    bodies = [entry.body for entry in served.journal() if entry.kind == "ticket_rated"]
    assert bodies == [{}, {}, {}]
    assert all(kind.value not in repr(facts) for kind in Satisfaction)


def test_the_print_of_a_request_is_the_same_for_every_answer(served: Office) -> None:
    kept = []
    for kind, number in votes_of(served):
        served.rate(3, kind, ticket=number, request_key=f"key-{number}")
        # Another answer under the key is the same request: what the key keeps does not depend on the answer.
        kept.append(served.rate(3, "satisfied", ticket=number, request_key=f"key-{number}").ticket.number)
    assert kept == ["A001", "A002", "A003"]


def votes_of(office: Office) -> list[tuple[str, str]]:
    numbers = ["A001", finish_next(office), finish_next(office)]
    return list(zip([kind.value for kind in Satisfaction], numbers, strict=True))


def test_a_day_is_told_from_the_next_one_on(served: Office, clock: Clock) -> None:
    with pytest.raises(Refused, match="ratings_not_yet"):
        served.ratings(DAY)
    served.rate(3, "unsatisfied", ["waited"], ticket="A001")
    for _ in range(4):
        served.rate(3, "very_satisfied", ticket=finish_next(served))
    clock.forward(24 * 60)
    (told,) = served.ratings().desks
    assert (told.desk, told.count, told.complaints) == ("3", 5, {"waited": 1})
    assert told.votes == {Satisfaction.VERY_SATISFIED: 4, Satisfaction.SATISFIED: 0, Satisfaction.UNSATISFIED: 1}
    served.set_rating_rules(3, 6)
    assert served.ratings(DAY).desks == ()


def test_the_office_decides_what_is_asked(served: Office, clock: Clock) -> None:
    before = [one.code for one in served.complaints()]
    assert before[0] == "waited"
    served.set_complaint("signs", "Thiếu biển chỉ dẫn", "No signs", officer="lan.nt")
    served.set_complaint("waited", "Chờ quá lâu", "I waited too long")
    served.drop_complaint("costs")
    assert [one.code for one in served.complaints()] == [code for code in before if code != "costs"] + ["signs"]
    assert served.complaints()[0].name_vi == "Chờ quá lâu"
    assert "costs" in [one.code for one in served.complaints(every=True)]
    assert reason(served, 3, "unsatisfied", ["costs"]) == "unknown_complaint"
    served.set_rating_rules(5, 5)
    clock.forward(4.5)
    assert served.to_rate(3) is not None


@pytest.mark.parametrize(
    ("verb", "given", "wanted"),
    [
        ("set_rating_rules", (0, 5), "out_of_range"),
        ("set_rating_rules", (3, 2), "out_of_range"),
        ("set_complaint", ("có dấu cách", "Một", "One"), "bad_complaint"),
        ("set_complaint", ("x" * 21, "Một", "One"), "bad_complaint"),
        ("set_complaint", ("one", " ", "One"), "bad_complaint"),
        ("drop_complaint", ("weather",), "unknown_complaint"),
    ],
)
def test_what_cannot_be_decided(served: Office, verb: str, given: tuple[object, ...], wanted: str) -> None:
    with pytest.raises(Refused) as caught:
        getattr(served, verb)(*given)
    assert caught.value.reason == wanted


DECISIONS: list[Fact] = [
    rating_facts.RatingRulesSet(at=at(1), minutes=3, least_votes=5),
    rating_facts.ComplaintSet(at=at(1), code="signs", name_vi="Thiếu biển", name_en="No signs"),
    rating_facts.ComplaintDropped(at=at(1), code="signs"),
]


@pytest.mark.parametrize("fact", DECISIONS, ids=lambda fact: type(fact).__name__)
def test_a_decision_goes_through_json(fact: Fact) -> None:
    told = json.loads(json.dumps(own_values(fact)))
    assert told
    assert replace(fact, **own_arguments(type(fact), told)) == fact


def test_a_number_of_yesterday_is_not_asked_for(served: Office, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    assert served.to_rate(3) is None
