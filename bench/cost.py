"""One issue and one call through `open_office`, beside the same rows by hand, and beside a million past tickets."""

import argparse
from collections.abc import Callable
from contextlib import ExitStack

from bench.by_hand import Hand, postgres_hand, sqlite_hand
from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, show, show_ratio, timed
from bench.past import write_past
from office.bootstrap import Office, create_office, open_office

Samples = dict[str, list[float]]
WARM_UP = 50


def main() -> int:
    """Measure on both databases; 1 if a limit is not kept."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=1_000, help="issues and calls of each kind")
    options.add_argument("--past", type=int, default=1_000_000, help="past tickets")
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    asked = options.parse_args()
    print(f"cost of one issue and one call ({machine()})")
    kept = True
    if asked.only != "postgresql":
        with sqlite_file() as empty, sqlite_file() as hand, sqlite_file() as full:
            kept &= _compare("SQLite, synchronous=FULL", (empty, hand, full), sqlite_hand, asked.count, asked.past, 3)
    if asked.only != "sqlite":
        with postgres_server() as server:
            urls = (new_database(server), new_database(server), new_database(server))
            kept &= _compare("PostgreSQL", urls, postgres_hand, asked.count, asked.past, 2)
    return 0 if kept else 1


def _compare(
    name: str, urls: tuple[str, str, str], hand_on: Callable[[str], Hand], count: int, past: int, limit: float
) -> bool:
    for url, tickets in zip(urls, (0, 0, past), strict=True):
        create_office(url)
        write_past(url, tickets)
    print(f"{name}; past tickets: {past:,}")
    with ExitStack() as stack:
        empty, by_hand, full = (stack.enter_context(open_office(url)) for url in urls)
        for office in (empty, by_hand, full):
            office.open_desk(3, "lan.nt")
        samples = _measure(empty, hand_on(urls[1]), full, count)
    for what, times in samples.items():
        show(what, times)
    kept = True
    for verb in ("issue", "call"):
        ours, hand, old = (samples[f"{verb}, {which}"] for which in ("ours", "by hand", "ours, long past"))
        kept &= show_ratio(f"{verb}: ours / by hand", ours, hand, limit)
        kept &= show_ratio(f"{verb}: long past / empty", old, ours, 1.2)
    return kept


def _measure(empty: Office, hand: Hand, full: Office, count: int) -> Samples:
    """Take turns, so that whatever else the machine does falls on all three alike."""
    samples: Samples = {}
    for turn in range(-WARM_UP, count):
        for name, issue, call, clear in (
            ("by hand", hand.issue, hand.call, hand.clear),
            ("ours", lambda: empty.issue_ticket("A"), lambda: empty.call_next(3), lambda: empty.finish(3)),
            ("ours, long past", lambda: full.issue_ticket("A"), lambda: full.call_next(3), lambda: full.finish(3)),
        ):
            issued, called = timed(issue), timed(call)
            clear()
            if turn >= 0:
                samples.setdefault(f"issue, {name}", []).append(issued)
                samples.setdefault(f"call, {name}", []).append(called)
    return samples


if __name__ == "__main__":
    raise SystemExit(main())
