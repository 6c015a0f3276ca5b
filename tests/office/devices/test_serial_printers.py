"""Printers at serial ports and device files of this computer: bytes, status, and every way to fail."""

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from time import monotonic

import pytest
import zxingcpp

from office.devices.printer import PrinterError
from office.devices.ticket_job import ticket_job
from tests.office.devices.local_printers import LocalPrinter, pty_printer
from tests.office.devices.ports import LARGE, STATES, opened, print_ticket, status
from tests.office.devices.printer_session import HEAD
from tests.office.paper.papers import Papers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like a port")


@pytest.fixture
def local() -> Iterator[LocalPrinter]:
    with pty_printer() as running:
        yield running


@pytest.mark.parametrize("scheme", ["serial", "file"])
def test_a_ticket_at_a_terminal(local: LocalPrinter, a_paper: Papers, scheme: str) -> None:
    for count in (1, 2):
        assert print_ticket(f"{scheme}://{local.path}", ticket_job(a_paper(), HEAD)) == "ready"
        image = local.printer.wait_for_papers(count)[-1]
        assert [code.text for code in zxingcpp.read_barcodes(image)] == [a_paper().link]
    assert not local.printer.unknown


@pytest.mark.parametrize("scheme", ["serial", "file"])
@pytest.mark.parametrize(("change", "word"), STATES)
def test_the_status_at_a_terminal(local: LocalPrinter, scheme: str, change: dict[str, object], word: str) -> None:
    for name, value in change.items():
        setattr(local.printer.state, name, value)
    assert status(f"{scheme}://{local.path}").word == word


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
