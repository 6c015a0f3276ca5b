"""What can be set for one computer: by a line in taicho.toml, or by the environment, which wins.

Declared once each; a wrong value names its key, where it stands and what is allowed.
"""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
FILE = "taicho.toml"
FILE_VARIABLE = "TAICHO_SETTINGS"
"""Names another settings file than the one in the user's folder."""


class SettingError(ValueError):
    """A value that is not allowed; `setting.<key>` in the text catalogues says what is."""

    def __init__(self, key: str, reason: str, shown: str, where: str) -> None:
        super().__init__(f"{where}={shown} is not allowed")
        self.key = key
        self.reason = reason
        self.shown = shown
        """The value without secrets."""
        self.where = where
        """The variable, or the key and the file it stands in."""


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
    """

    key: str
    prose: str
    reason: str
    read: Callable[[str], T]
    default: Callable[[], T]

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


_SCHEMES = ("sqlite", "postgresql", "postgres", "postgresql+psycopg")


def _database(given: str) -> str:
    scheme, mark, rest = given.partition("://")
    if mark and scheme not in _SCHEMES:
        # Whatever stands before the last @ may be a password.
        raise ValueError(f"{scheme}://{rest.rsplit('@', maxsplit=1)[-1]}")
    return given


def _file_of_this_user() -> str:
    import platformdirs

    return str(platformdirs.user_data_path("taicho", appauthor=False) / "taicho.db")


DATABASE = Setting(
    key="db",
    prose="Where the office is: the path of a SQLite file, or a URL (sqlite:///…, postgresql+psycopg://…). "
    "Without it, the file taicho.db in the data folder of the user.",
    reason="bad_database_url",
    read=_database,
    default=_file_of_this_user,
)

SETTINGS: tuple[Setting[str], ...] = (DATABASE,)
"""Every setting there is."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The values in force."""

    database: str


def settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the values that the environment and the settings file give.

    Raises:
        SettingError: one of them is not allowed, or the file cannot be read.
    """
    sources = sources_of(environment)
    return Settings(database=DATABASE.value(sources))


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
