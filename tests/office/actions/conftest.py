from collections.abc import Iterator
from pathlib import Path

import pytest

from office.bootstrap import Office, create_office, open_office
from tests.office.actions.kiosks import Clock


@pytest.fixture(scope="session")
def bound_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bound") / "office.db"
    create_office(str(path), clock=Clock())
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def bound_url(request: pytest.FixtureRequest, bound_file: Path, tmp_path: Path) -> str:
    """An office whose kiosks keep the hours of the preset."""
    if request.param == "postgresql":
        address = str(request.getfixturevalue("postgres_url"))
        create_office(address, clock=Clock())
        return address
    path = tmp_path / "office.db"
    path.write_bytes(bound_file.read_bytes())
    return str(path)


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set(9)
    return clock


@pytest.fixture
def bound(bound_url: str, clock: Clock) -> Iterator[Office]:
    with open_office(bound_url, clock=clock) as opened:
        yield opened
