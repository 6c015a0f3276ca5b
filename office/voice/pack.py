"""A recorded voice (bộ giọng đọc): a folder with `voice.toml` and one WAV file a clip."""

import os
import wave
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, TypeAlias

import numpy as np
import numpy.typing as npt

from office.domain.errors import Reason
from office.voice.clip_files import file_of, plain_clip
from office.voice.pack_card import CARD, Manifest, PackCard, PackError, read_manifest, written

RATE = 22_050
"""Samples a second of everything that is spoken."""
LONGEST = 10.0
"""Seconds a clip may last."""

INAUDIBLE = 100
"""A clip whose peak is below that, 50 dB under full scale, is heard by nobody and would count as spoken."""

Samples: TypeAlias = npt.NDArray[np.int16]
"""One channel at RATE."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A recorded voice whose every clip can be played."""

    folder: Path
    card: PackCard
    clips: Mapping[str, Samples]

    def samples(self, clip: str) -> Samples:
        """Return a clip's sound; it may not be written to.

        Raises:
            KeyError: it was not recorded.
        """
        return self.clips[plain_clip(clip)]

    def missing(self, clips: Iterable[str]) -> tuple[str, ...]:
        """Return those of the clips that were not recorded."""
        return tuple(clip for clip in clips if plain_clip(clip) not in self.clips)


def read_pack(folder: Path) -> Pack:
    """Return the recorded voice in a folder, with the sound of every clip.

    Raises:
        PackError: what is wrong, in which file, and what to do; a pack without consent or licence is refused.
    """
    manifest = read_manifest(folder)
    clips = {clip: read_clip(folder, clip, name) for clip, name in manifest.files.items()}
    return Pack(folder, manifest.card, clips)


def read_clip(folder: Path, clip: str, name: str) -> Samples:
    """Return the sound in one file of a pack, not writable.

    Raises:
        PackError: it is missing, lies elsewhere, is silent, no WAV file, or not of the kind a pack has.
    """
    file = folder / name
    where = {"file": str(file), "clip": clip}
    if file.resolve().parent != folder.resolve():
        raise PackError(Reason.VOICE_CLIP_OUTSIDE, name=name, **where)
    try:
        with file.open("rb") as stream, wave.open(stream) as told:
            _check(told, where)
            data = told.readframes(told.getnframes())
            count = told.getnframes()
    except FileNotFoundError:
        raise PackError(Reason.VOICE_CLIP_MISSING, folder=str(folder), **where) from None
    except (OSError, EOFError, wave.Error):
        raise PackError(Reason.VOICE_CLIP_NOT_WAV, folder=str(folder), **where) from None
    if len(data) != 2 * count:
        raise PackError(Reason.VOICE_CLIP_NOT_WAV, folder=str(folder), **where)
    samples = np.frombuffer(data, dtype="<i2").astype(np.int16, copy=False)
    if np.max(np.abs(samples.astype(np.int32))) < INAUDIBLE:
        raise PackError(Reason.VOICE_CLIP_SILENT, **where)
    return samples


def _check(told: wave.Wave_read, where: Mapping[str, str]) -> None:
    found = told.getframerate(), told.getnchannels(), 8 * told.getsampwidth()
    if found != (RATE, 1, 16):
        rate, channels, bits = found
        raise PackError(Reason.VOICE_CLIP_KIND, rate=rate, channels=channels, bits=bits, wanted=RATE, **where)
    if not 0 < told.getnframes() <= LONGEST * RATE:
        seconds = f"{told.getnframes() / RATE:.1f}"
        raise PackError(Reason.VOICE_CLIP_LENGTH, seconds=seconds, most=round(LONGEST), **where)


def begin_pack(folder: Path, card: PackCard) -> Manifest:
    """Write who speaks, on what terms, into a folder, and return what it says; clips that are there stay.

    Raises:
        OSError: the folder cannot be written.
        PackError: there is a voice already that cannot be read, or is another one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    is_new = not (folder / CARD).exists()
    manifest = Manifest(card) if is_new else replace(continued(folder, card), card=card)
    _put_manifest(folder, manifest)
    return manifest


def continued(folder: Path, card: PackCard) -> Manifest:
    """Return what the folder's `voice.toml` says, if it is the voice that is on the card.

    Raises:
        PackError: it is another one, or it cannot be read.
    """
    manifest = read_manifest(folder)
    there = manifest.card
    if (there.language, there.region, there.speaker) != (card.language, card.region, card.speaker):
        raise PackError(Reason.VOICE_PACK_OTHER, folder=str(folder), speaker=there.speaker)
    return manifest


def put_clip(folder: Path, manifest: Manifest, clip: str, samples: Samples) -> Manifest:
    """Write a clip's sound, in place of an older one, and return what the folder's `voice.toml` now says.

    Each file is whole at any moment: a computer that goes out while it records loses one clip at most.

    Raises:
        OSError: the folder cannot be written.
    """
    clip = plain_clip(clip)
    name = file_of(clip)
    write_wav(folder / name, samples)
    manifest = replace(manifest, files={**manifest.files, clip: name})
    _put_manifest(folder, manifest)
    return manifest


def write_wav(file: Path, samples: Samples) -> None:
    """Write the samples as a WAV file of the kind a pack has.

    Raises:
        OSError: it cannot be written.
    """
    with _whole(file) as stream, wave.open(stream, "wb") as told:
        told.setnchannels(1)
        told.setsampwidth(2)
        told.setframerate(RATE)
        told.writeframes(samples.astype("<i2").tobytes())


def _put_manifest(folder: Path, manifest: Manifest) -> None:
    with _whole(folder / CARD) as stream:
        stream.write(written(manifest).encode())


@contextmanager
def _whole(file: Path) -> Iterator[BinaryIO]:
    """Write beside the file, and take its place when all is on the disk; where that fails nothing is left behind."""
    half = file.with_name(f"{file.name}.part")
    try:
        with half.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(file)
    except OSError:
        with suppress(OSError):
            half.unlink()
        raise
