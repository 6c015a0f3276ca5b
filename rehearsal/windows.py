"""The four screens as processes of their own, as in a hall."""

import subprocess
import sys
from collections.abc import Sequence

SCREENS: tuple[Sequence[str], ...] = (
    ("display",),
    ("kiosk",),
    ("counter", "--desk", "3", "--officer", "lan.nt"),
    ("counter",),
)


def open_windows(url: str) -> int:
    """Open the wall, the kiosk and two counters, and wait until all are closed; Ctrl+C closes them."""
    command = (sys.executable, "-m", "main", "--db", url)
    running = [subprocess.Popen([*command, *screen]) for screen in SCREENS]  # noqa: S603 - our own program
    try:
        return max(process.wait() for process in running)
    except KeyboardInterrupt:
        for process in running:
            process.terminate()
        return 0
