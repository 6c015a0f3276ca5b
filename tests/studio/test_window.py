"""The window driven as an officer drives it, by keys and the mouse, with a microphone that is fed."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from office.domain.announcements import SpokenCall, announcement
from office.texts import text
from office.voice.clips import CLIP_GAP_MS
from office.voice.pack import RATE, read_pack
from studio.meter import Meter
from tests.office.voice.packs import a_pack
from tests.studio.hands import CLIPS, GOOD, LOUD, SILENT, TODAY, Hands, a_studio, an_order

KEY = Qt.Key


def verdict(name: str) -> str:
    return text(f"voice_verdict.{name}")


def test_nothing_is_recorded_before_the_officer_agrees(hands: Hands, folder: Path) -> None:
    assert text("studio.consent") == hands.says("consent")
    hands.press(KEY.Key_Return)
    hands.write("speaker", "  Giọng   nữ 1 ")
    hands.press(KEY.Key_Return, KEY.Key_Space)
    assert hands.sees("agree")
    assert not hands.can("begin")
    assert not folder.exists()
    hands.click("agree")
    hands.click("licence_cc-by")
    hands.click("begin")
    assert hands.clip == CLIPS[0]
    card = read_pack(folder).card
    assert (card.speaker, card.licence, card.consented_on) == ("Giọng nữ 1", "CC-BY-4.0", TODAY)
    assert card.consent == text("studio.consent")


def test_a_whole_voice_by_the_keyboard_alone(hands: Hands, folder: Path) -> None:
    hands.agree()
    for place, clip in enumerate(CLIPS, 1):
        assert hands.clip == clip
        assert f"{place}/{len(CLIPS)}" in hands.says("asked")
        assert hands.record() == verdict("good")
        hands.press(KEY.Key_Return)
    assert hands.told == text("studio.whole", all=len(CLIPS))
    assert hands.says("progress") == text("studio.progress", done=5, all=5)
    assert str(folder) in hands.says("folder")
    assert not hands.sees("checked_seek")
    assert hands.sees("hear_call")
    assert read_pack(folder).missing(CLIPS) == ()
    hands.press(KEY.Key_Return)
    assert not hands.face.window.isVisible()


@pytest.mark.parametrize(
    ("sound", "name"), [(LOUD, "clipped"), (SILENT, "empty"), (GOOD[: len(GOOD) // 2], "cut_off")]
)
def test_what_is_wrong_is_told_at_once_and_not_kept(
    hands: Hands, folder: Path, sound: "np.ndarray[tuple[int], np.dtype[np.float64]]", name: str
) -> None:
    hands.agree()
    assert hands.record(sound) == verdict(name)
    assert read_pack(folder).clips == {}
    assert hands.says("record").startswith(text("studio.again"))
    assert not hands.can("hear")
    assert hands.record() == verdict("good")
    assert set(read_pack(folder).clips) == {CLIPS[0]}


def test_a_bad_second_try_leaves_the_good_first_one(hands: Hands, folder: Path) -> None:
    hands.agree()
    hands.record()
    first = read_pack(folder).samples(CLIPS[0])
    assert hands.record(LOUD) == verdict("clipped")
    assert np.array_equal(read_pack(folder).samples(CLIPS[0]), first)
    assert hands.can("hear")


def test_the_clip_is_heard_again_and_stops_when_one_goes_on(hands: Hands, folder: Path) -> None:
    hands.agree()
    hands.press(KEY.Key_N)
    assert hands.player.played == []
    hands.record()
    hands.press(KEY.Key_N)
    assert np.array_equal(hands.player.played[0], read_pack(folder).samples(CLIPS[0]))
    assert hands.says("hear").startswith(text("studio.silent"))
    hands.player.end()
    assert hands.says("hear").startswith(text("studio.hear"))
    hands.click("hear")
    hands.press(KEY.Key_Right)
    assert not hands.player.is_playing
    assert hands.clip == CLIPS[1]


def test_a_whole_call_is_heard_at_the_end(qtbot: QtBot, fonts: None, folder: Path) -> None:
    clips = announcement(SpokenCall("A025", "3"), "vi")
    a_pack(folder, tuple(dict.fromkeys(clips)))
    with a_studio(qtbot, folder, an_order(folder, tuple(dict.fromkeys(clips)))) as hands:
        hands.press(KEY.Key_Return)
        hands.press(KEY.Key_N)
        (played,) = hands.player.played
        assert hands.says("hear_call").startswith(text("studio.silent"))
        hands.click("hear_call")
        assert not hands.player.is_playing
    pack = read_pack(folder)
    gaps = (len(clips) - 1) * round(CLIP_GAP_MS * RATE / 1000)
    assert played.size == sum(pack.samples(clip).size for clip in clips) + gaps


def test_one_goes_back_and_on_and_to_what_is_missing(hands: Hands) -> None:
    hands.agree()
    hands.press(KEY.Key_Left)
    assert hands.clip == CLIPS[0]
    hands.press(KEY.Key_Right, KEY.Key_PageDown)
    assert hands.clip == CLIPS[2]
    hands.record()
    hands.press(KEY.Key_PageUp, KEY.Key_F3)
    assert hands.clip == CLIPS[3]
    hands.press(KEY.Key_Right, KEY.Key_Right)
    missing = [clip for clip in CLIPS if clip != CLIPS[2]]
    assert hands.told == text("studio.not_whole", count=4, all=5)
    assert hands.says("missing") == text("studio.missing", clips=" · ".join(missing))
    hands.press(KEY.Key_Return)
    assert hands.clip == CLIPS[0]
    hands.press(KEY.Key_F3)
    assert hands.clip == CLIPS[1]


def test_a_voice_that_is_not_whole_is_left_by_escape(hands: Hands, folder: Path) -> None:
    hands.agree()
    hands.record()
    hands.press(*[KEY.Key_Right] * 5, KEY.Key_Escape)
    assert not hands.face.window.isVisible()
    assert set(read_pack(folder).clips) == {CLIPS[0]}


def test_escape_throws_away_what_is_being_recorded(hands: Hands, folder: Path) -> None:
    hands.agree()
    hands.press(KEY.Key_Space)
    assert hands.listens()
    assert hands.says("record").startswith(text("studio.stop"))
    for verb in ("back", "next", "seek", "hear"):
        assert not hands.can(verb)
    hands.press(KEY.Key_Right, KEY.Key_F3)
    assert hands.clip == CLIPS[0]
    hands.press(KEY.Key_Escape)
    assert not hands.listens()
    assert hands.told == ""
    assert read_pack(folder).clips == {}


def test_the_meter_shows_how_loud_it_is(hands: Hands) -> None:
    hands.agree()
    meter = hands.find("meter")
    assert isinstance(meter, Meter)
    assert meter.zone == ""
    hands.microphone.is_slow = True
    hands.microphone.sounds.append(GOOD[len(GOOD) // 3 : len(GOOD) // 2])
    hands.press(KEY.Key_Space)
    assert text("studio.phase.opening") in hands.says("asked")
    hands.microphone.speak()
    assert text("studio.phase.recording") in hands.says("asked")
    assert meter.zone == "right"
    hands.press(KEY.Key_Space)
    assert meter.zone == ""


def test_who_stops_before_the_microphone_listens_has_recorded_nothing(hands: Hands) -> None:
    hands.agree()
    hands.microphone.is_slow = True
    hands.press(KEY.Key_Space, KEY.Key_Space)
    assert not hands.listens()
    assert hands.told == ""


def test_a_recording_that_nobody_stops_ends_by_itself(hands: Hands) -> None:
    hands.agree()
    hands.microphone.sounds.append(np.concatenate([GOOD] * 30))
    hands.press(KEY.Key_Space)
    assert not hands.listens()
    assert hands.told == verdict("paused")


def test_the_window_speaks_english_too(qtbot: QtBot, fonts: None, folder: Path) -> None:
    order = an_order(folder, ("eh", "ticket number", "seven"), "en")
    with a_studio(qtbot, folder, order, language="en") as hands:
        assert hands.says("title") == "Recording a voice · English"
        hands.agree("Voice 2")
        assert "the letter A" in hands.says("asked")
        assert hands.record() == "Good."
        hands.press(KEY.Key_Return)
        assert "letter" not in hands.says("asked")
    assert read_pack(folder).card.region is None
