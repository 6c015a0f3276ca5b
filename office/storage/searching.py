"""Searching among all dossiers of an office, the newest first: what is rarest is looked up, the rest is checked.

However many dossiers a word has, only as many are touched as it takes to fill the list.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, select

from office.domain.dossiers import DossierState
from office.domain.found import FoundDossier, masked
from office.domain.search_readings import Reading
from office.domain.search_words import procedure_word, words_of_name
from office.domain.tickets import ticket_number
from office.storage import search_statements as statements
from office.storage.prepared import Record
from office.storage.procedure_table import procedure_versions
from office.storage.tables import offices
from office.storage.transaction import Transaction

_END = 2**31 - 1
"""Above every serial."""
_FIRST, _GROWTH, _LARGEST = 4, 8, 500_000
"""How many are looked at: so many times what is asked for, then so many times more, up to a largest chunk."""
_WALKED = 10_000
"""Where so many of the newest do not fill the list, a range is sorted whole."""
_DETAILED = 50

_v = procedure_versions.c
_NAMES = select(_v.code, _v.name).where(_v.office_id == bindparam("office")).order_by(_v.name, _v.code)
_CATALOGUE_VERSION = select(offices.c.catalogue_version).where(offices.c.office_id == bindparam("office"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A dossier that was found, with what it is ordered by."""

    serial: int
    dossier: str
    words: str
    """All that it is found by."""
    state: DossierState
    opened_by: str


@dataclass(frozen=True, slots=True)
class _Remembered:
    version: int
    words: dict[str, frozenset[str]]


def catalogue_words(tx: Transaction) -> dict[str, frozenset[str]]:
    """Return the words of every procedure's names, by its kept word; read anew only after a load."""
    row = tx.one(_CATALOGUE_VERSION)
    version, key = row["catalogue_version"] if row else 0, ("procedure_words", tx.office_id)
    known: _Remembered | None = tx.memory.get(key)
    if known is None or known.version != version:
        words: dict[str, frozenset[str]] = {}
        for one in tx.all(_NAMES):
            code = procedure_word(one["code"])
            words[code] = words.get(code, frozenset()) | set(words_of_name(one["name"]))
        known = tx.memory[key] = _Remembered(version, words)
    return known.words


def search(tx: Transaction, reading: Reading, most: int) -> list[Hit]:
    """Return the newest dossiers that meet a reading, at most so many, the newest first."""
    return [Hit(**row) for row in _search(tx, reading, most)]


def _search(tx: Transaction, reading: Reading, most: int) -> list[Record]:
    if not reading.needs:
        procedures = _padded(reading.procedures)
        named = {f"procedure_{place}": word for place, word in enumerate(procedures)}
        return tx.all(statements.of_procedures(most, len(procedures)), **named)
    asked = _Asked(tx, reading, most)
    key, place = asked.best()
    if key is not None:
        return asked.by_key(key)
    return asked.newest() if place is None else asked.by_ranges(place)


