"""A scanner at a serial port: whole cards and pieces, unplugged, taken by somebody else, and stopped."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from office.devices.scanner import HandScanner, Presence, Scanned, SerialScanner
from tests.office.devices.pty_scanner import CARD, OTHER, PATIENCE_S, Heard, PtyScanner, needs_terminals, reading


@pytest.fixture
def device(tmp_path: Path) -> Iterator[PtyScanner]:
    made = PtyScanner(tmp_path)
    yield made
    made.unplug()


@pytest.fixture
def heard(device: PtyScanner) -> Iterator[Heard]:
    device.plug_in()
    with reading(device) as found:
        assert found.next() == "<ready>"
        yield found


class Logged(logging.Handler):
    """Says when something was logged, for what happens in silence."""

    def __init__(self) -> None:
        super().__init__()
        self.came = Event()
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())
        self.came.set()


@pytest.fixture
def logged() -> Iterator[Logged]:
    handler = Logged()
    logger = logging.getLogger("office.devices.scanner")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)


@needs_terminals
@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_a_whole_card_at_once(device: PtyScanner, heard: Heard, end: str) -> None:
    device.send((CARD + end).encode())
    assert heard.next() == CARD
    device.send((OTHER + end).encode())
    assert heard.next() == OTHER
    assert heard.is_silent()


@needs_terminals
def test_a_card_in_dribbled_pieces(device: PtyScanner, heard: Heard) -> None:
    for byte in (CARD + "\r\n").encode():
        device.send(bytes((byte,)))
    assert heard.next() == CARD


@needs_terminals
def test_two_cards_at_once(device: PtyScanner, heard: Heard) -> None:
    device.send(f"{CARD}\r\n{OTHER}\r\n".encode())
    assert [heard.next(), heard.next()] == [CARD, OTHER]


@needs_terminals
def test_rubbish_between_cards(device: PtyScanner, heard: Heard) -> None:
    device.send(b"\r\n\r\r\n" + b"\xff\x00\x9c\x1b[A\r")
    device.send(f"{CARD}\r".encode())
    assert heard.next() == "\N{REPLACEMENT CHARACTER}\x00\N{REPLACEMENT CHARACTER}\x1b[A"
    assert heard.next() == CARD


@needs_terminals
def test_what_has_no_end_is_dropped_after_a_quiet_time(device: PtyScanner, logged: Logged) -> None:
    device.plug_in()
    with reading(device, quiet_s=0.2) as heard:
        assert heard.next() == "<ready>"
        device.send(CARD[:40].encode())
        assert logged.came.wait(PATIENCE_S)
        device.send(f"{OTHER}\r\n".encode())
        assert heard.next() == OTHER
    assert not any(piece in message for piece in CARD.split("|") for message in logged.told)


@needs_terminals
def test_unplugged_while_scanning_and_plugged_in_again(device: PtyScanner, heard: Heard) -> None:
    for _ in range(3):
        device.send(CARD[:40].encode())
        device.unplug()
        assert heard.next() == "<lost>"
        device.plug_in()
        assert heard.next() == "<ready>"
        device.send(f"{OTHER}\r\n".encode())
        assert heard.next() == OTHER
    assert heard.is_silent()


@needs_terminals
def test_one_that_is_plugged_in_later(device: PtyScanner) -> None:
    with reading(device) as heard:
        assert heard.next() == "<lost>"
        device.plug_in()
        assert heard.next() == "<ready>"


@needs_terminals
def test_a_port_that_somebody_else_has_is_lost_until_it_is_free(device: PtyScanner) -> None:
    device.plug_in()
    with reading(device) as first:
        assert first.next() == "<ready>"
        with reading(device) as second:
            assert second.next() == "<lost>"
            device.send(f"{CARD}\r".encode())
            assert first.next() == CARD
            assert second.is_silent()


@needs_terminals
@pytest.mark.parametrize("is_there", [True, False])
def test_it_ends_at_once(device: PtyScanner, logged: Logged, is_there: bool) -> None:
    """In the middle of a read, or of the time between two tries: both would take minutes."""
    if is_there:
        device.plug_in()
    scanner = SerialScanner(device.address, quiet_s=600, retry_s=600)
    heard = Heard()
    scanner.start(heard.news.put)
    assert heard.next() == ("<ready>" if is_there else "<lost>")
    scanner.stop(PATIENCE_S)
    assert "scanner" not in [thread.name for thread in threading.enumerate()]
    assert not any("did not end" in message for message in logged.told)


@needs_terminals
def test_a_bug_of_the_listener_ends_nothing(device: PtyScanner, logged: Logged) -> None:
    device.plug_in()
    heard = Heard()

    def told(news: Scanned | Presence) -> None:
        heard.news.put(news)
        if isinstance(news, Scanned) and news.text == "1":
            raise ZeroDivisionError

    scanner = SerialScanner(device.address, quiet_s=PATIENCE_S, retry_s=0.001)
    scanner.start(told)
    assert heard.next() == "<ready>"
    device.send(b"1\r")
    assert [heard.next(), heard.next()] == ["1", "<ready>"]
    device.send(b"2\r")
    assert heard.next() == "2"
    scanner.stop()
    assert logged.told == ["the scanner failed and tries again"]


def test_one_that_never_started_can_be_stopped(device: PtyScanner) -> None:
    SerialScanner(device.address).stop()


def test_what_was_scanned_is_not_shown() -> None:
    assert CARD[:12] not in repr(Scanned(CARD)) + str(Scanned(CARD))


def test_a_scanner_by_hand() -> None:
    told: list[Scanned | Presence] = []
    scanner = HandScanner()
    scanner.tell(Scanned("early"))
    scanner.start(told.append)
    scanner.tell(Scanned(CARD))
    scanner.stop()
    scanner.tell(Scanned("late"))
    assert told == [Presence.READY, Scanned(CARD)]
