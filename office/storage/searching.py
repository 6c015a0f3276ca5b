"""Searching among all dossiers of an office, the newest first: what is rarest is looked up, the rest is checked.

However many dossiers a word has, only as many are touched as it takes to fill the list.
"""

from collections import ChainMap
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import bindparam, select

from office.domain.dossiers import DossierState
from office.domain.found import FoundDossier, masked
from office.domain.search_readings import Range, Reading
from office.domain.search_words import procedure_word, words_of_key, words_of_name
from office.domain.tickets import ticket_number
from office.storage import search_statements as statements
from office.storage.prepared import Record
from office.storage.procedure_table import procedure_versions
from office.storage.search_statements import Source
from office.storage.tables import offices
from office.storage.transaction import Transaction

_END = 2**31 - 1
"""Above every serial."""
_FIRST, _GROWTH, _LARGEST = 4, 8, 500_000
"""How many are looked at: so many times what is asked for, then so many times more, up to a largest chunk."""
_WALKED = 7_000
"""Where so many of the newest do not fill the list, a range is sorted whole."""
_NO_WORD = ""
_DETAILED = 50
_Part = TypeVar("_Part")
_Left = tuple[statements.Shape, int]
"""What is still to be met: the patterns of each need, and of how many procedures."""

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
    return [Hit(**row) for row in _Asked(tx, reading, most).found()]


class _Asked:
    """One reading on its way through the database."""

    def __init__(self, tx: Transaction, reading: Reading, most: int) -> None:
        self._tx, self._reading, self._most = tx, reading, most
        self._procedures = _padded(reading.procedures, reading.procedures[-1] if reading.procedures else _NO_WORD)
        self._keys = [_padded(way, _NO_WORD) for way in reading.keys]
        self._ranges = [_padded(way, (_NO_WORD, _NO_WORD)) for way in reading.ranges]
        likes = {
            f"like_{place}_{part}": pattern
            for place, need in enumerate(reading.needs)
            for part, pattern in enumerate(need.patterns)
        }
        self._likes = likes | {f"like_procedure_{n}": f"% {word} %" for n, word in enumerate(self._procedures)}

    def found(self) -> list[Record]:
        """Return what is found on the way that leads through the fewest."""
        source, way = self._best()
        if source == "ranges":
            return self._among_ranges(way)
        if source == "keys":
            return self._among_keys(way)
        found, is_whole = self._walk("all", 0, 0, self._left(set()), {}, upto=_WALKED)
        return found if is_whole else self._among_ranges(way)

    def _best(self) -> tuple[Source, int]:
        """Return the rarest words, or else the narrowest ranges if they are narrow; else all, with these ranges."""
        if len(self._keys) == 1 and not self._ranges:
            return "keys", 0
        shapes = tuple(len(way) for way in self._keys), tuple(len(way) for way in self._ranges)
        values = [_key_values(way, words) for way, words in enumerate(self._keys)]
        values += [_range_values(way, ranges) for way, ranges in enumerate(self._ranges)]
        row = self._tx.one(statements.rarity(*shapes), **dict(ChainMap(*values)))
        assert row is not None  # noqa: S101 - it is made of counts
        far = [row[f"far_{way}"] or 0 for way in range(len(self._keys))]
        many = [row[f"many_{way}"] for way in range(len(self._ranges))]
        rarest = min(range(len(far)), key=far.__getitem__, default=None)
        narrowest = min(range(len(many)), key=many.__getitem__, default=0)
        if many and many[narrowest] < statements.SOME and (rarest is None or far[rarest] > 0):
            return "ranges", narrowest
        return ("all", narrowest) if rarest is None else ("keys", rarest)

    def _among_keys(self, way: int) -> list[Record]:
        known = [set(words_of_key(key)) for key in self._reading.keys[way]]
        met = {place for place, need in enumerate(self._reading.needs) if need.word in set.intersection(*known)}
        is_of_procedure = all(words & set(self._procedures) for words in known)
        values = _key_values(way, self._keys[way])
        left = self._left(met, is_of_procedure=is_of_procedure)
        return self._walk("keys", way, len(self._keys[way]), left, values)[0]

    def _among_ranges(self, way: int) -> list[Record]:
        ranges = self._ranges[way]
        values = _range_values(way, ranges)
        met = {place for place, need in enumerate(self._reading.needs) if need.ranges == self._reading.ranges[way]}
        return self._walk("ranges", way, len(ranges), self._left(met), values)[0]

    def _walk(
        self, source: Source, way: int, size: int, left: _Left, values: dict[str, str], *, upto: int = _END
    ) -> tuple[list[Record], bool]:
        """Look at the newest, a larger chunk each time, until enough is found; whether nothing newer was left out."""
        found: list[Record] = []
        below, looked = _END, 0
        chunk = self._most * (_FIRST if any(left[0]) or left[1] else 1)
        while True:
            made = statements.look(source, way, size, chunk, self._most, *left)
            found += self._tx.all(made, **values, **self._likes, below=below)
            is_full = len(found) >= self._most
            row = None if is_full else self._tx.one(statements.floor(source, way, size, chunk), **values, below=below)
            if row is None:
                return found[: self._most], True
            below, looked = row["serial"], looked + chunk
            if looked > upto:
                return found, False
            chunk = min(chunk * _GROWTH, _LARGEST)

    def _left(self, met: Set[int], *, is_of_procedure: bool = False) -> _Left:
        needs = enumerate(self._reading.needs)
        shape = tuple(0 if place in met else len(need.patterns) for place, need in needs)
        return shape, 0 if is_of_procedure else len(self._procedures)


def _key_values(way: int, words: Sequence[str]) -> dict[str, str]:
    return {f"key_{way}_{part}": word for part, word in enumerate(words)}


def _range_values(way: int, ranges: Sequence[Range]) -> dict[str, str]:
    lows = {f"low_{way}_{part}": low for part, (low, _) in enumerate(ranges)}
    return lows | {f"high_{way}_{part}": high for part, (_, high) in enumerate(ranges)}


def _padded(parts: Sequence[_Part], none: _Part) -> tuple[_Part, ...]:
    """Return the parts, and after them what nothing has, up to a power of two: few shapes of a statement."""
    size = 1 << (len(parts) - 1).bit_length() if parts else 0
    return (*parts, *(none for _ in range(size - len(parts))))


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
