import json
import wave
from pathlib import Path
from types import SimpleNamespace

import pytest

from office.domain.announcements import every_clip
from office.domain.spoken_style import Region
from tests.office.cli.conftest import CommandLine
from tests.office.voice.packs import a_pack

NO_OFFICE = CommandLine("sqlite:////nowhere/at/all.db")


@pytest.fixture(autouse=True)
def plain_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SimpleNamespace:
    """A settings file of this test, and a loudspeaker whose name it says."""
    file = tmp_path / "taicho.toml"
    file.write_text("")
    monkeypatch.setenv("TAICHO_SETTINGS", str(file))
    here = SimpleNamespace(settings=file, loudspeaker="Loa sảnh")
    monkeypatch.setattr("office.devices.loudspeaker.usual_loudspeaker", lambda: here.loudspeaker)
    return here


def seconds(file: Path) -> float:
    with wave.open(str(file)) as told:
        assert (told.getframerate(), told.getnchannels(), told.getsampwidth()) == (22_050, 1, 2)
        return float(told.getnframes() / told.getframerate())


def test_a_call_is_written_as_a_sound_file(tmp_path: Path) -> None:
    out = tmp_path / "x.wav"
    told = NO_OFFICE.json("voice", "say", "a25", "--desk", "3", "--out", str(out), "--repeat", "1")
    assert told == {
        **{"number": "A025", "desk": "3", "recall": False, "file": str(out), "troubles": []},
        "seconds": round(seconds(out), 3),
        "sentences": [
            {"language": "vi", "words": "mời số a không hai năm đến quầy số ba", "by": "espeak"},
        ],
    }
    assert 4 < seconds(out) < 6


def test_it_is_told_in_words(tmp_path: Path) -> None:
    words = ["A025", "--desk", "3", "--out", str(tmp_path / "x.wav"), "--language", "vi", "--language", "en"]
    lines = NO_OFFICE.said("voice", "say", *words, "--recall").splitlines()
    length = f"{seconds(tmp_path / 'x.wav'):.1f}".replace(".", ",")
    assert lines == [
        f"Đã ghi lời gọi dài {length} giây vào {tmp_path / 'x.wav'}.",
        "xin nhắc lại mời số a không hai năm đến quầy số ba (giọng máy)",
        "calling again ticket number eh zero two five please go to desk three (giọng máy)",
    ]


def test_options_win_over_the_rules_of_the_computer(tmp_path: Path, plain_settings: SimpleNamespace) -> None:
    plain_settings.settings.write_text('chime = "off"\nvoice_repeat = 3\nvoice_style = "grouped"\n')
    out = tmp_path / "x.wav"

    def said(*more: str) -> tuple[float, str]:
        told = NO_OFFICE.json("voice", "say", "A025", "--desk", "3", "--out", str(out), *more)
        return seconds(out), told["sentences"][0]["words"]

    thrice, words = said()
    assert words == "mời số a hai mươi lăm đến quầy số ba"
    once, _ = said("--repeat", "1")
    assert thrice == pytest.approx(3 * once + 2, abs=0.1)
    fast, _ = said("--repeat", "1", "--rate", "150")
    assert fast < 0.8 * once
    _, words = said("--style", "digits", "--repeat", "1")
    assert words == "mời số a không hai năm đến quầy số ba"
    told = NO_OFFICE.json("voice", "say", "B1005", "--desk", "3", "--out", str(out), "--region", "south")
    assert "ngàn" in told["sentences"][0]["words"]


def test_recorded_clips_speak_and_what_they_lack_is_told(tmp_path: Path, plain_settings: SimpleNamespace) -> None:
    a_pack(tmp_path / "giong", tuple(clip for clip in every_clip("vi", Region.NORTH) if clip != "bê"))
    plain_settings.settings.write_text(f"voice_packs = {json.dumps(str(tmp_path / 'giong'))}\n")
    words = ["--desk", "3", "--out", str(tmp_path / "x.wav")]
    assert NO_OFFICE.json("voice", "say", "A025", *words)["sentences"][0]["by"] == "clips"
    told = NO_OFFICE.json("voice", "say", "B025", *words)
    assert told["sentences"][0]["by"] == "espeak"
    assert told["troubles"] == [{"cause": "bad_pack", "about": "giong: bê"}]
    assert "giọng đọc đã thêm bị thiếu hoặc hỏng (giong: bê)" in NO_OFFICE.said("voice", "say", "B025", *words)


