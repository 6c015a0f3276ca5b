"""An index of anything that has texts, and finding in it by what a person typed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from math import log
from typing import Generic, TypeAlias, TypeVar

from office.finding.closeness import Closeness, close_words, words_of

T = TypeVar("T")
Texts: TypeAlias = Sequence[tuple[str, float]]
"""What a thing is found by, its name first, each with a weight from 0.9 to 1."""

_WORTH = {Closeness.SAME: 1.0, Closeness.BEGUN: 0.8, Closeness.WITHIN: 0.6, Closeness.MISTYPED: 0.42}
_NEIGHBORS, _COVERED = 0.25, 0.05
"""The shares that words typed side by side as in the text add, and a name with no other words. The second is less
than a step of worth, so that one word alone finds the closest first."""
_BESIDE_BEST = 0.6
"""What is worth less than this share of the best is not what was meant."""


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """One thing that was found."""

    found: T
    closeness: Closeness
    """Of the word that fits worst."""


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    thing: T
    name: frozenset[int]
    """The words of the name, by their place in the vocabulary."""
    neighbors: frozenset[tuple[int, int]]
    squeezed: str
    """The name without blanks, for those who type none."""


@dataclass(frozen=True, slots=True)
class Index(Generic[T]):
    """Things in the order they were given, and which of them hold each word of the vocabulary."""

    entries: tuple[_Entry[T], ...]
    vocabulary: tuple[str, ...]
    holders: tuple[dict[int, float], ...]
    """By place in the vocabulary: the entries with that word, and its greatest weight in them."""
    passed_over: frozenset[str]
    """Words that say nothing, unless nothing else was typed."""


def index_of(things: Iterable[T], texts_of: Callable[[T], Texts], passed_over: Iterable[str] = ()) -> Index[T]:
    """Return the index of the things by their texts."""
    places: dict[str, int] = {}
    holders: list[dict[int, float]] = []
    entries: list[_Entry[T]] = []
    for number, thing in enumerate(things):
        texts = texts_of(thing)
        told = [[places.setdefault(word, len(places)) for word in words_of(text)] for text, _ in texts]
        holders += [{} for _ in range(len(places) - len(holders))]
        for line, (_, weight) in zip(told, texts, strict=True):
            for place in line:
                holders[place][number] = max(weight, holders[place].get(number, 0.0))
        neighbors = frozenset(pair for line in told for pair in pairwise(line))
        entries.append(_Entry(thing, frozenset(told[0]), neighbors, "".join(words_of(texts[0][0]))))
    return Index(tuple(entries), tuple(places), tuple(holders), frozenset(passed_over))


def find(index: Index[T], words: str, limit: int) -> tuple[Match[T], ...]:
    """Return the things that the words mean, best first; equal ones in their own order, nothing typed finds all.

    A word that nothing has is passed over, so `làm giấy khai sinh cho cháu` finds what `khai sinh` does.
    """
    typed = words_of(words)
    if not typed:
        return tuple(Match(entry.thing, Closeness.SAME) for entry in index.entries[:limit])
    telling = [word for word in typed if word not in index.passed_over] or typed
    asked = [wish for wish in (_wish(index, word) for word in telling) if wish.worths]
    worths = _worths(index, asked)
    least = _BESIDE_BEST * max(worths.values(), default=0.0)
    best = nsmallest(
        limit, (number for number, worth in worths.items() if worth >= least), key=lambda n: (-worths[n], n)
    )
    return tuple(Match(index.entries[number].thing, _worst(asked, number)) for number in best)


@dataclass(frozen=True, slots=True)
class _Wish:
    """One typed word in one index: the rarer, the weightier."""

    weight: float
    worths: dict[int, tuple[float, Closeness]]
    """By entry: how much the word is worth there."""
    places: dict[int, dict[int, None]]
    """By entry: where in the vocabulary."""

    def worth(self, number: int) -> float:
        """Return what it adds to an entry that has it."""
        return self.weight * self.worths[number][0]


def _wish(index: Index[T], word: str) -> _Wish:
    worths: dict[int, tuple[float, Closeness]] = {}
    places: dict[int, dict[int, None]] = defaultdict(dict)
    for place, closeness in close_words(word, index.vocabulary).items():
        for number, weight in index.holders[place].items():
            places[number][place] = None
            worth = _WORTH[closeness] * weight
            if worth > worths.get(number, (0.0, closeness))[0]:
                worths[number] = (worth, closeness)
    for number, entry in enumerate(index.entries):
        if number not in worths and len(word) > 4 and word in entry.squeezed:
            worths[number] = (_WORTH[Closeness.WITHIN], Closeness.WITHIN)
    return _Wish(log(1 + len(index.entries) / (len(worths) or 1)), worths, dict(places))


def _worths(index: Index[T], asked: Sequence[_Wish]) -> dict[int, float]:
    """Return what each entry is worth."""
    worths: dict[int, float] = defaultdict(float)
    for wish in asked:
        for number in wish.worths:
            worths[number] += wish.worth(number)
    for one, other in pairwise(asked):
        for number in one.places.keys() & other.places.keys():
            if _are_neighbors(index.entries[number], one.places[number], other.places[number]):
                worths[number] += _NEIGHBORS * (one.worth(number) + other.worth(number))
    for number in worths:
        worths[number] *= 1 + _COVERED * _covered(index.entries[number], asked, number)
    return worths


def _are_neighbors(entry: _Entry[T], first: Iterable[int], second: Iterable[int]) -> bool:
    return any((one, other) in entry.neighbors for one in first for other in second)


def _covered(entry: _Entry[T], asked: Sequence[_Wish], number: int) -> float:
    """Return the share of the name's words that were typed."""
    typed = {place for wish in asked for place in wish.places.get(number, ())}
    return len(typed & entry.name) / (len(entry.name) or 1)


def _worst(asked: Sequence[_Wish], number: int) -> Closeness:
    return max(wish.worths[number][1] for wish in asked if number in wish.worths)
