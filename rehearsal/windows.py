"""The four screens as processes of their own, as in a hall, side by side on one screen."""

import os
import subprocess
import sys

from office.qt.places import VARIABLE

DESK, OFFICER = "3", "lan.nt"
"""Who is at work already."""
SCREENS: tuple[tuple[str, str], ...] = (
    ("27,0,73,42", "display"),
    ("0,0,27,96", "kiosk"),
    ("32,46,68,54", "counter"),
)
"""Where each stands, in percent of the screen."""
_AT_WORK = "27,42,68,54"


def open_windows(url: str, password: str) -> int:
    """Open the wall, the kiosk and two counters, and wait until all are closed; Ctrl+C closes them.

    Args:
        url: of the database.
        password: of OFFICER; it goes through a pipe, as others can read a command line.
    """
    running = [_started(area, "main", "--db", url, screen) for area, screen in SCREENS]
    officer = _started(_AT_WORK, "rehearsal.officer_window", url, DESK, OFFICER, stdin=subprocess.PIPE)
    if officer.stdin is not None:
        officer.stdin.write(f"{password}\n".encode())
        officer.stdin.close()
    running.append(officer)
    try:
        return max(process.wait() for process in running)
    except KeyboardInterrupt:
        for process in running:
            process.terminate()
        return 0


def _started(area: str, *words: str, stdin: int | None = None) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", *words]
    return subprocess.Popen(command, env=os.environ | {VARIABLE: area}, stdin=stdin)  # noqa: S603 - our own program
