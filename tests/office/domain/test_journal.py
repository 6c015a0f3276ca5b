import json
from dataclasses import replace
from datetime import date, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest

from office.domain.journal import GENESIS, ChainReport, JournalEntry, check_chain, link, payload_of
from tests.builders import DAY, at

LENGTH = 5


def an_entry(revision: int = 1, **changes: Any) -> JournalEntry:
    """The row of an issued ticket, not linked to any other."""
    values: dict[str, Any] = {
        "revision": revision,
        "at": at(revision),
        "kind": "ticket_issued",
        "service_day": DAY,
        "ticket": f"A{revision:03d}",
        "dossier": None,
        "desk": None,
        "officer": None,
        "body": {"service": "A", "language": "vi", "ahead": revision - 1},
    }
    return JournalEntry(**{**values, **changes})


def chained(entries: list[JournalEntry]) -> list[JournalEntry]:
    """The rows, numbered from 1, with fresh hashes: what one forges who knows how the chain is made."""
    linked: list[JournalEntry] = []
    for revision, entry in enumerate(entries, 1):
        previous = linked[-1].hash if linked else GENESIS
        linked.append(replace(entry, revision=revision, hash=link(previous, payload_of(entry))))
    return linked


CHAIN = chained([an_entry(revision) for revision in range(1, LENGTH + 1)])
HEAD = CHAIN[-1].hash


def check(entries: list[JournalEntry], *, revision: int = LENGTH, head: str = HEAD) -> ChainReport:
    return check_chain(entries, revision=revision, head=head)


def with_row(place: int, **changes: Any) -> list[JournalEntry]:
    return [replace(entry, **changes) if entry.revision == place else entry for entry in CHAIN]


def test_a_whole_chain_is_intact() -> None:
    report = check(CHAIN)
    assert (report, report.intact) == (ChainReport(5), True)


def test_an_empty_journal_is_intact_and_must_have_the_first_hash() -> None:
    assert check([], revision=0, head=GENESIS) == ChainReport(0)
    assert check([], revision=0, head=HEAD) == ChainReport(0, 1, "head")


@pytest.mark.parametrize("place", range(1, LENGTH + 1))
@pytest.mark.parametrize(
    "changes",
    [
        {"at": at(99)},
        {"kind": "ticket_cancelled"},
        {"service_day": date(2026, 11, 24)},
        {"service_day": None},
        {"ticket": "A099"},
        {"dossier": "H54.15-261123-0007"},
        {"desk": "3"},
        {"officer": "lan.nt"},
        {"body": {"service": "A", "language": "vi", "ahead": 99}},
        {"hash": "f" * 64},
    ],
    ids=",".join,
)
def test_an_altered_row_is_named(place: int, changes: dict[str, Any]) -> None:
    report = check(with_row(place, **changes))
    assert (report, report.intact) == (ChainReport(place - 1, place, "altered"), False)


@pytest.mark.parametrize("place", range(1, LENGTH))
def test_an_altered_row_with_a_fresh_hash_gives_itself_away_at_the_next(place: int) -> None:
    previous = CHAIN[place - 2].hash if place > 1 else GENESIS
    forged = an_entry(place, ticket="A099")
    rows = with_row(place, ticket="A099", hash=link(previous, payload_of(forged)))
    assert check(rows) == ChainReport(place, place + 1, "altered")


@pytest.mark.parametrize("place", range(1, LENGTH))
def test_a_missing_row_is_named(place: int) -> None:
    rows = [entry for entry in CHAIN if entry.revision != place]
    assert check(rows) == ChainReport(place - 1, place, "missing")


@pytest.mark.parametrize("place", range(1, LENGTH))
def test_a_missing_row_is_named_when_the_others_close_ranks(place: int) -> None:
    rows = [entry for entry in CHAIN if entry.revision != place]
    closed = [replace(entry, revision=revision) for revision, entry in enumerate(rows, 1)]
    assert check(closed) == ChainReport(place - 1, place, "altered")


@pytest.mark.parametrize("place", range(1, LENGTH + 1))
def test_an_inserted_row_is_named(place: int) -> None:
    rows = [*CHAIN[: place - 1], an_entry(place, ticket="A099", hash="f" * 64), *CHAIN[place - 1 :]]
    renumbered = [replace(entry, revision=revision) for revision, entry in enumerate(rows, 1)]
    assert check(renumbered) == ChainReport(place - 1, place, "altered")


@pytest.mark.parametrize("place", range(1, LENGTH + 1))
def test_a_row_that_is_there_twice_is_named(place: int) -> None:
    rows = [*CHAIN[:place], *CHAIN[place - 1 :]]
    assert check(rows) == ChainReport(place, place + 1, "missing")


@pytest.mark.parametrize("place", range(1, LENGTH))
def test_two_rows_that_changed_places_are_named(place: int) -> None:
    swapped = [*CHAIN[: place - 1], CHAIN[place], CHAIN[place - 1], *CHAIN[place + 1 :]]
    assert check(swapped) == ChainReport(place - 1, place, "missing")
    renumbered = [replace(entry, revision=revision) for revision, entry in enumerate(swapped, 1)]
    assert check(renumbered) == ChainReport(place - 1, place, "altered")


@pytest.mark.parametrize("kept", range(LENGTH))
def test_rows_gone_from_the_end_are_named(kept: int) -> None:
    assert check(CHAIN[:kept]) == ChainReport(kept, kept + 1, "head")


@pytest.mark.parametrize("added", [1, 3])
def test_rows_added_at_the_end_are_named_from_the_first(added: int) -> None:
    rows = chained([*CHAIN, *(an_entry(ticket=f"A09{extra}") for extra in range(added))])
    assert check(rows) == ChainReport(LENGTH + added, LENGTH + 1, "head")


@pytest.mark.parametrize(("revision", "head"), [(LENGTH, "f" * 64), (LENGTH + 1, HEAD), (LENGTH, GENESIS)])
def test_a_forged_head_is_named(revision: int, head: str) -> None:
    assert check(CHAIN, revision=revision, head=head) == ChainReport(LENGTH, LENGTH + 1, "head")


def test_a_chain_forged_from_end_to_end_does_not_meet_the_head() -> None:
    rows = chained([replace(entry, officer="lan.nt") for entry in CHAIN])
    assert check(rows) == ChainReport(LENGTH, LENGTH + 1, "head")


def test_the_payload_is_canonical_and_is_what_has_been_hashed_ever_since() -> None:
    entry = an_entry(7, body={"b": 1, "a": "Đ"}, officer="lan.nt", hash="anything")
    told = (
        '["2026-11-23T01:07:00.000000+00:00","ticket_issued","2026-11-23","A007",null,null,"lan.nt",{"a":"Đ","b":1}]'
    )
    assert payload_of(entry) == told
    assert json.loads(told)[-1] == entry.body
    assert link(GENESIS, told) == sha256((GENESIS + told).encode("utf-8")).hexdigest()


def test_the_payload_does_not_depend_on_how_the_instant_is_written() -> None:
    in_the_hall = at(1).astimezone(timezone(timedelta(hours=7)))
    assert payload_of(an_entry(at=in_the_hall)) == payload_of(an_entry(at=at(1)))
