"""An officer's key until the window answers: a real window, 4,000 tickets of the day, 200,000 open dossiers."""

import argparse
import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psycopg
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from counter.app import Face, opened
from office.bootstrap import create_office, open_office
from office.qt.shell import application
from rehearsal.accounts import let_in

TICKETS, DOSSIERS = 4_000, 200_000
WAITING = 1_200
"""Of the tickets of the day; the others were served, a few are absent or parked."""
LIMIT_MS = 50.0
DESK, OFFICER = "3", "lan.nt"
K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key of a turn, and what it is for."""

    name: str
    key: Qt.Key
    modifier: Qt.KeyboardModifier = NONE
    writes: bool = True
    """Whether a fact comes of it; else it only changes what the window shows."""


TURN = (
    Stroke("F2 call next", K.Key_F2),
    Stroke("F3 recall", K.Key_F3),
    Stroke("F5 start", K.Key_F5),
    Stroke("F7 park: the question", K.Key_F7, writes=False),
    Stroke("1 park: the reason", K.Key_1),
    Stroke("Ctrl+Z undo", K.Key_Z, CONTROL),
    Stroke("F8 transfer: the question", K.Key_F8, writes=False),
    Stroke("Esc", K.Key_Escape, writes=False),
    Stroke("F2 finish and call next", K.Key_F2),
    Stroke("F5 start", K.Key_F5),
    Stroke("F4 finish", K.Key_F4),
    Stroke("F11 pause: the question", K.Key_F11, writes=False),
    Stroke("1 pause: the reason", K.Key_1),
    Stroke("F11 work again", K.Key_F11),
)
"""What an officer presses for two citizens; every verb at least once."""


class Paints(QObject):
    """Counts the paintings of a window and of all that is in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.count = 0
        self._window = window
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.window() is self._window:
            self.count += 1
        return False


def press(face: Face, paints: Paints, stroke: Stroke) -> tuple[float, float]:
    """Press a key; return the ms until the window was painted anew, and until what came of it was painted."""
    before, revision = paints.count, face.model.sight.revision
    target = QApplication.focusWidget() or face.window
    painted = 0.0
    began = perf_counter()
    QTest.keyClick(target, stroke.key, stroke.modifier)
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if not painted and paints.count > before:
            painted = perf_counter() - began
        is_done = not stroke.writes or face.model.sight.revision > revision
        if painted and is_done and not face.model.sight.is_running:
            break
        if perf_counter() - began > 10:
            raise TimeoutError(f"{stroke.name} was not answered: {face.model.sight.message}")
    QCoreApplication.processEvents()
    shown = perf_counter() - began
    face.settle()
    return painted * 1e3, shown * 1e3


def press_bare(paints: Paints, window: QWidget) -> float:
    """Press a key on an empty window that paints itself anew at each; return the ms until it has."""
    before, began = paints.count, perf_counter()
    QTest.keyClick(window, K.Key_F2)
    while paints.count == before:
        QCoreApplication.processEvents()
    return (perf_counter() - began) * 1e3


class Bare(QWidget):
    """A window that does nothing but answer."""

    def keyPressEvent(self, event: object) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint anew."""
        self.update()


@contextmanager
def bare_window() -> Iterator[tuple[Paints, Bare]]:
    """An empty window of the same size."""
    window = Bare()
    window.resize(1600, 900)
    window.show()
    QCoreApplication.processEvents()
    paints = Paints(window)
    yield paints, window
    QCoreApplication.instance().removeEventFilter(paints)  # type: ignore[union-attr] # as above
    window.hide()


def fill(url: str) -> None:
    """Write the day and the dossiers, by the database itself; only their bulk matters."""
    rows = _rows()
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as postgres:
            for statement in rows:
                postgres.execute(statement)
            postgres.execute("VACUUM ANALYZE")
        return
    sqlite = sqlite3.connect(url)
    sqlite.execute("PRAGMA synchronous=OFF")
    for statement in rows:
        sqlite.execute(statement)
    sqlite.commit()
    sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sqlite.close()


def _rows() -> tuple[str, ...]:
    numbers = (
        "WITH RECURSIVE many(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM many WHERE i + 1 < {count}) "
        "INSERT INTO {into}"
    )
    tickets = (
        "tickets (office_id, service_day, series, sequence, token, service, state, language, issued_at, turn_at, "
        "desk, officer, calls, called_at, started_at, closed_at, version) "
        "SELECT 1, t.service_day, 'A', 10 + i, 'day' || i, CASE WHEN i % 2 = 0 THEN 'A1' ELSE 'A2' END, "
        f"CASE WHEN i < {WAITING} THEN 'waiting' WHEN i % 100 = 0 THEN 'absent' WHEN i % 100 = 1 THEN 'parked' "
        "ELSE 'done' END, 'vi', t.issued_at, t.turn_at, '1', 'hung.tm', 1, t.issued_at, t.issued_at, t.issued_at, 4 "
        "FROM many, tickets t WHERE t.series = 'A' AND t.sequence = 1"
    )
    dossiers = (
        "dossiers (office_id, code, procedure, procedure_version, channel, state, opened_at, opened_by, service_day, "
        "changed_at, version) SELECT 1, 'H54.15-260101-' || (100000 + i), d.procedure, d.procedure_version, "
        "d.channel, d.state, d.opened_at, d.opened_by, d.service_day, d.changed_at, 1 FROM many, dossiers d "
        "WHERE d.code NOT LIKE 'H54.15-2601%'"
    )
    return (
        numbers.format(count=TICKETS - 1, into=tickets),
        numbers.format(count=DOSSIERS, into=dossiers),
    )


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
