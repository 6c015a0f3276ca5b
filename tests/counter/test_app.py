import os
import subprocess
import sys

import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter.app import opened, run
from office.bootstrap import Office


def test_nothing_of_the_storage_is_imported_before_the_first_frame() -> None:
    code = (
        "import sys, counter.app\n"
        "heavy = ('sqlalchemy', 'office.storage', 'office.bootstrap')\n"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], env=os.environ.copy(), capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout == "[]\n"


def test_a_program_paints_then_reads_then_ends(qapp: QApplication, sqlite_url: str) -> None:
    name, told = qapp.applicationName(), list[str]()

    def ready() -> None:
        told.append("ready")
        qapp.quit()

    assert run(sqlite_url, painted=lambda: told.append("painted"), ready=ready) == 0
    assert told == ["painted", "ready"]
    qapp.setApplicationName(name)


def test_window_and_model_are_gone_afterwards(qtbot: QtBot, fonts: None, url: str, office: Office) -> None:
    with opened(url, desk="3", officer="lan.nt") as face:
        face.settle()
    assert not shiboken6.isValid(face.window)
    assert not shiboken6.isValid(face.model)
    assert office.desk("3").desk.officer == "lan.nt"


def test_a_window_closed_before_its_first_frame_ends_cleanly(qtbot: QtBot, fonts: None, url: str) -> None:
    with opened(url) as face:
        assert face.model.link.office is None
    assert not shiboken6.isValid(face.window)
