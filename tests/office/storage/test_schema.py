"""Migrations: equal to the tables, one way forward, a copy before, nothing newer."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from office import Refused
from office.bootstrap import create_office, open_office
from office.storage import schema
from office.storage.all_tables import metadata
from office.storage.engine import Database, open_database


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """An empty database."""
    url = str(tmp_path / "new.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))
    database = open_database(url, create=True)
    schema.prepare_file(database)
    yield database
    database.dispose()


def test_migrations_make_the_tables_of_the_program(empty: Database) -> None:
    schema.migrate(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []
        assert schema.current_version(connection) == schema.HEAD


def test_migrations_make_the_same_checks_and_indexes_as_the_models(empty: Database) -> None:
    """What compare_metadata does not look at: CHECKs, and the conditions of partial indexes."""
    schema.migrate(empty)
    migrated = _checks(empty)
    with empty.engine.begin() as connection:
        metadata.drop_all(connection)
        metadata.create_all(connection)
    assert _checks(empty) == migrated
    assert any("state" in str(check) for check in migrated["tickets"])


def _checks(database: Database) -> dict[str, list[str]]:
    look = inspect(database.engine)
    return {
        table: sorted(
            _plain(one)
            for one in (*look.get_check_constraints(table), *look.get_indexes(table), *look.get_foreign_keys(table))
        )
        for table in metadata.tables
    }


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return str(sorted((key, _plain(inner)) for key, inner in value.items()))
    return str(value)


def test_the_program_knows_its_newest_migration() -> None:
    folder = Path(schema.__file__).parent / "migrations"
    assert ScriptDirectory(str(folder)).get_heads() == [schema.HEAD]


def test_a_newer_database_is_refused_and_left_alone(office_url: str) -> None:
    _set_version(office_url, "9999")
    with pytest.raises(Refused) as refused, open_office(office_url):
        pass
    assert refused.value.reason == "database_newer"
    assert refused.value.details["found"] == "9999"


def test_an_older_database_is_brought_forward_after_a_copy(empty: Database) -> None:
    """A database of version 0001 with a ticket in it: both versions of the tables hold it afterwards."""
    schema.migrate(empty, to="0001")
    _insert_office(empty)
    copy = schema.check_schema(empty)
    assert copy is not None
    with empty.engine.connect() as connection:
        assert schema.current_version(connection) == schema.HEAD
    with open_office(str(empty.path) if empty.path else empty.url.render_as_string(hide_password=False)) as office:
        assert office.profile().name_vi == "Trung tâm"
        office.hall()
    if isinstance(copy, Path):
        with closing(sqlite3.connect(copy)) as old:
            assert old.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
            assert old.execute("SELECT name_vi FROM offices").fetchone() == ("Trung tâm",)
    else:
        with empty.engine.connect() as connection:
            rows = connection.exec_driver_sql(f'SELECT name_vi FROM "{copy}".offices').all()
            assert [tuple(row) for row in rows] == [("Trung tâm",)]


def _insert_office(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO offices (office_id, name_vi, name_en, place_vi, agency_code, time_zone, preset, revision, "
            "head, last_at) VALUES (1, 'Trung tâm', 'Centre', 'tỉnh Thái Bình', 'H54.15', 'Asia/Ho_Chi_Minh', "
            "'thai-binh-2019', 0, 'x', '2026-11-23 00:00:00.000000')"
        )


def _set_version(url: str, version: str) -> None:
    statement = f"UPDATE alembic_version SET version_num = '{version}'"
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as postgres:
            postgres.execute(statement)
    else:
        with closing(sqlite3.connect(url)) as sqlite, sqlite:
            sqlite.execute(statement)


def test_founding_twice_is_refused(office_url: str) -> None:
    with pytest.raises(Refused) as refused:
        create_office(office_url)
    assert refused.value.reason == "already_initialized"
    with open_office(office_url) as office:
        assert len(office.desks()) == 12


def test_an_unknown_preset_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        create_office(str(tmp_path / "new.db"), "atlantis")
    assert refused.value.reason == "unknown_preset"
    assert list(tmp_path.iterdir()) == []
