"""`taicho settings`: every setting of this computer, its value and where it comes from."""

from pathlib import Path

import pytest

from office.settings import SETTINGS
from office.texts import LANGUAGES, find
from tests.office.cli.conftest import CommandLine

NOWHERE = CommandLine("/nowhere/office.db")
Told = dict[str, dict[str, object]]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file of this computer's own, which is not there yet."""
    for setting in SETTINGS:
        monkeypatch.delenv(f"TAICHO_{setting.key.upper()}", raising=False)
    path = tmp_path / "taicho.toml"
    monkeypatch.setenv("TAICHO_SETTINGS", str(path))
    return path


def listed() -> Told:
    return {one["key"]: one for one in NOWHERE.json("settings")["settings"]}


def test_every_setting_with_its_value_and_where_it_stands(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('printer = "network://10.0.0.9"\nplace = "máy 1"\n', encoding="utf-8")
    monkeypatch.setenv("TAICHO_PLACE", "máy 2")
    told = listed()
    assert list(told) == [setting.key for setting in SETTINGS]
    assert (told["printer"]["value"], told["printer"]["from"]) == ("network://10.0.0.9", "file")
    assert (told["place"]["value"], told["place"]["from"]) == ("máy 2", "environment")
    assert (told["paper_width"]["value"], told["paper_width"]["from"]) == ("576", "default")
    assert (told["scanner"]["value"], told["scanner"]["from"]) == (None, "default")
    assert all(one["prose"] and one["refused"] is None for one in told.values())
    said = NOWHERE.said("settings")
    assert said.startswith(f"Tệp thiết lập: {file}\n")
    assert "printer = network://10.0.0.9  (từ tệp)\n    Máy in phiếu" in said
    assert "place = máy 2  (từ biến TAICHO_PLACE)" in said
    assert "scanner = không đặt  (mặc định)" in said


def test_without_a_file_it_says_where_one_can_be_made(file: Path) -> None:
    assert NOWHERE.json("settings")["file_exists"] is False
    assert f"{file} (there is none yet" in NOWHERE.said("--language", "en", "settings")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://lan:mat@khau:1@10.0.0.5:5432/hall", "postgresql://lan:***@10.0.0.5:5432/hall"),
        ("postgresql+psycopg://lan@h/x?sslmode=require", "postgresql+psycopg://lan@h/x?sslmode=require"),
        ("postgresql://h/x?user=lan&password=matkhau&a=b", "postgresql://h/x?user=lan&password=***&a=b"),
        ("postgresql://lan:mat/khau@h/x", "postgresql://lan:***@h/x"),
        ("/srv/hồ sơ.db", "/srv/hồ sơ.db"),
    ],
)
def test_no_password_is_shown(file: Path, monkeypatch: pytest.MonkeyPatch, address: str, shown: str) -> None:
    monkeypatch.setenv("TAICHO_DB", address)
    assert listed()["db"]["value"] == shown
    assert "khau" not in NOWHERE.said("settings")


def test_a_wrong_value_is_listed_with_what_is_allowed(file: Path) -> None:
    file.write_text('printer = "lpt1"\npaper_width = 500\ndb = "mysql://lan:matkhau@h/x"\n', encoding="utf-8")
    told = listed()
    assert (told["printer"]["value"], told["printer"]["refused"]) == ("lpt1", "bad_printer")
    assert told["paper_width"]["refused"] == "bad_paper_width"
    said = NOWHERE.said("settings")
    assert "có giá trị “lpt1” không dùng được. Hãy đặt một dòng như" in said
    assert "matkhau" not in said


def test_a_file_that_cannot_be_read_is_refused(file: Path) -> None:
    file.write_text("printer = ", encoding="utf-8")
    assert NOWHERE.refused("settings") == "bad_settings_file"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_each_is_for_is_told_in_both_languages(language: str) -> None:
    for setting in SETTINGS:
        assert find(f"setting.prose.{setting.key}", language), setting.key
