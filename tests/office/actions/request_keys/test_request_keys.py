"""Asking again under the same key: the same answer, nothing done twice; another question under it is refused."""

from collections.abc import Iterator

import pytest

from office import NobodyWaiting, Refused
from office.bootstrap import Office, open_office
from office.domain.facts import Fact
from tests.office.actions.request_keys.dossier_verbs import DOSSIER_VERBS
from tests.office.actions.request_keys.hall_verbs import HALL_VERBS

VERBS = HALL_VERBS | DOSSIER_VERBS


@pytest.fixture
def office(office_url: str) -> Iterator[Office]:
    with open_office(office_url) as opened:
        yield opened


@pytest.mark.parametrize("verb", VERBS)
def test_the_same_key_gives_the_same_answer_once(office: Office, verb: str) -> None:
    prepare, act = VERBS[verb]
    prepare(office)
    before = office.hall().revision
    first = act(office, "key-1")
    again = act(office, "key-1")
    assert again == first
    assert isinstance(first, Fact)
    assert first.revision == before + 1 == office.hall().revision
    assert office.verify_journal().intact


def test_every_writing_verb_is_covered() -> None:
    takes_key = [
        name for name in dir(Office) if "request_key" in getattr(getattr(Office, name), "__annotations__", {})
    ]
    assert len(set(takes_key) - {"write"}) == len(VERBS)


def test_another_question_under_a_key_is_refused_and_leaves_no_trace(office: Office) -> None:
    office.issue_ticket("A", request_key="k")
    for ask in (
        lambda: office.issue_ticket("B", request_key="k"),
        lambda: office.issue_ticket("A", priority="elderly", request_key="k"),
        lambda: office.open_desk(3, "lan.nt", request_key="k"),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.reason == "request_key_reused"
    assert office.hall().revision == 1
    assert [ticket.number for ticket in office.tickets()] == ["A001"]


def test_nobody_waiting_keeps_the_key_free(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    assert office.call_next(3, request_key="k") == NobodyWaiting("3")
    office.issue_ticket("A")
    called = office.call_next(3, request_key="k")
    office.finish(3)
    assert not isinstance(called, NobodyWaiting)
    again = office.call_next(3, request_key="k")
    assert not isinstance(again, NobodyWaiting)
    assert (again.ticket.number, again.revision) == ("A001", called.revision)


def test_a_key_that_is_too_long_is_refused(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        office.issue_ticket("A", request_key="k" * 65)
    assert refused.value.reason == "text_too_long"
