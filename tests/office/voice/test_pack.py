import errno
import unicodedata
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.errors import Reason, Refused
from office.domain.spoken_style import Region
from office.texts import reason_text
from office.voice.clip_files import clip_of, file_of, plain_clip
from office.voice.pack import RATE, begin_pack, put_clip, read_pack, write_wav
from office.voice.pack_card import CARD, PackError
from tests.office.voice.packs import a_card, a_pack, a_tone

SAFE = set("abcdefghijklmnopqrstuvwxyz0123456789_()")


@pytest.mark.parametrize(
    ("clip", "file"),
    [
        ("mười", "mu7o72i.wav"),
        ("mươi", "mu7o7i.wav"),
        ("mời số", "mo72i_so61.wav"),
        ("đến quầy số", "d9e61n_qua62y_so61.wav"),
        ("bảy", "ba3y.wav"),
        ("xin nhắc lại", "xin_nha81c_la5i.wav"),
        ("một", "mo56t.wav"),
        ("now serving number", "now_serving_number.wav"),
        ("con", "con_.wav"),
        ("W", "(57).wav"),
    ],
)
def test_a_file_is_named_as_the_clip_is_typed(clip: str, file: str) -> None:
    assert file_of(clip) == file
    assert clip_of(file) == clip


@given(st.text())
def test_no_clip_loses_anything_by_its_file(clip: str) -> None:
    try:
        clip.encode()
    except UnicodeEncodeError:
        return
    file = file_of(clip)
    assert set(file.removesuffix(".wav")) <= SAFE
    assert clip_of(file) == plain_clip(clip)


@pytest.mark.parametrize(
    "file", ["mời.wav", "MO72I.wav", "mo72i.mp3", "mo7 2i.wav", "moi9.wav", "(zz).wav", "(110000).wav", "a_.wav"]
)
def test_a_name_of_another_kind_is_no_clip(file: str) -> None:
    assert clip_of(file) is None


def test_a_pack_comes_back_as_it_was_written(tmp_path: Path) -> None:
    a_pack(tmp_path / "lan", ("mời số", "mười", "mươi"), speaker='Lan "quầy 3" \\ 1')
    pack = read_pack(tmp_path / "lan")
    assert pack.card == a_card(speaker='Lan "quầy 3" \\ 1')
    assert set(pack.clips) == {"mời số", "mười", "mươi"}
    for place, clip in enumerate(("mời số", "mười", "mươi")):
        assert np.array_equal(pack.samples(clip), a_tone(pitch=200.0 + 20 * place))
    assert pack.missing(["mười", "mươi", "ba", "tư"]) == ("ba", "tư")


def test_a_clip_is_found_however_its_marks_are_composed(tmp_path: Path) -> None:
    a_pack(tmp_path, ("mười",))
    assert read_pack(tmp_path).missing([unicodedata.normalize("NFD", "mười")]) == ()


def test_what_is_played_cannot_be_changed(tmp_path: Path) -> None:
    a_pack(tmp_path)
    with pytest.raises(ValueError, match="read-only"):
        read_pack(tmp_path).samples("mười")[0] = 1


def test_what_was_not_recorded_has_no_sound(tmp_path: Path) -> None:
    a_pack(tmp_path)
    with pytest.raises(KeyError):
        read_pack(tmp_path).samples("bốn")


def test_a_clip_recorded_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    manifest = a_pack(tmp_path)
    put_clip(tmp_path, manifest, "mười", a_tone(1.0))
    assert len(read_pack(tmp_path).samples("mười")) == RATE
    assert not list(tmp_path.glob("*.part"))


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = a_pack(tmp_path)
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    def no_room(_: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OSError, match="no room"):
        put_clip(tmp_path, manifest, "ba", a_tone())
    with pytest.raises(OSError, match="no room"):
        begin_pack(tmp_path, manifest.card)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_who_begins_again_keeps_what_is_there(tmp_path: Path) -> None:
    a_pack(tmp_path)
    begin_pack(tmp_path, a_card(licence="CC0-1.0"))
    pack = read_pack(tmp_path)
    assert pack.card.licence == "CC0-1.0"
    assert not pack.missing(["mời số", "mười", "mươi"])


@pytest.mark.parametrize("change", [{"speaker": "Giọng nam 2"}, {"region": Region.SOUTH}, {"language": "en"}])
def test_two_voices_do_not_share_a_folder(change: dict[str, Any], tmp_path: Path) -> None:
    a_pack(tmp_path)
    with pytest.raises(PackError) as caught:
        begin_pack(tmp_path, a_card(**change))
    assert caught.value.reason is Reason.VOICE_PACK_OTHER
    assert "Giọng nữ 1" in reason_text(caught.value.reason, caught.value.details)
    assert read_pack(tmp_path).card == a_card()


def test_nobody_begins_over_a_pack_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / CARD).write_text("= what?", encoding="utf-8")
    with pytest.raises(PackError):
        begin_pack(tmp_path, a_card())


def test_a_language_needs_no_region(tmp_path: Path) -> None:
    a_pack(tmp_path, ("now serving",), language="en", region=None)
    assert read_pack(tmp_path).card.region is None
    assert a_card().region is Region.NORTH


def spoiled(line: str, by: str) -> Callable[[Path], object]:
    def spoil(folder: Path) -> None:
        file = folder / CARD
        lines = file.read_text(encoding="utf-8").splitlines()
        assert sum(one.startswith(line) for one in lines) == 1, line
        file.write_text("\n".join(by if one.startswith(line) else one for one in lines), encoding="utf-8")

    return spoil


