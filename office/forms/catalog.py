"""Which forms there are by which circular, and which circular was in force on a day."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from office.domain.errors import Reason, Refused
from office.forms.parts import FormKind


@dataclass(frozen=True, slots=True)
class FormEntry:
    """One form of a circular."""

    edition: str
    number: str
    """`01` … `07`."""
    kind: FormKind
    title: str

    @property
    def template(self) -> str:
        """The file of its template: `tt-03-2025/mau-01.typ`."""
        return f"{self.edition}/mau-{self.number}.typ"


@dataclass(frozen=True, slots=True)
class Edition:
    """The forms of one circular."""

    key: str
    circular: str
    legal_basis: str
    valid_from: date
    valid_to: date | None
    """Its last day; None as long as it is in force."""
    forms: tuple[FormEntry, ...]

    def holds(self, day: date) -> bool:
        """Whether it was in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def by_number(self, number: str) -> FormEntry:
        """Return the form of a number, with or without its zero.

        Raises:
            Refused: `unknown_form`.
        """
        return self._found(number, lambda entry: entry.number == number.strip().zfill(2))

    def by_kind(self, kind: FormKind) -> FormEntry:
        """Return the form for something.

        Raises:
            Refused: `unknown_form`; the circular has none.
        """
        return self._found(kind.value, lambda entry: entry.kind is kind)

    def _found(self, asked: str, fits: Callable[[FormEntry], bool]) -> FormEntry:
        for entry in self.forms:
            if fits(entry):
                return entry
        known = ", ".join(entry.number for entry in self.forms)
        raise Refused(Reason.UNKNOWN_FORM, form=asked, circular=self.circular, known=known)


@dataclass(frozen=True, slots=True)
class Catalog:
    """Every edition, the oldest first."""

    editions: tuple[Edition, ...]

    def on(self, day: date) -> Edition:
        """Return the edition in force on a day.

        Raises:
            Refused: `no_form_edition`.
        """
        for edition in reversed(self.editions):
            if edition.holds(day):
                return edition
        raise Refused(Reason.NO_FORM_EDITION, day=f"{day:%d/%m/%Y}", known=self._known())

    def named(self, key: str) -> Edition:
        """Return the edition of a key, such as `tt-03-2025`.

        Raises:
            Refused: `unknown_form_edition`.
        """
        for edition in self.editions:
            if edition.key == key:
                return edition
        raise Refused(Reason.UNKNOWN_FORM_EDITION, edition=key, known=self._known())

    def _known(self) -> str:
        return ", ".join(edition.key for edition in self.editions)


def read_catalog(text: str) -> Catalog:
    """Return the catalog that a TOML text holds.

    Raises:
        ValueError, KeyError, TypeError: it is none.
    """
    editions = [_edition(raw) for raw in tomllib.loads(text)["edition"]]
    return Catalog(tuple(sorted(editions, key=lambda edition: edition.valid_from)))


def _edition(raw: dict[str, Any]) -> Edition:
    key, valid_to = str(raw["key"]), raw.get("valid_to")
    forms = tuple(
        FormEntry(key, str(form["number"]), FormKind(form["kind"]), str(form["title"])) for form in raw["forms"]
    )
    return Edition(
        key,
        str(raw["circular"]),
        str(raw["legal_basis"]),
        _day(raw["valid_from"]),
        None if valid_to is None else _day(valid_to),
        forms,
    )


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} is not a date such as 2025-07-01")
    return value
