"""A printer at an address of this computer: asked how it is, and given a ticket."""

from office.devices.addresses import read_address
from office.devices.escpos_job import raster_job
from office.devices.escpos_printer import open_escpos
from office.devices.printer import Printer, PrinterStatus
from office.paper.bitmap import Bitmap

LARGE = raster_job(Bitmap(576, 4000, bytes([0xA7]) * 72 * 4000))
STATES = [
    ({}, "ready"),
    ({"paper": "near_end"}, "near_end"),
    ({"paper": "out"}, "paper_out"),
    ({"is_cover_open": True}, "cover_open"),
    ({"is_mute": True}, "mute"),
    ({"nonsense": b"\x00\xff\xfe"}, "mute"),
]


def opened(address: str) -> Printer[bytes]:
    return open_escpos(read_address(address))


def status(address: str) -> PrinterStatus:
    printer = opened(address)
    try:
        return printer.status()
    finally:
        printer.close()


def print_ticket(address: str, job: bytes) -> str:
    """Print as a ticket is printed, and return how the printer is after it."""
    printer = opened(address)
    assert printer.status().is_ready
    printer.send(job)
    word = printer.status().word
    printer.close()
    return word
