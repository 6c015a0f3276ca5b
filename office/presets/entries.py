"""One table of a preset file, read key by key, so that a wrong value names its file and its place."""

import csv
import io
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from office.domain.calendars import Sessions, parse_sessions


@dataclass(frozen=True, slots=True)
class Entry:
    """A TOML table or a CSV row; every reading method raises ValueError naming `where` and the key."""

    where: str
    """`hung-yen-2025.toml: desks[3]`, counted from 1, or `procedures.csv: line 12`."""
    values: Mapping[str, object]

    def fault(self, key: str, wrong: str) -> ValueError:
        """Return the error to raise for a wrong value."""
        return ValueError(f"{self.where}: {key}: {wrong}")

    def only(self, *keys: str) -> "Entry":
        """Return the entry, having refused a key that is none of these."""
        for key in self.values:
            if key not in keys:
                raise self.fault(key, f"unknown key; expected one of {', '.join(keys)}")
        return self

    def text(self, key: str) -> str:
        """Return a text that is not blank."""
        text = self.optional_text(key)
        if text is None:
            raise self.fault(key, "missing or blank")
        return text

    def optional_text(self, key: str) -> str | None:
        """Return a text, or None where it is missing or empty."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.fault(key, f"expected a text, not {value!r}")
        if value != value.strip():
            raise self.fault(key, f"spaces around {value!r}")
        return value or None

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return one of the allowed texts."""
        text = self.text(key)
        if text not in allowed:
            raise self.fault(key, f"{text!r} is none of {', '.join(allowed)}")
        return text

    def whole(self, key: str) -> int:
        """Return a whole number, zero or more."""
        value = self.values.get(key)
        if type(value) is not int or value < 0:
            raise self.fault(key, f"expected a whole number, not {value!r}")
        return value

    def optional_whole(self, key: str) -> int | None:
        """Return a whole number above zero, or None where it is missing."""
        if key in self.values and self.whole(key) == 0:
            raise self.fault(key, "expected a number above zero")
        return self.whole(key) if key in self.values else None

    def day(self, key: str) -> date:
        """Return a date."""
        value = self.values.get(key)
        if type(value) is not date:
            raise self.fault(key, f"expected a date, not {value!r}")
        return value

    def sessions(self, key: str) -> Sessions:
        """Return the sessions of a day; none in an empty list."""
        try:
            return parse_sessions(",".join(self.texts(key))) if self.values.get(key) != [] else ()
        except ValueError as error:
            if str(error).startswith(self.where):
                raise
            raise self.fault(key, str(error)) from error

    def flag(self, key: str) -> bool:
        """Return true or false; false where it is missing."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.fault(key, f"expected true or false, not {value!r}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of different texts, at least one."""
        value = self.values.get(key)
        if not isinstance(value, list) or not value:
            raise self.fault(key, f"expected a list of texts, not {value!r}")
        texts = tuple(Entry(self.where, {key: item}).text(key) for item in value)
        if len(set(texts)) < len(texts):
            raise self.fault(key, "the same text twice")
        return texts

    def table(self, key: str) -> "Entry":
        """Return the one table under `key`."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self.fault(key, "expected a table")
        return Entry(f"{self.where}: {key}", value)

    def tables(self, key: str) -> tuple["Entry", ...]:
        """Return the tables under `key` in their order; none where it is missing."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.fault(key, "expected a list of tables")
        return tuple(Entry(f"{self.where}: {key}[{place}]", item) for place, item in enumerate(value, 1))


def toml_entry(path: Path) -> Entry:
    """Return a whole TOML file."""
    try:
        return Entry(path.name, tomllib.loads(_text_of(path)))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path.name}: {error}") from error


def csv_entries(path: Path, columns: tuple[str, ...]) -> Iterator[Entry]:
    """Yield the rows of a CSV file whose first line names exactly these columns."""
    rows = csv.reader(io.StringIO(_text_of(path)), strict=True)
    try:
        if tuple(next(rows, ())) != columns:
            raise ValueError(f"{path.name}: line 1: expected the columns {','.join(columns)}")
        for row in rows:
            where = f"{path.name}: line {rows.line_num}"
            if len(row) != len(columns):
                raise ValueError(f"{where}: {len(row)} values for {len(columns)} columns")
            yield Entry(where, dict(zip(columns, row, strict=True)))
    except csv.Error as error:
        raise ValueError(f"{path.name}: line {rows.line_num}: {error}") from error


def _text_of(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}: not UTF-8: {error}") from error
    for line, content in enumerate(text.splitlines(), 1):
        if not unicodedata.is_normalized("NFC", content):
            raise ValueError(f"{path.name}: line {line}: not in Unicode form NFC")
    return text
