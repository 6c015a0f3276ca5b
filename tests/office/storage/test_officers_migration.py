"""A database of version 0008 is brought forward: officers get the role that their title tells, and no password."""

from pathlib import Path

import pytest
from sqlalchemy import text

from office.bootstrap import open_office
from office.domain.accounts import SignInPolicy
from office.domain.errors import Reason, Refused
from office.storage import schema
from office.storage.engine import open_database

TITLES = {
    "a": ("Chuyên viên tiếp nhận", "receiving"),
    "b": ("CHUYÊN VIÊN THẨM ĐỊNH", "appraiser"),
    "c": ("Phó Giám đốc (ký duyệt)", "signer,lead"),
    "d": ("Giám đốc Trung tâm", "signer,lead"),
    "e": ("Văn thư", "seal"),
    "f": ("Chuyên viên trả kết quả", "result"),
    "g": ("Thanh tra viên", "inspector"),
    "h": ("Quản trị hệ thống", "administrator"),
    "i": ("Cán bộ", "receiving"),
}


@pytest.fixture(params=["sqlite", "postgresql"])
def older(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database of version 0008 with officers in it."""
    url = str(tmp_path / "old.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url"))
    database = open_database(url, create=True)
    schema.prepare_file(database)
    schema.migrate(database, to="0008")
    with database.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO offices (office_id, name_vi, name_en, place_vi, agency_code, time_zone, preset, "
                "revision, head, last_at) VALUES (1, 'Trung tâm', 'Center', 'tỉnh Thái Bình', 'H54.15', "
                "'Asia/Ho_Chi_Minh', 'thai-binh-2019', 0, 'x', '2026-11-23 00:00:00.000000')"
            )
        )
        for code, (title, _) in TITLES.items():
            connection.execute(
                text("INSERT INTO officers (office_id, code, name, title) VALUES (1, :code, :name, :title)"),
                {"code": code, "name": code, "title": title},
            )
    database.dispose()
    return url


def test_officers_get_roles_by_their_titles_and_no_password(older: str) -> None:
    with open_office(older) as office:
        found = {one.officer.code: one for one in office.accounts()}
        assert {code: ",".join(one.officer.roles) for code, one in found.items()} == {
            code: roles for code, (_, roles) in TITLES.items()
        }
        assert all(one.officer.is_active and not one.has_password for one in found.values())
        assert office.sign_in_policy() == SignInPolicy()
        with pytest.raises(Refused) as refused:
            office.sign_in("a", "x")
        assert refused.value.reason is Reason.NO_PASSWORD
