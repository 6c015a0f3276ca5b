"""The pages as pictures: nothing is cut off in any size and language, and the documentation shows them as they are.

`TAICHO_RENEW=1 .venv/bin/python -m pytest tests/studio/test_pictures.py` keeps the documentation's anew.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from office.qt.buttons import KeyButton
from studio.events import Lost
from tests.studio.hands import GOOD, LOUD, Hands, a_studio, an_order

KEY = Qt.Key
FOLDER = Path("docs/pictures")
NEAR = 3.0
"""How much two pictures may differ in the mean, of 255: typefaces are drawn a little differently everywhere."""
CLIPS = ("xin nhắc lại", "mời số", "đến quầy số", "mười", "mươi")


def terms(hands: Hands) -> None:
    hands.write("speaker", "Giọng nữ 1")
    hands.click("agree")


def first(hands: Hands) -> None:
    hands.agree()


def shout(hands: Hands) -> None:
    hands.agree()
    hands.record(LOUD)


def recording(hands: Hands) -> None:
    hands.agree()
    hands.record()
    hands.press(KEY.Key_Right, KEY.Key_Right)
    hands.microphone.sounds.append(GOOD[: len(GOOD) // 2])
    hands.press(KEY.Key_Space)


def lost(hands: Hands) -> None:
    hands.agree()
    hands.microphone.lost = Lost.NO_MICROPHONE
    hands.press(KEY.Key_Space)


def missing(hands: Hands) -> None:
    hands.agree()
    hands.press(*[KEY.Key_Right] * 5)


def whole(hands: Hands) -> None:
    hands.agree()
    for _ in CLIPS:
        hands.record()
        hands.press(KEY.Key_Right)


PAGES: tuple[Callable[[Hands], None], ...] = (terms, first, shout, recording, lost, missing, whole)
SHOWN = {"voice-1-terms": terms, "voice-2-recording": recording}


def drawn(hands: Hands) -> None:
    for _ in range(5):
        QApplication.processEvents()


def cut_off(window: QWidget) -> list[str]:
    """The words that have less room than they need."""
    found = []
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        too_wide = not label.wordWrap() and label.sizeHint().width() > label.width()
        if too_wide or needed > label.height():
            found.append(label.text())
    found += [one.accessibleName() for one in window.findChildren(KeyButton) if one.isVisible() and is_small(one)]
    return found


def is_small(button: KeyButton) -> bool:
    needed = button.minimumSizeHint()
    return needed.width() > button.width() or needed.height() > button.height()


@pytest.mark.parametrize("size", [(1280, 860), (1024, 700), (1920, 1080)])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_off(
    qtbot: QtBot, fonts: None, tmp_path: Path, page: Callable[[Hands], None], language: str, size: tuple[int, int]
) -> None:
    with a_studio(
        qtbot, tmp_path / "voice", an_order(tmp_path / "voice", CLIPS), language=language, size=size
    ) as hands:
        page(hands)
        drawn(hands)
        assert cut_off(hands.face.window) == []


def test_the_largest_letters_have_room_for_every_mark(qtbot: QtBot, fonts: None, tmp_path: Path) -> None:
    clips = ("Ặ Ễ ộ ự g", "đến khu vực trả kết quả số", "nghiêng")
    with a_studio(qtbot, tmp_path / "voice", an_order(tmp_path / "voice", clips), size=(1024, 700)) as hands:
        hands.agree()
        drawn(hands)
        for _ in clips:
            words = hands.find("clip")
            image = words.grab().toImage()
            edge = [image.pixelColor(0, 0)]
            for across in range(image.width()):
                assert image.pixelColor(across, 0) in edge
                assert image.pixelColor(across, image.height() - 1) in edge
            hands.press(KEY.Key_Right)
            drawn(hands)


@pytest.mark.parametrize("name", SHOWN)
def test_the_documentation_shows_the_window_as_it_is(qtbot: QtBot, fonts: None, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "voice"
    with a_studio(qtbot, folder, an_order(folder, CLIPS)) as hands:
        SHOWN[name](hands)
        drawn(hands)
        hands.face.window.grab().save(str(tmp_path / "now.png"))
    now, path = Image.open(tmp_path / "now.png").convert("RGB"), FOLDER / f"{name}.png"
    if os.environ.get("TAICHO_RENEW"):
        now.quantize(128).save(path, optimize=True)
    kept = Image.open(path).convert("RGB")
    assert kept.size == now.size
    assert max(ImageStat.Stat(ImageChops.difference(kept, now)).mean) < NEAR
