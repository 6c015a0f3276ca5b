"""Many processes on one line, some of them killed in mid-work: no number twice, no call twice, nothing lost."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine
from office.bootstrap import create_office, open_office
from office.domain.journal import JournalEntry

ROOT = Path(__file__).parent.parent
DEADLINE_S = 600.0


@dataclass(frozen=True, slots=True)
class Report:
    """What came out of a race; every figure but the first five should be 0 or True."""

    processes: int
    killed: int
    issued: int
    called: int
    seconds: float
    duplicate_numbers: int
    double_calls: int
    lost_writes: int
    errors: int
    never_called: int
    chain_intact: bool

    @property
    def clean(self) -> bool:
        """Whether nothing went wrong."""
        wrong = (self.duplicate_numbers, self.double_calls, self.lost_writes, self.errors, self.never_called)
        return not any(wrong) and self.chain_intact


def race(url: str, *, processes: int, each: int, kills: int, seed: int = 1) -> Report:
    """Let `processes` issue and call `each` tickets on an empty database, `kills` of them killed on the way."""
    create_office(url)
    _one_line_for_all(url)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="taicho-race-") as folder:
        notes = {str(number): Path(folder) / f"{number}.jsonl" for number in range(1, processes + 1)}
        killed = _run(url, notes, each, kills, random.Random(seed))  # noqa: S311 - a reproducible choice, no secret
        answers = [json.loads(line) for path in notes.values() for line in path.read_text().splitlines()]
    return _judge(url, answers, processes, killed, time.monotonic() - began)


def _one_line_for_all(url: str) -> None:
    """Every desk serves series A: the hardest case."""
    with open_office(url) as office, office.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE desks SET services = 'A'")


def _run(url: str, notes: dict[str, Path], each: int, kills: int, chance: random.Random) -> int:
    """Run all to the end, killing at random moments of the work; return how many were killed."""
    running = {desk: _start(url, desk, each, path) for desk, path in notes.items()}
    total, killed = len(notes) * each * 3, 0
    moments = sorted(chance.sample(range(total // 10, total * 8 // 10), kills))
    deadline = time.monotonic() + DEADLINE_S
    while running:
        if time.monotonic() > deadline:
            raise TimeoutError(f"the race did not end in {DEADLINE_S:g} s")
        if moments and _progress(notes) >= moments[0]:
            desk = chance.choice(sorted(running))
            if running[desk].poll() is None:
                running[desk].kill()
                running[desk].wait()
                running[desk] = _start(url, desk, each, notes[desk])
                killed += 1
                moments.pop(0)
        for desk in [desk for desk, process in running.items() if process.poll() is not None]:
            del running[desk]
        time.sleep(0.005)
    return killed


def _start(url: str, desk: str, each: int, notes: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bench.racer", url, desk, str(each), str(notes)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def _progress(notes: dict[str, Path]) -> int:
    return sum(path.read_bytes().count(b"\n") for path in notes.values() if path.exists())


def _judge(url: str, answers: list[dict[str, object]], processes: int, killed: int, seconds: float) -> Report:
    with open_office(url) as office:
        entries, chain, tickets = office.journal(), office.verify_journal(), office.tickets()
    numbers = Counter(_of(entries, "ticket_issued"))
    calls = Counter(_of(entries, "ticket_called"))
    written = {(entry.revision, entry.kind.removeprefix("ticket_"), entry.ticket) for entry in entries}
    past = {"issue": "issued", "call": "called", "finish": "finished"}
    acknowledged = [answer for answer in answers if "verb" in answer]
    lost = [a for a in acknowledged if (a["revision"], past[str(a["verb"])], a["number"]) not in written]
    return Report(
        processes=processes,
        killed=killed,
        issued=numbers.total(),
        called=calls.total(),
        seconds=seconds,
        duplicate_numbers=numbers.total() - len(numbers) + numbers.total() - len(tickets),
        double_calls=calls.total() - len(calls),
        lost_writes=len(lost),
        errors=len(answers) - len(acknowledged),
        never_called=len(set(numbers) - set(calls)),
        chain_intact=chain.intact,
    )


def _of(entries: list[JournalEntry], kind: str) -> Iterator[str]:
    return (entry.ticket or "" for entry in entries if entry.kind == kind)


def main() -> int:
    """Race on both databases; 1 if anything went wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--processes", type=int, default=8)
    options.add_argument("--each", type=int, default=250, help="issues and calls of each process")
    options.add_argument("--kills", type=int, default=4)
    asked = options.parse_args()
    print(f"race ({machine()})")
    with sqlite_file() as path:
        reports = {"SQLite": race(path, processes=asked.processes, each=asked.each, kills=asked.kills)}
    with postgres_server() as server:
        url = new_database(server)
        reports["PostgreSQL"] = race(url, processes=asked.processes, each=asked.each, kills=asked.kills)
    for name, report in reports.items():
        print(f"{name}: {'clean' if report.clean else 'NOT CLEAN'}")
        for field in Report.__slots__:
            print(f"  {field.replace('_', ' '):<20} {getattr(report, field)}")
    return 0 if all(report.clean for report in reports.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
