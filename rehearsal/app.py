"""`make demo`: every screen on an office of its own, as real windows or as a scripted morning in pictures."""

import os
import shutil
import sys
from pathlib import Path

from office.bootstrap import create_office
from office.qt.shell import has_screen
from office.storage.schema import HEAD
from office.texts import text
from rehearsal.morning import play
from rehearsal.windows import open_windows

FOLDER = Path("demo")
PRESET = "thai-binh-2019"


def run(folder: Path = FOLDER) -> int:
    """Open the windows if there is a screen, else play the morning and leave a picture of every page in `folder`."""
    folder.mkdir(exist_ok=True)
    if has_screen():
        path = folder / "office.db"
        if not path.exists():
            shutil.copy(_founded(folder), path)
        _say(text("demo.windows", path=str(path)))
        return open_windows(str(path))
    path = folder / "morning.db"
    for old in folder.glob("morning.db*"):
        old.unlink()
    shutil.copy(_founded(folder), path)
    _say(text("demo.no_screen"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    for picture in play(str(path), folder):
        _say(f"  {picture}")
    return 0


def _founded(folder: Path) -> Path:
    """Return an office that nothing has happened in, founded once; it is shown at any hour of the day."""
    path = folder / "founded" / f"{HEAD}.db"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        create_office(str(path), PRESET, always_open=True)
    return path


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
