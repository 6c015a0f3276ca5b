"""A small race on each database, with a killed process; `python -m bench.race` runs the large one."""

from pathlib import Path

import pytest

from bench.race import race


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_race_with_a_killed_process(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    url = str(tmp_path / "office.db") if database == "sqlite" else str(request.getfixturevalue("postgres_url"))
    report = race(url, processes=4, each=40, kills=1)
    assert report.clean, report
    assert (report.issued, report.called, report.killed) == (160, 160, 1)
