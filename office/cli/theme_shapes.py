"""What the commands about themes tell."""

from dataclasses import asdict, dataclass
from typing import Any

from office.texts import text


@dataclass(frozen=True, slots=True)
class ThemeChecked:
    """A theme's file that can be used."""

    file: str
    changed: int
    """Values that differ from the built-in theme."""


@dataclass(frozen=True, slots=True)
class ThemeWritten:
    """A theme as a file, to be edited."""

    file: str
    source: str | None
    """The name of the theme; None for the built-in one."""


def theme_shape(value: ThemeChecked | ThemeWritten) -> dict[str, Any]:
    """Return it as a JSON object."""
    return asdict(value)


def theme_words(value: ThemeChecked | ThemeWritten, language: str) -> str:
    """Return it in a sentence."""
    if isinstance(value, ThemeChecked):
        return text("cli.theme.checked", language, file=value.file, count=value.changed)
    source = value.source or text("cli.theme.built_in", language)
    return text("cli.theme.written", language, file=value.file, source=source)
