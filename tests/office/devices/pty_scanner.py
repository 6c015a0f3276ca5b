"""A scanner on a real pseudo-terminal, which can be unplugged and plugged in again."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from office.devices.addresses import Address, Connection
from office.devices.scanner import Presence, Scanned, SerialScanner

PATIENCE_S = 10
CARD = "034090001234|151234567|Trần Văn Bình|09031990|Nam|Thôn Đông, Xã Vũ Lạc, Thái Bình|15042021"
OTHER = "033304005678||Đỗ Thị Ngọc Ánh|28022004|Nữ|Số 7/12, Phường Phố Hiến, Hưng Yên|01072024"

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like a port")


class PtyScanner:
    """The device's end of the line; its name stays, as udev's names do, whatever it is plugged into."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "scanner"
        self._ends: tuple[int, ...] = ()

    @property
    def address(self) -> Address:
        return Address(Connection.SERIAL, str(self.path), 9600)

    def plug_in(self) -> None:
        self._ends = os.openpty()
        self.path.symlink_to(os.ttyname(self._ends[1]))

    def unplug(self) -> None:
        self.path.unlink(missing_ok=True)
        for end in self._ends:
            os.close(end)
        self._ends = ()

    def send(self, piece: bytes) -> None:
        os.write(self._ends[0], piece)


class Heard:
    """What the scanner told, in order."""

    def __init__(self) -> None:
        self.news: SimpleQueue[Scanned | Presence] = SimpleQueue()

    def next(self) -> str:
        try:
            news = self.news.get(timeout=PATIENCE_S)
        except Empty:
            pytest.fail("the scanner told nothing")
        return news.text if isinstance(news, Scanned) else f"<{news}>"

    def is_silent(self) -> bool:
        return self.news.empty()


@contextmanager
def reading(device: PtyScanner, *, quiet_s: float = PATIENCE_S) -> Iterator[Heard]:
    """A scanner that never waits long enough to drop anything, unless a test says so."""
    heard = Heard()
    scanner = SerialScanner(device.address, quiet_s=quiet_s, retry_s=0.001)
    scanner.start(heard.news.put)
    try:
        yield heard
    finally:
        scanner.stop()
