from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from office.qt.fonts import load_fonts
from tests.studio.hands import Hands, a_studio


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "giong-nu"


@pytest.fixture
def hands(qtbot: QtBot, fonts: None, folder: Path) -> Iterator[Hands]:
    """A new voice, on its first page."""
    with a_studio(qtbot, folder) as hands:
        yield hands
