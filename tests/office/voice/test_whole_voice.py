"""A whole voice from the first clip to the sentence: eSpeak NG reads it, once loud and once soft, in a room."""

from pathlib import Path

import numpy as np
import pytest

from office.domain.announcements import SpokenCall, announcement, every_clip
from office.domain.spoken_style import Region, Style
from office.domain.walls import WallRules
from office.voice.clip_files import file_of
from office.voice.espeak import Espeak
from office.voice.levels import speech_level
from office.voice.opening import open_voice
from office.voice.pack import RATE, read_pack, write_wav
from office.voice.recording import as_samples, as_wave
from office.voice.taking import take_folder
from office.voice.verdicts import Verdict
from tests.office.voice.packs import a_card
from tests.office.voice.speech import in_a_room

EVEN = 0.5
"""Decibels between the loudest clip and the softest."""


@pytest.mark.parametrize(("language", "region"), [("vi", Region.NORTH), ("vi", Region.SOUTH), ("en", None)])
def test_every_clip_is_taken_and_all_are_equally_loud(language: str, region: Region | None, tmp_path: Path) -> None:
    source, folder, clips = tmp_path / "read", tmp_path / "voice", every_clip(language, region)
    source.mkdir()
    chance, reader = np.random.default_rng(11), Espeak()
    for clip in clips:
        heard = as_wave(reader.spoken((clip,), language, 100))
        level = chance.uniform(0.1, 0.9) / np.max(np.abs(heard))
        raw = in_a_room(heard, level=level, noise=0.0005, before=chance.uniform(0.2, 1), after=chance.uniform(0.2, 1))
        write_wav(source / file_of(clip), as_samples(raw))
    told = take_folder(source, folder, a_card(language=language, region=region), clips)
    assert {one.clip: one.verdict for one in told.files} == dict.fromkeys(clips, Verdict.GOOD)
    assert told.missing == ()
    pack = read_pack(folder)
    levels = [speech_level(as_wave(pack.samples(clip))) for clip in clips]
    assert max(levels) - min(levels) < EVEN
    for style in Style:
        said = announcement(
            SpokenCall("A1125", "12B", is_recall=True), language, style=style, region=region or Region.NORTH
        )
        sound = open_voice((folder,)).say([(language, said)], WallRules(repeat=1, chime=False))
        assert (sound.by, sound.lacks) == (("clips",), ())
        assert sound.seconds > sum(pack.samples(clip).size for clip in said) / RATE
