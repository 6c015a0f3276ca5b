"""Migration 0012: what the procedures said becomes version 1, and dossiers still point at their code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

from office.storage import schema
from office.storage.engine import Database, open_database

BEFORE = (
    "INSERT INTO offices (office_id, name_vi, name_en, place_vi, agency_code, time_zone, preset, revision, head, "
    "last_at) VALUES (1, 'Trung tâm', 'Center', 'tỉnh Thái Bình', 'H54.15', 'Asia/Ho_Chi_Minh', 'thai-binh-2019', "
    "0, 'x', '2026-11-23 00:00:00.000000')",
    "INSERT INTO series VALUES (1, 'A', 'Doanh nghiệp', 'Business', 1, false)",
    "INSERT INTO services (office_id, code, series, name_vi, name_en, position, is_open, asks_identity) "
    "VALUES (1, 'A1', 'A', 'Doanh nghiệp', 'Business', 1, true, false)",
    "INSERT INTO officers VALUES (1, 'lan.nt', 'Nguyễn Thị Lan', 'Chuyên viên')",
    "INSERT INTO procedures VALUES (1, '2.001583', 'Thành lập công ty', 'Doanh nghiệp', 'Sở Tài chính', 'province', "
    "'A', 'A1', 3, 'working_day', 'practice')",
    "INSERT INTO procedures VALUES (1, '1.009645', 'Chấp thuận đầu tư', 'Đầu tư', 'Sở Tài chính', 'province', "
    "'A', 'A1', NULL, NULL, NULL)",
    "INSERT INTO dossiers (office_id, code, procedure, channel, state, opened_at, opened_by, service_day, "
    "changed_at, version) VALUES (1, 'H54.15-261123-0001', '2.001583', 'post', 'opened', "
    "'2026-11-23 01:00:00.000000', 'lan.nt', '2026-11-23', '2026-11-23 01:00:00.000000', 1)",
)


@pytest.fixture(params=["sqlite", "postgresql"])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of version 0008 with two procedures and a dossier."""
    url = str(tmp_path / "new.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))
    database = open_database(url, create=True)
    schema.prepare_file(database)
    schema.migrate(database, to="0008")
    with database.engine.begin() as connection:
        for statement in BEFORE:
            connection.exec_driver_sql(statement)
    yield database
    database.dispose()


def test_what_there_was_is_version_1(older: Database) -> None:
    schema.migrate(older)
    with older.engine.begin() as connection:
        rows = connection.execute(
            text(
                "SELECT code, version, valid_from, valid_to, name, service, time_limit, time_unit, papers, "
                "on_the_spot FROM procedure_versions ORDER BY code"
            )
        )
        assert [tuple(row) for row in rows] == [
            ("1.009645", 1, None, None, "Chấp thuận đầu tư", "A1", None, None, "[]", None),
            ("2.001583", 1, None, None, "Thành lập công ty", "A1", 3, "working_day", "[]", None),
        ]
        assert connection.execute(text("SELECT procedure FROM dossiers")).scalar_one() == "2.001583"
    assert [column["name"] for column in inspect(older.engine).get_columns("procedures")] == ["office_id", "code"]


def test_a_dossier_still_needs_a_code_that_there_is(older: Database) -> None:
    schema.migrate(older)
    with pytest.raises(IntegrityError), older.engine.begin() as connection:
        connection.execute(text("UPDATE dossiers SET procedure = '9.999999'"))
    with pytest.raises(IntegrityError), older.engine.begin() as connection:
        connection.execute(text("DELETE FROM procedures"))
