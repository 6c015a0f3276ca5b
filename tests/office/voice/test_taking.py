import struct
import unicodedata
import wave
from pathlib import Path

import numpy as np
import pytest

from office.domain.errors import Refused
from office.voice.levels import LEVEL, speech_level
from office.voice.pack import RATE, read_pack
from office.voice.pack_card import CARD
from office.voice.recording import as_samples, as_wave
from office.voice.resampling import Wave
from office.voice.taking import clip_named, take_folder
from office.voice.verdicts import Verdict
from office.voice.wav_files import NoWavError, read_wav
from tests.office.voice.packs import a_card
from tests.office.voice.speech import a_phrase, in_a_room

CLIPS = ("mời số", "mười", "mươi", "ba")
WANTED = {clip: clip for clip in CLIPS}


def put_wav(file: Path, sound: Wave, *, rate: int = 48_000, channels: int = 1, loud: int = 0) -> None:
    """Write a file of 16 bits with the sound in one of its channels, softly in the others."""
    frames = np.stack([sound if place == loud else 0.1 * sound for place in range(channels)], axis=1)
    with wave.open(str(file), "wb") as told:
        told.setnchannels(channels)
        told.setsampwidth(2)
        told.setframerate(rate)
        told.writeframes(as_samples(frames.reshape(-1)).tobytes())


def put_riff(file: Path, data: bytes, kind: int, bits: int, *, at_length: bool = False) -> None:
    """Write a file of one channel at 48,000 Hz as other programs do, with a chunk that nobody asked for."""
    width = bits // 8
    told = struct.pack("<HHLLHH", 0xFFFE if at_length else kind, 1, 48_000, 48_000 * width, width, bits)
    told += struct.pack("<HHLH14x", 22, bits, 4, kind) if at_length else b""
    chunks = [(b"LIST", b"odd"), (b"fmt ", told), (b"data", data)]
    body = b"".join(name + struct.pack("<L", len(part)) + part + b"\0" * (len(part) % 2) for name, part in chunks)
    file.write_bytes(b"RIFF" + struct.pack("<L", 4 + len(body)) + b"WAVE" + body)


def a_take(rate: int = 48_000) -> Wave:
    return in_a_room(a_phrase(0.3, 0.25, rate=rate), rate=rate)


@pytest.mark.parametrize(
    "name",
    [
        "mời số.wav",
        "Mời số.WAV",
        "01 mời số.wav",
        "12_mo72i_so61.wav",
        "mo72i_so61.wav",
        "mời_số.wav",
        "3. Mời  số.wav",
    ],
)
def test_a_file_is_known_by_the_name_of_its_clip(name: str) -> None:
    assert clip_named(name, WANTED) == "mời số"
    assert clip_named(unicodedata.normalize("NFD", name), WANTED) == "mời số"


@pytest.mark.parametrize("name", ["moi so.wav", "mời số.mp3", "mời.wav", ".wav", "mời số"])
def test_any_other_file_is_none(name: str) -> None:
    assert clip_named(name, WANTED) is None


def test_a_folder_becomes_a_pack_and_every_file_is_judged(tmp_path: Path) -> None:
    source, folder = tmp_path / "phone", tmp_path / "pack"
    source.mkdir()
    put_wav(source / "mời số.wav", a_take())
    put_wav(source / "mười.wav", a_take(44_100), rate=44_100, channels=2, loud=1)
    put_wav(source / "mươi.wav", np.clip(6 * a_take(), -1, 1))
    (source / "ba.wav").write_bytes(b"not a sound")
    (source / "notes.txt").write_text("hello", encoding="utf-8")
    told = take_folder(source, folder, a_card(), CLIPS)
    assert {one.file: (one.clip, one.verdict) for one in told.files} == {
        "mời số.wav": ("mời số", Verdict.GOOD),
        "mười.wav": ("mười", Verdict.GOOD),
        "mươi.wav": ("mươi", Verdict.CLIPPED),
        "ba.wav": ("ba", Verdict.UNREADABLE),
        "notes.txt": (None, None),
    }
    assert (told.clips, told.missing) == (4, ("mươi", "ba"))
    pack = read_pack(folder)
    assert set(pack.clips) == {"mời số", "mười"}
    for clip in pack.clips:
        assert speech_level(as_wave(pack.samples(clip))) == pytest.approx(LEVEL, abs=0.25)
    assert not list(folder.glob("*.part"))


