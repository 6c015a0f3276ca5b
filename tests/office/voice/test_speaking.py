import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from office.domain.announcements import SpokenCall, announcement
from office.domain.spoken_style import Region
from office.domain.walls import Trouble, WallRules
from office.voice.assembling import CHIME_GAP_MS, LANGUAGE_GAP_MS
from office.voice.chime import chime
from office.voice.levels import LEVEL, speech_level
from office.voice.opening import open_voice
from office.voice.pack import RATE
from office.voice.pcm import CEILING, silence
from office.voice.sound import Lack, Sentence, Sound
from office.voice.speaking import KEPT, Chain, Speech, Voice
from tests.office.voice.packs import a_pack
from tests.office.voice.voices import TonalVoice, gaps_ms, heard, stretches

CALL = SpokenCall("A025", "3")
BOTH: list[Sentence] = [(language, announcement(CALL, language)) for language in ("vi", "en")]
PLAIN = WallRules(repeat=1, chime=False)


def a_voice(*made: Speech, recorded: tuple[TonalVoice, ...] = (), lacks: tuple[Lack, ...] = ()) -> Voice:
    return Voice(lambda: Chain(recorded, made, lacks))


def test_the_chime_comes_first_then_the_languages_then_all_again() -> None:
    voice = a_voice(TonalVoice("espeak", "vi", "en"))
    rules = WallRules(repeat=2, pause=1000)
    sound = heard(voice.say(BOTH, rules))
    assert np.array_equal(sound[: chime().size], chime())
    words = [(end - first) / RATE for first, end in stretches(sound[chime().size :], 50)]
    assert words == pytest.approx([0.7] * 4, abs=0.01)
    assert gaps_ms(sound[chime().size :], 50) == [LANGUAGE_GAP_MS, 1000, LANGUAGE_GAP_MS]
    assert not sound[chime().size : chime().size + silence(CHIME_GAP_MS).size].any()
    assert sound[chime().size + silence(CHIME_GAP_MS).size :][:20].any()


@pytest.mark.parametrize("repeat", [1, 2, 3])
@pytest.mark.parametrize("pause", [300, 1000, 5000])
def test_repeat_and_pause_are_as_the_rules_say(repeat: int, pause: int) -> None:
    sound = a_voice(TonalVoice("espeak", "vi")).say(BOTH[:1], WallRules(repeat=repeat, pause=pause, chime=False))
    assert gaps_ms(heard(sound)) == [pause] * (repeat - 1)
    assert sound.seconds == pytest.approx(0.7 * repeat + pause / 1000 * (repeat - 1), abs=0.01)
    assert sound.by == ("espeak",)


def test_without_a_chime_the_words_begin_at_once() -> None:
    assert heard(a_voice(TonalVoice("espeak", "vi")).say(BOTH[:1], PLAIN))[:50].any()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("rate", [60, 100, 160])
def test_real_speech_is_loud_enough_and_never_at_full_scale(language: str, rate: int) -> None:
    sound = open_voice().say([(language, announcement(CALL, language))], WallRules(rate=rate))
    samples = heard(sound)
    assert np.abs(samples.astype(int)).max() <= CEILING
    assert speech_level(samples[chime().size :] / 32_768) == pytest.approx(LEVEL, abs=0.5)
    assert sound.by == ("espeak",)
    assert sound.lacks == ()


def test_the_rate_makes_the_sentence_shorter_and_not_the_pauses() -> None:
    voice = open_voice()
    slow, usual, fast = (voice.say(BOTH, WallRules(rate=rate)).seconds for rate in (80, 100, 130))
    assert slow > usual + 1
    assert usual > fast + 1


def test_what_is_said_is_told_in_words() -> None:
    sound = open_voice().say(BOTH, PLAIN)
    assert sound.said == (
        "mời số a không hai năm đến quầy số ba\nticket number eh zero two five please go to desk three"
    )
    assert sound.rate == RATE
    assert sound.seconds == heard(sound).size / RATE


def test_each_language_is_said_by_the_first_who_can() -> None:
    clips = TonalVoice("clips", "vi", lacks="năm")
    piper, espeak = TonalVoice("piper", "vi"), TonalVoice("espeak", "vi", "en")
    sound = a_voice(piper, espeak, recorded=(clips,)).say(BOTH, PLAIN)
    assert sound.by == ("piper", "espeak")
    assert sound.lacks == (Lack(Trouble.BAD_PACK, "năm"),)
    # No part of the sentence is of the voice that lacks a clip.
    assert piper.asked == [BOTH[0][1]]
    assert espeak.asked == [BOTH[1][1]]


