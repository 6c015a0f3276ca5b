"""What a voice lacks is told once, not with every call."""

import pytest
from pytestqt.qtbot import QtBot

from display.calling.lacking import Lacking
from office.domain.walls import Trouble
from office.voice.sound import Lack


@pytest.fixture
def told(lacking: Lacking) -> list[str]:
    news: list[str] = []
    lacking.begun.connect(lambda cause, about: news.append(f"+{cause} {about}"))
    lacking.over.connect(lambda cause, about: news.append(f"-{cause} {about}"))
    return news


@pytest.fixture
def lacking(qtbot: QtBot) -> Lacking:
    return Lacking()


def test_of_a_folder_of_clips_one_is_told_whatever_the_next_calls_need(lacking: Lacking, told: list[str]) -> None:
    for missing in ("ba", "ba, bốn", "năm"):
        lacking.hear([Lack(Trouble.BAD_PACK, f"giọng-vi: {missing}")], ["vi"])
        lacking.hear([], ["vi"])
    assert told == ["+bad_pack giọng-vi: ba"]
    lacking.hear([Lack(Trouble.BAD_PACK, "giọng-en: three")], ["vi", "en"])
    assert told[1:] == ["+bad_pack giọng-en: three"]


def test_a_language_is_lacked_until_it_is_said(lacking: Lacking, told: list[str]) -> None:
    lacking.hear([Lack(Trouble.NO_VOICE, "en")], ["vi", "en"])
    lacking.hear([], ["vi"])
    assert told == ["+no_voice en"]
    lacking.hear([], ["vi", "en"])
    assert told == ["+no_voice en", "-no_voice en"]
    lacking.hear([Lack(Trouble.NO_VOICE, "en")], ["vi", "en"])
    assert told[2:] == ["+no_voice en"]


def test_what_sounds_say_of_themselves_ends_no_trouble_of_the_loudspeaker(lacking: Lacking, told: list[str]) -> None:
    lacking.begin(Trouble.NO_AUDIO)
    lacking.hear([], ["vi", "en"])
    lacking.begin(Trouble.NO_AUDIO)
    assert told == ["+no_audio "]
    lacking.end(Trouble.NO_AUDIO)
    lacking.end(Trouble.NO_AUDIO)
    assert told == ["+no_audio ", "-no_audio "]
