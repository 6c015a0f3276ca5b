"""From a recording to a clip: what the officer waits for after the space bar, and how even the clips become.

python -m bench.recording
"""

import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np

from bench.figures import machine, show, timed
from office.domain.announcements import every_clip
from office.domain.spoken_style import Region
from office.voice.espeak import Espeak
from office.voice.levels import speech_level
from office.voice.pack import RATE, begin_pack, put_clip
from office.voice.pack_card import PackCard
from office.voice.recording import as_wave, finished
from office.voice.resampling import Wave

MICROPHONE = 48_000
"""Samples a second of most microphones."""

CARD = PackCard(
    language="vi",
    region=Region.NORTH,
    speaker="eSpeak NG",
    consent="-",
    consented_on=date(2026, 11, 23),
    licence="GPL-3.0-or-later",
    recorded_on=date(2026, 11, 23),
)


def recordings() -> dict[str, Wave]:
    """Return every clip as a microphone hears it, each at a loudness of its own."""
    chance, reader = np.random.default_rng(3), Espeak()
    found = {}
    for clip in every_clip("vi", Region.NORTH):
        heard = as_wave(reader.spoken((clip,), "vi", 100))
        voice = heard * chance.uniform(0.1, 0.9) / np.max(np.abs(heard))
        room = np.pad(voice, round(0.7 * RATE))
        room += chance.normal(0, 0.0005, room.size)
        at = np.arange(room.size * MICROPHONE // RATE) * RATE / MICROPHONE
        found[clip] = np.interp(at, np.arange(room.size), room)
    return found


def main() -> None:
    """Print the figures."""
    print(machine())
    made, raw = {}, recordings()
    looked, stored = [], []
    for clip, wave in raw.items():
        looked.append(timed(partial(finished, wave, MICROPHONE)))
        made[clip] = finished(wave, MICROPHONE)
    with tempfile.TemporaryDirectory() as told:
        folder = Path(told)
        manifest = begin_pack(folder, CARD)
        for clip, one in made.items():
            manifest = put_clip(folder, manifest, clip, one.samples)
            stored.append(timed(partial(put_clip, folder, manifest, clip, one.samples)))
        size = sum(file.stat().st_size for file in folder.iterdir())
    show("a recording trimmed, leveled and checked", looked)
    show("a clip stored", stored)
    before = [one.level for one in made.values()]
    after = [speech_level(as_wave(one.samples)) for one in made.values()]
    print(f"  {len(raw)} clips, {size / 1e6:.1f} MB", end="; ")
    print(f"from the softest to the loudest {spread(before):.1f} dB as recorded, {spread(after):.2f} dB as spoken")


def spread(levels: list[float]) -> float:
    """Return how far apart the ends are."""
    return max(levels) - min(levels)


if __name__ == "__main__":
    main()
