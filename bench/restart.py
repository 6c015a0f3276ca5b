"""From the death of a kiosk (kill -9) to its welcome page painted again, through the real keeper.

python -m bench.restart [--runs N]
"""

import argparse
import os
import sys
import threading
import time
from pathlib import Path
from queue import SimpleQueue

import psutil

from bench.databases import sqlite_file
from bench.figures import machine, percentile, show
from kiosk.keeper import Keeper
from kiosk.keeper_events import Event, Welcomed
from office import create_office

LIMIT_MS = 3_000.0
SETTLED_S = 5.0
"""After so long the spare waits."""
_PATIENCE_S = 60
_MAIN = Path(__file__).parent.parent / "main.py"


def restarted(path: str, age: float) -> float:
    """Kill a kept kiosk that ran for `age` seconds; return the ms from its death to the next welcome page."""
    environment = os.environ | {"TAICHO_DB": path, "QT_QUICK_BACKEND": "software"}
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    told: SimpleQueue[Event] = SimpleQueue()
    keeper = Keeper([sys.executable, str(_MAIN), "kiosk", "--locked", "--kept"], environment, told.put)
    keeping = threading.Thread(target=keeper.run)
    keeping.start()
    try:
        first = _next_welcome(told)
        time.sleep(age)
        psutil.Process(first.pid).kill()
        return _next_welcome(told).seconds * 1e3
    finally:
        keeper.stop()
        keeping.join()


def _next_welcome(told: "SimpleQueue[Event]") -> Welcomed:
    while not isinstance(event := told.get(timeout=_PATIENCE_S), Welcomed):
        pass
    return event


def main() -> int:
    """Print the figures; 1 if the limit is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=10, help="kiosks, each killed once")
    given = options.parse_args()
    print(f"Restart of a kiosk ({machine()})", flush=True)
    with sqlite_file() as path:
        create_office(path, always_open=True)
        show("death at once, before a spare is ready", [restarted(path, 0) for _ in range(given.runs)])
        took = [restarted(path, SETTLED_S) for _ in range(given.runs)]
    show(f"death after {SETTLED_S:g} s (limit p95 {LIMIT_MS:g} ms)", took)
    return 0 if percentile(took, 95) <= LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
