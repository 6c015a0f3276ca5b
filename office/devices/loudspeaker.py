"""The loudspeaker of this computer, by the process that plays: it needs Qt, whoever asks it does not."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""Where the process finds this program."""
DEVICE = "device"
"""The word before the name of the usual loudspeaker, which the process tells first."""
_WAIT_S = 10.0


def sounding_command() -> tuple[str, ...]:
    """Return how the process that plays is started."""
    # A program frozen into one file has no modules that could be named.
    frozen = getattr(sys, "frozen", False)
    return (sys.executable, "sounding") if frozen else (sys.executable, "-m", "office.qt.sounding")


def usual_loudspeaker(command: Sequence[str] | None = None) -> str:
    """Return the name of the loudspeaker that would be heard now; empty where there is none."""
    try:
        # Its order ends before it begins: it looks, tells, and ends.
        told = subprocess.run(  # noqa: S603 - this program
            tuple(command or sounding_command()),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            timeout=_WAIT_S,
            check=False,
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    word, _, name = told.decode("utf-8", "replace").partition("\n")[0].partition(" ")
    return name.strip() if word == DEVICE else ""
