"""A printer, and the desk of a kiosk that prints at it."""

from collections.abc import Iterator

import pytest

from office.bootstrap import Office
from office.printing import TicketPrinting
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer
from tests.office.printing.papers import printing


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        yield running


@pytest.fixture
def desk(office: Office, printer: TcpPrinter) -> TicketPrinting:
    return printing(office, printer.address)
