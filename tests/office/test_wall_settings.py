"""What the computer of a wall sets."""

from pathlib import Path

import pytest

from office.domain.spoken_style import Region, Style
from office.domain.walls import WallRules, parse_quiet
from office.domain.zones import parse_zone
from office.setting import SettingError
from office.settings import SETTINGS
from office.texts import LANGUAGES, find, text
from office.wall_setting_list import RULE_SETTINGS, WALL_SETTINGS
from office.wall_settings import wall_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "taicho.toml"


def test_without_a_line_a_wall_shows_and_speaks_of_the_hall_under_its_computers_name(file: Path) -> None:
    told = wall_settings({"TAICHO_SETTINGS": str(file), "TAICHO_PLACE": "máy 7"})
    assert (told.name, told.rules) == ("máy 7", WallRules())
    assert (told.theme, told.playlist, told.playlist_seconds, told.voice_packs) == (None, None, 12, ())
    assert told.piper_voice is None


def test_every_line_is_read(file: Path) -> None:
    file.write_text(
        """
        wall = "Sảnh A"
        zone = "a, B,1-3"
        voice = true
        chime = false
        voice_repeat = 3
        voice_pause = 300
        voice_rate = "90"
        voice_volume = 0
        quiet_hours = "11:30-13:30, 17:00-07:00"
        voice_style = "Grouped"
        voice_region = "south"
        theme = "/srv/thu.toml"
        playlist = "/srv/ảnh"
        playlist_seconds = 30
        voice_packs = "/srv/giọng Lan | /srv/giọng Nam|"
        piper_voice = "/srv/vi.onnx"
        """,
        encoding="utf-8",
    )
    told = wall_settings({"TAICHO_SETTINGS": str(file)})
    assert told.name == "Sảnh A"
    assert told.rules == WallRules(
        zone=parse_zone("A,B,1,2,3"),
        chime=False,
        repeat=3,
        pause=300,
        rate=90,
        volume=0,
        quiet=parse_quiet("11:30-13:30,17:00-07:00"),
        style=Style.GROUPED,
        region=Region.SOUTH,
    )
    assert (told.theme, told.playlist) == (Path("/srv/thu.toml"), Path("/srv/ảnh"))
    assert (told.playlist_seconds, told.piper_voice) == (30, Path("/srv/vi.onnx"))
    assert told.voice_packs == (Path("/srv/giọng Lan"), Path("/srv/giọng Nam"))


@pytest.mark.parametrize(
    ("key", "given"),
    [
        ("wall", "x" * 61),
        ("zone", "A;B"),
        ("voice", "loud"),
        ("chime", "1"),
        ("voice_repeat", "4"),
        ("voice_pause", "299"),
        ("voice_rate", "161"),
        ("voice_volume", "101"),
        ("quiet_hours", "25:00-26:00"),
        ("voice_style", "aloud"),
        ("voice_region", "central"),
        ("playlist_seconds", "4"),
        ("playlist_seconds", "601"),
        ("playlist_seconds", "12.5"),
    ],
)
def test_what_is_not_allowed_names_key_place_and_what_is(file: Path, key: str, given: str) -> None:
    with pytest.raises(SettingError) as caught:
        wall_settings({"TAICHO_SETTINGS": str(file), f"TAICHO_{key.upper()}": given})
    assert (caught.value.key, caught.value.reason, caught.value.shown) == (key, f"bad_{key}", given)
    for language in LANGUAGES:
        said = text(caught.value.words, language, **caught.value.details)
        assert f"TAICHO_{key.upper()}" in said
        assert f"“{given}”" in said
    file.write_text(f'{key} = "{given}"\n', encoding="utf-8")
    with pytest.raises(SettingError, match=r"taicho\.toml"):
        wall_settings({"TAICHO_SETTINGS": str(file)})


def test_a_misspelled_line_is_found(file: Path) -> None:
    file.write_text("voice_volumne = 60\n", encoding="utf-8")
    with pytest.raises(SettingError) as caught:
        wall_settings({"TAICHO_SETTINGS": str(file)})
    assert caught.value.reason == "unknown_setting"
    assert "voice_volume" in caught.value.shown


def test_every_rule_has_a_setting_and_every_setting_is_listed() -> None:
    assert list(RULE_SETTINGS) == list(WallRules.__slots__)
    assert set(WALL_SETTINGS) <= set(SETTINGS)
    assert len({one.key for one in SETTINGS}) == len(SETTINGS)
    for name in RULE_SETTINGS:
        assert all(find(f"{group}.{name}", language) for group in ("rule", "wall_rule") for language in LANGUAGES)
