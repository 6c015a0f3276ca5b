"""One setting of one computer: a line in taicho.toml, or a variable of the environment, which wins."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")
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
