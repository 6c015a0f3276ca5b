import importlib.metadata
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from office.domain.walls import Trouble
from office.voice import piper as piper_module
from office.voice.pack import RATE
from office.voice.piper import PAUSE_S, Piper, piper_command, read_piper
from office.voice.sound import VoiceError
from tests.office.voice import stand_in_piper
from tests.office.voice.voices import pitch

COMMAND = (sys.executable, stand_in_piper.__file__)
WORDS = ("mời số", "a", "không")
Make = Callable[..., Piper]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[Piper] = []

    def one(rate: int = 22_050, clock: Callable[[], float] | None = None, **more: Any) -> Piper:
        model = tmp_path / "vi_VN-test-medium.onnx"
        model.write_bytes(b"weights")
        told = {"audio": {"sample_rate": rate}, "language": {"code": "vi_VN"}} | more
        Path(f"{model}.json").write_text(json.dumps(told), encoding="utf-8")
        read = read_piper(model, COMMAND)
        made.append(Piper(model, COMMAND, "vi", rate, clock) if clock else read)
        return made[-1]

    yield one
    for voice in made:
        voice.close()


def log_of(voice: Piper) -> list[str]:
    return voice.model.with_suffix(".log").read_text(encoding="utf-8").splitlines()


def test_a_sentence_goes_in_as_one_line_and_comes_out_as_samples(make: Make) -> None:
    voice = make()
    made = voice.spoken(WORDS, "vi", 100)
    assert log_of(voice)[:2] == ["start 1.0", "mời số a, không."]
    assert made.size == round(len("mời số a, không.") * 0.01 * RATE)
    assert pitch(made) == pytest.approx(440, abs=2)


@pytest.mark.parametrize("rate", [16_000, 44_100])
def test_another_rate_of_samples_becomes_ours(make: Make, rate: int) -> None:
    made = make(rate).spoken(WORDS, "vi", 100)
    assert made.size == pytest.approx(len("mời số a, không.") * 0.01 * RATE, abs=2)
    assert pitch(made) == pytest.approx(440, abs=2)


def test_the_rate_is_given_to_piper(make: Make) -> None:
    voice = make()
    usual = voice.spoken(WORDS, "vi", 100)
    assert voice.spoken(WORDS, "vi", 125).size == pytest.approx(usual.size / 1.25, abs=2)
    assert "start 0.8" in log_of(voice)


def test_the_next_process_waits_already(make: Make) -> None:
    voice = make()
    for _ in range(3):
        voice.spoken(WORDS, "vi", 100)
    assert voice._spare is not None
    rate, process = voice._spare
    assert rate == 100
    assert process.poll() is None
    voice.close()
    assert process.poll() is not None


def test_one_that_died_while_it_waited_is_replaced(make: Make) -> None:
    voice = make()
    usual = voice.spoken(WORDS, "vi", 100)
    assert voice._spare is not None
    voice._spare[1].kill()
    voice._spare[1].wait()
    assert voice.spoken(WORDS, "vi", 100).size == usual.size


@pytest.mark.parametrize("mood", ["broken", "mute", "silent"])
def test_a_piper_that_fails_is_left_alone_for_a_while(make: Make, mood: str) -> None:
    at = [0.0]
    voice = make(mood=mood, clock=lambda: at[0])
    for _ in range(2):
        with pytest.raises(VoiceError) as told:
            voice.spoken(WORDS, "vi", 100)
        assert told.value.lack.cause is Trouble.BAD_PACK
        assert "vi_VN-test-medium.onnx" in told.value.lack.about
    assert log_of(voice).count("start 1.0") == 1
    make(clock=lambda: at[0])
    at[0] = PAUSE_S + 1
    assert voice.spoken(WORDS, "vi", 100).size


def test_a_piper_that_hangs_is_ended(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(piper_module, "LONGEST_S", 0.3)
    with pytest.raises(VoiceError):
        make(mood="hung").spoken(WORDS, "vi", 100)


def test_a_piper_that_cannot_be_started_is_told(make: Make) -> None:
    voice = Piper(make().model, ("no-such-piper",), "vi", RATE)
    with pytest.raises(VoiceError):
        voice.spoken(WORDS, "vi", 100)


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ({"language": {"code": "vi_VN"}}, "vi"),
        ({"language": {"code": "en_US"}}, "en"),
        ({"espeak": {"voice": "en-us"}}, "en"),
        ({"espeak": {"voice": "vi"}}, "vi"),
    ],
)
def test_the_language_is_read_from_the_description(tmp_path: Path, told: dict[str, Any], language: str) -> None:
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"")
    Path(f"{model}.json").write_text(json.dumps({"audio": {"sample_rate": 16_000}} | told), encoding="utf-8")
    voice = read_piper(model, COMMAND)
    assert [one for one in ("vi", "en") if voice.speaks(one)] == [language]


@pytest.mark.parametrize(
    "told", [None, "no json", "[]", "{}", '{"audio": {"sample_rate": "?"}, "language": {"code": "vi"}}']
)
def test_a_damaged_description_is_told(tmp_path: Path, told: str | None) -> None:
    model = tmp_path / "voice.onnx"
    model.write_bytes(b"")
    if told is not None:
        Path(f"{model}.json").write_text(told, encoding="utf-8")
    with pytest.raises(VoiceError) as error:
        read_piper(model, COMMAND)
    assert "voice.onnx" in error.value.lack.about


def test_the_package_is_preferred_to_a_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("shutil.which", lambda _: "/usr/bin/piper")
    monkeypatch.setattr(importlib.metadata, "distribution", lambda _: object())
    assert piper_command() == (sys.executable, "-m", "piper")


def test_without_piper_the_voice_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def absent(name: str) -> object:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "distribution", absent)
    monkeypatch.setattr("shutil.which", lambda _: "/opt/piper/piper")
    assert piper_command() == ("/opt/piper/piper",)
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert piper_command() is None
    with pytest.raises(VoiceError) as told:
        read_piper(tmp_path / "voice.onnx")
    assert "piper-tts" in told.value.lack.about
