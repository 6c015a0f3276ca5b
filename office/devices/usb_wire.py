"""Printers at a USB port, reached through libusb."""

from time import monotonic
from typing import Any

from office.devices.wires import ANSWER_S, SEND_S, NothingSentError, Wire

_PRINTERS = 7
"""The class of printers' interfaces."""


class UsbWire(Wire):
    """A printer of python-escpos whose interface is ours."""

    def __init__(self, device: Any, interface: Any) -> None:
        super().__init__(device)
        self._out, self._in = endpoints(interface)

    def give(self, data: bytes) -> None:
        """Hand all of it over; a printer may take a part at a time."""
        from usb.core import USBTimeoutError

        taken, end = 0, monotonic() + SEND_S
        while taken < len(data):
            left = max(1, round((end - monotonic()) * 1000))
            try:
                taken += self._out.write(data[taken:], left)
            except USBTimeoutError as error:
                raise (TimeoutError if taken else NothingSentError)("takes no more") from error

    def read(self) -> bytes:
        """Return what the printer says; one that has no way back says nothing."""
        from usb.core import USBTimeoutError

        if self._in is None:
            return b""
        try:
            return bytes(self._in.read(self._in.wMaxPacketSize, round(ANSWER_S * 1000)))
        except USBTimeoutError:
            return b""


def open_usb(device: Any, vendor: int, product: int) -> UsbWire:
    """Take the printer's interface.

    Not by python-escpos, which resets the printer at each opening, in the middle of the ticket before, and knows only
    the usual endpoints.

    Raises:
        Exception: it is not there, or another program has it.
    """
    from usb.core import USBError, find
    from usb.util import claim_interface

    found: Any = find(idVendor=vendor, idProduct=product)
    if found is None:
        raise OSError("is not plugged in")
    try:
        configuration = found.get_active_configuration()
    except USBError:
        found.set_configuration()
        configuration = found.get_active_configuration()
    interface = printer_interface(configuration)
    _take_from_kernel(found, interface.bInterfaceNumber)
    claim_interface(found, interface.bInterfaceNumber)
    if interface.bAlternateSetting:
        found.set_interface_altsetting(interface)
    device.device = found
    return UsbWire(device, interface)


def printer_interface(configuration: Any) -> Any:
    """Return the interface that takes a printer's bytes, rather one that answers too.

    Raises:
        OSError: there is none.
    """
    able = [one for one in configuration if endpoints(one)[0] is not None]
    if not able:
        raise OSError("is no printer")
    return max(able, key=lambda one: (one.bInterfaceClass == _PRINTERS, endpoints(one)[1] is not None))


def endpoints(interface: Any) -> tuple[Any, Any]:
    """Return where bytes go out and come in; None for what there is not."""
    from usb.util import ENDPOINT_IN, ENDPOINT_OUT, ENDPOINT_TYPE_BULK, endpoint_direction, endpoint_type

    bulk = [one for one in interface if endpoint_type(one.bmAttributes) == ENDPOINT_TYPE_BULK]
    ways = {endpoint_direction(one.bEndpointAddress): one for one in reversed(bulk)}
    return ways.get(ENDPOINT_OUT), ways.get(ENDPOINT_IN)


def _take_from_kernel(found: Any, number: int) -> None:
    try:
        if found.is_kernel_driver_active(number):
            found.detach_kernel_driver(number)
    except NotImplementedError:
        return  # only Linux has drivers that can be sent away
