"""The panel of the playlist in each size and shape of a wall; `TAICHO_PICTURES` names a folder to keep them in."""

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from pytestqt.qtbot import QtBot

from bench.clips import LEFT, clip
from display.playing.media import Media
from tests.display.playing.screening import QUIET, is_like, need_videos, staged, wait_for

pytestmark = pytest.mark.qt_log_ignore(*QUIET)

SIZES = ((1280, 720), (1920, 1080), (1080, 1920), (3840, 2160))


def scene(file: Path, size: tuple[int, int]) -> Path:
    """Paint a landscape: a sky that fades, a hill, and thin lines that show how it was scaled."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, image.height())
    sky.setColorAt(0, QColor("#2E6FB7"))
    sky.setColorAt(1, QColor("#F6E3B4"))
    painter.fillRect(image.rect(), sky)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor("#0F4C3A"))
    painter.drawEllipse(-image.width() // 4, image.height() * 2 // 3, image.width() * 3 // 2, image.height())
    painter.setPen(QColor("white"))
    for x in range(0, image.width(), 40):
        painter.drawLine(x, 0, x, image.height() // 2)
    painter.end()
    assert image.save(str(file), quality=90)
    return file


@pytest.fixture
def keep(tmp_path: Path) -> Path:
    folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path / "kept")) / "display"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("shape", [(4000, 2250), (1500, 2000)])
def test_a_picture_fits_every_wall(
    qtbot: QtBot, tmp_path: Path, keep: Path, size: tuple[int, int], shape: tuple[int, int]
) -> None:
    scene(tmp_path / "cảnh.jpg", shape)
    with staged(Media(tmp_path / "cảnh.jpg"), size) as stage:
        wait_for(qtbot, stage.told.shown, "cảnh.jpg")
        qtbot.waitUntil(
            lambda: (
                stage.media.image().width() == round(stage.panel.width())
                or stage.media.image().height() == round(stage.panel.height())
            )
        )
        hill = 0.5 + 0.4 * stage.media.image().height() / stage.panel.height()
        assert is_like(stage.color(0.499, hill), "#0F4C3A", 8)
        assert stage.window.grabWindow().save(str(keep / f"media-{shape[0]}-{size[0]}x{size[1]}.png"))


@pytest.mark.parametrize("size", SIZES)
def test_a_video_fits_every_wall(qtbot: QtBot, tmp_path: Path, keep: Path, size: tuple[int, int]) -> None:
    need_videos()
    film = clip(tmp_path / "phim.mp4", 50, (320, 180), sound=False)
    with staged(Media(film), size) as stage:
        wait_for(qtbot, stage.told.shown, "phim.mp4")
        qtbot.waitUntil(lambda: is_like(stage.color(0.1), LEFT))
        stage.media.set_paused(True)
        assert stage.window.grabWindow().save(str(keep / f"media-video-{size[0]}x{size[1]}.png"))
