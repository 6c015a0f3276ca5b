from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.face import Face
from office.bootstrap import open_office
from tests.kiosk.hands import find, touch
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer

HOLD_MS = 20
LONG_MS = 60_000
"""Longer than any test."""
PLACE = "kiosk-1"


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[TcpPrinter]:
    """The kiosk's printer."""
    with tcp_printer() as running:
        monkeypatch.setenv("TAICHO_PRINTER", running.address)
        monkeypatch.setenv("TAICHO_PLACE", PLACE)
        yield running


@dataclass
class Staff:
    """Somebody of the staff at a kiosk."""

    face: Face
    pin: str
    qtbot: QtBot

    @property
    def page(self) -> str:
        return str(self.face.staff.property("shown")["page"])

    def shown(self, part: str) -> object:
        return self.face.staff.property("shown")[part]

    def knock(self) -> None:
        self.face.staff.knock()
        self.wait("pin")

    def type(self, pin: str) -> None:
        for digit in pin:
            touch(self.face.window, f"pin_{digit}")

    def enter(self) -> None:
        self.knock()
        self.type(self.pin)
        self.wait("inside")
        self.qtbot.waitUntil(lambda: bool(self.shown("preview")) and self.shown("printer")["mood"] != "wait")  # type: ignore[index]

    def touch(self, name: str) -> None:
        touch(self.face.window, name)

    def told(self, words: str) -> None:
        """Wait for a sentence."""
        self.qtbot.waitUntil(lambda: words in str(self.shown("told")))

    def wait(self, page: str) -> None:
        self.qtbot.waitUntil(lambda: self.page == page)

    def sees(self, name: str) -> str:
        return str(find(self.face.window, name).property("text"))


@pytest.fixture
def pin(sqlite_url: str) -> str:
    with open_office(sqlite_url) as office:
        return office.renew_staff_pin()[1]


@pytest.fixture
def staff(
    request: pytest.FixtureRequest, qapp: QApplication, sqlite_url: str, pin: str, qtbot: QtBot
) -> Iterator[Staff]:
    """A member of the staff before a kiosk without a printer, unless the test asks for `printer` first.

    The parameter is how long the emblem has to be held, in ms.
    """
    with opened(sqlite_url, quiet_seconds=0, hold_ms=getattr(request, "param", HOLD_MS)) as face:
        face.settle()
        yield Staff(face, pin, qtbot)
