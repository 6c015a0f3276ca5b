"""What can be set from outside, declared once each; a wrong value names its key and what is allowed."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


class SettingError(ValueError):
    """A value that is not allowed; `setting.<key>` in the text catalogues says what is."""

    def __init__(self, key: str, reason: str, shown: str) -> None:
        super().__init__(f"{key}={shown} is not allowed")
        self.key = key
        self.reason = reason
        self.shown = shown
        """The value without secrets."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One value that an environment variable can give.

    Attributes:
        key: the variable.
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

    def value(self, environment: Mapping[str, str]) -> T:
        """Return the value in force.

        Raises:
            SettingError: the text given is not allowed.
        """
        given = environment.get(self.key, "").strip()
        if not given:
            return self.default()
        try:
            return self.read(given)
        except ValueError as error:
            raise SettingError(self.key, self.reason, str(error)) from None


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
    key="TAICHO_DB",
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
    """Return the values that the environment gives.

    Raises:
        SettingError: one of them is not allowed.
    """
    return Settings(database=DATABASE.value(environment))
