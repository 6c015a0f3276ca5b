"""A face's way to its office, and its reading: one look for many wakes, again until it succeeds."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from office.domain.errors import Reason, Unavailable
from office.qt import link as way
from office.qt.link import OfficeLink
from office.qt.reader import Reader
from office.qt.shell import destroy


class Hall:
    """An office that counts its looks; some of them fail."""

    def __init__(self, failures: int = 0) -> None:
        self.looks = 0
        self.failures = failures

    def follow(self, stop: threading.Event) -> Iterator[int | None]:
        yield 1
        stop.wait()

    def look(self) -> int:
        self.looks += 1
        if self.looks <= self.failures:
            raise Unavailable(Reason.DATABASE_BUSY)
        return self.looks


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(way, "RETRY_MS", 1)


@contextmanager
def reading(hall: Hall, refusals: int = 0) -> Iterator[tuple[OfficeLink, Reader]]:
    left = [refusals]

    @contextmanager
    def opener(url: str) -> Iterator[Office]:
        if left[0]:
            left[0] -= 1
            raise Unavailable(Reason.DATABASE_UNREACHABLE)
        assert url == "an office"
        yield cast("Office", hall)

    link = OfficeLink("an office", opener)
    reader = Reader(link, lambda: lambda _: hall.look())
    try:
        yield link, reader
    finally:
        reader.stop()
        link.close()
        destroy(link)


def test_an_office_that_cannot_be_opened_is_tried_again(qtbot: QtBot, quick: None) -> None:
    with reading(Hall(), refusals=2) as (link, reader):
        failures: list[object] = []
        link.failed.connect(failures.append)
        reader.wake()
        assert not reader.is_current, "there is no office to look at"
        with qtbot.waitSignal(link.changed):
            link.open()
        assert len(failures) == 2


def test_wakes_that_come_together_are_one_look(qtbot: QtBot, quick: None) -> None:
    hall = Hall()
    with reading(hall) as (link, reader):
        with qtbot.waitSignal(link.changed):
            link.open()
        for _ in range(5):
            reader.wake()
        link.lane.drain()
        assert hall.looks == 2, "one under way, and one for all that came meanwhile"
        assert reader.is_current


def test_a_look_that_fails_is_told_and_tried_again(qtbot: QtBot, quick: None) -> None:
    hall, failures = Hall(failures=2), list[object]()
    with reading(hall) as (link, reader):
        reader.failed.connect(failures.append)
        with qtbot.waitSignal(link.changed):
            link.open()
        with qtbot.waitSignal(reader.seen) as seen:
            reader.wake()
        assert (seen.args, len(failures)) == ([3], 2)
