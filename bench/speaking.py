"""From a call to the first sample given to the loudspeaker of a wall; every second call is said in two languages.

What a loudspeaker itself takes to be heard comes on top: python -m bench.voice.

python -m bench.speaking [--calls N] [--only sqlite|postgresql]
"""

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue
from threading import Thread

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from office import NobodyWaiting, Office, create_office, open_office

LIMIT_MS = 300.0
_PATIENCE_S = 20.0
_DESK, _OFFICER = "1", "lan.nt"


@contextmanager
def speaking(url: str) -> Iterator["Queue[int]"]:
    """Run the wall; yield the instants (ns) at which it began to play, the first of them when it was ready."""
    environment = os.environ | {"QT_QUICK_BACKEND": "software"}
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "bench.speaking_process", url]
    told: Queue[int] = Queue()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        Thread(target=_read, args=(process, told), daemon=True).start()
        try:
            told.get(timeout=_PATIENCE_S)
            yield told
        finally:
            process.terminate()


def _read(process: "subprocess.Popen[str]", told: "Queue[int]") -> None:
    for line in process.stdout or ():
        told.put(int(line))


def call_and_speak(office: Office, told: "Queue[int]") -> float:
    """Call the next number and return the milliseconds until the wall plays it."""
    # Longer than the silence between two calls, and by chance: nothing keeps step with the wall's polling.
    time.sleep(random.uniform(0.7, 0.75))  # noqa: S311 - no secret
    began = time.perf_counter_ns()
    if isinstance(office.call_next(_DESK), NobodyWaiting):
        raise TypeError("there must be somebody to call")
    took = (told.get(timeout=_PATIENCE_S) - began) / 1e6
    office.start(_DESK)
    office.finish(_DESK)
    return took


def measure(name: str, url: str, calls: int) -> bool:
    """Print the figures on one database and return whether the limit is kept."""
    create_office(url, always_open=True)
    with open_office(url) as office:
        office.open_desk(_DESK, _OFFICER)
        for number in range(calls):
            office.issue_ticket("A", language=("vi", "en")[number % 2])
        with speaking(url) as told:
            samples = [call_and_speak(office, told) for _ in range(calls)]
    show(f"{name}: call -> loudspeaker, in Vietnamese", samples[::2])
    show(f"{name}: call -> loudspeaker, and in English", samples[1::2])
    return percentile(samples, 95) <= LIMIT_MS


def main() -> int:
    """Print the figures on both databases; 1 if the limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.speaking", description=__doc__)
    options.add_argument("--calls", type=int, default=100, help="calls on each database")
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    given = options.parse_args()
    print(f"Call to loudspeaker, limit p95 {LIMIT_MS:g} ms ({machine()})", flush=True)
    kept = True
    if given.only != "postgresql":
        with sqlite_file() as path:
            kept &= measure("SQLite", path, given.calls)
    if given.only != "sqlite":
        with postgres_server() as server:
            kept &= measure("PostgreSQL", new_database(server), given.calls)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
