"""Papers through a real TCP printer: every dot arrives, and every way to fail is told for what it is."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from office.devices.addresses import read_address
from office.devices.escpos_job import raster_job
from office.devices.escpos_printer import open_escpos
from office.devices.printer import PrinterError, PrinterStatus
from office.paper.bitmap import Bitmap
from office.paper.raster import bitmap_of
from office.paper.ticket import ticket_layout
from tests.office.devices.printer_session import HEAD
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer
from tests.office.paper.papers import Papers

SMALL = Bitmap(16, 3, b"\x00\x00\xf0\x0f\x00\x00")


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        yield running


def print_bytes(printer: TcpPrinter, *jobs: bytes) -> None:
    opened = open_escpos(read_address(printer.address))
    for job in jobs:
        opened.send(job)
    opened.close()


def status(printer: TcpPrinter) -> PrinterStatus:
    opened = open_escpos(read_address(printer.address))
    try:
        return opened.status()
    finally:
        opened.close()


def many(work: Callable[[], object]) -> None:
    """A cut line is noticed by what is sent or asked some time after it."""
    for _ in range(50):
        work()


@pytest.mark.parametrize("width", [384, 576])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_was_drawn_is_printed_dot_by_dot(
    printer: TcpPrinter, a_paper: Papers, width: int, language: str
) -> None:
    paper = a_paper(language=language, is_priority=True, wait=(10, 15))
    bitmap = bitmap_of(ticket_layout(paper, width))
    print_bytes(printer, raster_job(bitmap))
    (image,) = printer.wait_for_papers(1)
    assert not printer.unknown
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [paper.link]
    left = (HEAD - width) // 2
    shown = image.crop((left, 0, left + width, image.height)).convert("1").tobytes()
    printed = bytes(255 - byte for byte in shown)
    assert printed == bitmap.rows[: len(printed)]
    assert not any(bitmap.rows[len(printed) :])


ROWS = st.lists(st.one_of(st.just(bytes(4)), st.binary(min_size=4, max_size=4)), min_size=1, max_size=40)


@given(rows=ROWS, repeat=st.integers(1, 2))
@settings(max_examples=60, deadline=None)
def test_any_dots_arrive(rows: list[bytes], repeat: int) -> None:
    """Doubled rows take the short way and must come out alike."""
    drawn = [row for row in rows for _ in range(repeat)]
    with tcp_printer() as printer:
        print_bytes(printer, raster_job(Bitmap(32, len(drawn), b"".join(drawn))))
        (image,) = printer.wait_for_papers(1)
    left = (HEAD - 32) // 2
    shown = image.crop((left, 0, left + 32, len(drawn))).convert("1").tobytes()
    assert bytes(255 - byte for byte in shown) == b"".join(drawn)


@pytest.mark.parametrize(
    ("change", "word", "is_ready"),
    [
        ({}, "ready", True),
        ({"paper": "near_end"}, "near_end", True),
        ({"paper": "out"}, "paper_out", False),
        ({"is_cover_open": True}, "cover_open", False),
        ({"is_mute": True}, "mute", True),
        ({"nonsense": b"\x00\xff\xfe"}, "mute", True),
    ],
)
def test_the_status(printer: TcpPrinter, change: dict[str, object], word: str, is_ready: bool) -> None:
    for name, value in change.items():
        setattr(printer.state, name, value)
    said = status(printer)
    assert (said.word, said.is_ready) == (word, is_ready)


def test_nobody_there() -> None:
    with tcp_printer() as gone:
        address = read_address(gone.address)
    with pytest.raises(PrinterError) as error:
        open_escpos(address)
    assert not error.value.may_have_printed


def test_a_printer_that_dies_in_mid_ticket(printer: TcpPrinter) -> None:
    printer.state.hangs_up_after = 100
    large = raster_job(Bitmap(576, 4000, bytes([0xA7]) * 72 * 4000))
    opened = open_escpos(read_address(printer.address))
    with pytest.raises(PrinterError) as error:
        many(lambda: opened.send(large))
    opened.close()
    assert error.value.may_have_printed
    assert printer.papers == []


def test_a_line_cut_between_tickets_is_found_by_the_status(printer: TcpPrinter) -> None:
    printer.state.hangs_up_after = 0
    opened = open_escpos(read_address(printer.address))
    opened.send(b"\x1b@")
    with pytest.raises(PrinterError):
        many(opened.status)
    opened.close()


def test_a_stalled_printer_does_not_hold_us_for_ever(printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.devices.wires.SEND_S", 0.05)
    printer.state.is_stalled = True
    opened = open_escpos(read_address(printer.address))
    with pytest.raises(PrinterError) as error:
        opened.send(bytes(16_000_000))
    assert error.value.may_have_printed
    opened.close()


def test_what_is_not_installed_is_said() -> None:
    with pytest.raises(PrinterError, match="windows://HP"):
        open_escpos(read_address("windows://HP"))


def test_a_device_file(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    path.touch()
    opened = open_escpos(read_address(f"file://{path}"))
    assert opened.status() == PrinterStatus()
    opened.send(raster_job(SMALL))
    opened.close()
    assert path.read_bytes() == raster_job(SMALL)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("network://10.0.0.9", "network://10.0.0.9:9100"),
        ("network://[fe80::1]:9101", "network://fe80::1:9101"),
        ("usb://4B8:e15", "usb://04b8:0e15"),
        ("serial:///dev/ttyS0?baud=19200", "serial:///dev/ttyS0"),
        ("serial://COM3", "serial://COM3"),
        ("cups://Máy in phiếu", "cups://Máy in phiếu"),
        ("office://?size=a4", "office://"),
    ],
)
def test_addresses(text: str, shown: str) -> None:
    assert str(read_address(text)) == shown


@pytest.mark.parametrize(
    "text",
    ["", "10.0.0.9", "network://", "network://x:0", "network://x:99999", "network://x:y", "usb://1", "usb://x:y",
     "serial://", "serial://COM3?speed=1", "file://", "lpt://1", "office://x?size=A3", "windows:x"],
)  # fmt: skip
def test_no_address(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        read_address(text)
