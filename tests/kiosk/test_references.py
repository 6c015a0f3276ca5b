"""Every page as it should look, in four panels, both languages, with usual and with large text.

On the same walk: with usual text nothing is cut off or has to scroll, and every target is as large as a finger.
The pictures are kept at half their size in `references/`; `TAICHO_RENEW=1 .venv/bin/python -m pytest
tests/kiosk/test_references.py tests/kiosk/staff/test_staff_references.py` draws them anew.
Look at what changed before you keep it.
"""

import os
import shutil
from itertools import count
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.events import Ticked
from kiosk.face import Face
from kiosk.view_model import KioskModel
from tests.builders import MORNING
from tests.kiosk.hands import touch, visible_items
from tests.kiosk.panels import INCHES, PANELS
from tests.kiosk.test_pages import check_fits, pages

FOLDER = Path(__file__).parent / "references"
COLORS = 24
"""Of a kept picture: enough for two type weights on five grounds."""
DIFFERENT = 60
"""Levels of gray by which a dot must differ: softened edges do not count."""
SHARE = 0.004
"""Of the dots that may differ: a word more, a line moved is more than that."""


def picture_of(face: Face) -> Image.Image:
    """What is on the panel, at half its size."""
    QApplication.processEvents()
    if face.model.flow.modes.is_large:
        # A page that turns out to be too long makes room for its arrows.
        face.window.grabWindow()
        QApplication.processEvents()
    image = face.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    raw = bytes(image.constBits())
    full = Image.frombytes("RGB", (image.width(), image.height()), raw, "raw", "RGB", image.bytesPerLine())
    return full.resize((image.width() // 2, image.height() // 2), Image.Resampling.BOX)


def keep(picture: Image.Image, path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    picture.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


def share_of_difference(one: Image.Image, other: Image.Image) -> float:
    """How much of two pictures differs, 0 to 1."""
    if one.size != other.size:
        return 1.0
    difference = ImageChops.difference(one.convert("L"), other.convert("L"))
    return sum(difference.histogram()[DIFFERENT:]) / (one.width * one.height)


def compared(shown: Image.Image, name: str, folder: Path) -> dict[str, float]:
    """Return the name and what share differs, if too much does; the picture is kept in the folder then."""
    if os.environ.get("TAICHO_RENEW"):
        keep(shown, FOLDER / name)
        return {}
    share = share_of_difference(shown, Image.open(FOLDER / name).convert("RGB"))
    if share <= SHARE:
        return {}
    keep(shown, folder / name)
    return {name: round(share, 4)}


@pytest.fixture
def same_every_time(busy_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The same morning for each walk: the clock stands, the next number and its token are known."""
    url = tmp_path / "office.db"
    shutil.copy(busy_url, url)
    tokens = count(1)
    monkeypatch.setattr("secrets.token_urlsafe", lambda _: f"token{next(tokens):011d}")
    monkeypatch.setattr(KioskModel, "tick", lambda _: None)
    return str(url)


@pytest.mark.parametrize("mode", ["plain", "large"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_every_page_looks_as_it_should(
    qapp: QApplication, same_every_time: str, tmp_path: Path, size: tuple[int, int], language: str, mode: str
) -> None:
    wrong: dict[str, float] = {}
    with opened(same_every_time, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        face.settle()
        face.model.hear(Ticked(MORNING))
        if mode == "large":
            touch(face.window, "large")
        for page in pages(face, language, mode):
            if page == "0_starting":
                continue  # how much of it is seen depends on the speed of the computer
            name = f"{size[0]}x{size[1]}-{language}-{mode}-{page}.png"
            wrong |= compared(picture_of(face), name, tmp_path)
            for item in visible_items(face.window) if mode == "plain" else ():
                check_fits(face, page, item)
    assert not wrong, f"these differ from {FOLDER}, see {tmp_path}"


def test_a_difference_is_seen() -> None:
    one = Image.open(FOLDER / "1080x1920-vi-plain-1_groups.png").convert("RGB")
    other = Image.open(FOLDER / "1080x1920-en-plain-1_groups.png").convert("RGB")
    assert share_of_difference(one, one) == 0
    assert share_of_difference(one, other) > SHARE
    assert share_of_difference(one, one.resize((10, 10))) == 1.0
