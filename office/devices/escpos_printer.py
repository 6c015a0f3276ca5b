"""Thermal printers through python-escpos: one adapter for every connection; each wait has an end."""

import socket
from collections.abc import Callable
from typing import Any

from office.devices.addresses import Address, Connection
from office.devices.escpos_status import QUERIES, is_answer, status_of
from office.devices.printer import Printer, PrinterError, PrinterStatus

OPEN_S, ANSWER_S, SEND_S = 2.0, 0.5, 5.0
"""How long a network printer may take to be reached, to answer, and to take a ticket."""
_READS = 3
"""Answers that are no answers (what another program left over) before a printer counts as mute."""
_ANSWERING = frozenset({Connection.NETWORK, Connection.SERIAL, Connection.USB})


class EscposPrinter:
    """An open ESC/POS printer."""

    def __init__(self, device: Any, address: Address) -> None:
        self._device = device
        self._address = address

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; one that cannot answer, or does not, is mute.

        Raises:
            PrinterError: it is lost.
        """
        if self._address.connection not in _ANSWERING:
            return PrinterStatus()
        answers: list[int] = []
        for query in QUERIES:
            answer = self._asked(query)
            if answer is None:
                return PrinterStatus()
            answers.append(answer)
        return status_of(*answers)

    def send(self, job: bytes) -> None:
        """Give it the whole job.

        Raises:
            PrinterError: it is lost, and nobody knows how much it took.
        """
        self._wait_at_most(SEND_S)
        try:
            self._device._raw(job)
            if self._address.connection is Connection.CUPS:
                self._device.send()
        except Exception as error:
            raise PrinterError(str(self._address), str(error), may_have_printed=True) from error

    def close(self) -> None:
        """Let go of it."""
        self._device.close()

    def _asked(self, query: bytes) -> int | None:
        self._wait_at_most(ANSWER_S)
        try:
            self._device._raw(query)
            answer = self._answer()
        except TimeoutError:
            return None
        except Exception as error:
            raise PrinterError(str(self._address), str(error)) from error
        if answer == b"" and self._address.connection is Connection.NETWORK:
            # A closed connection reads as nothing; a mute printer does not answer at all.
            raise PrinterError(str(self._address), "closed the connection")
        return answer[-1] if answer else None

    def _answer(self) -> bytes | None:
        """Read until something can be an answer; nothing is b"", and None that nothing could be."""
        for _ in range(_READS):
            read = bytes(self._device._read())
            found = bytes(byte for byte in read if is_answer(byte))
            if found or not read:
                return found
        return None

    def _wait_at_most(self, seconds: float) -> None:
        if self._address.connection is Connection.NETWORK:
            self._device.device.settimeout(seconds)


def open_escpos(address: Address, profile: str | None = None) -> Printer[bytes]:
    """Open a thermal printer.

    Args:
        address: where it is.
        profile: its model, as python-escpos calls it; None for a usual one.

    Raises:
        PrinterError: it cannot be reached, or what its connection needs is not installed.
    """
    try:
        device = _connector(address)(profile)
        if address.connection is Connection.NETWORK:
            # The library leaves the socket of a refused connection open, and knows no IPv6.
            device.device = socket.create_connection((address.name, address.number), OPEN_S)
        else:
            device.open()
    except Exception as error:
        raise PrinterError(str(address), str(error)) from error
    return EscposPrinter(device, address)


def _connector(address: Address) -> Callable[[str | None], Any]:
    # Late: python-escpos costs 0.2 s and more.
    from escpos import printer as kinds

    name = address.name
    match address.connection:
        case Connection.NETWORK:
            return lambda profile: kinds.Network(name, address.number, profile=profile)
        case Connection.USB:
            vendor, product = (int(part, 16) for part in name.split(":"))
            return lambda profile: kinds.Usb(vendor, product, timeout=round(SEND_S * 1000), profile=profile)
        case Connection.SERIAL:
            return lambda profile: kinds.Serial(name, address.number, timeout=ANSWER_S, profile=profile)
        case Connection.FILE:
            return lambda profile: kinds.File(name, profile=profile)
        case Connection.WINDOWS:
            return lambda profile: kinds.Win32Raw(name, profile=profile)
        case Connection.CUPS:
            return lambda profile: kinds.CupsPrinter(name, profile=profile)
        case _:
            raise ValueError("an office printer is no thermal printer")
