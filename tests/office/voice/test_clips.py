from pathlib import Path

import numpy as np
import pytest

from office.domain.spoken_style import Region
from office.domain.walls import Trouble
from office.voice.clips import CLIP_GAP_MS, Clips
from office.voice.pack import RATE, read_pack
from office.voice.pcm import silence
from office.voice.sound import VoiceError
from tests.office.voice.packs import a_pack, a_tone
from tests.office.voice.voices import gaps_ms, pitch, stretches

WORDS = ("mời số", "a", "không")


@pytest.fixture
def clips(tmp_path: Path) -> Clips:
    a_pack(tmp_path, WORDS)
    return Clips(read_pack(tmp_path))


def test_every_clip_is_heard_once_in_order_and_apart(clips: Clips) -> None:
    said = clips.spoken(("không", "mời số", "a"), "vi", 100)
    assert [round(pitch(said[first:end])) for first, end in stretches(said)] == pytest.approx([240, 200, 220], abs=1)
    assert gaps_ms(said) == [CLIP_GAP_MS] * 2
    assert said.size == 3 * a_tone().size + 2 * silence(CLIP_GAP_MS).size


@pytest.mark.parametrize("rate", [60, 80, 125, 160])
def test_the_rate_changes_the_clips_and_not_the_gaps(clips: Clips, rate: int) -> None:
    said = clips.spoken(WORDS, "vi", rate)
    assert gaps_ms(said) == [CLIP_GAP_MS] * 2
    assert said.size / RATE == pytest.approx(3 * 0.5 * 100 / rate + 0.08, abs=0.01)
    assert [round(pitch(said[first:end])) for first, end in stretches(said)] == pytest.approx([200, 220, 240], abs=2)


def test_a_sentence_with_a_missing_clip_is_not_begun(clips: Clips) -> None:
    with pytest.raises(VoiceError) as told:
        clips.spoken(("mời số", "bê", "hai"), "vi", 100)
    assert told.value.lack.cause is Trouble.BAD_PACK
    assert "bê, hai" in told.value.lack.about


def test_it_speaks_its_language_and_its_region(clips: Clips) -> None:
    assert clips.speaks("vi")
    assert not clips.speaks("en")
    assert clips.region is Region.NORTH
    assert np.abs(clips.spoken(WORDS, "vi", 100).astype(int)).max() > 10_000
