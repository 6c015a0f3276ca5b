from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_type_hints

import pytest

from office.cli import keys
from office.cli.json_values import instant, json_value
from office.cli.returned import Listing, Place
from office.cli.shapes import shape_of
from office.domain.facts import TicketCancelled, TicketIssued
from office.domain.health import DatabaseHealth
from office.domain.tickets import Ticket, TicketState
from office.storage.fact_kinds import KINDS

AT = datetime(2026, 11, 23, 1, 42, 5, 7, tzinfo=UTC)
TICKET = Ticket(
    service_day=date(2026, 11, 23),
    series="A",
    sequence=25,
    token="tok",  # noqa: S106 - what a QR code carries
    service="A2",
    state=TicketState.DONE,
    language="vi",
    priority="elderly",
    issued_at=AT,
    turn_at=AT - timedelta(minutes=20),
    desk="3",
    officer="lan.nt",
)


def test_a_ticket() -> None:
    assert shape_of(TICKET) == {
        **{"number": "A025", "token": "tok", "service_day": "2026-11-23", "series": "A", "service": "A2"},
        **{"state": "done", "language": "vi", "priority": True, "desk": "3", "officer": "lan.nt", "for_desk": None},
        **{"calls": 0, "issued_at": "2026-11-23T01:42:05.000007Z", "turn_at": "2026-11-23T01:22:05.000007Z"},
        **{"called_at": None, "started_at": None, "closed_at": None, "note": None},
        **{"reason": None, "to_do": [], "back_to": []},
    }


def test_a_place_and_a_listing() -> None:
    assert shape_of(Place(TICKET, 4)) == {**shape_of(TICKET), "ahead": 4}
    assert shape_of(Listing("tickets", [TICKET])) == {"tickets": [shape_of(TICKET)]}


def test_a_fact_is_its_subject_and_what_happened() -> None:
    told = shape_of(TicketIssued(ticket=TICKET, ahead=2, at=AT, revision=9))
    assert told == {**shape_of(TICKET), "ahead": 2, "at": "2026-11-23T01:42:05.000007Z", "revision": 9}


def test_a_fact_keeps_the_desk_it_happened_at() -> None:
    told = shape_of(TicketCancelled(ticket=TICKET, at=AT, desk="5", officer="hung.tm"))
    assert (told["desk"], told["officer"]) == ("5", "hung.tm")


def test_health() -> None:
    told = shape_of(
        DatabaseHealth(
            kind="sqlite",
            address="x",
            schema="0002",
            revision=1,
            last_at=AT,
            clock_difference_s=0.0,
            synchronous="full",
            log="wal",
        )
    )
    assert (told["database"], told["writable"], told["last_at"]) == ("sqlite", True, instant(AT))


def test_every_declared_key_is_there() -> None:
    for kind, names in keys.KEYS.items():
        known = {*get_type_hints(kind), *(name for name in dir(kind) if isinstance(getattr(kind, name), property))}
        assert set(names.values()) <= known, kind


def test_what_has_no_shape() -> None:
    with pytest.raises(TypeError, match="no shape for str"):
        shape_of("A001")


def test_values_as_json_knows_them() -> None:
    assert json_value((TicketState.DONE, None, 3, "x")) == ["done", None, 3, "x"]
    assert type(json_value(TicketState.DONE)) is str
    assert json_value(date(2026, 1, 2)) == "2026-01-02"
    hanoi = datetime(2026, 11, 23, 8, 42, tzinfo=timezone(timedelta(hours=7)))
    assert json_value(hanoi) == "2026-11-23T01:42:00.000000Z"
    assert datetime.fromisoformat(instant(hanoi)) == hanoi


def test_every_fact_has_a_sentence() -> None:
    from office.cli.telling import fact_key
    from office.texts import find

    concrete = set(KINDS.values())
    assert len(concrete) > 70
    for kind in concrete:
        assert find(fact_key(kind)), kind
