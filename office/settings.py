"""What can be set for one computer.

Declared once each; a wrong value names its key, where it stands and what is allowed.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from office import setting_values as values
from office.codes import LINK
from office.devices.addresses import Address
from office.devices.tcvn3 import Pages
from office.setting import Setting, SettingError, Sources, variable_of
from office.wall_setting_list import WALL_SETTINGS

FILE = "taicho.toml"
FILE_VARIABLE = "TAICHO_SETTINGS"
"""Names another settings file than the one in the user's folder."""

DATABASE = Setting(
    key="db",
    prose="Where the office is: the path of a SQLite file, or a URL (sqlite:///…, postgresql+psycopg://…). "
    "Without it, the file taicho.db in the data folder of the user.",
    reason="bad_database_url",
    read=values.database,
    default=values.file_of_this_user,
    show=values.without_password,
)

PRINTER = Setting(
    key="printer",
    prose="The printer of this kiosk's tickets: network://10.0.0.9:9100, usb://04b8:0e15, "
    "serial:///dev/ttyS0?baud=9600, file:///dev/usb/lp0, windows://Name, cups://Name or office://Name?size=A5. "
    "Without it nothing is printed.",
    reason="bad_printer",
    read=values.printer,
    default=lambda: None,
)
PAPER_WIDTH = Setting(
    key="paper_width",
    prose="Dots of the printer's head: 576 for most 80 mm rolls, 384 for most 58 mm ones; a multiple of 8.",
    reason="bad_paper_width",
    read=values.dots,
    default=lambda: 576,
)
PRINTER_PROFILE = Setting(
    key="printer_profile",
    prose="The printer's model as python-escpos calls it, such as TM-T20II. Without it, a usual one.",
    reason="bad_printer_profile",
    read=values.word,
    default=lambda: None,
)
PRINTER_TEXT = Setting(
    key="printer_text",
    prose="How letters get on the paper: raster, as dots, which every printer can; or the printer's own Vietnamese "
    "letters by the numbers of its TCVN-3 pages, tcvn3:30/31 (Epson TM-T20, TM-T82) or tcvn3:27 (Xprinter).",
    reason="bad_printer_text",
    read=values.letters,
    default=lambda: None,
)
SCANNER = Setting(
    key="scanner",
    prose="The scanner of identity cards: serial:///dev/ttyACM0?baud=9600 or serial://COM4. "
    "It has to end each code by CR or LF. Without it, people type the number.",
    reason="bad_scanner",
    read=values.scanner,
    default=lambda: None,
)
PLACE = Setting(
    key="place",
    prose="The name of this computer in the hall; what waits for paper here prints here. "
    "Without it, its name in the network.",
    reason="bad_place",
    read=values.word,
    default=values.this_computer,
)
TICKET_LINK = Setting(
    key="ticket_link",
    prose="The beginning of the link in a ticket's QR code; the ticket's token follows it, so it ends in /, = or #: "
    "https://example.vn/t/. The same on every computer of a hall. Without it, taicho:t/.",
    reason="bad_ticket_link",
    read=values.link,
    default=lambda: LINK,
)
PANEL = Setting(
    key="panel",
    prose="The diagonal of the touch panel in inches, 7 to 100: 21.5. What is touched is at least 20 mm wide and "
    "high on it. Without it, what the screen tells of itself, or else 21.5 for a kiosk and 10.1 for a rating window.",
    reason="bad_panel",
    read=values.inches,
    default=lambda: None,
)
FORM_PRINTER = Setting(
    key="form_printer",
    prose="The office printer of the forms (Mẫu 01 to 07): office://Name?size=A4 or ?size=A5; without a name, the "
    "default one of this computer. Without it forms are only written as files.",
    reason="bad_form_printer",
    read=values.office_printer,
    default=lambda: None,
)
FORMS_FOLDER = Setting(
    key="forms_folder",
    prose="A folder with the office's own templates of forms; what is not in it, the built-in ones stand for. "
    "`taicho form templates FOLDER` writes those into a folder, to be edited.",
    reason="bad_forms_folder",
    read=values.folder,
    default=lambda: None,
)
DESK_IDLE = Setting(
    key="desk_idle",
    prose="After so many minutes without keyboard and mouse an officer's window locks; the ticket stays at the desk. "
    "0 for never, 480 at the most. Without it, 10.",
    reason="bad_desk_idle",
    read=values.idle_minutes,
    default=lambda: 10,
)
_OF_PRINTER: tuple[Setting[Any], ...] = (PRINTER, PAPER_WIDTH, PRINTER_PROFILE, PRINTER_TEXT)
SETTINGS: tuple[Setting[Any], ...] = (
    DATABASE,
    *_OF_PRINTER,
    SCANNER,
    PLACE,
    TICKET_LINK,
    PANEL,
    FORM_PRINTER,
    FORMS_FOLDER,
    DESK_IDLE,
    *WALL_SETTINGS,
)
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
    form_printer: Address | None
    forms_folder: Path | None
    desk_idle: int
    """Minutes; 0 for never."""


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
        form_printer=FORM_PRINTER.value(sources),
        forms_folder=FORMS_FOLDER.value(sources),
        desk_idle=DESK_IDLE.value(sources),
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
