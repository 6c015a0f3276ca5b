"""The four screens as processes of their own, as in a hall, side by side on one screen."""

import os
import subprocess
import sys
from collections.abc import Sequence

from office.qt.places import VARIABLE

SCREENS: tuple[tuple[str, Sequence[str]], ...] = (
    ("27,0,73,42", ("display",)),
    ("0,0,27,96", ("kiosk",)),
    ("27,42,68,54", ("counter", "--desk", "3", "--officer", "lan.nt")),
    ("32,46,68,54", ("counter",)),
)
"""Where each stands, in percent of the screen."""


def open_windows(url: str) -> int:
    """Open the wall, the kiosk and two counters, and wait until all are closed; Ctrl+C closes them."""
    command = (sys.executable, "-m", "main", "--db", url)
    running = [
        subprocess.Popen([*command, *screen], env=os.environ | {VARIABLE: area})  # noqa: S603 - our own program
        for area, screen in SCREENS
    ]
    try:
        return max(process.wait() for process in running)
    except KeyboardInterrupt:
        for process in running:
            process.terminate()
        return 0
