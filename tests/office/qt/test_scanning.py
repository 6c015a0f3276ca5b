from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from office.devices.scanner import HandScanner, Presence, Scanned, Scanner, SerialScanner
from office.qt.scanning import Scanning
from tests.office.devices.pty_scanner import CARD, OTHER, PtyScanner, needs_terminals


class Heard:
    """What a face would have heard, in order."""

    def __init__(self, scanner: Scanner) -> None:
        self.told: list[str] = []
        self.threads: set[bool] = set()
        self.scanning = Scanning(scanner)
        self.scanning.scanned.connect(self.hear)
        self.scanning.lost.connect(lambda: self.hear("<lost>"))
        self.scanning.back.connect(lambda: self.hear("<back>"))

    def hear(self, news: str) -> None:
        self.told.append(news)
        self.threads.add(current_thread() is main_thread())


@pytest.fixture
def device(tmp_path: Path) -> Iterator[PtyScanner]:
    made = PtyScanner(tmp_path)
    yield made
    made.unplug()


@needs_terminals
def test_a_real_line_is_heard_on_the_gui_thread(qtbot: QtBot, device: PtyScanner) -> None:
    heard = Heard(SerialScanner(device.address, quiet_s=10, retry_s=0.001))
    heard.scanning.start()
    qtbot.waitUntil(lambda: heard.told == ["<lost>"])
    device.plug_in()
    qtbot.waitUntil(lambda: heard.told == ["<lost>", "<back>"])
    device.send(f"{CARD}\r\n{OTHER}\r\n".encode())
    qtbot.waitUntil(lambda: heard.told == ["<lost>", "<back>", CARD, OTHER])
    heard.scanning.stop()
    assert heard.threads == {True}


def test_one_that_was_never_lost_is_not_back(qtbot: QtBot) -> None:
    scanner = HandScanner()
    heard = Heard(scanner)
    heard.scanning.start()
    for news in (Scanned("1"), Presence.LOST, Presence.READY, Presence.READY, Scanned("2")):
        scanner.tell(news)
    assert heard.told == ["1", "<lost>", "<back>", "2"]


def test_nothing_is_told_after_the_stop(qtbot: QtBot, device: PtyScanner) -> None:
    scanner = SerialScanner(device.address, retry_s=600)
    heard = Heard(scanner)
    with qtbot.waitSignal(heard.scanning.lost):
        heard.scanning.start()
    scanner_told = heard.scanning._told
    heard.scanning.stop()
    scanner_told.emit(Scanned("late"))
    qtbot.wait(0)
    assert heard.told == ["<lost>"]
