from pathlib import Path

import pytest

from office.settings import SETTINGS, SettingError, settings
from office.texts import LANGUAGES, find


def test_the_database_is_what_the_environment_says() -> None:
    assert settings({"TAICHO_DB": " /srv/office.db "}).database == "/srv/office.db"
    assert settings({"TAICHO_DB": "postgresql+psycopg://h/x"}).database == "postgresql+psycopg://h/x"


@pytest.mark.parametrize("environment", [{}, {"TAICHO_DB": ""}, {"TAICHO_DB": "  "}])
def test_without_it_a_file_of_this_user(environment: dict[str, str]) -> None:
    path = Path(settings(environment).database)
    assert path.is_absolute()
    assert path.name == "taicho.db"
    assert path.parent.name == "taicho"


def test_a_wrong_value_names_its_key_and_no_password() -> None:
    with pytest.raises(SettingError, match=r"^TAICHO_DB=mysql://host/x is not allowed$") as caught:
        settings({"TAICHO_DB": "mysql://lan:mat@khau@host/x"})
    assert (caught.value.key, caught.value.reason) == ("TAICHO_DB", "bad_database_url")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_prose_and_words_for_a_wrong_value(language: str) -> None:
    for setting in SETTINGS:
        assert setting.prose
        assert find(f"setting.{setting.key}", language)
