"""Memory of a wall over a simulated week: 70 desks, 4,000 calls a day, dossiers, notices, recalls, nights between.

python -m bench.months [--calls N] [--on sqlite|postgresql]
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle
from pathlib import Path

import psutil

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, slope
from bench.large_hall import DESKS, make_hall, open_desks
from bench.shared_clock import SharedClock
from bench.walls_running import RunningWall, running
from office.bootstrap import Office, open_office
from office.domain.dossiers import STAGES
from office.domain.facts import TicketCalled

DAY = 4_000
"""Calls of a day of eight hours."""
LIMIT_MB = 1.0
"""Memory may grow by so much a day."""
WARM_UP = 2 * DAY
"""Calls before the growth is looked at: until then every place has been as full as it gets."""
TOGETHER = 4
"""Calls between two looks at the wall's picture: it shows each of them."""
EVERY = 100
"""Calls between two looks at the memory."""
_GROUPS = "ABAHHCCLKSTT"
"""Of each desk, over and over."""
_BY = dict(zip(STAGES, ("lan.nt", "huy.bd", "son.pt", "yen.dh", "khoa.nd"), strict=True))
_NOTICES = ("Nghỉ lễ ngày 01/01.", "Quét mã QR để xem hồ sơ.", "Thông báo dài. " * 200)


@dataclass(frozen=True, slots=True)
class Memory:
    """What the wall took after so many calls, in MB; `helpers` are the processes it started."""

    calls: int
    wall: float
    helpers: tuple[float, ...]
    handles: int


@dataclass(slots=True)
class Week:
    """The desks of a hall at work."""

    office: Office
    clock: SharedClock
    procedure: str
    chance: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - no secret
    calls: int = 0
    dossiers: list[tuple[str, int]] = field(default_factory=list)
    """Codes of the day, and how many stages each has passed."""
    facts: dict[str, int] = field(default_factory=dict)
    spoken: dict[str, int] = field(default_factory=dict)
    """What the wall said of the calls."""

    def days(self, calls: int) -> Iterator[int]:
        """Let so many calls be made, in days with nights between; yield the revision after every few."""
        while self.calls < calls:
            self._morning()
            for desk in cycle(range(1, DESKS + 1)):
                revision = self._serve(desk)
                if self.calls % TOGETHER == 0:
                    yield revision
                if self.calls % DAY == 0 or self.calls >= calls:
                    break
            self._evening()

    def _morning(self) -> None:
        open_desks(self.office)
        self.dossiers.clear()
        today = (self.clock.now() + timedelta(hours=7)).date()
        for words in _NOTICES:
            self._done("notice", self.office.post_notice(words, "", today, today))

    def _evening(self) -> None:
        for call in self.office.wall_calls(limit=2 * DAY):
            for said in call.said:
                self.spoken[said.spoken.value] = self.spoken.get(said.spoken.value, 0) + 1
        self.clock.put_forward(16 * 3600)

    def _serve(self, desk: int) -> int:
        """Let a desk finish who is there and call the next; return the revision."""
        office = self.office
        self.clock.put_forward(8 * 3600 / DAY)
        if office.plate(desk).ticket is not None:
            office.finish(desk)
        group, language = _GROUPS[(desk - 1) % len(_GROUPS)], self.chance.choice(("vi", "vi", "vi", "en"))
        office.issue_ticket(group, language=language)
        fact = office.call_next(desk)
        if not isinstance(fact, TicketCalled):
            raise TypeError("there must be somebody to call")
        self.calls += 1
        self._done("call", fact)
        return self._go_on(desk, fact)

    def _go_on(self, desk: int, fact: TicketCalled) -> int:
        """Do what sometimes follows a call."""
        office, number, revision = self.office, fact.ticket.number, fact.revision
        if self.calls % 10 == 0:
            revision = self._done("recall", office.recall(desk))
        if self.calls % 50 == 7:
            revision = self._done("cancel", office.cancel(number))
        elif self.calls % 20 == 3:
            opened = office.open_dossier(self.procedure, ticket=number, officer="lan.nt", applicant="Nguyễn Văn An")
            self.dossiers.append((opened.dossier.code, 0))
            revision = self._done("dossier", opened)
        if self.calls % 4 == 0 and self.dossiers:
            revision = self._move_on()
        if self.calls % 500 == 0:
            revision = self._done("rule", office.set_wall_rule("wall", "volume", str(self.chance.randint(20, 90))))
        return revision

    def _move_on(self) -> int:
        place = self.chance.randrange(len(self.dossiers))
        code, passed = self.dossiers.pop(place)
        stage = STAGES[passed]
        fact = self.office.record_stage(code, stage, officer=_BY[stage])
        if passed + 1 < len(STAGES):
            self.dossiers.append((code, passed + 1))
        return self._done("stage", fact)

    def _done(self, what: str, fact: object) -> int:
        self.facts[what] = self.facts.get(what, 0) + 1
        return int(getattr(fact, "revision", 0))


