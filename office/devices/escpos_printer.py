"""Thermal printers through python-escpos: one adapter for every connection; each wait has an end."""

import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from office.devices.addresses import Address, Connection
from office.devices.escpos_job import ending
from office.devices.file_wire import FileWire
from office.devices.printer import Printer, PrinterError, PrinterStatus
from office.devices.profiles import require_profile
from office.devices.spooler_wires import CupsWire, WindowsWire
from office.devices.usb_wire import open_usb
from office.devices.wires import OPEN_S, NetworkWire, NothingSentError, SerialWire, Wire

_log = logging.getLogger(__name__)


@dataclass
class Leftover:
    """What a printer still holds of a job that broke off."""

    taken: int = 0
    """Bytes of that job; 0 if there was none."""


class EscposPrinter:
    """An open ESC/POS printer."""

    def __init__(self, wire: Wire, name: str, leftover: Leftover) -> None:
        self._wire = wire
        self._name = name
        self._leftover = leftover

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; one that cannot answer, or does not, is mute.

        Raises:
            PrinterError: it is lost.
        """
        try:
            return self._wire.status()
        except Exception as error:
            raise PrinterError(self._name, str(error)) from error

    def send(self, job: bytes) -> None:
        """Give it the whole job.

        Raises:
            PrinterError: it is lost, or takes no more; `may_have_printed` if it may have taken a part.
        """
        broken = self._leftover.taken
        try:
            self._wire.give((ending(broken) if broken else b"") + job)
        except NothingSentError as error:
            raise PrinterError(self._name, str(error)) from error
        except Exception as error:
            self._leftover.taken = max(broken, len(job))
            raise PrinterError(self._name, str(error), may_have_printed=True) from error
        self._leftover.taken = 0

    def close(self) -> None:
        """Let go of it; what came of its job is known before."""
        try:
            self._wire.close()
        except Exception as error:
            _log.warning("%s was not closed: %s", self._name, error)


def escpos_opener(address: Address, profile: str | None, width: int) -> Callable[[], Printer[bytes]]:
    """Return what opens one printer again and again, and remembers what it holds of a broken job."""
    leftover = Leftover()
    return lambda: open_escpos(address, profile, leftover, width=width)


def open_escpos(
    address: Address, profile: str | None = None, leftover: Leftover | None = None, *, width: int = 0
) -> Printer[bytes]:
    """Open a thermal printer.

    Args:
        address: where it is.
        profile: its model, as python-escpos calls it; None for a usual one.
        leftover: of the last time it was open.
        width: dots of the paper, which the model has to be able to print.

    Raises:
        ProfileError: there is no such model, or its head is narrower.
        PrinterError: it cannot be reached, or what its connection needs is not installed.
    """
    require_profile(profile, width)
    try:
        wire = _opened(address, profile)
    except Exception as error:
        raise PrinterError(str(address), str(error)) from error
    return EscposPrinter(wire, str(address), leftover or Leftover())


def _opened(address: Address, profile: str | None) -> Wire:
    # Late: python-escpos costs 0.2 s and more.
    from escpos import printer as kinds

    name = address.name
    match address.connection:
        case Connection.NETWORK:
            return _network(kinds.Network(name, address.number, profile=profile), address)
        case Connection.USB:
            vendor, product = (int(part, 16) for part in name.split(":"))
            return open_usb(kinds.Usb(vendor, product, profile=profile), vendor, product)
        case Connection.SERIAL:
            return _serial(kinds.Serial(name, address.number, profile=profile), address)
        case Connection.FILE:
            return FileWire(kinds.File(name, profile=profile), name)
        case Connection.WINDOWS:
            return WindowsWire(kinds.Win32Raw(name, profile=profile))
        case Connection.CUPS:
            return CupsWire(kinds.CupsPrinter(name, profile=profile))
        case _:
            raise ValueError("an office printer is no thermal printer")


def _network(device: Any, address: Address) -> Wire:
    # The library leaves the socket of a refused connection open, and knows no IPv6.
    device.device = socket.create_connection((address.name, address.number), OPEN_S)
    return NetworkWire(device)


def _serial(device: Any, address: Address) -> Wire:
    from serial import Serial

    # Exclusive: the papers of two programs would mix.
    device.device = Serial(address.name, address.number, dsrdtr=True, exclusive=True)
    return SerialWire(device)