@pytest.mark.parametrize(
    ("number", "more", "reason"),
    [("25", [], "bad_ticket_number"), ("A025", ["--desk", "x"], "bad_desk_number")],
)
def test_what_cannot_be_said_is_told_and_nothing_is_written(
    tmp_path: Path, number: str, more: list[str], reason: str
) -> None:
    out = tmp_path / "x.wav"
    assert NO_OFFICE.refused("voice", "say", number, "--desk", "3", "--out", str(out), *more) == reason
    assert not out.exists()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    words = ["A025", "--desk", "3", "--out", str(tmp_path / "none" / "x.wav")]
    assert NO_OFFICE.refused("voice", "say", *words) == "cannot_write"


@pytest.mark.parametrize(
    ("option", "value", "allowed"),
    [
        ("--rate", "20", "từ 60 đến 160."),
        ("--rate", "200", "từ 60 đến 160."),
        ("--repeat", "9", "từ 1 đến 3."),
        ("--language", "fr", "vi, en."),
    ],
)
def test_wrong_usage(tmp_path: Path, option: str, value: str, allowed: str) -> None:
    words = ["A025", "--desk", "3", "--out", str(tmp_path / "x.wav"), option, value]
    told = NO_OFFICE.json("voice", "say", *words, code=2)["usage"]
    assert told.startswith(option)
    assert allowed in told


def test_where_all_is_well_the_check_says_who_speaks() -> None:
    lines = NO_OFFICE.said("voice", "check").splitlines()
    assert lines[0].startswith("Tiếng Việt: giọng máy (eSpeak NG 1.")
    assert lines[1].startswith("Tiếng Anh: giọng máy (eSpeak NG 1.")
    assert lines[2:] == ["Loa: Loa sảnh."]
    told = NO_OFFICE.json("voice", "check")
    assert [(one["language"], one["by"]) for one in told["languages"]] == [("vi", "espeak"), ("en", "espeak")]
    assert (told["chime"], told["loudspeaker"], told["troubles"]) == (True, "Loa sảnh", [])


def test_the_check_ends_with_a_code_where_something_is_missing(
    tmp_path: Path, plain_settings: SimpleNamespace
) -> None:
    a_pack(tmp_path / "giong", tuple(clip for clip in every_clip("vi", Region.NORTH) if clip != "hai mươi"))
    folders = f"{tmp_path / 'giong'}|{tmp_path / 'khong'}"
    plain_settings.settings.write_text(
        f"voice_packs = {json.dumps(folders)}\npiper_voice = {json.dumps(str(tmp_path / 'x.onnx'))}\n"
    )
    plain_settings.loudspeaker = ""
    told = NO_OFFICE.json("voice", "check", code=3)
    assert told["refused"] == "voice_incomplete"
    assert told["loudspeaker"] is None
    assert next((one["by"], one["voice"]) for one in told["languages"]) == ("clips", str(tmp_path / "giong"))
    assert [trouble["cause"] for trouble in told["troubles"]] == ["bad_pack", "bad_pack", "bad_pack", "no_audio"]
    assert told["troubles"][2]["about"] == f"{tmp_path / 'giong'}: hai mươi"
    result = NO_OFFICE.run("voice", "check")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "Cần xem lại: không có loa." in result.stderr
    missing = next(line for line in result.stderr.splitlines() if "khong" in line)
    assert missing.startswith(f"Cần xem lại: giọng đọc đã thêm bị thiếu hoặc hỏng ({tmp_path / 'khong'}). ")
    assert "voice.toml" in missing


def test_where_nobody_speaks_only_the_chime_is_heard(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("office.voice.espeak.VOICES", {})
    told = NO_OFFICE.json("voice", "check", code=3)
    assert [one["by"] for one in told["languages"]] == ["chime", "chime"]
    assert [(one["cause"], one["about"]) for one in told["troubles"]] == [("no_voice", "vi"), ("no_voice", "en")]
    told = NO_OFFICE.json("voice", "say", "A025", "--desk", "3", "--out", str(tmp_path / "x.wav"))
    assert told["sentences"][0]["by"] == "chime"
    assert 0.5 < seconds(tmp_path / "x.wav") < 0.8
