"""What can be set for one computer: by a line in taicho.toml, or by the environment, which wins.

Declared once each; a wrong value names its key, where it stands and what is allowed.
"""

import os
import platform
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from office.codes import LINK
from office.devices.addresses import Address, Connection, read_address
from office.devices.tcvn3 import Pages, read_pages

T = TypeVar("T")
FILE = "taicho.toml"
FILE_VARIABLE = "TAICHO_SETTINGS"
"""Names another settings file than the one in the user's folder."""


_NONE: Mapping[str, object] = {}


class SettingError(ValueError):
    """A value that is not allowed; `setting.<key>` in the text catalogues says what is."""

    def __init__(
        self, key: str, reason: str, shown: str, where: str, *, fault: str = "", details: Mapping[str, object] = _NONE
    ) -> None:
        super().__init__(f"{where}={shown} is not allowed")
        self.key = key
        self.reason = reason
        self.shown = shown
        """The value without secrets."""
        self.where = where
        """The variable, or the key and the file it stands in."""
        self.words = f"setting.{key}.{fault}" if fault else f"setting.{key}"
        """The key of its sentence."""
        self.details = {"value": shown, "where": where, **details}
        """What the sentence needs."""


@dataclass(frozen=True, slots=True)
class Given:
    """A text that somebody set, and where."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Where settings are looked for."""

    environment: Mapping[str, str]
    file: Path
    lines: Mapping[str, object]

    def given(self, key: str) -> Given | None:
        """Return what is set for a key: the variable wins over the file, and blanks set nothing."""
        variable = variable_of(key)
        if told := self.environment.get(variable, "").strip():
            return Given(told, variable)
        told = str(self.lines.get(key, "")).strip()
        return Given(told, f"{key} ({self.file})") if told else None


def variable_of(key: str) -> str:
    """Return the environment variable of a key: `TAICHO_PRINTER` for `printer`."""
    return f"TAICHO_{key.upper()}"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One value of one computer.

    Attributes:
        key: in the file; the variable is TAICHO_ and the key in capitals.
        prose: what it is for.
        reason: the reason code that a wrong value is refused with.
        read: its value from the text; raises ValueError, with the text to show, if that is not allowed.
        default: its value where nothing, or only blanks, is given.
        show: the text given, without secrets.
    """

    key: str
    prose: str
    reason: str
    read: Callable[[str], T]
    default: Callable[[], T]
    show: Callable[[str], str] = str

    def value(self, sources: Sources) -> T:
        """Return the value in force.

        Raises:
            SettingError: the text given is not allowed.
        """
        given = sources.given(self.key)
        if given is None:
            return self.default()
        try:
            return self.read(given.text)
        except ValueError as error:
            raise SettingError(self.key, self.reason, str(error), given.where) from None


WORD = 60
"""Characters of a name."""
SMALLEST_PANEL, LARGEST_PANEL = 7.0, 100.0
"""Inches."""
LONGEST_LINK = 100
"""Characters: a longer one makes a code whose modules are too small on 58 mm paper."""
_LINK = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]*[/=#]", re.IGNORECASE)
"""The token follows at once, so it ends where something may follow."""

_SCHEMES = ("sqlite", "postgresql", "postgres", "postgresql+psycopg")


def _database(given: str) -> str:
    scheme, mark, rest = given.partition("://")
    if mark and scheme not in _SCHEMES:
        # Whatever stands before the last @ may be a password.
        raise ValueError(f"{scheme}://{rest.rsplit('@', maxsplit=1)[-1]}")
    return given


_USER = re.compile(r"(?<=://)([^/@]*?):.*@")
_SECRET = re.compile(r"(?<=[?&])([^=&]*passw[^=&]*)=[^&]*", re.IGNORECASE)


def _without_password(address: str) -> str:
    """Return a database's address with *** for its password, wherever it stands."""
    if not address.startswith("postgres"):
        return address
    return _SECRET.sub(r"\1=***", _USER.sub(r"\1:***@", address))


def _file_of_this_user() -> str:
    import platformdirs

    return str(platformdirs.user_data_path("taicho", appauthor=False) / "taicho.db")


def _printer(given: str) -> Address | None:
    return read_address(given)


def _letters(given: str) -> Pages | None:
    kind, mark, pages = given.partition(":")
    if (kind, mark) == ("raster", ""):
        return None
    if kind != "tcvn3":
        raise ValueError(given)
    try:
        return read_pages(pages)
    except ValueError:
        raise ValueError(given) from None


def _scanner(given: str) -> Address | None:
    address = read_address(given)
    if address.connection is not Connection.SERIAL or address.number <= 0:
        raise ValueError(given)
    return address


def _dots(given: str) -> int:
    if not (given.isdecimal() and int(given) % 8 == 0 and 256 <= int(given) <= 2048):
        raise ValueError(given)
    return int(given)


def _word(given: str) -> str:
    if len(given) > WORD:
        raise ValueError(given)
    return given


def _link(given: str) -> str:
    if len(given) > LONGEST_LINK or not _LINK.fullmatch(given):
        raise ValueError(given)
    return given


def _inches(given: str) -> float:
    if not re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,2})?", given):
        raise ValueError(given)
    inches = float(given.replace(",", "."))
    if not SMALLEST_PANEL <= inches <= LARGEST_PANEL:
        raise ValueError(given)
    return inches


def _this_computer() -> str:
    return platform.node() or "kiosk"


