"""The invented past of a rehearsal: real verbs, a whole journal, times to estimate from."""

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from office.bootstrap import open_office
from office.domain.estimates import ENOUGH
from office.domain.hours import sessions_of
from rehearsal.app import begin_day
from rehearsal.past import DAYS, days_before, found_with_past

WEDNESDAY = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
"""09:00 in the hall, the day after a holiday."""


@pytest.mark.parametrize("preset", ["thai-binh-2019", "hung-yen-2025"])
def test_there_are_times_for_every_service_and_the_journal_is_whole(tmp_path: Path, preset: str) -> None:
    url = str(tmp_path / "office.db")
    found_with_past(url, preset, now=WEDNESDAY)
    with open_office(url, clock=lambda: WEDNESDAY) as office:
        report = office.verify_journal()
        assert report.intact
        assert office.tickets() == [], "nothing of today"
        assert all(desk.state == "closed" for desk in office.desks())
        measured = office.measured()
        times = Counter(one.service for one in measured)
        assert set(times) == {service.code for service in office.services()}
        assert min(times.values()) >= ENOUGH
        hourly = Counter((one.service, one.hour) for one in measured)
        assert max(hourly.values()) < ENOUGH, "the same estimates at any hour of the day"
        assert office.often_chosen() == ("H2", "T")


def test_it_is_played_on_working_days_within_the_hours(tmp_path: Path) -> None:
    url = str(tmp_path / "office.db")
    found_with_past(url, now=WEDNESDAY)
    with open_office(url, clock=lambda: WEDNESDAY) as office:
        hours = office.hours()
        days = days_before(hours.calendar, date(2026, 11, 25))
        assert days == [date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 23)], "not the 24th, a holiday"
        issued = [entry for entry in office.journal() if entry.kind == "ticket_issued"]
        finished = [entry for entry in office.journal() if entry.kind == "ticket_finished"]
        assert len(issued) == len(finished) > DAYS * len(office.services())
        for entry in issued:
            local = entry.at.astimezone(hours.calendar.at(days[0], entry.at.time()).tzinfo)
            assert local.date() in days
            assert any(local.time() in session for session in sessions_of(hours, "A", local.date()))


def test_the_same_past_comes_of_it(tmp_path: Path) -> None:
    seen = []
    for name in ("one", "other"):
        found_with_past(str(tmp_path / name), now=WEDNESDAY)
        with open_office(str(tmp_path / name), clock=lambda: WEDNESDAY) as office:
            office.open_desk("5", "dung.ld")
            office.issue_ticket("H2")
            seen.append((office.measured(), office.waits()))
    assert seen[0] == seen[1]
    assert seen[0][1]["H2"].mid > 0


def test_a_demonstration_begins_its_day_anew_on_the_same_past(tmp_path: Path) -> None:
    heads = []
    for name in ("one.db", "other.db"):
        begin_day(tmp_path, tmp_path / name)
        with open_office(str(tmp_path / name)) as office:
            assert office.verify_journal().intact
            assert office.tickets() == []
            assert {"H2", "T"} <= set(office.waits()), "their desks are open, their times known"
            heads.append(office.journal()[-3].hash)
    assert heads[0] == heads[1], "founded once"
    assert len(list((tmp_path / "founded").iterdir())) == 1
