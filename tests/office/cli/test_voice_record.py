"""`taicho voice record --from`: recordings made elsewhere become a voice; the window has its own tests."""

import json
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from office.cli import root, voice
from office.cli.grammar import Family
from office.domain.announcements import every_clip
from office.domain.spoken_style import Region
from office.texts import LANGUAGES, find, text
from office.voice.pack import read_pack
from tests.office.voice.test_taking import a_take, put_wav

TERMS = ("--speaker", "Giọng nữ 1", "--licence", "CC0-1.0", "--consent", "Tôi đồng ý.")
CLIPS = every_clip("vi", Region.NORTH)


@pytest.fixture(autouse=True, scope="module")
def whole() -> Iterator[None]:
    """The command line with what `main` adds to it, which other tests do not see."""
    families: tuple[Family, ...] = (root.cli, voice.family)
    before = [dict(family.commands) for family in families]
    import main

    voice.family.add_command(main.record)
    yield
    for family, commands in zip(families, before, strict=True):
        family.commands = commands


def run(*words: str) -> Result:
    # Needs no office, and says so by not looking for one.
    return CliRunner().invoke(root.cli, ["--db", "sqlite:////nowhere/at/all.db", *words])


def told(*words: str, code: int = 0) -> dict[str, Any]:
    result = run("--json", *words)
    assert result.exit_code == code, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """Two good recordings, a distorted one and a text."""
    folder = tmp_path / "phone"
    folder.mkdir()
    for clip in ("mời số", "một"):
        put_wav(folder / f"{clip}.wav", a_take())
    put_wav(folder / "hai.wav", (8 * a_take()).clip(-1, 1))
    (folder / "notes.txt").write_text("?", encoding="utf-8")
    return folder


def test_files_become_a_voice_and_each_is_judged(phone: Path, tmp_path: Path) -> None:
    folder = tmp_path / "voice"
    found = told("voice", "record", str(folder), "--from", str(phone), *TERMS, "--consented-on", "2026-11-20")
    assert found["folder"] == str(folder)
    assert {one["file"]: (one["clip"], one["verdict"]) for one in found["files"]} == {
        "mời số.wav": ("mời số", "good"),
        "một.wav": ("một", "good"),
        "hai.wav": ("hai", "clipped"),
        "notes.txt": (None, None),
    }
    assert found["clips"] == len(CLIPS)
    assert set(found["missing"]) == set(CLIPS) - {"mời số", "một"}
    card = read_pack(folder).card
    assert (card.language, card.region, card.speaker, card.licence) == ("vi", Region.NORTH, "Giọng nữ 1", "CC0-1.0")
    assert (card.consent, card.consented_on) == ("Tôi đồng ý.", date(2026, 11, 20))


def test_a_person_reads_a_line_for_each_file(phone: Path, tmp_path: Path) -> None:
    result = run("voice", "record", str(tmp_path / "voice"), "--from", str(phone), *TERMS)
    assert result.exit_code == 0, result.output
    for words in ("good", "clipped", "no_clip"):
        assert text(f"voice_verdict.{words}") in result.output
    assert f"2/{len(CLIPS)}" in result.output


def test_more_is_added_to_a_voice_without_asking_for_its_terms_again(phone: Path, tmp_path: Path) -> None:
    folder, second = tmp_path / "voice", tmp_path / "second"
    told("voice", "record", str(folder), "--from", str(phone), *TERMS, "--consented-on", "2026-11-20")
    second.mkdir()
    for clip in CLIPS:
        if clip not in {"mời số", "một"}:
            put_wav(second / f"{clip}.wav", a_take())
    result = run("voice", "record", str(folder), "--from", str(second))
    assert text("cli.voice.taken", folder=folder, all=len(CLIPS)) in result.output
    pack = read_pack(folder)
    assert pack.missing(CLIPS) == ()
    assert pack.card.consented_on == date(2026, 11, 20)


def test_who_checks_the_voice_reads_what_is_broken_and_what_to_do(
    phone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "voice"
    told("voice", "record", str(folder), "--from", str(phone), *TERMS)
    monkeypatch.setenv("TAICHO_VOICE_PACKS", str(folder))
    (folder / "mo56t.wav").unlink()
    result = run("voice", "check")
    assert result.exit_code == 3, result.output
    assert "mo56t.wav" in result.output
    assert "taicho voice record" in result.output
    assert ".." not in result.output
    assert told("voice", "check", code=3)["languages"][0]["by"] == "espeak"


def test_the_folder_is_told_in_full(phone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is copied into the settings of a wall, which starts elsewhere."""
    monkeypatch.chdir(tmp_path)
    assert told("voice", "record", "voice", "--from", str(phone), *TERMS)["folder"] == str(tmp_path / "voice")


def test_a_voice_that_cannot_be_used_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("TAICHO_VOICE_PACKS", str(tmp_path / "none"))
    assert run("voice", "check").output.count("voice.toml") == 1
    assert not [one for one in caplog.records if one.levelno >= logging.WARNING], "it would be read as well"


def test_an_english_voice_has_no_region(phone: Path, tmp_path: Path) -> None:
    folder = tmp_path / "voice"
    put_wav(phone / "ticket number.wav", a_take())
    found = told("voice", "record", str(folder), "--language", "en", "--from", str(phone), *TERMS)
    assert found["clips"] == len(every_clip("en"))
    assert set(read_pack(folder).clips) == {"ticket number"}
    assert read_pack(folder).card.region is None


@pytest.mark.parametrize("left_out", [0, 2, 4])
def test_a_new_voice_needs_speaker_licence_and_consent(left_out: int, phone: Path, tmp_path: Path) -> None:
    terms = [*TERMS[:left_out], *TERMS[left_out + 2 :]]
    found = told("voice", "record", str(tmp_path / "voice"), "--from", str(phone), *terms, code=2)
    assert "--consent" in found["usage"]
    assert not (tmp_path / "voice").exists()


def test_two_voices_do_not_share_a_folder(phone: Path, tmp_path: Path) -> None:
    told("voice", "record", str(tmp_path / "voice"), "--from", str(phone), *TERMS)
    found = told("voice", "record", str(tmp_path / "voice"), "--from", str(phone), "--speaker", "Nam", code=3)
    assert found["refused"] == "voice_pack_other"
    found = told("voice", "record", str(tmp_path / "voice"), "--from", str(phone), "--region", "south", code=3)
    assert found["refused"] == "voice_pack_other"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_explains_itself(language: str) -> None:
    result = run("--language", language, "voice", "record", "--help")
    assert result.exit_code == 0
    for option in voice.family.commands["record"].params:
        assert not isinstance(option, click.Option) or find(f"cli.option.{option.name}", language), option.name


def test_folders_that_are_not_there_are_told(phone: Path, tmp_path: Path) -> None:
    assert told("voice", "record", str(tmp_path / "v"), "--from", str(tmp_path / "x"), *TERMS, code=3)["refused"] == (
        "no_folder"
    )
    inside = tmp_path / "phone" / "notes.txt" / "voice"
    assert told("voice", "record", str(inside), "--from", str(phone), *TERMS, code=3)["refused"] == "cannot_write"
