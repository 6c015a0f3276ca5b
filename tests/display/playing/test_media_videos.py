"""Videos of the playlist, played for real: they are made here by Qt Multimedia itself."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bench.clips import LEFT, RIGHT, clip, picture
from display.playing.media import Media
from display.playing.video import _STUCK, Video
from tests.display.playing.screening import BROKEN_FILE, QUIET, is_like, need_videos, staged, wait_for

pytestmark = pytest.mark.qt_log_ignore(*QUIET, BROKEN_FILE)

RED, PANEL = "#C03030", "#0F2340"
SOON = 0.03


@pytest.fixture(scope="session")
def clips(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Videos of half a second and of six; copied, never changed."""
    need_videos()
    folder = tmp_path_factory.mktemp("clips")
    clip(folder / "short.mp4", 12)
    clip(folder / "short.mkv", 12)
    clip(folder / "mute.mkv", 12, sound=False)
    clip(folder / "long.mkv", 150, sound=False)
    clip(folder / "large.avi", 2, (1280, 720), sound=False)
    return folder


@pytest.fixture
def put(clips: Path, tmp_path: Path) -> Callable[..., Path]:
    """Copies a clip into the folder of the test, changed if asked."""

    def copy(clip_name: str, name: str, change: Callable[[bytes], bytes] = lambda data: data) -> Path:
        (tmp_path / name).write_bytes(change((clips / clip_name).read_bytes()))
        return tmp_path / name

    return copy


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def without_codec(data: bytes) -> bytes:
    assert b"V_MPEG4/ISO/ASP" in data
    return data.replace(b"V_MPEG4/ISO/ASP", b"V_NEVER/HEARD/X")


def without_codec_of_the_sound(data: bytes) -> bytes:
    assert b"A_AAC" in data
    return data.replace(b"A_AAC", b"A_XYZ")


def test_a_video_is_seen_on_the_software_renderer(qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]) -> None:
    put("long.mkv", "phim.mkv")
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "phim.mkv")
        qtbot.waitUntil(lambda: is_like(stage.color(0.05), LEFT))
        assert is_like(stage.color(0.98), RIGHT)
        assert is_like(stage.color(0.5, 0.02), PANEL, 1), "it keeps its shape"
        stage.media.set_paused(True)
    assert stage.told.troubles == []


def test_videos_and_pictures_take_turns_and_nothing_is_black_between(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]
) -> None:
    picture(tmp_path / "a.png", RED)
    put("short.mp4", "b.mp4")
    put("mute.mkv", "c.mkv")
    seen: list[bool] = []
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        stage.media._projector.changed.connect(lambda: seen.append(stage.media.image().isNull()))
        wait_for(qtbot, stage.told.shown, "a.png", "b.mp4", "c.mkv", "a.png", "b.mp4")
        assert stage.panel.isVisible()
    assert len(seen) > 20
    assert not any(seen)
    assert (stage.told.troubles, stage.told.is_empty) == ([], [False])