class _Asked:
    """One reading on its way through the database."""

    def __init__(self, tx: Transaction, reading: Reading, most: int) -> None:
        self._tx, self._reading, self._most = tx, reading, most
        self._procedures = _padded(reading.procedures)
        likes = {
            f"like_{place}_{part}": pattern
            for place, need in enumerate(reading.needs)
            for part, pattern in enumerate(need.patterns)
        }
        self._likes = likes | {f"like_procedure_{n}": f"% {word} %" for n, word in enumerate(self._procedures)}

    def best(self) -> tuple[str | None, int | None]:
        """Return the rarest word, or else the place of the narrowest need if it is narrow; else neither."""
        keys, needs = self._reading.keys, self._reading.needs
        if len(keys) == 1 and all(need.word for need in needs):
            return keys[0], None
        shape = tuple(len(need.ranges) for need in needs)
        row = self._tx.one(statements.rarity(len(keys), shape), **self._rarity_values())
        assert row is not None  # noqa: S101 - it is made of counts
        far = {key: row[f"far_{place}"] or 0 for place, key in enumerate(keys)}
        rarest = min(far, key=far.__getitem__, default=None)
        if rarest is not None and far[rarest] == 0:
            return rarest, None
        many = {place: row[f"many_{place}"] for place, need in enumerate(needs) if not need.word}
        narrowest = min(many, key=many.__getitem__, default=None)
        if narrowest is not None and many[narrowest] < statements.SOME:
            return None, narrowest
        return rarest, None

    def _rarity_values(self) -> dict[str, str]:
        return {f"key_{place}": key for place, key in enumerate(self._reading.keys)} | {
            name: word
            for place, need in enumerate(self._reading.needs)
            for name, word in _range_values(place, need.ranges)
        }

    def by_key(self, key: str) -> list[Record]:
        """Return what is found among the dossiers of one word, or of a pair of words."""
        met = {place for place, need in enumerate(self._reading.needs) if need.word in key.split()}
        return self._walk(statements.under_key, statements.floor_of_key, met, key=key)[0]

    def newest(self) -> list[Record]:
        """Return what is found among the newest of all, which wide ranges soon fill; else among all in a range."""
        found, is_whole = self._walk(statements.among_newest, statements.floor_of_all, set(), upto=_WALKED)
        return found if is_whole else self.by_ranges(0)

    def by_ranges(self, place: int) -> list[Record]:
        """Return what is found among all that one need finds."""
        ranges = self._reading.needs[place].ranges
        made = statements.under_ranges(len(ranges), self._most, self._left({place}), len(self._procedures))
        return self._tx.all(made, **dict(_range_values(0, ranges)), **self._likes)

    def _walk(
        self,
        look: Callable[..., Select[Any]],
        floor: Callable[[int], Select[Any]],
        met: Set[int],
        *,
        upto: int = _END,
        **named: Any,
    ) -> tuple[list[Record], bool]:
        """Look at the newest, a larger chunk each time, until enough is found; whether nothing newer was left out."""
        found: list[Record] = []
        left, procedures = self._left(met), len(self._procedures)
        below, chunk, looked = _END, self._most * (_FIRST if any(left) or procedures else 1), 0
        while True:
            made = look(chunk, self._most, left, procedures)
            found += self._tx.all(made, **named, **self._likes, below=below)
            row = self._tx.one(floor(chunk), **named, below=below) if len(found) < self._most else None
            if row is None:
                return found[: self._most], True
            below, looked = row["serial"], looked + chunk
            if looked > upto:
                return found, False
            chunk = min(chunk * _GROWTH, _LARGEST)

    def _left(self, met: Set[int]) -> tuple[int, ...]:
        return tuple(0 if place in met else len(need.patterns) for place, need in enumerate(self._reading.needs))


def _range_values(place: int, ranges: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for part, (low, high) in enumerate(ranges):
        yield f"low_{place}_{part}", low
        yield f"high_{place}_{part}", high


def _padded(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words, the last one again and again up to a power of two: few shapes of a statement."""
    size = 1 << (len(words) - 1).bit_length() if words else 0
    return (*words, *(words[-1] for _ in range(size - len(words))))


def found_dossiers(tx: Transaction, codes: Sequence[str]) -> tuple[FoundDossier, ...]:
    """Return what is shown of the dossiers, in the order of their codes."""
    rows: dict[str, Record] = {}
    for start in range(0, len(codes), _DETAILED):
        some = codes[start : start + _DETAILED]
        size = 1 if len(some) == 1 else _DETAILED
        padded = (*some, *(some[-1] for _ in range(size - len(some))))
        values = {f"code_{place}": code for place, code in enumerate(padded)}
        rows |= {row["code"]: row for row in tx.all(statements.details(size), **values)}
    return tuple(_found(rows[code]) for code in codes if code in rows)


def _found(row: Record) -> FoundDossier:
    series, sequence = row.pop("ticket_series"), row.pop("ticket_sequence")
    ticket = ticket_number(series, sequence) if series else None
    return FoundDossier(**{**row, "identity": masked(row["identity"])}, ticket=ticket)
