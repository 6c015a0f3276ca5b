"""From the start of a face's process to its first painted frame, beside a bare window of the same toolkit.

python -m bench.startup [--runs N] [--face kiosk|counter|display|plate|rating ...]
"""

import argparse
import os
import subprocess
import sys
import time

from bench.databases import sqlite_file
from bench.figures import machine, percentile, show, show_ratio
from office import create_office

LIMIT = 2.0
LIMIT_READY_MS = 1500.0
TOOLKITS = {"kiosk": "quick", "counter": "widgets", "display": "quick", "plate": "quick", "rating": "quick"}
_PATIENCE_S = 60


def started(*arguments: str) -> dict[str, float]:
    """Run a window until it ends; return the milliseconds from its start to each thing it told.

    Raises:
        subprocess.SubprocessError: it failed, or did not end.
    """
    environment = os.environ | {"QT_QUICK_BACKEND": "software"}
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        # That plugin warns of what it cannot do at every window.
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    began = time.perf_counter_ns()
    ended = subprocess.run(
        [sys.executable, "-m", "bench.start_process", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=_PATIENCE_S,
    )
    lines = (line.split() for line in ended.stdout.splitlines())
    # A window may be painted more than once before it ends: the first time counts.
    return {what: (int(at) - began) / 1e6 for what, at in reversed([(what, at) for what, at in lines])}


def measure(face: str, url: str, runs: int) -> bool:
    """Print a face's figures, taking turns with the bare window, and return whether both limits are kept."""
    toolkit = TOOLKITS[face]
    ours, bare = [], []
    started(toolkit)
    started(face, url)
    for _ in range(runs):
        bare.append(started(toolkit)["painted"])
        ours.append(started(face, url))
    painted = [times["painted"] for times in ours]
    ready = [times["ready"] for times in ours]
    show(f"bare {toolkit} window: first frame", bare)
    show(f"{face}: first frame", painted)
    kept = show_ratio(f"{face}: first frame / bare window", painted, bare, LIMIT)
    show(f"{face}: usable (limit p95 {LIMIT_READY_MS:g} ms)", ready)
    return kept and percentile(ready, 95) <= LIMIT_READY_MS


def main() -> int:
    """Print the figures of each face; 1 if a limit is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=20, help="starts of each window")
    options.add_argument("--face", choices=list(TOOLKITS), nargs="+", default=list(TOOLKITS))
    given = options.parse_args()
    print(f"Start of a face ({machine()})", flush=True)
    with sqlite_file() as path:
        create_office(path)
        kept = [measure(face, path, given.runs) for face in given.face]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