def test_one_video_is_played_again_and_again(qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]) -> None:
    put("short.mp4", "a.mp4")
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.mp4", "a.mp4", "a.mp4")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("short.mp4", half),
        ("long.mkv", half),
        ("mute.mkv", without_codec),
        ("short.mkv", without_codec),
    ],
)
def test_a_video_that_cannot_be_played_is_passed_over_and_told(
    qtbot: QtBot,
    tmp_path: Path,
    put: Callable[..., Path],
    name: str,
    change: Callable[[bytes], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("display.playing.video.CODEC_MS", 100)
    monkeypatch.setattr("display.playing.video.CUT_MS", 500)
    hurt = put(name, f"hỏng{Path(name).suffix}", change)
    picture(tmp_path / "z.png", RED)
    with staged(Media(tmp_path, SOON)) as stage:
        qtbot.waitUntil(lambda: stage.told.troubles == [("bad_media", hurt.name)])
        qtbot.waitUntil(lambda: stage.media.showing == "z.png")
        assert is_like(stage.color(), RED)
    assert stage.told.troubles == [("bad_media", hurt.name)]


def test_a_video_whose_sound_is_of_an_unknown_kind_is_shown_without(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]
) -> None:
    put("short.mkv", "a.mkv", without_codec_of_the_sound)
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.mkv")
    assert stage.told.troubles == []


def test_a_video_that_never_starts_is_given_up(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.PATIENCE_MS", 0)
    put("short.mp4", "a.mp4")
    with staged(Media(tmp_path)) as stage:
        qtbot.waitUntil(lambda: stage.told.troubles == [("bad_media", "a.mp4")])
        assert stage.media.property("is_empty")
    assert stage.told.shown == []


def test_a_video_that_stands_still_is_given_up(
    qtbot: QtBot, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.PATIENCE_MS", 300)
    video = Video(put("long.mkv", "a.mkv"), 1.0)
    with qtbot.waitSignal(video.started):
        pass
    video._player.pause()  # behind its back, as a share that is away does
    with qtbot.waitSignal(video.broke):
        pass
    video.deleteLater()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on this system")
def test_a_file_that_does_not_answer_keeps_no_wall_waiting(
    qtbot: QtBot, tmp_path: Path, clips: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.PATIENCE_MS", 300)
    os.mkfifo(tmp_path / "a.mkv")
    answers, gone = Event(), []

    def share() -> None:
        with (tmp_path / "a.mkv").open("wb") as pipe:
            pipe.write((clips / "long.mkv").read_bytes()[:4000])
            pipe.flush()
            answers.wait(10)

    thread = Thread(target=share)
    thread.start()
    video = Video(tmp_path / "a.mkv", 1.0)
    video.destroyed.connect(lambda: gone.append(1))
    with qtbot.waitSignal(video.broke):
        pass
    video.leave()
    for _ in range(20):
        QCoreApplication.processEvents()
    assert (answers.is_set(), thread.is_alive(), gone) == (False, True, []), "it is waited for by nobody"
    answers.set()
    qtbot.waitUntil(lambda: gone == [1])
    thread.join()


def test_a_video_that_is_paused_is_not_given_up(
    qtbot: QtBot, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    video = Video(put("short.mp4", "a.mp4"), 1.0)
    with qtbot.waitSignal(video.started):
        pass
    video.pause()
    assert not video._watch.isActive()
    seconds = video.seconds
    assert video.seconds == seconds, "its clock stands too"
    with qtbot.waitSignal(video.ended):
        video.play()
    video.deleteLater()


def test_a_video_of_too_many_points_is_not_played(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.MOST_PIXELS", 160 * 90)
    put("large.avi", "lớn.avi")
    put("short.mp4", "z.mp4")
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "z.mp4")
    assert stage.told.troubles == [("bad_media", "lớn.avi")]


def test_a_video_that_vanishes_is_told_as_missing(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.PATIENCE_MS", 300)
    monkeypatch.setattr("display.playing.media.LOOK_MS", 10)
    put("long.mkv", "phim.mkv")
    picture(tmp_path / "z.png", RED)
    media = Media(tmp_path, SOON)

    def take_away(name: str) -> None:
        if name == "phim.mkv":
            media._projector._video._player.pause()  # type: ignore[union-attr]
            (tmp_path / name).unlink()

    media.shown.connect(take_away)
    with staged(media) as stage:
        wait_for(qtbot, stage.told.shown, "phim.mkv", "z.png")
        qtbot.waitUntil(lambda: bool(stage.told.well))
    assert stage.told.troubles == [("no_media", "phim.mkv")]
    assert stage.told.well == [("no_media", "phim.mkv")]
    for video in tuple(_STUCK):
        video._player.play()
    qtbot.waitUntil(lambda: not _STUCK)


def test_a_video_stands_still_while_its_panel_is_hidden(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]
) -> None:
    put("long.mkv", "a.mkv")
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.mkv")
        stage.panel.setVisible(False)
        video = stage.media._projector._video
        assert video is not None
        assert video._player.playbackState() == video._player.PlaybackState.PausedState
        stage.panel.setVisible(True)
        assert video._player.playbackState() == video._player.PlaybackState.PlayingState


def test_no_more_frames_are_shown_than_are_needed(
    qtbot: QtBot, put: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.LEAST_US", 100_000)
    video = Video(put("short.mp4", "a.mp4"), None)
    frames: list[int] = []
    video.moved.connect(lambda: frames.append(1))
    with qtbot.waitSignal(video.ended):
        pass
    assert 3 <= len(frames) <= 4, "12 frames of 40 ms, and one in 100 ms is shown after the first"
    assert not video.image().isNull(), "the last one stays"
    video.deleteLater()


def test_a_wall_that_closes_while_a_video_plays_or_loads(
    qtbot: QtBot, tmp_path: Path, put: Callable[..., Path]
) -> None:
    put("long.mkv", "a.mkv")
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.mkv")
    with staged(Media(tmp_path)) as stage:
        qtbot.waitUntil(lambda: stage.media._projector.is_video)
    count = len(stage.told.shown)
    QCoreApplication.processEvents()
    assert (len(stage.told.shown), stage.told.troubles) == (count, [])