def test_a_recorded_voice_of_the_region_goes_before_one_of_the_other() -> None:
    north, south = (TonalVoice(region, "vi", region=region) for region in Region)
    english = TonalVoice("english", "en")
    voice = a_voice(TonalVoice("espeak", "vi", "en"), recorded=(north, south, english))
    for region in Region:
        assert voice.say(BOTH, WallRules(region=region)).by == (region, "english")
    south.lacks = "năm"
    other = [("vi", ("mời số", "năm"))]
    assert voice.say(other, WallRules(region=Region.SOUTH)).by == (Region.NORTH,)


def test_where_a_language_has_no_voice_the_other_is_said_alone() -> None:
    sound = a_voice(TonalVoice("espeak", "vi")).say(BOTH, PLAIN)
    assert sound.by == ("espeak", "chime")
    assert sound.lacks == (Lack(Trouble.NO_VOICE, "en"),)
    assert sound.seconds == pytest.approx(0.7, abs=0.01)


@pytest.mark.parametrize("chimes", [True, False])
def test_where_nobody_speaks_the_chime_calls_to_the_screen(chimes: bool) -> None:
    sound = a_voice().say(BOTH, WallRules(chime=chimes))
    assert np.array_equal(heard(sound), chime())
    assert sound.by == ("chime", "chime")
    assert sound.lacks == (Lack(Trouble.NO_VOICE, "vi"), Lack(Trouble.NO_VOICE, "en"))


def test_a_sentence_said_again_is_not_made_again_and_others_push_it_out() -> None:
    espeak = TonalVoice("espeak", "vi")
    voice = a_voice(espeak)
    for rules in (PLAIN, WallRules(repeat=3), WallRules(chime=True)):
        voice.say(BOTH[:1], rules)
    assert len(espeak.asked) == 1
    voice.say(BOTH[:1], WallRules(rate=120))
    assert len(espeak.asked) == 2
    for number in range(KEPT):
        voice.say([("vi", (str(number),))], PLAIN)
    voice.say(BOTH[:1], PLAIN)
    assert len(espeak.asked) == KEPT + 3


def test_a_voice_that_recovers_is_asked_again() -> None:
    clips, espeak = TonalVoice("clips", "vi", lacks="năm"), TonalVoice("espeak", "vi")
    voice = a_voice(espeak, recorded=(clips,))
    assert voice.say(BOTH[:1], PLAIN).by == ("espeak",)
    clips.lacks = ""
    assert voice.say(BOTH[:1], PLAIN).by == ("clips",)


def test_recorded_clips_are_found_by_their_folder(tmp_path: Path) -> None:
    a_pack(tmp_path / "giong", announcement(CALL, "vi"))
    sound = open_voice((tmp_path / "giong",)).say(BOTH, PLAIN)
    assert sound.by == ("clips", "espeak")
    assert sound.lacks == ()
    other = open_voice((tmp_path / "giong",)).say([("vi", announcement(SpokenCall("B025", "3"), "vi"))], PLAIN)
    assert other.by == ("espeak",)
    assert other.lacks == (Lack(Trouble.BAD_PACK, "giong: bê"),)


def test_voices_that_cannot_be_opened_are_told_with_each_sound(tmp_path: Path) -> None:
    (tmp_path / "voice.onnx").write_bytes(b"")
    voice = open_voice((tmp_path / "missing",), tmp_path / "voice.onnx")
    for _ in range(2):
        sound: Sound = voice.say(BOTH, PLAIN)
        assert sound.by == ("espeak", "espeak")
        assert [lack.cause for lack in sound.lacks] == [Trouble.BAD_PACK] * 2


def test_warming_up_asks_everybody_who_would_speak() -> None:
    vi, en = TonalVoice("piper", "vi"), TonalVoice("espeak", "vi", "en")
    a_voice(vi, en).warm_up()
    assert vi.asked == [("một",)]
    assert en.asked == [("one",)]


@pytest.mark.parametrize("module", ["office.voice.opening", "office.devices.speaker", "office.voice.sound"])
def test_a_screen_that_imports_the_voice_does_not_import_what_handles_samples(module: str) -> None:
    asked = f"import sys, {module}; sys.exit(any(name in sys.modules for name in ('numpy', 'PySide6', 'ctypes')))"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
