"""Printers of the Windows spooler and of CUPS, by stand-ins of their modules: no spooler runs where tests run."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import escpos.printer.cups
import escpos.printer.win32raw
import pytest

from office.devices.addresses import read_address
from office.devices.escpos_printer import open_escpos
from office.devices.printer import PrinterError
from office.devices.spooler_wires import cups_status, windows_status

JOB = b"\x1b@ticket"


@pytest.mark.parametrize(
    ("status", "attributes", "word"),
    [
        (0, 0, "mute"),
        (0x400, 0x40, "mute"),  # printing, a local printer
        (0x10, 0, "paper_out"),
        (0x80, 0, "offline"),
        (0, 0x400, "offline"),
        (0x1000, 0, "offline"),
        (0x400000, 0, "cover_open"),
        (0x2, 0, "error"),
        (0x8, 0, "error"),
    ],
)
def test_what_windows_says(status: int, attributes: int, word: str) -> None:
    assert windows_status(status, attributes).word == word


@pytest.mark.parametrize(
    ("state", "reasons", "word"),
    [
        (3, ["none"], "ready"),
        (4, ["none"], "ready"),
        (4, ["connecting-to-device"], "ready"),
        (3, ["media-low-warning"], "near_end"),
        (5, ["media-empty-error"], "paper_out"),
        (3, ["media-needed"], "paper_out"),
        (5, ["cover-open-error"], "cover_open"),
        (3, ["offline-report"], "offline"),
        (5, ["none"], "error"),
        (5, ["paused"], "error"),
    ],
)
def test_what_cups_says(state: int, reasons: list[str], word: str) -> None:
    assert cups_status(state, reasons).word == word


class Cups:
    """One printer, and what was printed on it."""

    def __init__(self) -> None:
        self.jobs: list[bytes] = []
        self.error: Exception | None = None
        self.state: dict[str, Any] = {"printer-state": 3, "printer-state-reasons": ["none"]}

    def getPrinters(self) -> dict[str, dict[str, Any]]:  # noqa: N802 - the library's name
        return {"POS": self.state}

    def printFile(self, _name: str, path: str, _title: str, _options: dict[str, str]) -> None:  # noqa: N802
        self.jobs.append(Path(path).read_bytes())
        if self.error is not None:
            raise self.error


@pytest.fixture
def cups(monkeypatch: pytest.MonkeyPatch) -> Cups:
    made = Cups()
    module = SimpleNamespace(
        Connection=lambda: made, setServer=lambda _: None, setPort=lambda _: None, CUPS_FORMAT_RAW="raw"
    )
    for name, value in {"cups": module, "_DEP_PYCUPS": True, "DEFAULT_HOST": "", "DEFAULT_PORT": 0}.items():
        monkeypatch.setattr(escpos.printer.cups, name, value, raising=False)
    return made


def test_a_ticket_through_cups(cups: Cups) -> None:
    printer = open_escpos(read_address("cups://POS"))
    assert printer.status().word == "ready"
    printer.send(JOB)
    cups.state = {"printer-state": 5, "printer-state-reasons": ["media-empty-error"]}
    assert printer.status().word == "paper_out"
    printer.close()
    assert cups.jobs == [JOB]


def test_cups_is_not_given_a_ticket_twice(cups: Cups) -> None:
    """It may have taken the job before the error: nobody knows."""
    cups.error = RuntimeError("timed out")
    printer = open_escpos(read_address("cups://POS"))
    with pytest.raises(PrinterError) as error:
        printer.send(JOB)
    assert error.value.may_have_printed
    printer.close()
    assert cups.jobs == [JOB]


def test_a_question_leaves_no_job(cups: Cups) -> None:
    printer = open_escpos(read_address("cups://POS"))
    printer.status()
    printer.close()
    assert cups.jobs == []


def test_a_printer_that_cups_does_not_know(cups: Cups) -> None:
    with pytest.raises(PrinterError):
        open_escpos(read_address("cups://HP"))


class Spooler:
    """What win32print would be asked, in order."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.spooled = b""
        self.status = 0
        self.PRINTER_ENUM_NAME = 8

    def __getattr__(self, name: str) -> Any:
        def called(*arguments: Any) -> Any:
            self.calls.append(name)
            match name:
                case "EnumPrinters":
                    return [{"pPrinterName": "POS"}]
                case "GetPrinter":
                    return {"Status": self.status, "Attributes": 0}
                case "WritePrinter":
                    self.spooled += arguments[1]
            return 1

        return called


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Spooler:
    made, errors = Spooler(), ModuleType("pywintypes")
    errors.error = OSError  # type: ignore[attr-defined]
    module = ModuleType("win32print")
    for name in ("OpenPrinter", "GetPrinter", "ClosePrinter"):
        setattr(module, name, getattr(made, name))
    monkeypatch.setitem(sys.modules, "win32print", module)
    for name, value in {"win32print": made, "pywintypes": errors, "_DEP_WIN32PRINT": True}.items():
        monkeypatch.setattr(escpos.printer.win32raw, name, value, raising=False)
    return made


def test_a_ticket_through_the_windows_spooler(windows: Spooler) -> None:
    printer = open_escpos(read_address("windows://POS"))
    assert printer.status().word == "mute"
    assert "StartDocPrinter" not in windows.calls, "a question makes no empty job"
    printer.send(JOB)
    printer.close()
    assert windows.spooled == JOB
    assert windows.calls[-3:] == ["EndPagePrinter", "EndDocPrinter", "ClosePrinter"]


def test_a_spooler_that_knows_of_trouble(windows: Spooler) -> None:
    windows.status = 0x10
    printer = open_escpos(read_address("windows://POS"))
    assert printer.status().word == "paper_out"
    printer.close()
    assert windows.spooled == b""


def test_a_printer_that_windows_does_not_know(windows: Spooler) -> None:
    printer = open_escpos(read_address("windows://HP"))
    with pytest.raises(PrinterError, match="Incorrect printer name") as error:
        printer.send(JOB)
    assert not error.value.may_have_printed, "it was not even opened"
    printer.close()
