from pathlib import Path

import pytest

from office.devices.addresses import Address, Connection
from office.devices.tcvn3 import Pages
from office.setting import SettingError, variable_of
from office.settings import SETTINGS, settings
from office.texts import LANGUAGES, find


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "taicho.toml"


def test_the_database_is_what_the_environment_says() -> None:
    assert settings({"TAICHO_DB": " /srv/office.db "}).database == "/srv/office.db"
    assert settings({"TAICHO_DB": "postgresql+psycopg://h/x"}).database == "postgresql+psycopg://h/x"


def test_a_line_in_the_file_sets_it_and_the_environment_wins(file: Path) -> None:
    file.write_text('db = "/srv/hồ sơ.db"\n', encoding="utf-8")
    assert settings({"TAICHO_SETTINGS": str(file)}).database == "/srv/hồ sơ.db"
    assert settings({"TAICHO_SETTINGS": str(file), "TAICHO_DB": "/tmp/x.db"}).database == "/tmp/x.db"  # noqa: S108


@pytest.mark.parametrize("environment", [{}, {"TAICHO_DB": ""}, {"TAICHO_DB": "  "}])
def test_without_it_a_file_of_this_user(environment: dict[str, str], file: Path) -> None:
    path = Path(settings({**environment, "TAICHO_SETTINGS": str(file)}).database)
    assert path.is_absolute()
    assert path.name == "taicho.db"
    assert path.parent.name == "taicho"


def test_a_wrong_value_names_its_key_and_no_password() -> None:
    with pytest.raises(SettingError, match=r"^TAICHO_DB=mysql://host/x is not allowed$") as caught:
        settings({"TAICHO_DB": "mysql://lan:mat@khau@host/x"})
    assert (caught.value.key, caught.value.reason) == ("db", "bad_database_url")


@pytest.mark.parametrize(
    ("words", "reason", "where"),
    [
        ('db = "mysql://x/y"', "bad_database_url", "db"),
        ('dbase = "x"', "unknown_setting", "dbase"),
        ("db = ", "bad_settings_file", ""),
    ],
)
def test_a_wrong_file_is_named(file: Path, words: str, reason: str, where: str) -> None:
    file.write_text(words, encoding="utf-8")
    with pytest.raises(SettingError) as caught:
        settings({"TAICHO_SETTINGS": str(file)})
    assert caught.value.reason == reason
    assert str(file) in caught.value.where
    assert caught.value.where.startswith(where)


def test_the_scanner_is_at_a_serial_port(file: Path) -> None:
    assert settings({"TAICHO_SETTINGS": str(file)}).scanner is None
    scanner = settings({"TAICHO_SCANNER": "serial:///dev/ttyACM0?baud=115200"}).scanner
    assert scanner == Address(Connection.SERIAL, "/dev/ttyACM0", 115200)
    assert settings({"TAICHO_SCANNER": "serial://COM4"}).scanner == Address(Connection.SERIAL, "COM4", 9600)


@pytest.mark.parametrize(
    "given", ["COM4", "serial://", "network://10.0.0.9", "serial://COM4?baud=0", "serial://COM4?x=1"]
)
def test_no_other_scanner(given: str) -> None:
    with pytest.raises(SettingError) as caught:
        settings({"TAICHO_SCANNER": given})
    assert (caught.value.key, caught.value.reason, caught.value.shown) == ("scanner", "bad_scanner", given)


@pytest.mark.parametrize("given", ["https://hall.example.vn/t/", "https://x.vn/p?t=", "HTTPS://X.VN/#", "taicho:t/"])
def test_the_link_in_the_code_begins_as_set(given: str, file: Path) -> None:
    assert settings({"TAICHO_SETTINGS": str(file)}).ticket_link == "taicho:t/"
    assert settings({"TAICHO_SETTINGS": str(file), "TAICHO_TICKET_LINK": given}).ticket_link == given


@pytest.mark.parametrize(
    "given",
    ["https://x.vn/t", "x.vn/t/", "https://x.vn/a b/", "https://x.vn/số/", "://x/", f"https://{'x' * 100}/"],
)
def test_no_other_link(given: str) -> None:
    with pytest.raises(SettingError) as caught:
        settings({"TAICHO_TICKET_LINK": given})
    assert (caught.value.key, caught.value.reason) == ("ticket_link", "bad_ticket_link")


@pytest.mark.parametrize(
    ("given", "pages"), [("raster", None), ("tcvn3:30/31", Pages(30, 31)), ("tcvn3:27", Pages(27, 27))]
)
def test_the_letters_of_the_printer(given: str, pages: Pages | None) -> None:
    assert settings({"TAICHO_PRINTER_TEXT": given}).printer_text == pages


@pytest.mark.parametrize("given", ["tcvn3", "tcvn3:", "tcvn3:x", "tcvn3:300", "raster:1", "text"])
def test_no_other_letters(given: str) -> None:
    with pytest.raises(SettingError) as caught:
        settings({"TAICHO_PRINTER_TEXT": given})
    assert (caught.value.key, caught.value.reason, caught.value.shown) == ("printer_text", "bad_printer_text", given)


@pytest.mark.parametrize(
    ("given", "inches"), [("21.5", 21.5), ("21,5", 21.5), (" 17 ", 17.0), ("7", 7.0), ("100", 100.0)]
)
def test_the_panel_is_as_large_as_set(given: str, inches: float) -> None:
    assert settings({"TAICHO_PANEL": given}).panel == inches


def test_the_panel_may_be_a_number_in_the_file(file: Path) -> None:
    file.write_text("panel = 15.6\n", encoding="utf-8")
    assert settings({"TAICHO_SETTINGS": str(file)}).panel == 15.6
    file.write_text("", encoding="utf-8")
    assert settings({"TAICHO_SETTINGS": str(file)}).panel is None


@pytest.mark.parametrize("given", ["6.9", "100.1", "0", "-21", "21.5.1", "21,", "546 mm", '21"', "nan", "1e1", "٢١"])
def test_no_other_panel(given: str) -> None:
    with pytest.raises(SettingError) as caught:
        settings({"TAICHO_PANEL": given})
    assert (caught.value.key, caught.value.reason, caught.value.shown) == ("panel", "bad_panel", given)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_prose_and_words_for_a_wrong_value(language: str) -> None:
    for setting in SETTINGS:
        assert setting.prose
        assert find(f"setting.{setting.key}", language)
        assert variable_of(setting.key).startswith("TAICHO_")