def watched(week: Week, wall: RunningWall, calls: int) -> Iterator[Memory]:
    """Let the week go by before the wall and yield what its memory becomes of it."""
    process = psutil.Process(wall.process.pid)
    for revision in week.days(calls):
        wall.shown(revision)
        if week.calls % EVERY == 0:
            helpers = tuple(_rss(one) for one in process.children(recursive=True))
            yield Memory(
                week.calls, _rss(process), helpers, len(process.open_files()) + len(process.net_connections())
            )


def _rss(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss) / 2**20
    except psutil.NoSuchProcess:
        return 0.0


def measure(name: str, url: str, calls: int) -> bool:
    """Print what the memory of a wall becomes and return whether the limit is kept."""
    make_hall(url)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="taicho-bench-") as folder:
        clock = SharedClock(Path(folder) / "clock")
        command = ("bench.months_wall", url, str(Path(folder) / "clock"))
        with open_office(url, clock=clock.now) as office, running(*command) as wall:
            wall.shown(0)
            week = Week(office, clock, office.procedures()[0].code)
            seen: list[Memory] = []
            for one in watched(week, wall, calls):
                seen.append(one)
                if one.calls % (DAY // 4) == 0:
                    _tell(one, time.monotonic() - began)
    print(f"  {name}: {week.facts}, announced: {week.spoken}", flush=True)
    steady = [one for one in seen if one.calls > WARM_UP] or seen
    grown = slope([(one.calls / DAY, one.wall) for one in steady])
    most = max(len(one.helpers) for one in steady)
    begin, warm, end = (one.wall for one in (seen[0], steady[0], seen[-1]))
    print(f"  {begin:.1f} MB at the begin, {warm:.1f} after the warm-up, {end:.1f} at the end")
    print(f"  helpers: {most} at the most, now {_sizes(seen[-1].helpers)}; {seen[-1].handles} files open")
    print(f"  growth {grown:+.2f} MB a day (limit {LIMIT_MB:g} MB), n={len(steady)}", flush=True)
    return grown <= LIMIT_MB


def _tell(one: Memory, seconds: float) -> None:
    sizes = _sizes(one.helpers)
    print(
        f"  {one.calls:6} calls, {seconds:4.0f} s: wall {one.wall:.1f} MB, helpers {sizes}, {one.handles} files open",
        flush=True,
    )


def _sizes(helpers: tuple[float, ...]) -> str:
    return " + ".join(f"{one:.1f}" for one in helpers) + " MB" if helpers else "none"


def main() -> int:
    """Print the figures; 1 if the limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.months", description=__doc__)
    options.add_argument("--calls", type=int, default=5 * DAY, help=f"{DAY} are a day")
    options.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    given = options.parse_args()
    print(f"A week of one wall ({machine()})", flush=True)
    if given.on == "sqlite":
        with sqlite_file() as path:
            return 0 if measure("SQLite", path, given.calls) else 1
    with postgres_server() as server:
        return 0 if measure("PostgreSQL", new_database(server), given.calls) else 1


if __name__ == "__main__":
    raise SystemExit(main())
