"""A playlist of which hardly anything can be shown, on a real wall."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bench.clips import clip, picture
from display.app import Face, opened
from display.setup import Setup
from office.bootstrap import Office
from office.domain.walls import Trouble
from tests.display.playing.screening import BROKEN_FILE, QUIET, is_like, need_videos
from tests.display.sights import Steady, call_at, words
from tests.display.telling import NAME, assert_hall_is_not_told

pytestmark = pytest.mark.qt_log_ignore(*QUIET, BROKEN_FILE)

MINT, RED = "#8FF0C4", "#C03030"
FIFTY_MILLION = (8700, 5800)


@pytest.fixture
def playlist(tmp_path: Path) -> Path:
    """A broken picture, a film of an unknown codec, a picture of fifty million points, and a good one."""
    need_videos()
    folder = tmp_path / "phim"
    folder.mkdir()
    (folder / "1 hỏng.jpg").write_bytes(b"\xff\xd8\xff\xe0cut")
    film = clip(tmp_path / "film.mkv", 3, sound=False).read_bytes()
    assert b"V_MPEG4/ISO/ASP" in film
    (folder / "2 lạ.mkv").write_bytes(film.replace(b"V_MPEG4/ISO/ASP", b"V_NEVER/HEARD/X"))
    Image.new("RGB", FIFTY_MILLION, RED).save(folder / "3 lớn.jpg", quality=20)
    picture(folder / "4 tốt.png", MINT)
    return folder


def color(face: Face) -> QColor:
    """The color in the middle of the playlist's panel."""
    media = face.attached.media
    assert media is not None
    screen = media._screen
    assert screen is not None
    image = face.window.grabWindow()
    return image.pixelColor(screen.mapRectToScene(screen.boundingRect()).center().toPoint())


def test_what_can_be_shown_is_shown_and_the_rest_is_told_to_the_staff(
    qtbot: QtBot, sqlite_url: str, office: Office, playlist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.playing.video.CODEC_MS", 1)
    setup = Setup(name=NAME, playlist=playlist, playlist_seconds=0)
    with opened(sqlite_url, setup, steady=Steady()) as face:
        face.settle()
        media = face.attached.media
        assert media is not None
        seen: list[tuple[str, QColor]] = []
        media.shown.connect(lambda name: seen.append((name, color(face))))
        face.settle(call_at(office, [("1", "lan.nt", "A")]))
        qtbot.waitUntil(lambda: [name for name, _ in seen].count("4 tốt.png") > 1, timeout=20_000)
        media.set_paused(is_paused=True)
        assert {name for name, _ in seen} == {"3 lớn.jpg", "4 tốt.png"}
        for name, there in seen:
            assert is_like(there, RED if name.startswith("3") else MINT), "neither black nor the one before"
        face.lane.drain()
        told = {(one.cause, one.about) for one in office.wall_troubles()}
        assert told == {(Trouble.BAD_MEDIA, "1 hỏng.jpg"), (Trouble.BAD_MEDIA, "2 lạ.mkv")}
        assert_hall_is_not_told(face, *[about for _, about in told])
        assert words(face, "number") == ["A001"]