def silent(folder: Path) -> None:
    write_wav(folder / file_of("mười"), np.full(RATE, 3, dtype=np.int16))


def a_wav(rate: int = RATE, channels: int = 1, width: int = 2, frames: int = 400) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with wave.open(str(folder / file_of("mười")), "wb") as told:
            told.setnchannels(channels)
            told.setsampwidth(width)
            told.setframerate(rate)
            told.writeframes(bytes(frames * channels * width))

    return spoil


def cut_short(folder: Path) -> None:
    file = folder / file_of("mười")
    file.write_bytes(file.read_bytes()[:-500])


BROKEN: list[tuple[Callable[[Path], object], Reason, str]] = [
    (lambda folder: (folder / CARD).unlink(), Reason.VOICE_PACK_MISSING, "voice.toml"),
    (lambda folder: (folder / CARD).write_bytes(b"\xff\xfe"), Reason.VOICE_PACK_UNREADABLE, "voice.toml"),
    (spoiled("speaker", "speaker = "), Reason.VOICE_PACK_UNREADABLE, "voice.toml"),
    (spoiled("format", "format = 2"), Reason.VOICE_PACK_NEWER, "2"),
    (spoiled("format", ""), Reason.VOICE_PACK_ENTRY, "format = 1"),
    (spoiled("consent =", ""), Reason.VOICE_PACK_NO_CONSENT, "voice.toml"),
    (spoiled("consent =", 'consent = " "'), Reason.VOICE_PACK_NO_CONSENT, "voice.toml"),
    (spoiled("consented_on", ""), Reason.VOICE_PACK_NO_CONSENT, "consented_on"),
    (spoiled("consented_on", 'consented_on = "hôm qua"'), Reason.VOICE_PACK_ENTRY, "consented_on"),
    (spoiled("licence", ""), Reason.VOICE_PACK_NO_LICENCE, "licence"),
    (spoiled("licence", "licence = 4"), Reason.VOICE_PACK_NO_LICENCE, "licence"),
    (spoiled("speaker", ""), Reason.VOICE_PACK_ENTRY, "speaker"),
    (spoiled("language", 'language = ""'), Reason.VOICE_PACK_ENTRY, "language"),
    (spoiled("region", 'region = "middle"'), Reason.VOICE_PACK_ENTRY, "region"),
    (spoiled("recorded_on", "recorded_on = 2026-11-24T08:00:00"), Reason.VOICE_PACK_ENTRY, "recorded_on"),
    (spoiled("[clips]", "[clips]\nba = 3"), Reason.VOICE_PACK_ENTRY, "clips"),
    (spoiled("[clips]", '[clips]\nba = "../ba.wav"'), Reason.VOICE_CLIP_OUTSIDE, "../ba.wav"),
    (spoiled("[clips]", "[clips]\nba = 'C:\\ba.wav'"), Reason.VOICE_CLIP_OUTSIDE, "C:"),
    (spoiled("[clips]", '[clips]\nba = ".."'), Reason.VOICE_CLIP_OUTSIDE, "“ba”"),
    (spoiled("[clips]", '[clips]\nba = "ba.wav"'), Reason.VOICE_CLIP_MISSING, "ba.wav"),
    (lambda folder: (folder / file_of("mười")).unlink(), Reason.VOICE_CLIP_MISSING, "mu7o72i.wav"),
    (lambda folder: (folder / file_of("mười")).write_bytes(b""), Reason.VOICE_CLIP_NOT_WAV, "mu7o72i.wav"),
    (lambda folder: (folder / file_of("mười")).write_bytes(b"ID3 no sound"), Reason.VOICE_CLIP_NOT_WAV, "“mười”"),
    (cut_short, Reason.VOICE_CLIP_NOT_WAV, "mu7o72i.wav"),
    (a_wav(rate=44_100), Reason.VOICE_CLIP_KIND, "44100 Hz"),
    (a_wav(channels=2), Reason.VOICE_CLIP_KIND, "2 kênh"),
    (a_wav(width=1), Reason.VOICE_CLIP_KIND, "8 bit"),
    (a_wav(frames=0), Reason.VOICE_CLIP_LENGTH, "0.0"),
    (a_wav(frames=11 * RATE), Reason.VOICE_CLIP_LENGTH, "11.0"),
    (a_wav(frames=RATE), Reason.VOICE_CLIP_SILENT, "mu7o72i.wav"),
    (silent, Reason.VOICE_CLIP_SILENT, "“mười”"),
]


@pytest.mark.parametrize(("spoil", "reason", "named"), BROKEN)
def test_a_broken_pack_says_what_is_wrong_and_where(
    spoil: Callable[[Path], object], reason: Reason, named: str, tmp_path: Path
) -> None:
    folder = tmp_path / "pack"
    a_pack(folder)
    spoil(folder)
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert caught.value.reason is reason
    told = reason_text(reason, caught.value.details)
    assert named in told
    assert "…" not in told


def test_a_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    a_pack(folder)
    outside = tmp_path / "outside.wav"
    write_wav(outside, a_tone())
    inside = folder / file_of("mười")
    inside.unlink()
    try:
        inside.symlink_to(outside)
    except OSError:
        pytest.skip("this user may not make links on Windows")
    with pytest.raises(Refused) as caught:
        read_pack(folder)
    assert caught.value.reason is Reason.VOICE_CLIP_OUTSIDE
