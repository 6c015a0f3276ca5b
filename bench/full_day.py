"""A wall's picture of a call at the begin of a day and at its end: the look, the board, the frame.

python -m bench.full_day [--samples N] [--tickets N] [--dossiers N] [--only sqlite|postgresql]
"""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import cycle, islice
from typing import TypeVar

os.environ.setdefault("QT_QUICK_BACKEND", "software")
if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

import psycopg
from PySide6.QtCore import QEventLoop

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show, show_ratio, timed
from display.app import PAGE, SIZE
from display.calling.calls import Entry
from display.showing.board import View, board_of
from display.showing.parts import Board
from display.view_model import Wall
from office import NobodyWaiting
from office.bootstrap import Office, create_office, open_office
from office.domain.dossiers import STAGES
from office.domain.wall_snapshots import WallSnapshot
from office.qt import shell
from office.qt.theme import load_theme

LIMIT = 1.2
WARM_UP = 20
WALL = "wall"
DESKS = (
    *(("1", "lan.nt", "A"), ("2", "hung.tm", "B"), ("3", "lien.dk", "A"), ("4", "huy.bd", "H"), ("5", "mai.pt", "H")),
    *(
        ("6", "hang.dt", "C"),
        ("7", "dung.ld", "C"),
        ("8", "thao.vp", "L"),
        ("9", "quan.hm", "K"),
        ("11", "khoa.nd", "T"),
    ),
)
_BY = dict(zip(STAGES, ("lan.nt", "huy.bd", "son.pt", "yen.dh", "khoa.nd"), strict=True))
_PARTS = ("look", "board", "frame")
Samples = dict[str, list[float]]
T = TypeVar("T")


class Screen:
    """A wall's window with nothing behind it."""

    def __init__(self) -> None:
        self.model = Wall()
        self._frame = QEventLoop()

    @contextmanager
    def opened(self) -> Iterator["Screen"]:
        """Show it."""
        with shell.shown(PAGE, {"theme": load_theme().qml(), "wall": self.model}, size=SIZE) as window:
            window.frameSwapped.connect(self._frame.quit)
            self._frame.exec()
            yield self

    def paint(self, board: Board) -> None:
        """Show a board and wait for the frame."""
        self.model.show(board)
        self._frame.exec()


def samples_of(office: Office, screen: Screen, count: int) -> Samples:
    """Call somebody again and again; return the ms of the look, of the board and of the frame."""
    times: Samples = {part: [] for part in _PARTS}
    before = office.wall(WALL)
    for turn, (desk, *_) in islice(enumerate(cycle(DESKS)), WARM_UP + count):
        office.recall(desk)
        before, look = _timed(partial(office.wall, WALL, before))
        board, derived = _timed(partial(board_of, before, _view(before)))
        _, frame = _timed(partial(screen.paint, board))
        if turn >= WARM_UP:
            for what, ms in zip(times, (look, derived, frame), strict=True):
                times[what].append(ms)
    times["look after a stage"] = list(_stages(office))
    return times


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    kept: list[T] = []
    ms = timed(lambda: kept.append(work()))
    return kept[0], ms


def _stages(office: Office) -> Iterator[float]:
    """Let ten new dossiers pass four stages each and yield the ms of each look."""
    opened = [_open(office, None) for _ in DESKS]
    before = office.wall(WALL)
    for code in opened:
        for stage in STAGES[:4]:
            office.record_stage(code, stage, officer=_BY[stage])
            before, ms = _timed(partial(office.wall, WALL, before))
            yield ms


def _open(office: Office, ticket: str | None) -> str:
    procedure = office.procedures()[0].code
    return office.open_dossier(procedure, ticket=ticket, officer="lan.nt", applicant="Trần Văn Bình").dossier.code


def _view(seen: WallSnapshot) -> View:
    shown = tuple(Entry(call, (call.revision,), 0.0) for call in seen.calls)
    return View(now=datetime.now(UTC), shown=shown)


def begin(office: Office) -> None:
    """Call ten people to ten desks, and open ten dossiers."""
    office.start_wall(WALL)
    for place, (desk, officer, series) in enumerate(DESKS):
        office.open_desk(desk, officer)
        number = office.issue_ticket(series).ticket.number
        office.call_next(desk)
        code = _open(office, number)
        # As at the end of the day, the first page is full of results that are ready.
        for stage in STAGES[: 4 if place % 2 else 1]:
            office.record_stage(code, stage, officer=_BY[stage])


def go_on(office: Office, tickets: int, dossiers: int) -> None:
    """Serve as many people and keep as many dossiers; the same desks are busy at the end."""
    each = tickets // dossiers
    for turn, (desk, _, series) in islice(enumerate(cycle(DESKS)), tickets - len(DESKS)):
        office.finish(desk)
        office.issue_ticket(series)
        fact = office.call_next(desk)
        if isinstance(fact, NobodyWaiting):
            raise TypeError("there must be somebody to call")
        office.acknowledge(WALL, fact.revision, datetime.now(UTC), "spoken")
        if turn % each == 0:
            code = _open(office, fact.ticket.number)
            for stage in STAGES[: turn // each % len(STAGES)]:
                office.record_stage(code, stage, officer=_BY[stage])


def _tidy(url: str) -> None:
    """Let PostgreSQL do what it does by itself every minute: the day goes by in half of one."""
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as postgres:
            postgres.execute("VACUUM ANALYZE")


def measure(name: str, url: str, count: int, tickets: int, dossiers: int) -> bool:
    """Print the figures on one database and return whether the limit is kept."""
    create_office(url, always_open=True)
    with open_office(url) as office, Screen().opened() as screen:
        begin(office)
        _tidy(url)
        early = samples_of(office, screen, count)
        go_on(office, tickets, dossiers)
        _tidy(url)
        late = samples_of(office, screen, count)
    print(f"{name} ({machine()})", flush=True)
    for what in early:
        show(f"{what} after {len(DESKS)} tickets", early[what])
        show(f"{what} after {tickets} tickets, {dossiers} dossiers", late[what])
    for times in (early, late):
        times["picture of a call"] = [sum(parts) for parts in zip(*(times[one] for one in _PARTS), strict=True)]
    for what in (*_PARTS, "look after a stage"):
        ratio = percentile(late[what], 50) / percentile(early[what], 50)
        print(f"  {what}: {ratio:.2f}x at the end of the day", flush=True)
    picture = "picture of a call"
    return show_ratio(f"{picture}: end of the day / its begin", late[picture], early[picture], LIMIT)


def main() -> int:
    """Measure on both databases; 1 if the limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.full_day", description=__doc__)
    options.add_argument("--samples", type=int, default=200)
    options.add_argument("--tickets", type=int, default=4_000)
    options.add_argument("--dossiers", type=int, default=200)
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    given = options.parse_args()
    running = shell.application("bench")
    kept, asked = True, (given.samples, given.tickets, given.dossiers)
    if given.only != "postgresql":
        with sqlite_file() as path:
            kept &= measure("SQLite", path, *asked)
    if given.only != "sqlite":
        with postgres_server() as server:
            kept &= measure("PostgreSQL", new_database(server), *asked)
    del running
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
