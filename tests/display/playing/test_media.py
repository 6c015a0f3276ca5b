"""The playlist on a wall: pictures, an order that goes on, and what is told of what is wrong."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from bench.clips import picture
from display.playing.media import Media
from display.playing.pictures import NoPicture
from display.playing.pictures import picture as read_picture
from display.playing.playlist import Item
from display.playing.playlist_files import files_of
from display.playing.screen import Screen
from office.qt import shell
from office.qt.theme import load_theme
from tests.display.playing.screening import BROKEN_FILE, PAGE, QUIET, is_like, staged, wait_for

pytestmark = pytest.mark.qt_log_ignore(*QUIET, BROKEN_FILE)

RED, BLUE, MINT, PANEL, NAVY = "#C03030", "#3050C0", "#8FF0C4", "#0F2340", "#0A1A2F"
SOON = 0.03


def test_pictures_follow_one_another_and_begin_again(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "ảnh 10.png", RED)
    picture(tmp_path / "ảnh 2.jpg", BLUE)
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "ảnh 2.jpg", "ảnh 10.png", "ảnh 2.jpg", "ảnh 10.png")
        stage.media.set_paused(True)
        assert is_like(stage.color(), {"ảnh 2.jpg": BLUE, "ảnh 10.png": RED}[stage.media.showing])
    assert (stage.told.is_empty, stage.told.troubles) == ([False], [])


def test_a_picture_keeps_its_shape_between_bars_of_the_panel(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED, (200, 400))
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        qtbot.waitUntil(lambda: stage.media.image().height() == round(stage.panel.height()))
        assert is_like(stage.color(), RED, 1)
        assert is_like(stage.color(0.5, 0.005), "white", 1)
        assert is_like(stage.color(0.02, 0.5), PANEL, 1)
        assert is_like(stage.color(0.98, 0.5), PANEL, 1)


def test_the_corners_of_a_picture_are_round(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED, (400, 400))
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        stage.window.resize(1068, 720)
        qtbot.waitUntil(lambda: stage.panel.height() > 0 and abs(stage.panel.width() - stage.panel.height()) < 2)
        assert is_like(stage.color(0.001, 0.001), NAVY, 1)
        assert is_like(stage.color(0.03, 0.03), "white", 1)


def test_a_picture_is_read_for_the_pixels_of_the_panel(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.jpg", RED, (4000, 3000))
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.jpg")
        for size in ((1920, 1080), (1280, 720), (1080, 1920)):
            stage.window.resize(*size)
            qtbot.waitUntil(
                lambda: (
                    max(
                        stage.media.image().width() - stage.panel.width(),
                        stage.media.image().height() - stage.panel.height(),
                    )
                    == 0
                )
            )
    assert stage.told.shown == ["a.jpg"], "it is no other picture"


@pytest.mark.parametrize("content", [b"", b"hello\n" * 500, b"\xff\xd8\xff\xe0cut"])
@pytest.mark.parametrize("name", ["hỏng.jpg", "hỏng.mp4"])
def test_what_is_broken_is_passed_over_and_told_once(qtbot: QtBot, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    picture(tmp_path / "a.png", RED)
    picture(tmp_path / "z.png", BLUE)
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png", "z.png", "a.png", "z.png", "a.png")
    assert stage.told.troubles == [("bad_media", name)]
    assert (stage.told.well, stage.told.is_empty) == ([], [False])


def test_a_picture_that_is_called_a_video_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.jpg", RED).rename(tmp_path / "a.mp4")
    with staged(Media(tmp_path)) as stage:
        wait_for(qtbot, stage.told.shown, "a.mp4")
        assert is_like(stage.color(), RED)
    assert stage.told.troubles == []


def test_with_nothing_to_show_there_is_no_panel(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.jpg", "b.png", "c.mp4"):
        (tmp_path / name).write_bytes(b"nothing")
    with staged(Media(tmp_path, SOON)) as stage:
        qtbot.waitUntil(lambda: len(stage.told.troubles) == 3 and stage.media.is_waiting)
        assert (stage.media.property("is_empty"), stage.panel.isVisible(), stage.media.showing) == (True, False, "")
        assert is_like(stage.window.grabWindow().pixelColor(1200, 360), "#F4C430", 1), "its room is another's"
    assert (stage.told.shown, stage.told.is_empty) == ([], [])


@pytest.mark.parametrize("name", ["phim", "phim.m3u"])
def test_a_folder_that_comes_and_goes(
    qtbot: QtBot, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.media.LOOK_MS", 10)
    source, away = tmp_path / name, tmp_path / "away"
    with staged(Media(source)) as stage:
        qtbot.waitUntil(lambda: stage.told.troubles == [("no_media", name)])
        picture(tmp_path / "a.png", RED)
        if source.suffix:
            source.write_text("a.png", encoding="utf-8")
        else:
            source.mkdir()
            picture(source / "a.png", RED)
        qtbot.waitUntil(lambda: stage.told.is_empty == [False])
        assert stage.told.well == [("no_media", name)]
        source.rename(away)
        qtbot.waitUntil(lambda: stage.told.is_empty == [False, True])
        assert not stage.panel.isVisible()
        assert stage.media.image().isNull(), "nothing is kept of it"
        away.rename(source)
        qtbot.waitUntil(lambda: stage.told.is_empty == [False, True, False])
    assert stage.told.troubles == [("no_media", name)] * 2
    assert stage.told.well == [("no_media", name)] * 2


def test_new_files_come_and_old_ones_go_when_a_round_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.png", "c.png"):
        picture(tmp_path / name, RED)
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png", "c.png", "a.png")
        picture(tmp_path / "b.png", BLUE)
        (tmp_path / "c.png").unlink()
        qtbot.waitUntil(lambda: stage.told.shown[-4:] == ["a.png", "b.png", "a.png", "b.png"])


def test_a_file_that_vanished_is_told_until_its_folder_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED)
    picture(tmp_path / "b.png", RED)
    media = Media(tmp_path, SOON)
    media.shown.connect(lambda _: (tmp_path / "b.png").unlink(missing_ok=True))
    with staged(media) as stage:
        qtbot.waitUntil(lambda: stage.told.well == [("no_media", "b.png")])
    assert stage.told.troubles == [("no_media", "b.png")]


def test_a_list_tells_what_is_missing_until_it_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.media.LOOK_MS", 10)
    picture(tmp_path / "a.png", RED)
    (tmp_path / "list.txt").write_text("mất.png\na.png", encoding="utf-8")
    with staged(Media(tmp_path / "list.txt", SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        assert stage.told.troubles == [("no_media", "mất.png")]
        picture(tmp_path / "mất.png", BLUE)
        qtbot.waitUntil(lambda: "mất.png" in stage.told.shown)
    assert stage.told.well == [("no_media", "mất.png")]


def test_a_broken_file_is_read_again_only_when_it_changed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []

    def read(file: Path, room: QSize) -> QImage | NoPicture:
        reads.append(file.name)
        return read_picture(file, room)

    monkeypatch.setattr("display.playing.projector.picture", read)
    picture(tmp_path / "a.png", RED)
    picture(tmp_path / "b.png", RED)
    (tmp_path / "c.png").write_bytes(b"broken")
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, *["a.png", "b.png"] * 4)
        assert reads.count("c.png") == 1
        picture(tmp_path / "c.png", BLUE)
        qtbot.waitUntil(lambda: "c.png" in stage.told.shown)
    assert (stage.told.troubles, stage.told.well) == ([("bad_media", "c.png")], [("bad_media", "c.png")])


def test_a_share_that_does_not_answer_is_told(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = Event()

    def files(source: Path) -> tuple[Item, ...]:
        answers.wait(10)
        return files_of(source)

    monkeypatch.setattr("display.playing.shelf.ANSWER_MS", 10)
    monkeypatch.setattr("display.playing.shelf.files_of", files)
    picture(tmp_path / "a.png", RED)
    with staged(Media(tmp_path)) as stage:
        qtbot.waitUntil(lambda: stage.told.troubles == [("no_media", tmp_path.name)])
        monkeypatch.setattr("display.playing.shelf.ANSWER_MS", 10_000)
        answers.set()
        wait_for(qtbot, stage.told.shown, "a.png")
        qtbot.waitUntil(lambda: stage.told.well == [("no_media", tmp_path.name)])


def test_one_picture_is_no_work(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED)
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        qtbot.waitUntil(lambda: stage.media.lane.is_idle and stage.media.image().width() == stage.panel.width())
        stage.window.grabWindow()
        frames: list[int] = []
        stage.window.frameSwapped.connect(lambda: frames.append(1))
        before = stage.media.image().cacheKey()
        stage.media._shelf.look(is_round_over=False)  # what the minute does
        stage.media.lane.drain()
        for _ in range(50):
            QCoreApplication.processEvents()
        assert stage.media.lane.is_idle
        assert (frames, stage.media.image().cacheKey()) == ([], before)
    assert stage.told.shown == ["a.png"]


def test_it_stands_still_while_nobody_sees_it_or_the_wall_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        picture(tmp_path / name, RED)
    with staged(Media(tmp_path, SOON)) as stage:
        wait_for(qtbot, stage.told.shown, "a.png")
        for name, stop, go in (("visible", False, True), ("paused", True, False)):
            thing = stage.panel if name == "visible" else stage.media
            thing.setProperty(name, stop)
            stage.media.lane.drain()
            for _ in range(20):
                QCoreApplication.processEvents()
            assert not stage.media.is_waiting
            stage.told.shown.clear()
            thing.setProperty(name, go)
            qtbot.waitUntil(lambda: len(stage.told.shown) > 1)


def test_a_playlist_without_a_panel_waits_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        picture(tmp_path / name, RED)
    media = Media(tmp_path, SOON)
    media.open()
    qtbot.waitUntil(lambda: not media.property("is_empty"))
    assert (media.showing, media.is_waiting) == ("a.png", False)
    media.close()


def test_a_computer_that_plays_no_videos_shows_pictures(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    picture(tmp_path / "a.png", RED)
    (tmp_path / "phim.mp4").write_bytes(b"a film")
    with staged(Media(tmp_path, SOON)) as stage:
        qtbot.waitUntil(lambda: stage.told.troubles == [("bad_media", "phim.mp4")])
        wait_for(qtbot, stage.told.shown, "a.png", "a.png")


_PICTURES_ALONE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from display.playing.media import Media
from display.playing.pictures import NoPicture
from display.playing.pictures import picture as read_picture
from office.qt import shell
assert not any(name in sys.modules for name in ("PySide6.QtMultimedia", "PySide6.QtQuick")), "before the first frame"
running = shell.application("display")
media = Media(Path(sys.argv[1]))
media.shown.connect(running.quit)
media.open()
running.exec()
media.close()
assert "PySide6.QtMultimedia" not in sys.modules, "for a picture"
"""


def test_no_multimedia_is_loaded_for_pictures(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED)
    subprocess.run([sys.executable, "-c", _PICTURES_ALONE, tmp_path], check=True, timeout=60, env=dict(os.environ))


def test_a_playlist_may_come_after_the_first_frame(qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png", RED)
    media = Media(tmp_path)
    with shell.shown(PAGE, {"theme": load_theme().qml()}, size=(1280, 720)) as window:
        panel = window.rootObject().findChild(QQuickItem, "media")
        assert isinstance(panel, QQuickItem)
        assert not panel.isVisible()
        window.rootObject().setProperty("media", media)
        media.open()
        qtbot.waitUntil(panel.isVisible)
        assert len(panel.findChildren(Screen)) == 1
        assert is_like(window.grabWindow().pixelColor(800, 360), RED)
    media.close()
    shell.destroy(media)
