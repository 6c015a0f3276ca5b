"""Hours as rows: remembered until they change, seeded, and migrated into offices that had none."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from office.bootstrap import create_office, open_office
from office.domain.calendars import CalendarDay, DayKind, parse_sessions, sessions_text
from office.domain.hours import sessions_of
from office.storage import hours as hour_rows
from office.storage import schema
from office.storage.engine import Database, open_database
from office.storage.transaction import Transaction, transaction

NINE = datetime(2026, 11, 23, 2, tzinfo=UTC)


@pytest.mark.parametrize("preset", ["thai-binh-2019", "hung-yen-2025"])
def test_an_office_begins_with_the_hours_of_its_preset(preset: str, tmp_path: Path) -> None:
    path = str(tmp_path / "office.db")
    create_office(path, preset)
    with open_office(path) as office:
        hours = office.hours()
    assert [sessions_text(day) for day in hours.calendar.week] == ["07:00-11:30,13:30-17:00"] * 5 + ["", ""]
    assert (hours.policy.stop_minutes_before_close, hours.policy.numbers_a_citizen_a_day) == (15, 2)
    assert (hours.policy.keep_citizens_days, hours.policy.always_open) == (90, False)
    assert hours.calendar.works_on(date(2026, 8, 22))
    assert not hours.calendar.works_on(date(2026, 8, 31))
    assert {day.year for day in hours.calendar.days} == set(range(2019, 2027))


def test_a_service_keeps_hours_of_its_own(office_url: str) -> None:
    own = (parse_sessions("08:00-10:00"), *[()] * 6)
    half = CalendarDay(date(2026, 12, 21), DayKind.WORKING, "Nửa ngày", "Half a day", parse_sessions("09:00-11:30"))
    with open_office(office_url) as office:
        before = office.hours()
        with transaction(office.database, 1, office.time_zone, write=True) as tx:
            hour_rows.write_own_week(tx, "A2", own)
            hour_rows.write_days(tx, [half])
            hour_rows.hours_changed(tx)
        hours = office.hours()
        assert (before.own, hours.own) == ({}, {"A2": own})
        assert hours.calendar.days[half.day] == half
        assert [str(one) for one in sessions_of(hours, "A2", half.day)] == ["09:00-10:00"]
        assert [str(one) for one in sessions_of(hours, "A1", half.day)] == ["09:00-11:30"]


def test_a_change_reaches_a_program_that_remembers_the_old_hours(office_url: str) -> None:
    with open_office(office_url) as ours, open_office(office_url) as theirs:
        assert not any(day.year == 2027 for day in ours.hours().calendar.days)
        loaded = theirs.load_calendar(2027)
        assert ours.hours().calendar.day(date(2027, 11, 24)).kind is DayKind.HOLIDAY
        assert loaded.days == sum(day.year == 2027 for day in ours.hours().calendar.days)
        assert theirs.load_calendar(2027).days == loaded.days, "loading again doubles nothing"


def test_a_kiosks_number_costs_one_more_statement(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    for name in ("one", "all", "run"):
        real = getattr(Transaction, name)

        def counted(self: Transaction, *given: object, real: Callable[..., object] = real, **named: object) -> object:
            nonlocal asked
            asked += 1
            return real(self, *given, **named)

        monkeypatch.setattr(Transaction, name, counted)
    with open_office(sqlite_url, clock=lambda: NINE) as office:
        office.issue_ticket("A", at_kiosk=True)
        counts = []
        for kiosk in (False, True):
            asked = 0
            office.issue_ticket("A", at_kiosk=kiosk)
            counts.append(asked)
        # Service, counter, ticket, ahead, and the journal's three.
        assert counts == [7, 8]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "new.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))


def test_an_office_without_hours_is_locked_out_of_nothing(empty: str) -> None:
    """Version 0002 knew no hours: its kiosks go on at any hour, its calendar is an ordinary week."""
    database = open_database(empty, create=True)
    schema.prepare_file(database)
    schema.migrate(database, to="0002")
    _insert_two_offices(database)
    database.dispose()
    secrets = set()
    for office_id in (1, 2):
        with open_office(empty, office_id=office_id, clock=lambda: NINE.replace(hour=20)) as office:
            hours = office.hours()
            assert hours.policy.always_open
            assert [len(day) for day in hours.calendar.week] == [2] * 5 + [0, 0]
            assert hours.calendar.days == {}
            assert office.services()[0].daily_cap is None
            assert office.services()[0].asks_identity is False
            assert office.issue_ticket("A", at_kiosk=True).ticket.number == "A001"
            secrets.add(office.read(hour_rows.citizen_secret))
    assert len(secrets) == 2
    assert {len(secret) for secret in secrets} == {64}


def _insert_two_offices(database: Database) -> None:
    with database.engine.begin() as connection:
        for office in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO offices (office_id, name_vi, name_en, place_vi, agency_code, time_zone, preset, "
                f"revision, head, last_at) VALUES ({office}, 'Trung tâm', 'Centre', 'tỉnh Thái Bình', 'H54.15',"
                " 'Asia/Ho_Chi_Minh', 'thai-binh-2019', 0, 'x', '2026-11-23 00:00:00.000000')"
            )
            connection.exec_driver_sql(
                "INSERT INTO series (office_id, letter, name_vi, name_en, position, gives_results)"
                f" VALUES ({office}, 'A', 'Đầu tư', 'Investment', 1, false)"
            )
            connection.exec_driver_sql(
                "INSERT INTO services (office_id, code, series, name_vi, name_en, position, is_open)"
                f" VALUES ({office}, 'A', 'A', 'Đầu tư', 'Investment', 0, true)"
            )
