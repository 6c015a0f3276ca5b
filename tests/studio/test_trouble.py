"""What goes wrong while a voice is recorded, and what is there when one comes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from office.texts import text
from office.voice.pack import read_pack
from office.voice.pack_card import CARD, PackError
from studio.events import Lost
from tests.office.voice.packs import a_card, a_pack
from tests.studio.hands import CLIPS, Hands, a_studio

KEY = Qt.Key


def verdict(name: str) -> str:
    return text(f"voice_verdict.{name}")


@pytest.mark.parametrize("lost", [Lost.NO_MICROPHONE, Lost.NO_SOUND])
def test_without_a_microphone_it_says_what_to_do(hands: Hands, lost: Lost) -> None:
    hands.agree()
    hands.microphone.lost = lost
    hands.press(KEY.Key_Space)
    assert hands.says("notice_words") == text(f"studio.lost.{lost}")
    hands.microphone.lost = None
    assert hands.record() == verdict("good")
    assert not hands.sees("notice")


def test_a_microphone_pulled_out_in_the_middle_is_told(hands: Hands, folder: Path) -> None:
    hands.agree()
    hands.press(KEY.Key_Space)
    hands.microphone.fail()
    assert hands.says("notice_words") == text("studio.lost.unplugged")
    assert read_pack(folder).clips == {}
    assert hands.record() == verdict("good")


def test_without_a_loudspeaker_it_says_so(hands: Hands) -> None:
    hands.agree()
    hands.record()
    hands.player.is_missing = True
    hands.press(KEY.Key_N)
    assert hands.says("notice_words") == text("studio.lost.no_speaker")
    assert hands.says("hear").startswith(text("studio.hear"))


def test_microphone_and_loudspeaker_are_let_go_at_the_end(qtbot: QtBot, fonts: None, folder: Path) -> None:
    with a_studio(qtbot, folder) as hands:
        hands.agree()
        hands.press(KEY.Key_Space)
    assert not hands.listens()
    assert hands.player.is_closed


def test_a_full_disk_is_told_and_nothing_is_lost(hands: Hands, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.agree()
    hands.record()
    hands.press(KEY.Key_Right)
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        patch.setattr("studio.model.put_clip", full)
        hands.record()
    assert hands.says("notice_words") == text("studio.lost.not_written", folder=folder)
    assert set(read_pack(folder).clips) == {CLIPS[0]}
    assert hands.record() == verdict("good")


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, fonts: None, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with a_studio(qtbot, tmp_path / "file" / "voice") as hands:
        hands.agree()
        assert hands.sees("agree")
        assert "voice" in hands.says("notice_words")


def test_who_comes_back_goes_on_where_it_was_left(qtbot: QtBot, fonts: None, folder: Path) -> None:
    with a_studio(qtbot, folder) as hands:
        hands.agree("Lan")
        hands.record()
        hands.press(KEY.Key_Return)
        hands.record()
    with a_studio(qtbot, folder) as hands:
        assert hands.says("progress") == text("studio.progress", done=2, all=5)
        assert not hands.can("speaker")
        assert not hands.sees("agree")
        hands.press(KEY.Key_Return)
        assert hands.clip == CLIPS[2]
        hands.press(KEY.Key_Left)
        assert hands.told == text("studio.there")
        assert hands.can("hear")
    assert read_pack(folder).card.speaker == "Lan"


def test_a_clip_whose_file_is_gone_is_recorded_again(qtbot: QtBot, fonts: None, folder: Path) -> None:
    a_pack(folder, CLIPS)
    (folder / "mu7o72i.wav").unlink()
    (folder / "mu7o7i.wav").write_bytes(b"no sound")
    with a_studio(qtbot, folder) as hands:
        hands.press(KEY.Key_Return)
        assert hands.clip == "mười"
        hands.record()
        hands.press(KEY.Key_F3)
        assert hands.clip == "mươi"


def test_another_voice_in_the_folder_stops_it_before_a_window_opens(qtbot: QtBot, fonts: None, folder: Path) -> None:
    a_pack(folder, language="en", region=None)
    with pytest.raises(PackError), a_studio(qtbot, folder):
        pass
    (folder / CARD).write_text("?", encoding="utf-8")
    with pytest.raises(PackError), a_studio(qtbot, folder):
        pass
    assert a_card().language == "vi"
