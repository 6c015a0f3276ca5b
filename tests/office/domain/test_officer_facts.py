"""Each fact about officers goes into the journal and comes out whole; it has words, and no secret to tell."""

from dataclasses import fields

import pytest

from office.cli.shapes import shape_of
from office.cli.telling import fact_key
from office.domain import officer_facts
from office.domain.accounts import How
from office.domain.facts import Fact
from office.domain.officer_facts import AccountFact
from office.domain.officers import Role
from office.storage.fact_kinds import KINDS
from office.storage.facts import entry_of, fact_of
from office.texts import LANGUAGES, find
from tests.builders import at

VALUES = {
    "place": "quầy-3",
    "how": How.PIN,
    "must_change": True,
    "left": 0,
    "locked_until": at(20),
    "is_idle": True,
    "code": "lan.nt",
    "roles": (Role.SIGNER, Role.LEAD),
    "roles_before": (Role.RECEIVING,),
    "desks": ("3", "5"),
    "tries": 5,
    "minutes": 15,
    "each": True,
}
FACTS = sorted(
    {
        kind
        for kind in vars(officer_facts).values()
        if isinstance(kind, type) and kind.__module__ == officer_facts.__name__ and kind is not AccountFact
    },
    key=lambda kind: kind.__name__,
)


def a_fact(kind: type[Fact]) -> Fact:
    own = {one.name: VALUES[one.name] for one in fields(kind) if one.name in VALUES}
    return kind(at=at(1), revision=7, desk="3", officer="admin", **own)


@pytest.mark.parametrize("kind", FACTS)
def test_a_fact_comes_out_of_the_journal_as_it_went_in(kind: type[Fact]) -> None:
    fact = a_fact(kind)
    assert fact_of(entry_of(fact), None) == fact
    assert kind in KINDS.values()


@pytest.mark.parametrize("kind", FACTS)
def test_a_fact_has_a_shape_and_a_sentence_in_each_language(kind: type[Fact]) -> None:
    assert shape_of(a_fact(kind))["officer"] == "admin"
    for language in LANGUAGES:
        assert find(fact_key(kind), language), kind


@pytest.mark.parametrize("kind", FACTS)
def test_no_fact_has_room_for_a_secret_or_a_name(kind: type[Fact]) -> None:
    assert {one.name for one in fields(kind)} <= {*VALUES, "at", "revision", "desk", "officer"}
