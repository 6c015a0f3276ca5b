"""`taicho ratings`: votes from the command line, and what a day tells."""

from datetime import UTC, datetime, timedelta

import pytest

from office.bootstrap import open_office
from tests.clocks import Clock
from tests.office.cli.conftest import CommandLine


@pytest.fixture
def rated(taicho: CommandLine) -> CommandLine:
    """Six votes at desk 3 the day before yesterday, and one today."""
    for days, kinds in ((2, ["very_satisfied"] * 5 + ["unsatisfied"]), (0, ["satisfied"])):
        clock = Clock()
        clock.now = datetime.now(UTC) - timedelta(days=days)
        with open_office(taicho.url, clock=clock) as office:
            office.open_desk(3, "lan.nt")
            for kind in kinds:
                office.issue_ticket("A")
                office.call_next(3)
                office.finish(3)
                office.rate(3, kind, ["waited"] if kind == "unsatisfied" else ())
    return taicho


def day(days: int) -> str:
    with_zone = datetime.now(UTC) + timedelta(hours=7) - timedelta(days=days)
    return with_zone.date().isoformat()


def test_a_day_that_is_over(rated: CommandLine) -> None:
    (desk,) = rated.json("ratings", "report", "--day", day(2))["desks"]
    assert (desk["desk"], desk["votes"], desk["very_satisfied"], desk["unsatisfied"]) == ("3", 6, 5, 1)
    assert desk["complaints"]["waited"] == 1
    said = rated.said("ratings", "report", "--day", day(2))
    assert "Rất hài lòng" in said
    assert "Điều chưa hài lòng: Phải chờ lâu (1)" in said


def test_a_day_without_enough_votes_and_today(rated: CommandLine) -> None:
    assert rated.json("ratings", "report") == {"day": day(1), "desks": []}
    assert "chưa có đủ lượt" in rated.said("ratings", "report")
    assert rated.refused("ratings", "report", "--day", day(0)) == "ratings_not_yet"


def test_votes_by_hand(desk: CommandLine) -> None:
    desk.json("desk", "next", "1")
    desk.json("desk", "finish", "1")
    told = desk.json("ratings", "give", "1", "unsatisfied", "--complaint", "costs", "--key", "k1")
    assert "unsatisfied" not in str(told)
    assert desk.refused("ratings", "skip", "1", "--ticket", "A001") == "already_rated"
    assert desk.said("ratings", "rules", "--minutes", "5").startswith("Hỏi ý kiến trong 5 phút")
    assert desk.json("ratings", "rules", "--least", "7")["minutes"] == 5
    assert "Thiếu biển" in desk.said("ratings", "offer", "signs", "--name", "Thiếu biển", "--name-en", "No signs")
    assert desk.json("ratings", "drop", "signs")["code"] == "signs"
