"""Dossiers of an older database can be found after its migration."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from office.bootstrap import open_office
from office.storage import schema
from office.storage.engine import Database, open_database


@pytest.fixture(params=["sqlite", "postgresql"])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database of version 0013 with three dossiers, one of them nobody's."""
    url = str(tmp_path / "old.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))
    database = open_database(url, create=True)
    schema.prepare_file(database)
    schema.migrate(database, to="0013")
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.execute(text("PRAGMA defer_foreign_keys=ON"))
        for statement in _ROWS:
            connection.execute(text(statement))
    yield database
    database.dispose()


_ROWS = [
    "INSERT INTO offices (office_id, name_vi, name_en, place_vi, agency_code, time_zone, preset, revision, head, "
    "last_at) VALUES (1, 'Trung tâm', 'Centre', 'tỉnh', 'H54.15', 'Asia/Ho_Chi_Minh', 'thai-binh-2019', 0, 'x', "
    "'2026-11-23 00:00:00.000000')",
    "INSERT INTO series (office_id, letter, name_vi, name_en, position, gives_results) "
    "VALUES (1, 'A', 'A', 'A', 1, false)",
    "INSERT INTO services (office_id, code, series, name_vi, name_en, position, is_open, asks_identity) "
    "VALUES (1, 'A', 'A', 'A', 'A', 1, true, false)",
    "INSERT INTO procedures (office_id, code) VALUES (1, '1.001193')",
    "INSERT INTO procedure_versions (office_id, code, version, name, field, department, level, series, service, "
    "budgets, papers, fee_stops_clock, legal_basis, result_name) VALUES (1, '1.001193', 1, 'Đăng ký khai sinh', "
    "'Hộ tịch', 'Sở Tư pháp', 'commune', 'A', 'A', '[]', '[]', false, '', '')",
    "INSERT INTO officers (office_id, code, name, title) VALUES (1, 'lan.nt', 'Lan', '')",
    *(
        "INSERT INTO dossiers (office_id, code, procedure, channel, state, opened_at, opened_by, service_day, "
        f"changed_at, version) VALUES (1, 'H54.15-261123-{number:04d}', '1.001193', 'direct', 'opened', "
        f"'2026-11-23 0{number}:00:00.000000', 'lan.nt', '2026-11-23', '2026-11-23 00:00:00.000000', 1)"
        for number in (1, 2, 3)
    ),
    "INSERT INTO applicants (office_id, dossier, name, identity) "
    "VALUES (1, 'H54.15-261123-0001', 'Nguyễn Thị Hoà', '034187001234')",
    "INSERT INTO applicants (office_id, dossier, name, agent_name, agent_phone) "
    "VALUES (1, 'H54.15-261123-0002', 'Hoà', 'Lê Nam', '0912345678')",
]


def test_they_are_found_in_the_order_they_were_opened(older: Database) -> None:
    schema.migrate(older)
    with open_office(str(older.path) if older.path else older.url.render_as_string(hide_password=False)) as office:
        found = {asked: [one.code[-4:] for one in office.find_dossiers(asked)] for asked in _ASKED}
        assert found == _ASKED


_ASKED = {
    "hòa": ["0002", "0001"],
    "nguyen hoa": ["0001"],
    "1234": ["0001"],
    "le nam": ["0002"],
    "0912345678": ["0002"],
    "khai sinh": ["0003", "0002", "0001"],
    "261123-0003": ["0003"],
}
