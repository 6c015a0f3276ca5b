"""`taicho settings`: what is set for this computer, and where."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from office.cli.grammar import Verb
from office.setting import Setting, SettingError, Sources, variable_of
from office.settings import SETTINGS, sources_of
from office.texts import find, text


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting, and its value in force."""

    key: str
    value: str | None
    """Without secrets; None where nothing is set and nothing is meant."""
    source: str
    """`environment`, `file` or `default`."""
    prose: str
    error: SettingError | None = None
    """Why the value cannot be used."""


@dataclass(frozen=True, slots=True)
class SettingList:
    """Every setting of this computer."""

    file: Path
    has_file: bool
    lines: tuple[SettingLine, ...]


@click.command("settings", cls=Verb)
def show_settings() -> SettingList:
    """List the settings of this computer."""
    sources = sources_of(os.environ)
    lines = tuple(_line(setting, sources) for setting in SETTINGS)
    return SettingList(sources.file, sources.file.exists(), lines)


def _line(setting: Setting[Any], sources: Sources) -> SettingLine:
    given = sources.given(setting.key)
    source = "default" if given is None else "environment" if given.where == variable_of(setting.key) else "file"
    try:
        value = setting.value(sources)
    except SettingError as error:
        return SettingLine(setting.key, error.shown, source, setting.prose, error)
    # As it was written: what was made of it is for the program.
    told = given.text if given else value
    shown = None if told is None else setting.show(str(told)) or None
    return SettingLine(setting.key, shown, source, setting.prose)


def settings_shape(value: SettingList) -> dict[str, Any]:
    """Return the settings as a JSON object."""
    return {
        "file": str(value.file),
        "file_exists": value.has_file,
        "settings": [
            {
                "key": line.key,
                "variable": variable_of(line.key),
                "value": line.value,
                "from": line.source,
                "refused": line.error and line.error.reason,
                "prose": line.prose,
            }
            for line in value.lines
        ],
    }


def settings_words(value: SettingList, language: str) -> str:
    """Return the settings in words: where the file is, then each setting with its value and what it is for."""
    head = text("cli.settings.at" if value.has_file else "cli.settings.at_none", language, file=value.file)
    return "\n\n".join([head, *(_told(line, language) for line in value.lines)])


def _told(line: SettingLine, language: str) -> str:
    value = text("cli.settings.nothing", language) if line.value is None else line.value
    source = text(f"cli.settings.{line.source}", language, variable=variable_of(line.key))
    prose = find(f"setting.prose.{line.key}", language) or line.prose
    told = [f"{line.key} = {value}  ({source})", f"    {prose}"]
    if line.error:
        told.append("    " + text(line.error.words, language, **line.error.details))
    return "\n".join(told)
