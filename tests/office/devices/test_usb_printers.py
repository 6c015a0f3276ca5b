"""Printers at USB ports: bytes, status, and every way to fail; and ports where nothing is."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp

from office.devices.escpos_job import raster_job
from office.devices.printer import PrinterError
from office.devices.ticket_job import ticket_job
from office.paper.bitmap import Bitmap
from tests.office.devices.local_printers import PRODUCT, VENDOR, UsbBus, usb_printer
from tests.office.devices.ports import LARGE, STATES, opened, print_ticket, status
from tests.office.devices.printer_session import HEAD
from tests.office.devices.printer_state import TcpPrinter
from tests.office.paper.papers import Papers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like a port")
USB = f"usb://{VENDOR:04x}:{PRODUCT:04x}"


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TcpPrinter, UsbBus]]:
    with usb_printer(monkeypatch) as running:
        yield running


def test_a_ticket_at_a_usb_port(plugged: tuple[TcpPrinter, UsbBus], a_paper: Papers) -> None:
    printer, bus = plugged
    for count in (1, 2):
        assert print_ticket(USB, ticket_job(a_paper(), HEAD)) == "ready"
        image = printer.wait_for_papers(count)[-1]
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [a_paper().link]
    assert not printer.unknown
    assert bus.resets == 0, "a reset would cut the ticket before"
    assert bus.claimed_by is None


@pytest.mark.parametrize(("change", "word"), STATES)
def test_the_status_at_a_usb_port(plugged: tuple[TcpPrinter, UsbBus], change: dict[str, object], word: str) -> None:
    for name, value in change.items():
        setattr(plugged[0].state, name, value)
    assert status(USB).word == word


@pytest.mark.parametrize("rest", ["serial://{0}/none", "serial://{0}", "file://{0}/none", "file://{0}", USB])
def test_nothing_there(tmp_path: Path, plugged: tuple[TcpPrinter, UsbBus], rest: str) -> None:
    plugged[1].is_plugged_in = False
    with pytest.raises(PrinterError) as error:
        opened(rest.format(tmp_path))
    assert not error.value.may_have_printed
    assert list(tmp_path.iterdir()) == [], "no ordinary file takes a printer's place"


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
