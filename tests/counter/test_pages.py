"""A picture of every page, on a large and on a low screen: painted, whole, and nothing cut off."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from office.qt.styling import color
from tests.clocks import Clock
from tests.counter.cut_off import HD, LARGE, LOW, cut_off
from tests.counter.hands import Hands, a_counter
from tests.counter.page_states import PAGES


@pytest.mark.parametrize("size", [LARGE, LOW, HD], ids=["large", "low", "hd"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_page_is_painted_and_nothing_is_cut_off(
    qtbot: QtBot,
    fonts: None,
    url: str,
    clock: Clock,
    office: Office,
    tmp_path: Path,
    page: Callable[[Hands, Office], None],
    language: str,
    size: tuple[int, int],
) -> None:
    with a_counter(qtbot, url, clock, language=language) as hands:
        window = hands.face.window
        window.resize(*size)
        page(hands, office)
        clock.forward(6)
        hands.face.settle()
        picture = window.grab()
        folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path))
        assert picture.save(str(folder / f"counter_{page.__name__}_{language}_{size[1]}.png"))
        assert (picture.width(), picture.height()) == size
        image = picture.toImage()
        spots = {image.pixelColor(x, y).name() for x in range(0, size[0], 7) for y in range(0, size[1], 7)}
        assert len(spots) > 20
        assert image.pixelColor(3, size[1] - 3) == color("ground")
        assert cut_off(window) == []
