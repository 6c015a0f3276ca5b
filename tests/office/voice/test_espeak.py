import ctypes
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from office.domain.announcements import SpokenCall, announcement
from office.domain.spoken_style import Style
from office.domain.walls import Trouble
from office.voice.espeak import Espeak, opened
from office.voice.levels import speech_level
from office.voice.pack import RATE
from office.voice.sound import Lack, VoiceError

CALL = {language: announcement(SpokenCall("A025", "3"), language) for language in ("vi", "en")}


def phonemes(text: str, voice: str) -> str:
    """How eSpeak NG would say it; a figure is a tone: 1 level, 2 huyền, ɜ sắc, 4 hỏi, 6 nặng."""
    library = opened()
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_SetVoiceByName(voice.encode())
    given = ctypes.c_char_p(text.encode())
    said = b""
    while given.value:
        said += library.espeak_TextToPhonemes(ctypes.byref(given), 1, 2)
    return said.decode().replace("ˈ", "").replace("ˌ", "").replace("\u032a", "")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("không", "xoŋ"),
        ("một", "mo6t"),
        ("hai", "haːj"),
        ("ba", "baː"),
        ("bốn", "boɜn"),
        ("năm", "nam"),
        ("sáu", "saɜw"),
        ("bảy", "ba4j"),
        ("tám", "taːɜm"),
        ("chín", "tʃiɜn"),
        ("mười", "myə2j"),
        ("mươi", "myəj"),
        ("mười lăm", "myə2j lam"),
        ("mốt", "moɜt"),
        ("tư", "ty"),
        ("trăm", "tʃam"),
        ("linh", "liɲ"),
        ("lẻ", "lɛ4"),
        ("nghìn", "ŋi2n"),
        ("ngàn", "ŋaː2n"),
        ("quầy", "kwəɪ2"),
        ("mời số", "məː2j soɜ"),
        ("xin nhắc lại", "sin ɲaɜc laː6j"),
    ],
)
def test_vietnamese_words_have_their_sounds_and_tones(word: str, said: str) -> None:
    assert phonemes(word, "vi") == said


@pytest.mark.parametrize(("word", "said"), [("zero", "ziəɹəʊ"), ("three", "θɹiː"), ("counter", "kaʊntə")])
def test_english_words_have_their_sounds(word: str, said: str) -> None:
    assert phonemes(word, "en") == said


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_call_lasts_as_long_as_a_person_takes_for_it(language: str) -> None:
    made = Espeak().spoken(CALL[language], language, 100)
    assert 3 < made.size / RATE < 6.5
    assert -30 < speech_level(made / 32_768) < -15


@pytest.mark.parametrize("language", ["vi", "en"])
def test_its_peaks_are_not_cut_off(language: str) -> None:
    made = np.abs(Espeak().spoken(CALL[language], language, 100).astype(int))
    assert made.max() < 26_000
    assert np.count_nonzero(made == made.max()) < 3


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_is_said(language: str) -> None:
    voice = Espeak()
    lengths = [
        voice.spoken(CALL[language][:count], language, 100).size for count in range(1, len(CALL[language]) + 1)
    ]
    steps = np.diff([0, *lengths]) / RATE
    assert steps.min() > 0.1


@pytest.mark.parametrize(
    ("rate", "least", "most"), [(60, 1.5, 2.1), (80, 1.15, 1.4), (125, 0.7, 0.9), (160, 0.5, 0.7)]
)
def test_the_rate_changes_the_length(rate: int, least: float, most: float) -> None:
    voice = Espeak()
    usual = voice.spoken(CALL["vi"], "vi", 100).size
    assert least < voice.spoken(CALL["vi"], "vi", rate).size / usual < most


def test_grouped_numbers_are_shorter_than_figures() -> None:
    voice = Espeak()
    grouped = announcement(SpokenCall("A025", "3"), "vi", style=Style.GROUPED)
    assert voice.spoken(grouped, "vi", 100).size < voice.spoken(CALL["vi"], "vi", 100).size


def test_many_threads_get_each_their_own_sentence() -> None:
    voice = Espeak()
    tasks = [(CALL[language][: 2 + count], language) for count in range(4) for language in ("vi", "en")] * 3
    alone = [voice.spoken(words, language, 100) for words, language in tasks]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda task: voice.spoken(task[0], task[1], 100), tasks))
    # The same sentence may differ by some hundred samples, another one by thousands.
    assert [one.size for one in together] == pytest.approx([one.size for one in alone], abs=500)


def test_it_tells_its_version() -> None:
    assert Espeak().title.startswith("eSpeak NG 1.")
    assert Espeak(_missing).title == "eSpeak NG"


def _missing() -> Any:
    raise VoiceError(Trouble.NO_VOICE, "eSpeak NG: no such file")


def test_without_its_library_nobody_speaks() -> None:
    with pytest.raises(VoiceError) as told:
        Espeak(_missing).spoken(CALL["vi"], "vi", 100)
    assert told.value.lack == Lack(Trouble.NO_VOICE, "eSpeak NG: no such file")


def test_a_library_that_refuses_or_says_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("SetVoiceByName", "SetParameter", "Synth", "Synchronize")
    mute = {f"espeak_{name}": lambda *_: 0 for name in names}
    with pytest.raises(VoiceError):
        Espeak(lambda: SimpleNamespace(**mute)).spoken(CALL["vi"], "vi", 100)
    with pytest.raises(VoiceError):
        Espeak(lambda: SimpleNamespace(**mute | {"espeak_SetVoiceByName": lambda *_: 2})).spoken(("một",), "vi", 100)


@pytest.mark.parametrize("given", ["missing.so", "espeak.so"])
def test_a_library_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Any, given: str) -> None:
    (tmp_path / "espeak.so").write_text("no library")
    monkeypatch.setattr("espeakng_loader.get_library_path", lambda: str(tmp_path / given))
    with pytest.raises(VoiceError) as told:
        opened.__wrapped__()
    assert told.value.lack.cause is Trouble.NO_VOICE