DATABASE = Setting(
    key="db",
    prose="Where the office is: the path of a SQLite file, or a URL (sqlite:///…, postgresql+psycopg://…). "
    "Without it, the file taicho.db in the data folder of the user.",
    reason="bad_database_url",
    read=_database,
    default=_file_of_this_user,
    show=_without_password,
)

PRINTER = Setting(
    key="printer",
    prose="The printer of this kiosk's tickets: network://10.0.0.9:9100, usb://04b8:0e15, "
    "serial:///dev/ttyS0?baud=9600, file:///dev/usb/lp0, windows://Name, cups://Name or office://Name?size=A5. "
    "Without it nothing is printed.",
    reason="bad_printer",
    read=_printer,
    default=lambda: None,
)
PAPER_WIDTH = Setting(
    key="paper_width",
    prose="Dots of the printer's head: 576 for most 80 mm rolls, 384 for most 58 mm ones; a multiple of 8.",
    reason="bad_paper_width",
    read=_dots,
    default=lambda: 576,
)
PRINTER_PROFILE = Setting(
    key="printer_profile",
    prose="The printer's model as python-escpos calls it, such as TM-T20II. Without it, a usual one.",
    reason="bad_printer_profile",
    read=_word,
    default=lambda: None,
)
PRINTER_TEXT = Setting(
    key="printer_text",
    prose="How letters get on the paper: raster, as dots, which every printer can; or the printer's own Vietnamese "
    "letters by the numbers of its TCVN-3 pages, tcvn3:30/31 (Epson TM-T20, TM-T82) or tcvn3:27 (Xprinter).",
    reason="bad_printer_text",
    read=_letters,
    default=lambda: None,
)
SCANNER = Setting(
    key="scanner",
    prose="The scanner of identity cards: serial:///dev/ttyACM0?baud=9600 or serial://COM4. "
    "It has to end each code by CR or LF. Without it, people type the number.",
    reason="bad_scanner",
    read=_scanner,
    default=lambda: None,
)
PLACE = Setting(
    key="place",
    prose="The name of this computer in the hall; what waits for paper here prints here. "
    "Without it, its name in the network.",
    reason="bad_place",
    read=_word,
    default=_this_computer,
)
TICKET_LINK = Setting(
    key="ticket_link",
    prose="The beginning of the link in a ticket's QR code; the ticket's token follows it, so it ends in /, = or #: "
    "https://example.vn/t/. The same on every computer of a hall. Without it, taicho:t/.",
    reason="bad_ticket_link",
    read=_link,
    default=lambda: LINK,
)
PANEL = Setting(
    key="panel",
    prose="The diagonal of the kiosk's panel in inches, 7 to 100: 21.5. What is touched is at least 20 mm wide and "
    "high on it. Without it, what the screen tells of itself, or else 21.5.",
    reason="bad_panel",
    read=_inches,
    default=lambda: None,
)
_OF_PRINTER: tuple[Setting[Any], ...] = (PRINTER, PAPER_WIDTH, PRINTER_PROFILE, PRINTER_TEXT)
SETTINGS: tuple[Setting[Any], ...] = (DATABASE, *_OF_PRINTER, SCANNER, PLACE, TICKET_LINK, PANEL)
"""Every setting there is."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force."""

    database: str
    printer: Address | None
    paper_width: int
    printer_profile: str | None
    printer_text: Pages | None
    """The printer's own Vietnamese letters; None for dots."""
    scanner: Address | None
    place: str
    ticket_link: str
    panel: float | None
    """The diagonal in inches; None where it is not set."""


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the values that the environment and the settings file give.

    Raises:
        SettingError: one of them is not allowed, or the file cannot be read.
    """
    sources = sources_of(environment)
    return Settings(
        database=DATABASE.value(sources),
        printer=PRINTER.value(sources),
        paper_width=PAPER_WIDTH.value(sources),
        printer_profile=PRINTER_PROFILE.value(sources),
        printer_text=PRINTER_TEXT.value(sources),
        scanner=SCANNER.value(sources),
        place=PLACE.value(sources),
        ticket_link=TICKET_LINK.value(sources),
        panel=PANEL.value(sources),
    )


def misfit(
    setting: Setting[Any], fault: str, details: Mapping[str, object], environment: Mapping[str, str] = os.environ
) -> SettingError:
    """Return the error of a value that turns out not to be allowed where it is used.

    Args:
        setting: that gave it.
        fault: the end of the key of the sentence, `setting.<key>.<fault>`.
        details: what the sentence needs.
        environment: where settings come from.
    """
    given = sources_of(environment).given(setting.key)
    shown, where = (given.text, given.where) if given else ("", variable_of(setting.key))
    return SettingError(setting.key, setting.reason, shown, where, fault=fault, details=details)


def sources_of(environment: Mapping[str, str]) -> Sources:
    """Read the settings file, if there is one.

    Raises:
        SettingError: `bad_settings_file` or `unknown_setting`; a misspelled key would silently set nothing.
    """
    file = _file(environment)
    try:
        lines = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Sources(environment, file, {})
    except (OSError, ValueError) as error:
        raise SettingError("file", "bad_settings_file", str(error), str(file)) from None
    known = {setting.key for setting in SETTINGS}
    for key in lines:
        if key not in known:
            raise SettingError("unknown", "unknown_setting", ", ".join(sorted(known)), f"{key} ({file})")
    return Sources(environment, file, lines)


def _file(environment: Mapping[str, str]) -> Path:
    if named := environment.get(FILE_VARIABLE, "").strip():
        return Path(named)
    import platformdirs

    return platformdirs.user_config_path("taicho", appauthor=False) / FILE
