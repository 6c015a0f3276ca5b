"""A wall that reads only what changed sees what one sees that starts now, on both databases."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from office.bootstrap import Office
from office.domain.applicants import ReceivedPaper
from office.domain.catalogue import PaperKind
from office.domain.dossiers import STAGES, Dossier
from office.domain.wall_snapshots import WallSnapshot
from office.storage import wall_look
from office.storage.dossiers import these_dossiers
from office.storage.transaction import Transaction
from tests.builders import BY
from tests.clocks import Clock

Looks = Callable[[], WallSnapshot]


@pytest.fixture
def look(office: Office) -> Looks:
    """Looks again, and compares with a look of a wall that starts now."""
    seen = [office.wall("wall")]

    def again() -> WallSnapshot:
        seen.append(office.wall("wall", seen[-1]))
        fresh = office.wall("another")
        assert seen[-1].hall == fresh.hall
        assert replace(seen[-1], calls=()) == replace(fresh, calls=())
        return seen[-1]

    return again


def opened(office: Office, clock: Clock) -> str:
    clock.forward(1)
    return office.open_dossier(office.procedures()[0].code, officer="lan.nt", applicant="Nguyễn Văn An").dossier.code


def test_tickets_and_desks(office: Office, look: Looks, clock: Clock) -> None:
    office.open_desk(3, "lan.nt")
    look()
    office.issue_ticket("A")
    fact = office.call_next(3)
    assert [one.revision for one in look().calls] == [fact.revision]  # type: ignore[union-attr] # somebody waits
    clock.forward(0.1)
    office.start(3)
    assert look().calls == ()
    office.finish(3)
    office.pause_desk(3, reason="lunch")
    look()


def test_only_the_dossiers_that_moved_are_read_and_the_last_moved_is_first(
    office: Office, look: Looks, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = (opened(office, clock) for _ in range(3))
    look()
    read: list[tuple[str, ...]] = []

    def noted(tx: Transaction, codes: tuple[str, ...]) -> list[Dossier]:
        read.append(codes)
        return these_dossiers(tx, codes)

    monkeypatch.setattr(wall_look, "these_dossiers", noted)
    for stage in STAGES[:2]:
        for code in (second, first):
            clock.forward(1)
            office.record_stage(code, stage, officer=BY[stage])
    assert [one.code for one in look().hall.dossiers] == [first, second, third]
    assert read == [(first, second)]
    office.issue_ticket("A")
    look()
    assert len(read) == 1, "no dossier moved"


def test_what_does_not_move_a_dossier_leaves_it_where_it_is(office: Office, look: Looks, clock: Clock) -> None:
    first, second = opened(office, clock), opened(office, clock)
    look()
    clock.forward(1)
    office.see_applicant(first, officer="lan.nt")
    office.record_papers(first, (ReceivedPaper(name="Đơn đề nghị", kind=PaperKind.ORIGINAL),), officer="lan.nt")
    assert [one.code for one in look().hall.dossiers] == [second, first]


def test_many_dossiers_that_moved_are_all_read(office: Office, look: Looks, clock: Clock) -> None:
    opened(office, clock)
    look()
    for _ in range(wall_look.FEW + 1):
        opened(office, clock)
    assert len(look().hall.dossiers) == wall_look.FEW + 2


def test_no_more_dossiers_than_a_hall_shows(
    office: Office, look: Looks, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.storage.snapshots.DOSSIERS_SHOWN", 2)
    for _ in range(3):
        code = opened(office, clock)
        assert look().hall.dossiers[0].code == code
    assert len(look().hall.dossiers) == 2


def test_a_new_day_is_read_whole(office: Office, look: Looks, clock: Clock) -> None:
    opened(office, clock)
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    assert len(look().hall.at_desks) == 1
    clock.forward(24 * 60)
    seen = look().hall
    assert (seen.dossiers, seen.at_desks) == ((), ()), "what a desk still holds of yesterday is not called today"
