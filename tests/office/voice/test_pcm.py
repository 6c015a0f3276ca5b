import numpy as np
import pytest

from office.voice.pack import RATE
from office.voice.pcm import CEILING, as_bytes, faded, from_bytes, joined, limited, silence
from tests.office.voice.packs import a_tone
from tests.office.voice.voices import gaps_ms, pitch, stretches


@pytest.mark.parametrize("gap", [40, 120, 300, 1000, 5000])
def test_pieces_stand_apart_by_the_gap_and_none_overlaps(gap: int) -> None:
    pieces = [a_tone(0.2, pitch=300), a_tone(0.1, pitch=400), a_tone(0.3, pitch=500)]
    row = joined(pieces, gap)
    assert row.size == sum(piece.size for piece in pieces) + 2 * silence(gap).size
    assert gaps_ms(row) == [gap, gap]
    assert [round(pitch(row[first:end]), -1) for first, end in stretches(row)] == [300, 400, 500]


def test_nothing_and_one_are_joined_without_a_gap() -> None:
    assert joined([], 300).size == 0
    assert joined([a_tone(0.1)], 300).size == a_tone(0.1).size


def test_edges_rise_from_silence_and_the_middle_stays() -> None:
    flat = np.full(1000, 20_000, np.int16)
    soft = faded(flat)
    assert abs(int(soft[0])) < 300
    assert abs(int(soft[-1])) < 300
    assert np.abs(np.diff(soft.astype(int))).max() < 300
    assert np.array_equal(soft[100:-100], flat[100:-100])


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_the_shortest_pieces_have_edges_too(count: int) -> None:
    assert faded(np.full(count, 20_000, np.int16)).size == count


def test_what_is_too_loud_gets_softer_as_a_whole() -> None:
    loud = np.array([-32_768, 0, 16_384, 32_767], np.int16)
    softer = limited(loud)
    assert np.abs(softer.astype(int)).max() == CEILING
    assert softer[2] == round(16_384 * CEILING / 32_768)
    quiet = a_tone()
    assert limited(quiet) is quiet


def test_samples_survive_as_bytes() -> None:
    tone = a_tone(0.1)
    assert np.array_equal(from_bytes(as_bytes(tone)), tone)
    assert np.array_equal(from_bytes(as_bytes(tone) + b"\1"), tone)
    assert silence(1000).size == RATE
