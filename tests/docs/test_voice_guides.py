"""The guides to the voice: every command in them works, every setting is one, and the two say the same."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from office.cli import root, voice
from office.cli.grammar import Family
from office.domain.announcements import every_clip
from office.domain.spoken_style import Region
from office.setting import Sources
from office.voice.pack import read_pack
from office.voice.pack_card import read_manifest
from office.wall_setting_list import WALL_SETTINGS
from tests.office.voice.test_taking import a_take, put_wav

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("voice.md", "giong-doc.md")


@pytest.fixture(autouse=True)
def whole() -> Iterator[None]:
    """The command line with what `main` adds to it, which other tests do not see."""
    families: tuple[Family, ...] = (root.cli, voice.family)
    before = [dict(family.commands) for family in families]
    import main

    voice.family.add_command(main.record)
    yield
    for family, commands in zip(families, before, strict=True):
        family.commands = commands


def blocks(guide: str, kind: str) -> list[str]:
    found: list[str] = re.findall(rf"```{kind}\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)
    return found


def commands(guide: str) -> list[list[str]]:
    return [shlex.split(line)[1:] for block in blocks(guide, "sh") for line in block.splitlines()]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guide_works(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("office.devices.loudspeaker.usual_loudspeaker", lambda: "Loa sảnh")
    Path("recordings").mkdir()
    put_wav(Path("recordings/mời số.wav"), a_take())
    for words in commands(guide):
        result = CliRunner().invoke(root.cli, words)
        assert (result.exit_code, result.stderr) == (0, ""), words
    assert Path("call.wav").stat().st_size < Path("call-en.wav").stat().st_size
    assert set(read_pack(Path("giong-nu-1")).clips) == {"mời số"}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_setting_of_the_guide_is_one_and_has_an_allowed_value(guide: str, tmp_path: Path) -> None:
    settings, card = blocks(guide, "toml")
    lines = tomllib.loads(settings)
    known = {setting.key: setting for setting in WALL_SETTINGS}
    for key in lines:
        known[key].value(Sources({}, tmp_path / "taicho.toml", lines))
    assert {key for key in known if key.startswith("voice") or key in {"chime", "quiet_hours", "piper_voice"}} == set(
        lines
    )
    (tmp_path / "voice.toml").write_text(card, encoding="utf-8")
    assert read_manifest(tmp_path).files == {"mời số": "mo72i_so61.wav"}


@pytest.mark.parametrize("guide", GUIDES)
def test_the_guide_counts_right(guide: str) -> None:
    text = (DOCS / guide).read_text(encoding="utf-8")
    assert f"{len(every_clip('vi', Region.NORTH))} " in text
    assert len(every_clip("vi", Region.SOUTH)) == len(every_clip("vi", Region.NORTH))
    assert f" {len(every_clip('en'))}." in text


def test_both_guides_give_the_same_commands_and_chapters() -> None:
    english, vietnamese = (commands(guide) for guide in GUIDES)
    assert english == vietnamese
    chapters = [re.findall(r"^## ", (DOCS / guide).read_text(encoding="utf-8"), re.MULTILINE) for guide in GUIDES]
    assert chapters[0] == chapters[1]


@pytest.mark.parametrize("guide", GUIDES)
def test_no_link_leads_nowhere(guide: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (DOCS / guide).read_text(encoding="utf-8"))
    assert len(links) > 3
    for link in links:
        assert (DOCS / link).exists(), link
