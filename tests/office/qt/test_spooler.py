"""The command line, the computer's own CUPS client and a spooler: a ticket on a sheet, all the way."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.office.qt.spooler import NAME, STOPPED, Spooler, running_spooler

DOOR = Path(__file__).parents[3] / "main.py"

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="CUPS is how Linux prints")


@pytest.fixture
def spooler() -> Iterator[Spooler]:
    with running_spooler() as running:
        yield running


def taicho(url: str, spooler: Spooler, address: str, *words: str) -> dict[str, Any]:
    """What a process of its own says, without a screen: its CUPS client looks for the spooler once."""
    unwanted = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    environment = {key: value for key, value in os.environ.items() if key not in unwanted}
    environment |= {"TAICHO_DB": url, "TAICHO_PRINTER": address, "TAICHO_FORM_PRINTER": address}
    environment |= {"CUPS_SERVER": f"127.0.0.1:{spooler.port}"}
    done = subprocess.run(
        [sys.executable, str(DOOR), "--json", *words], capture_output=True, env=environment, check=False, timeout=60
    )
    assert b"Traceback" not in done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize(("query", "size"), [("?size=A4", b"595.000000 842"), ("", b"420.000000 595")])
def test_a_sheet_comes_out(sqlite_url: str, spooler: Spooler, query: str, size: bytes) -> None:
    assert taicho(sqlite_url, spooler, f"office://{NAME}{query}", "ticket", "issue", "A")["printed"] is True
    (page,) = spooler.jobs
    assert re.findall(rb"/MediaBox \[0 0 ([\d. ]+)\.0+\]", page) == [size]
    assert len(page) > 50_000, "the ticket is drawn on it"


def test_the_default_printer_has_no_name(sqlite_url: str, spooler: Spooler) -> None:
    assert taicho(sqlite_url, spooler, "office://", "print", "test")["status"] == "mute"
    assert len(spooler.jobs) == 1


def test_a_stopped_queue_keeps_the_paper_waiting(sqlite_url: str, spooler: Spooler) -> None:
    spooler.state = STOPPED
    assert taicho(sqlite_url, spooler, f"office://{NAME}", "ticket", "issue", "A")["printed"] == "queued"
    assert spooler.jobs == []


def test_another_name_is_told_with_those_that_there_are(sqlite_url: str, spooler: Spooler) -> None:
    told = taicho(sqlite_url, spooler, "office://Nobody", "print", "test")
    assert told["refused"] == "printer"
    assert NAME in told["message"]


def test_a_form_comes_out_on_the_page_of_its_printer(sqlite_url: str, spooler: Spooler) -> None:
    told = taicho(sqlite_url, spooler, f"office://{NAME}?size=A5", "form", "sample", "01", "--print")
    assert (told["printed_pages"], told["size"], told["files"]) == (1, "a5", [])
    (page,) = spooler.jobs
    assert re.findall(rb"/MediaBox \[0 0 ([\d. ]+)\.0+\]", page) == [b"420.000000 595"]
    assert len(page) > 50_000, "the form is drawn on it"


def test_a_register_of_two_pages_lies_across(sqlite_url: str, spooler: Spooler) -> None:
    told = taicho(sqlite_url, spooler, f"office://{NAME}?size=A4", "form", "sample", "07", "--print")
    assert told["printed_pages"] == 2
    (pages,) = spooler.jobs
    assert re.findall(rb"/MediaBox \[0 0 ([\d. ]+)\.0+\]", pages) == [b"842.000000 595"] * 2


def test_a_form_is_not_sent_to_a_stopped_queue(sqlite_url: str, spooler: Spooler) -> None:
    spooler.state = STOPPED
    told = taicho(sqlite_url, spooler, f"office://{NAME}", "form", "sample", "01", "--print")
    assert told["refused"] == "printer"
    assert spooler.jobs == []
