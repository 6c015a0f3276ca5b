"""A scripted morning through the real windows: issue, call, recall, absent, five stages, return."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt

from counter.app import opened as open_counter
from display.app import opened as open_wall
from display.plates.app import opened as open_plate
from kiosk.app import opened as open_kiosk
from office.bootstrap import open_office
from office.qt.shell import application
from rehearsal.accounts import let_in
from rehearsal.hall import Hall
from rehearsal.looking_after import CERTIFYING, LEAD, LEADS_DESK, looking_after, notice, two_at_once
from rehearsal.speaking import Hearing
from rehearsal.touching import pick, press, touch, write

CALL, RECALL, START, FINISH, ABSENT = (
    Qt.Key.Key_F2,
    Qt.Key.Key_F3,
    Qt.Key.Key_F5,
    Qt.Key.Key_F4,
    Qt.Key.Key_F6,
)
TRANSFER, ENTER, CONTROL = Qt.Key.Key_F8, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
STAGES = {"receive": "lan.nt", "appraise": "huy.bd", "approve": "son.pt", "seal": "yen.dh", "return": "lan.nt"}
"""Each stage and who does it; the presets' officers have these offices."""


def play(url: str, folder: Path) -> Iterator[Path]:
    """Play the morning on an empty office and yield each picture it leaves in `folder`."""
    application("demo", ["taicho"], widgets=True)
    with ExitStack() as stack:
        enter = stack.enter_context
        office = enter(open_office(url))
        passwords = {officer: let_in(office, officer) for officer in STAGES.values()}
        hearing = Hearing()
        hall = Hall(
            office=office,
            hearing=hearing,
            wall=enter(open_wall(url, hearing.setup(), size=(1920, 1080), steady=hearing.now)),
            plate=enter(open_plate(url, CERTIFYING)),
            kiosk=enter(open_kiosk(url, size=(1080, 1920), quiet_seconds=0)),
            counters=(
                enter(open_counter(url, desk=3, officer="lan.nt", password=passwords["lan.nt"])),
                enter(open_counter(url)),
            ),
            lead=enter(open_counter(url, desk=LEADS_DESK, officer=LEAD, password=passwords[LEAD])),
            folder=folder,
            passwords=passwords,
        )
        yield from _empty(hall)
        yield from _numbers(hall)
        yield from notice(hall)
        yield from _calls(hall)
        yield from two_at_once(hall)
        yield from _dossier(hall)
        yield from looking_after(hall)


def _empty(hall: Hall) -> Iterator[Path]:
    yield hall.shot("wall-1-empty", hall.wall)
    yield hall.shot("counter-01-sign-in", hall.counters[1])
    yield hall.shot("counter-02-idle", hall.counters[0])


def _numbers(hall: Hall) -> Iterator[Path]:
    for series in ("A", "A2", "C", "H", "T"):
        hall.office.issue_ticket(series)
    yield hall.shot("kiosk-1-groups", hall.kiosk)
    for name, target in (("kiosk-2-services", "tile_A"), ("kiosk-3-confirm", "tile_A1"), ("kiosk-4-ticket", "take")):
        touch(hall.kiosk.window, target)
        yield hall.shot(name, hall.kiosk)
    touch(hall.kiosk.window, "done")
    hall.kiosk.settle()
    yield from _ways_to_read(hall)
    hall.office.issue_ticket("A", priority="elderly")


def _ways_to_read(hall: Hall) -> Iterator[Path]:
    window = hall.kiosk.window
    touch(window, "help")
    for letter in "khai xinh":
        touch(window, "key_blank" if letter == " " else f"key_{letter}")
    yield hall.shot("kiosk-5-find", hall.kiosk)
    touch(window, "back")
    for name, mode in (("kiosk-6-large", "large"), ("kiosk-7-contrast", "contrast")):
        touch(window, mode)
        yield hall.shot(name, hall.kiosk)
        touch(window, mode)
    touch(window, "language")
    yield hall.shot("kiosk-8-english", hall.kiosk)


def _calls(hall: Hall) -> Iterator[Path]:
    counter = hall.counters[0]
    _key(hall, CALL, RECALL)
    yield hall.shot("counter-03-called", counter)
    yield hall.shot("wall-2-called", hall.wall)
    # Absent only after the third call; people are given the time to hear theirs.
    for keys in ((RECALL,), (ABSENT, CALL)):
        hall.hearing.hear_out(hall.wall)
        _key(hall, *keys)
    hall.hearing.hear_out(hall.wall)
    _key(hall, START)
    yield hall.shot("counter-04-serving", counter)


def _dossier(hall: Hall) -> Iterator[Path]:
    counter = hall.counters[0]
    write(counter.window, "procedure_search", "cong ty tnhh mot thanh vien")
    write(counter.window, "applicant", "Công ty TNHH Thiên Nam")
    yield hall.shot("counter-05-dossier", counter)
    _confirm(hall)
    for place, (stage, officer) in enumerate(STAGES.items(), start=6):
        _record(hall, stage, officer)
        yield hall.shot(f"counter-{place:02d}-{stage}", counter)
        if stage in {"receive", "seal"}:
            yield hall.shot(f"wall-{3 if stage == 'receive' else 4}-{stage}", hall.wall)
    press(counter.window, TRANSFER)
    yield hall.shot("counter-11-transfer", counter)
    _key(hall, Qt.Key.Key_Escape, FINISH)
    yield hall.shot("wall-5-finished", hall.wall)
    press(counter.window, Qt.Key.Key_L, CONTROL)
    yield hall.shot("counter-12-locked", counter)


def _record(hall: Hall, stage: str, officer: str) -> None:
    """Complete papers are received at once; every other stage asks who did it, and for what it leaves behind."""
    _confirm(hall)
    if stage == "receive":
        return
    window = hall.counters[0].window
    pick(window, "decision_officer", officer)
    if officer != STAGES["receive"]:
        write(window, "decision_secret", hall.passwords[officer])
    if stage == "seal":
        write(window, "decision_number", "123/QĐ-SKHĐT")
    _confirm(hall)


def _confirm(hall: Hall) -> None:
    press(hall.counters[0].window, ENTER, CONTROL)
    hall.counters[0].settle()


def _key(hall: Hall, *keys: Qt.Key) -> None:
    for key in keys:
        press(hall.counters[0].window, key)
        hall.counters[0].settle()