def test_a_second_folder_adds_to_the_first_and_spoils_nothing(tmp_path: Path) -> None:
    first, second, folder = tmp_path / "first", tmp_path / "second", tmp_path / "pack"
    for source, clips in ((first, ("mời số", "ba")), (second, ("mười", "mươi"))):
        source.mkdir()
        for clip in clips:
            put_wav(source / f"{clip}.wav", a_take())
    (second / "ba.wav").write_bytes(b"")
    take_folder(first, folder, a_card(), CLIPS)
    told = take_folder(second, folder, a_card(), CLIPS)
    assert told.missing == ()
    assert read_pack(folder).missing(CLIPS) == ()


def test_a_folder_with_another_voice_in_it_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / CARD).write_text("format = 99", encoding="utf-8")
    with pytest.raises(Refused):
        take_folder(tmp_path, tmp_path, a_card(), CLIPS)
    assert (tmp_path / CARD).read_text(encoding="utf-8") == "format = 99"


@pytest.mark.parametrize("at_length", [False, True])
@pytest.mark.parametrize(("kind", "bits"), [(1, 8), (1, 16), (1, 24), (1, 32), (3, 32), (3, 64)])
def test_every_kind_of_numbers_is_read(kind: int, bits: int, at_length: bool, tmp_path: Path) -> None:
    sound, file = a_take(), tmp_path / "a.wav"
    if kind == 3:
        data = sound.astype(f"<f{bits // 8}").tobytes()
    elif bits == 8:
        data = np.round(sound * 127 + 128).astype(np.uint8).tobytes()
    else:
        whole = np.round(sound * (2 ** (bits - 1) - 1)).astype("<i8")
        data = whole.view(np.uint8).reshape(-1, 8)[:, : bits // 8].tobytes()
    put_riff(file, data, kind, bits, at_length=at_length)
    read, rate = read_wav(file)
    assert rate == 48_000
    assert np.max(np.abs(read - sound)) < (0.01 if bits == 8 else 0.0001)


def test_a_recorder_that_was_switched_off_leaves_what_it_heard(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    put_wav(file, a_take())
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2 + 1])
    assert 0 < len(read_wav(file)[0]) <= len(a_take()) // 2 + 1


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"RIFF\0\0\0\0WAVE",
        b"RIFF\0\0\0\0WAVEfmt \x04\0\0\0\1\0\1\0data\0\0\0\0",
        b"ID3" + bytes(100),
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHLLHH", 0x55, 1, 44_100, 1, 1, 16) + b"data\0\0\0\0",
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHLLHH", 1, 0, 44_100, 1, 1, 16) + b"data\0\0\0\0",
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHLLHH", 1, 1, 5, 1, 1, 16) + b"data\0\0\0\0",
    ],
)
def test_what_is_no_sound_is_refused(told: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    file.write_bytes(told)
    with pytest.raises(NoWavError):
        read_wav(file)


def test_a_film_of_an_hour_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    with file.open("wb") as stream:
        stream.truncate(65 * 1024 * 1024)
    with pytest.raises(NoWavError):
        read_wav(file)


def test_broken_numbers_become_silence_or_full_scale(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    put_riff(file, np.array([np.nan, np.inf, -np.inf, 0.5], "<f4").tobytes(), 3, 32)
    assert read_wav(file)[0].tolist() == [0.0, 1.0, -1.0, 0.5]


def test_a_file_without_a_frame_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "ba.wav"
    put_wav(file, np.empty(0), rate=RATE)
    told = take_folder(tmp_path, tmp_path / "pack", a_card(), CLIPS)
    assert [one.verdict for one in told.files] == [Verdict.EMPTY]
