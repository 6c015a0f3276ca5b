# ruff: noqa: ARG002 - pyusb asks for more than one printer needs
"""The TCP printer's head at other ends: a pseudo-terminal (a serial port, a device file) and a USB port."""

import os
import socket
import struct
import threading
import tty
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
import usb.core
from usb.backend import IBackend

from tests.office.devices.printer_session import Session
from tests.office.devices.printer_state import TcpPrinter

VENDOR, PRODUCT = 0x04B8, 0x0E15


class _Terminal:
    """The printer's end of a serial line."""

    def __init__(self, end: int) -> None:
        self._end = end

    def recv(self, count: int) -> bytes:
        return os.read(self._end, count)

    def sendall(self, data: bytes) -> None:
        os.write(self._end, data)


@dataclass
class LocalPrinter:
    """A printer and the path of its device."""

    printer: TcpPrinter
    path: str
    unplugged: threading.Event


@contextmanager
def pty_printer() -> Iterator[LocalPrinter]:
    """Run a printer at a pseudo-terminal; it is unplugged where it hangs up."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    made = LocalPrinter(TcpPrinter(0), os.ttyname(theirs), threading.Event())

    def run() -> None:
        with suppress(EOFError, OSError):
            Session(_Terminal(ours), made.printer).run()
        os.close(ours)
        made.unplugged.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.printer.state.is_stalled = False
        os.close(theirs)  # the other end reads an error
        thread.join(5)


class UsbBus(IBackend):  # type: ignore[misc]
    """What pyusb asks of libusb, with one printer plugged in; its pipe is a socket."""

    def __init__(self, line: socket.socket) -> None:
        self.line = line
        self.is_plugged_in = True
        self.is_with_kernel = True
        self.is_configured = False
        self.claimed_by: object | None = None
        self.has_way_back = True
        self.resets = 0
        self.room: int | None = None
        """Bytes that it takes; None for any number."""

    def enumerate_devices(self) -> Iterator[str]:
        return iter(["printer"] if self.is_plugged_in else [])

    def get_device_descriptor(self, dev: str) -> SimpleNamespace:
        names = (
            "bLength bDescriptorType bcdUSB bDeviceClass bDeviceSubClass bDeviceProtocol bMaxPacketSize0 bcdDevice"
        )
        names += " iManufacturer iProduct iSerialNumber address bus port_number port_numbers speed"
        rest = dict.fromkeys(names.split(), 0)
        return SimpleNamespace(**rest, idVendor=VENDOR, idProduct=PRODUCT, bNumConfigurations=1)

    def get_configuration_descriptor(self, dev: str, config: int) -> SimpleNamespace:
        if config:
            raise IndexError(config)
        names = "bLength bDescriptorType wTotalLength iConfiguration bmAttributes bMaxPower extra_descriptors"
        return SimpleNamespace(**dict.fromkeys(names.split(), 0), bNumInterfaces=2, bConfigurationValue=1)

    def get_interface_descriptor(self, dev: str, intf: int, alt: int, config: int) -> SimpleNamespace:
        if alt or intf > 1:
            raise IndexError(intf)
        names = "bLength bDescriptorType bAlternateSetting bInterfaceSubClass bInterfaceProtocol iInterface"
        return SimpleNamespace(
            **dict.fromkeys([*names.split(), "extra_descriptors"], 0),
            bInterfaceNumber=intf,
            bNumEndpoints=0 if intf == 0 else 2 if self.has_way_back else 1,
            bInterfaceClass=3 if intf == 0 else 7,
        )

    def get_endpoint_descriptor(self, dev: str, ep: int, intf: int, alt: int, config: int) -> SimpleNamespace:
        names = "bLength bDescriptorType bInterval bRefresh bSynchAddress extra_descriptors"
        return SimpleNamespace(
            **dict.fromkeys(names.split(), 0), bEndpointAddress=(0x03, 0x81)[ep], bmAttributes=2, wMaxPacketSize=64
        )

    def open_device(self, dev: str) -> object:
        return object()

    def close_device(self, dev_handle: object) -> None:
        if self.claimed_by is dev_handle:
            self.claimed_by = None

    def get_configuration(self, dev_handle: object) -> int:
        return int(self.is_configured)

    def set_configuration(self, dev_handle: object, config_value: int) -> None:
        self.is_configured = True

    def is_kernel_driver_active(self, dev_handle: object, intf: int) -> bool:
        return self.is_with_kernel

    def detach_kernel_driver(self, dev_handle: object, intf: int) -> None:
        self.is_with_kernel = False

    def claim_interface(self, dev_handle: object, intf: int) -> None:
        if self.is_with_kernel or self.claimed_by not in {None, dev_handle}:
            raise usb.core.USBError("Resource busy", errno=16)
        self.claimed_by = dev_handle

    def release_interface(self, dev_handle: object, intf: int) -> None:
        self.claimed_by = None

    def reset_device(self, dev_handle: object) -> None:
        self.resets += 1

    def bulk_write(self, dev_handle: object, ep: int, intf: int, data: Any, timeout: int) -> int:
        assert (ep, intf) == (0x03, 1)
        if not self.is_plugged_in:
            raise usb.core.USBError("No such device", errno=19)
        taken = bytes(data)[: self.room]
        if not taken:
            raise usb.core.USBTimeoutError("timed out")
        if self.room is not None:
            self.room -= len(taken)
        self.line.sendall(taken)
        return len(taken)

    def bulk_read(self, dev_handle: object, ep: int, intf: int, buff: "array[int]", timeout: int) -> int:
        assert (ep, intf, len(buff)) == (0x81, 1, 64)
        self.line.settimeout(timeout / 1000)
        try:
            read = self.line.recv(len(buff))
        except TimeoutError:
            raise usb.core.USBTimeoutError("timed out") from None
        buff[: len(read)] = array("B", struct.unpack(f"{len(read)}B", read))
        return len(read)


@contextmanager
def usb_printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TcpPrinter, UsbBus]]:
    """Run a printer at a USB port."""
    ours, theirs = socket.socketpair()
    printer, bus = TcpPrinter(0), UsbBus(theirs)
    monkeypatch.setattr("usb.backend.libusb1.get_backend", lambda: bus)

    def run() -> None:
        with ours, suppress(EOFError, OSError):
            Session(ours, printer).run()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield printer, bus
    finally:
        theirs.close()
        thread.join(5)
