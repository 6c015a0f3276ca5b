"""Printers at serial ports, USB ports and device files of this computer: bytes, status, and every way to fail."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
import zxingcpp

from office.devices.addresses import read_address
from office.devices.escpos_job import raster_job
from office.devices.escpos_printer import open_escpos
from office.devices.printer import Printer, PrinterError, PrinterStatus
from office.devices.ticket_job import ticket_job
from office.paper.bitmap import Bitmap
from tests.office.devices.local_printers import PRODUCT, VENDOR, LocalPrinter, UsbBus, pty_printer, usb_printer
from tests.office.devices.printer_session import HEAD
from tests.office.devices.printer_state import TcpPrinter
from tests.office.paper.conftest import Papers, a_paper

__all__ = ["a_paper"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like a port")

LARGE = raster_job(Bitmap(576, 4000, bytes([0xA7]) * 72 * 4000))
USB = f"usb://{VENDOR:04x}:{PRODUCT:04x}"
STATES = [
    ({}, "ready"),
    ({"paper": "near_end"}, "near_end"),
    ({"paper": "out"}, "paper_out"),
    ({"is_cover_open": True}, "cover_open"),
    ({"is_mute": True}, "mute"),
    ({"nonsense": b"\x00\xff\xfe"}, "mute"),
]


@pytest.fixture
def local() -> Iterator[LocalPrinter]:
    with pty_printer() as running:
        yield running


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TcpPrinter, UsbBus]]:
    with usb_printer(monkeypatch) as running:
        yield running


def opened(address: str) -> Printer[bytes]:
    return open_escpos(read_address(address))


def status(address: str) -> PrinterStatus:
    printer = opened(address)
    try:
        return printer.status()
    finally:
        printer.close()


def print_ticket(address: str, job: bytes) -> str:
    """Print as a ticket is printed, and return how the printer is after it."""
    printer = opened(address)
    assert printer.status().is_ready
    printer.send(job)
    word = printer.status().word
    printer.close()
    return word


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_ticket_at_a_terminal(local: LocalPrinter, a_paper: Papers, scheme: str) -> None:
    for count in (1, 2):
        assert print_ticket(f"{scheme}://{local.path}", ticket_job(a_paper(), HEAD)) == "ready"
        image = local.printer.wait_for_papers(count)[-1]
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [a_paper().link]
    assert not local.printer.unknown


def test_a_ticket_at_a_usb_port(plugged: tuple[TcpPrinter, UsbBus], a_paper: Papers) -> None:
    printer, bus = plugged
    for count in (1, 2):
        assert print_ticket(USB, ticket_job(a_paper(), HEAD)) == "ready"
        image = printer.wait_for_papers(count)[-1]
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [a_paper().link]
    assert not printer.unknown
    assert bus.resets == 0, "a reset would cut the ticket before"
    assert bus.claimed_by is None


@pytest.mark.parametrize("scheme", ["serial", "file"])
@pytest.mark.parametrize(("change", "word"), STATES)
def test_the_status_at_a_terminal(local: LocalPrinter, scheme: str, change: dict[str, object], word: str) -> None:
    for name, value in change.items():
        setattr(local.printer.state, name, value)
    assert status(f"{scheme}://{local.path}").word == word


@pytest.mark.parametrize(("change", "word"), STATES)
def test_the_status_at_a_usb_port(plugged: tuple[TcpPrinter, UsbBus], change: dict[str, object], word: str) -> None:
    for name, value in change.items():
        setattr(plugged[0].state, name, value)
    assert status(USB).word == word


def test_an_answer_at_a_serial_port_is_not_waited_for_after_it_came(
    local: LocalPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.devices.wires.ANSWER_S", 20)
    begun = monotonic()
    assert status(f"serial://{local.path}").word == "ready"
    assert monotonic() - begun < 20


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_stalled_printer_holds_nobody(local: LocalPrinter, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setattr("office.devices.wires.SEND_S", 0.05)
    monkeypatch.setattr("office.devices.file_wire.SEND_S", 0.05)
    local.printer.state.is_stalled = True
    printer = opened(f"{scheme}://{local.path}" + ("?baud=4000000" if scheme == "serial" else ""))
    errors: list[PrinterError] = []

    def work() -> None:
        try:
            printer.send(LARGE)
        except PrinterError as error:
            errors.append(error)
        printer.close()

    thread = Thread(target=work, daemon=True)
    thread.start()
    thread.join(10)
    assert not thread.is_alive(), "what it did not take holds the port"
    assert [error.may_have_printed for error in errors] == [True]


def test_a_file_that_takes_nothing_may_be_given_the_ticket_again(
    local: LocalPrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.devices.file_wire.SEND_S", 0.05)
    local.printer.state.is_stalled = True
    printer = opened(f"file://{local.path}")
    with pytest.raises(PrinterError):
        printer.send(LARGE)
    with pytest.raises(PrinterError) as error:
        printer.send(LARGE)
    assert not error.value.may_have_printed
    printer.close()


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_unplugged_in_mid_ticket(local: LocalPrinter, scheme: str) -> None:
    local.printer.state.hangs_up_after = 100
    printer = opened(f"{scheme}://{local.path}")
    with pytest.raises(PrinterError) as error:
        printer.send(LARGE)
    assert error.value.may_have_printed
    assert local.unplugged.wait(5)
    with pytest.raises(PrinterError):
        printer.status()
    printer.close()
    assert local.printer.papers == []


def test_two_programs_at_one_serial_port(local: LocalPrinter) -> None:
    first = opened(f"serial://{local.path}")
    with pytest.raises(PrinterError, match="lock"):
        opened(f"serial://{local.path}")
    first.close()
    assert status(f"serial://{local.path}").word == "ready"


@pytest.mark.parametrize("rest", ["serial://{0}/none", "serial://{0}", "file://{0}/none", "file://{0}", USB])
def test_nothing_there(tmp_path: Path, plugged: tuple[TcpPrinter, UsbBus], rest: str) -> None:
    plugged[1].is_plugged_in = False
    with pytest.raises(PrinterError) as error:
        opened(rest.format(tmp_path))
    assert not error.value.may_have_printed
    assert list(tmp_path.iterdir()) == [], "no ordinary file takes a printer's place"


def test_a_device_file_that_can_only_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    path, real = tmp_path / "lp0", os.open
    path.touch()

    def refusing(name: str, flags: int) -> int:
        if flags & os.O_RDWR:
            raise PermissionError(name)
        return real(name, flags)

    monkeypatch.setattr("office.devices.file_wire.os.open", refusing)
    assert print_ticket(f"file://{path}", b"\x1b@") == "mute"
    assert path.read_bytes() == b"\x1b@"


def test_usb_in_parts(plugged: tuple[TcpPrinter, UsbBus]) -> None:
    """libusb may report a part without an error: half a ticket is no ticket."""
    printer, bus = plugged
    bus.room = 1_000
    opener = opened(USB)
    with pytest.raises(PrinterError) as error:
        opener.send(LARGE)
    assert error.value.may_have_printed
    with pytest.raises(PrinterError) as error:
        opener.send(LARGE)
    assert not error.value.may_have_printed, "it took nothing"
    opener.close()
    assert printer.papers == []


def test_usb_unplugged(plugged: tuple[TcpPrinter, UsbBus]) -> None:
    printer = opened(USB)
    plugged[1].is_plugged_in = False
    with pytest.raises(PrinterError):
        printer.status()
    with pytest.raises(PrinterError) as error:
        printer.send(LARGE)
    assert error.value.may_have_printed
    printer.close()


def test_a_usb_printer_with_no_way_back_is_mute(plugged: tuple[TcpPrinter, UsbBus]) -> None:
    plugged[1].has_way_back = False
    assert print_ticket(USB, raster_job(Bitmap(16, 1, b"\xf0\x0f"))) == "mute"
    plugged[0].wait_for_papers(1)


def test_two_programs_at_one_usb_port(plugged: tuple[TcpPrinter, UsbBus]) -> None:
    first = opened(USB)
    with pytest.raises(PrinterError, match="busy"):
        opened(USB)
    first.close()
    assert status(USB).word == "ready"
