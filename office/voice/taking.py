"""Recordings made elsewhere (a telephone, a studio) become a recorded voice: one WAV file a clip, by its name."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from office.voice.clip_files import clip_of, plain_clip
from office.voice.pack import begin_pack, put_clip
from office.voice.pack_card import PackCard
from office.voice.recording import Finished, finished, nothing
from office.voice.verdicts import Taken, TakenFolder, Verdict
from office.voice.wav_files import NoWavError, read_wav

_NUMBERED = re.compile(r"^\d+[ .)_-]*")


def take_folder(source: Path, folder: Path, card: PackCard, clips: Iterable[str]) -> TakenFolder:
    """Take the WAV files of a folder into a recorded voice, each through the same trimming, leveling and checks.

    A file that fails replaces nothing; what was taken before stays.

    Raises:
        OSError: a folder cannot be read or written.
        PackError: the voice's folder has a `voice.toml` that cannot be read.
    """
    wanted = {plain_clip(clip).casefold(): clip for clip in clips}
    found = sorted(one for one in source.iterdir() if one.is_file())
    manifest = begin_pack(folder, card)
    files = []
    for file in found:
        clip = clip_named(file.name, wanted)
        looked = looked_at(file) if clip is not None else None
        if clip is not None and looked is not None and looked.verdict is Verdict.GOOD:
            manifest = put_clip(folder, manifest, clip, looked.samples)
        files.append(Taken(file.name, clip, looked.verdict if looked else None))
    missing = tuple(clip for clip in wanted.values() if plain_clip(clip) not in manifest.files)
    return TakenFolder(folder=folder, files=tuple(files), clips=len(wanted), missing=missing)


def clip_named(name: str, wanted: Mapping[str, str]) -> str | None:
    """Return the clip that a file's name means: `mo72i_so61.wav`, `Mời số.wav` or `01 mời số.wav`.

    Args:
        name: of the file.
        wanted: the clips, by what they are compared by.
    """
    return next((wanted[one] for one in _readings(name) if one in wanted), None)


def _readings(name: str) -> Iterator[str]:
    if name.lower().endswith(".wav"):
        stem = name[: -len(".wav")]
        for one in (stem, _NUMBERED.sub("", stem)):
            yield plain_clip(one.replace("_", " ")).casefold()
            if clip := clip_of(f"{one}.wav"):
                yield clip.casefold()


def looked_at(file: Path) -> Finished:
    """Return the clip in a WAV file, or what is wrong with it."""
    try:
        return finished(*read_wav(file))
    except (OSError, NoWavError):
        return nothing(Verdict.UNREADABLE)
