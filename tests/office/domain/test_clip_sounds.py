"""What the synthesizer of the first install makes of every clip, asked of eSpeak NG itself."""

import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest

from office.domain.announcements import every_clip
from office.domain.spoken_letters import LETTERS

ROOT = Path(__file__).parents[3]
VOWELS = set("aeiouyɐɑɒæəɛɜɪɔʊʌɯɤ")


def sounds(voice: str, clips: Sequence[str]) -> dict[str, str]:
    """Return the phonemes of each clip."""
    command = [sys.executable, "-m", "tests.domain.phonemes", voice]
    done = subprocess.run(
        command, input="\n".join(clips), cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=60
    )
    return dict(zip(clips, done.stdout.splitlines(), strict=True))


@pytest.mark.parametrize(("voice", "language"), [("vi", "vi"), ("en", "en"), ("en-us", "en")])
def test_no_two_clips_sound_the_same(voice: str, language: str) -> None:
    alike = defaultdict(list)
    for clip, sound in sounds(voice, every_clip(language)).items():
        assert VOWELS & set(sound), f"{clip} is hardly heard: {sound}"
        alike[sound].append(clip)
    assert {sound: clips for sound, clips in alike.items() if len(clips) > 1} == {}


def test_the_usual_names_of_two_letters_would_sound_the_same_or_not_at_all() -> None:
    heard = sounds("vi", ["dê", "giê", "gi", LETTERS["vi"]["G"], LETTERS["vi"]["J"]])
    assert heard["dê"] == heard["giê"] != heard["gờ"]
    assert not VOWELS & set(heard["gi"])
    assert VOWELS & set(heard["giây"])


def test_english_letters_are_heard_as_themselves() -> None:
    """The letter by itself, which eSpeak names, against our spelling of its name."""
    names = {letter: name for letter, name in LETTERS["en"].items() if letter != "Đ"}
    heard = sounds("en", [*(f"{letter}." for letter in names), *names.values()])
    for letter, name in names.items():
        assert heard[name].replace(" ", "") == heard[f"{letter}."], letter
