import os
import subprocess
import sys

import shiboken6
from pytestqt.qtbot import QtBot

from counter.app import opened
from office.bootstrap import Office
from tests.accounts import PASSWORD, let_in


def python(code: str, *arguments: str) -> str:
    """What a program of its own says."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, env=os.environ.copy(), capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_nothing_of_the_storage_is_imported_before_the_first_frame() -> None:
    code = (
        "import sys, counter.app\n"
        "heavy = ('sqlalchemy', 'office.storage', 'office.bootstrap', 'office.domain', 'counter.window')\n"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    assert python(code) == "[]\n"


def test_a_program_paints_then_reads_then_ends(sqlite_url: str) -> None:
    code = (
        "import sys\nfrom PySide6.QtCore import QCoreApplication\nfrom counter.app import run\n"
        "def ready():\n    print('ready')\n    QCoreApplication.quit()\n"
        "print(run(sys.argv[1], painted=lambda: print('painted'), ready=ready))"
    )
    assert python(code, sqlite_url) == "painted\nready\n0\n"


def test_window_and_model_are_gone_afterwards(qtbot: QtBot, fonts: None, url: str, office: Office) -> None:
    let_in(url)
    with opened(url, desk="3", officer="lan.nt", password=PASSWORD) as face:
        face.settle()
    assert not shiboken6.isValid(face.window)
    assert not shiboken6.isValid(face.model)
    assert office.desk("3").desk.officer == "lan.nt"


def test_a_window_closed_before_its_first_frame_ends_cleanly(qtbot: QtBot, fonts: None, url: str) -> None:
    with opened(url) as face:
        assert face.model.link.office is None
    assert not shiboken6.isValid(face.window)
