"""What the text of a setting means; each raises ValueError, with the text to show, for what is not allowed."""

import platform
import re
from pathlib import Path

from office.devices.addresses import Address, Connection, read_address
from office.devices.tcvn3 import Pages, read_pages

WORD = 60
"""Characters of a name."""
SMALLEST_PANEL, LARGEST_PANEL = 7.0, 100.0
"""Inches."""
LONGEST_IDLE = 480
"""Minutes: a working day."""
LONGEST_LINK = 100
"""Characters: a longer one makes a code whose modules are too small on 58 mm paper."""
_LINK = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]*[/=#]", re.IGNORECASE)
"""The token follows at once, so it ends where something may follow."""

_SCHEMES = ("sqlite", "postgresql", "postgres", "postgresql+psycopg")


def database(given: str) -> str:
    """Return the address of a database."""
    scheme, mark, rest = given.partition("://")
    if mark and scheme not in _SCHEMES:
        # Whatever stands before the last @ may be a password.
        raise ValueError(f"{scheme}://{rest.rsplit('@', maxsplit=1)[-1]}")
    return given


_USER = re.compile(r"(?<=://)([^/@]*?):.*@")
_SECRET = re.compile(r"(?<=[?&])([^=&]*passw[^=&]*)=[^&]*", re.IGNORECASE)


def without_password(address: str) -> str:
    """Return a database's address with *** for its password, wherever it stands."""
    if not address.startswith("postgres"):
        return address
    return _SECRET.sub(r"\1=***", _USER.sub(r"\1:***@", address))


def file_of_this_user() -> str:
    """Return the database's file in the user's data folder."""
    import platformdirs

    return str(platformdirs.user_data_path("taicho", appauthor=False) / "taicho.db")


def printer(given: str) -> Address | None:
    """Return the address of a printer."""
    return read_address(given)


def office_printer(given: str) -> Address | None:
    """Return the address of an office printer: whole pages go nowhere else."""
    address = read_address(given)
    if address.connection is not Connection.OFFICE:
        raise ValueError(given)
    return address


def folder(given: str) -> Path | None:
    """Return a folder; whether it is there is seen when it is used."""
    return Path(given).expanduser()


def letters(given: str) -> Pages | None:
    """Return the printer's own pages of letters, or None for dots."""
    kind, mark, pages = given.partition(":")
    if (kind, mark) == ("raster", ""):
        return None
    if kind != "tcvn3":
        raise ValueError(given)
    try:
        return read_pages(pages)
    except ValueError:
        raise ValueError(given) from None


def scanner(given: str) -> Address | None:
    """Return the address of a scanner."""
    address = read_address(given)
    if address.connection is not Connection.SERIAL or address.number <= 0:
        raise ValueError(given)
    return address


def dots(given: str) -> int:
    """Return the width of a head."""
    if not (given.isdecimal() and int(given) % 8 == 0 and 256 <= int(given) <= 2048):
        raise ValueError(given)
    return int(given)


def word(given: str) -> str:
    """Return a name."""
    if len(given) > WORD:
        raise ValueError(given)
    return given


def link(given: str) -> str:
    """Return the beginning of a link."""
    if len(given) > LONGEST_LINK or not _LINK.fullmatch(given):
        raise ValueError(given)
    return given


def inches(given: str) -> float:
    """Return the diagonal of a panel; with a point or a comma."""
    if not re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,2})?", given):
        raise ValueError(given)
    inches = float(given.replace(",", "."))
    if not SMALLEST_PANEL <= inches <= LARGEST_PANEL:
        raise ValueError(given)
    return inches


def idle_minutes(given: str) -> int:
    """Return minutes without keyboard and mouse; 0 for as long as one likes."""
    if not (given.isascii() and given.isdecimal() and int(given) <= LONGEST_IDLE):
        raise ValueError(given)
    return int(given)


def this_computer() -> str:
    """Return this computer's name in the network."""
    return platform.node() or "kiosk"
