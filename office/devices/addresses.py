"""Where a printer is, in one line, such as `network://10.0.0.9:9100` or `usb://04b8:0e15`."""

from dataclasses import dataclass
from enum import StrEnum


class Connection(StrEnum):
    """How a printer is connected; the first word of its address."""

    NETWORK = "network"
    USB = "usb"
    SERIAL = "serial"
    FILE = "file"
    """A device file of Linux, such as /dev/usb/lp0."""
    WINDOWS = "windows"
    """A printer of the Windows spooler, by its name."""
    CUPS = "cups"
    """A printer of CUPS, by its name."""
    OFFICE = "office"
    """An A4 or A5 printer of this computer, through Qt; its name, or nothing for the default one."""


@dataclass(frozen=True, slots=True)
class Address:
    """One printer."""

    connection: Connection
    name: str
    """Host, device file or printer name; `vendor:product` in hex for USB."""
    number: int = 0
    """Port of a network printer, baud of a serial one."""
    page: str = ""
    """`A4` or `A5`, for an office printer."""

    def __str__(self) -> str:
        shown = f":{self.number}" if self.connection is Connection.NETWORK else ""
        return f"{self.connection}://{self.name}{shown}"


DEFAULT_PORT, DEFAULT_BAUD, DEFAULT_PAGE = 9100, 9600, "A5"


def read_address(text: str) -> Address:
    """Return the printer that a line means.

    Raises:
        ValueError: it means none; the text of the error is the line.
    """
    scheme, mark, rest = text.strip().partition("://")
    path, _, query = rest.partition("?")
    try:
        connection = Connection(scheme)
        options = dict(part.split("=", 1) for part in query.split("&") if part)
        address = _of_kind(connection, path, options)
    except (ValueError, KeyError):
        raise ValueError(text) from None
    if not mark or options or not (address.name or connection is Connection.OFFICE):
        raise ValueError(text)
    return address


def _of_kind(connection: Connection, path: str, options: dict[str, str]) -> Address:
    match connection:
        case Connection.NETWORK:
            return _network(path)
        case Connection.USB:
            vendor, product = (int(part, 16) for part in path.split(":"))
            return Address(connection, f"{vendor:04x}:{product:04x}")
        case Connection.SERIAL:
            return Address(connection, path, int(options.pop("baud", DEFAULT_BAUD)))
        case Connection.OFFICE:
            page = options.pop("size", DEFAULT_PAGE).upper()
            return Address(connection, path, page={"A4": "A4", "A5": "A5"}[page])
        case _:
            return Address(connection, path)


def _network(path: str) -> Address:
    host, mark, port = path.rpartition(":")
    number = int(port) if mark else DEFAULT_PORT
    if not 0 < number < 2**16:
        raise ValueError(path)
    return Address(Connection.NETWORK, (host if mark else path).strip("[]"), number)
