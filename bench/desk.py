"""An officer's key until the window answers: a real window, 4,000 tickets of the day, 200,000 open dossiers."""

import argparse
import os
from collections import defaultdict

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from bench.full_office import DOSSIERS, TICKETS, fill
from bench.strokes import TURN, Paints, bare_window, press, press_bare
from counter.app import opened
from office.bootstrap import create_office, open_office
from office.qt.shell import application
from rehearsal.accounts import let_in

LIMIT_MS = 50.0
DESK, OFFICER = "3", "lan.nt"


def measure(name: str, url: str, turns: int) -> bool:
    """Print the figures on one database and return whether the limit is kept."""
    create_office(url, always_open=True)
    with open_office(url) as office:
        office.issue_ticket("A1")
        office.open_dossier("2.001583", officer=OFFICER)
        password = let_in(office, OFFICER)
    fill(url)
    with open_office(url) as office:
        for desk, officer in (("1", "hung.tm"), ("5", "dung.ld"), ("11", "khoa.nd")):
            office.open_desk(desk, officer)
    painted, shown = defaultdict(list), defaultdict(list)
    with opened(url, desk=DESK, officer=OFFICER, password=password) as face:
        face.settle()
        face.window.activateWindow()
        paints = Paints(face.window)
        for turn in range(turns + 1):
            for stroke in TURN:
                first, last = press(face, paints, stroke)
                if turn:  # the first turn makes what is made once
                    painted[stroke.name].append(first)
                    shown[stroke.name].append(last)
        QCoreApplication.instance().removeEventFilter(paints)  # type: ignore[union-attr] # as above
    with bare_window() as (paints, window):
        bare = [press_bare(paints, window) for _ in range(200)]
    print(f"  {name}: until the fact is shown", flush=True)
    for key, samples in shown.items():
        show(f"  {key}", samples)
    answered = [one for samples in painted.values() for one in samples]
    everything = [one for samples in shown.values() for one in samples]
    show(f"{name}: key -> answered (painted)", answered)
    show(f"{name}: key -> the fact is shown", everything)
    show("a bare window: key -> painted", bare)
    ratio = percentile(answered, 50) / percentile(bare, 50)
    print(f"  answered in {ratio:.1f} times what a bare window takes", flush=True)
    slowest = max(percentile(samples, 95) for samples in shown.values())
    print(f"  the slowest key: p95 {slowest:.1f} ms (limit {LIMIT_MS:g} ms)", flush=True)
    return percentile(everything, 95) <= LIMIT_MS


def main() -> int:
    """Print the figures on both databases; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    options.add_argument("--turns", type=int, default=30, help="turns of fourteen keys")
    options.add_argument("--sqlite-only", action="store_true")
    given = options.parse_args()
    application("bench", ["taicho"], widgets=True)
    print(f"Key to answer at a desk, {TICKETS} tickets, {DOSSIERS} dossiers, limit p95 {LIMIT_MS:g} ms ({machine()})")
    with sqlite_file() as path:
        kept = [measure("SQLite", path, given.turns)]
    if not given.sqlite_only:
        with postgres_server() as server:
            kept.append(measure("PostgreSQL", new_database(server), given.turns))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
