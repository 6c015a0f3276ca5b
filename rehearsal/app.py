"""`make demo`: every screen on an office of its own, as real windows or as a scripted morning in pictures."""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from office.bootstrap import open_office
from office.qt.shell import has_screen
from office.storage.schema import HEAD
from office.texts import text
from rehearsal.accounts import let_in
from rehearsal.morning import play
from rehearsal.past import found_with_past
from rehearsal.windows import OFFICER, open_windows

FOLDER = Path("demo")
PRESET = "thai-binh-2019"
STAFFED = (("5", "dung.ld"), ("11", "khoa.nd"))
"""Desks for certifying and for results, which most people come for, and their officers."""


def run(folder: Path = FOLDER) -> int:
    """Open the windows if there is a screen, else play the morning and leave a picture of every page in `folder`."""
    folder.mkdir(exist_ok=True)
    if has_screen():
        path = folder / "office.db"
        if not path.exists():
            begin_day(folder, path)
        _say(text("demo.windows", path=str(path)))
        return open_windows(str(path), _let_in(path))
    path = folder / "morning.db"
    for old in folder.glob("morning.db*"):
        old.unlink()
    begin_day(folder, path)
    _say(text("demo.no_screen"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    for picture in play(str(path), folder):
        _say(f"  {picture}")
    return 0


def begin_day(folder: Path, path: Path) -> None:
    """Put an office at `path` whose first desks are open; one more opens with the officer's window."""
    shutil.copy(_founded(folder), path)
    with open_office(str(path)) as office:
        for desk, officer in STAFFED:
            office.open_desk(desk, officer)


def _let_in(path: Path) -> str:
    """Give passwords to who is at work and to who may sign in at the other counter, and tell the latter's."""
    with open_office(str(path)) as office:
        for officer in ("hung.tm", "mai.pt"):
            _say(text("demo.password", officer=officer, password=let_in(office, officer)))
        return let_in(office, OFFICER)


def _founded(folder: Path) -> Path:
    """Return an office open at any hour, with some days behind it and nothing today; founded once a day."""
    path = folder / "founded" / f"{HEAD}-{datetime.now(UTC).date()}.db"
    if not path.exists():
        shutil.rmtree(path.parent, ignore_errors=True)
        path.parent.mkdir()
        found_with_past(str(path), PRESET)
    return path


def _say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()
