"""The two files of a preset that is right, and a reading of any other two."""

from pathlib import Path

import pytest

from office.presets.preset import Preset, read_preset
from tests.office.presets.preset_files import FOLDER, Reading


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    def reading(toml: str, csv: str) -> Preset:
        toml_path, csv_path = tmp_path / "office.toml", tmp_path / "procedures.csv"
        toml_path.write_text(toml, encoding="utf-8")
        csv_path.write_text(csv, encoding="utf-8")
        return read_preset(toml_path, csv_path)

    return reading


@pytest.fixture
def toml() -> str:
    return (FOLDER / "thai-binh-2019.toml").read_text(encoding="utf-8")


@pytest.fixture
def csv() -> str:
    return (FOLDER / "procedures.csv").read_text(encoding="utf-8")
