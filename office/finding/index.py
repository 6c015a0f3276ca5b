"""An index of anything that has texts, and finding in it by what a person typed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from itertools import pairwise
from math import log
from typing import Any, Generic, TypeAlias, TypeVar

from office.finding.closeness import Closeness, close_words, words_of

T = TypeVar("T")
Texts: TypeAlias = Sequence[tuple[str, float]]
"""What a thing is found by, its name first, each with a weight from 0.9 to 1."""

_WORTH = {Closeness.SAME: 1.0, Closeness.BEGUN: 0.8, Closeness.WITHIN: 0.6, Closeness.MISTYPED: 0.42}
_NEIGHBORS, _COVERED = 0.5, 0.05
"""The shares that words typed side by side as in the text add, and a name with no other words. The second is less
than a step of worth, so that one word alone finds the closest first."""
_BESIDE_BEST = 0.6
"""What is worth less than this share of the best is not what was meant."""
_SHORTEST_SQUEEZED = 5
"""Letters of several words typed without blanks."""
_LONGEST = 200
"""Characters that are looked at; nobody's wish is longer."""


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
    squeezed: str
    """The name without blanks."""


@dataclass(frozen=True, slots=True, eq=False)
class Index(Generic[T]):
    """Things in the order they were given; words and things are known by their places."""

    entries: tuple[_Entry[T], ...]
    vocabulary: tuple[str, ...]
    holders: tuple[dict[int, float], ...]
    """By word: the things that have it, and its greatest weight in each."""
    followers: tuple[dict[int, set[int]], ...]
    """By word: the words that follow it, and the things where they do."""
    passed_over: frozenset[str]
    """Words that say nothing, unless nothing else was typed."""


def index_of(things: Iterable[T], texts_of: Callable[[T], Texts], passed_over: Iterable[str] = ()) -> Index[T]:
    """Return the index of the things by their texts."""
    places: dict[str, int] = {}
    holders: defaultdict[int, dict[int, float]] = defaultdict(dict)
    followers: defaultdict[int, dict[int, set[int]]] = defaultdict(dict)
    entries: list[_Entry[T]] = []
    known = cache(words_of)  # things share fields and what people call them
    for number, thing in enumerate(things):
        told = [(known(text), weight) for text, weight in texts_of(thing)]
        lines = [[places.setdefault(word, len(places)) for word in words] for words, _ in told]
        for line, (_, weight) in zip(lines, told, strict=True):
            for place in line:
                holders[place][number] = max(weight, holders[place].get(number, 0.0))
            for one, other in pairwise(line):
                followers[one].setdefault(other, set()).add(number)
        entries.append(_Entry(thing, frozenset(lines[0]), "".join(told[0][0])))
    return Index(
        tuple(entries),
        tuple(places),
        tuple(holders[place] for place in places.values()),
        tuple(followers[place] for place in places.values()),
        frozenset(passed_over),
    )


def find(index: Index[T], words: str, limit: int) -> tuple[Match[T], ...]:
    """Return the things that the words mean, best first; equal ones in their own order, nothing typed finds all.

    A word that nothing has is passed over, so `làm giấy khai sinh cho cháu` finds what `khai sinh` does.
    """
    typed = words_of(words[:_LONGEST])
    if not typed:
        return tuple(Match(entry.thing, Closeness.SAME) for entry in index.entries[:limit])
    telling = [word for word in typed if word not in index.passed_over] or typed
    asked = [wish for wish in (_wish(index, word) for word in telling) if wish.worths]
    worths = _worths(index, asked)
    least = _BESIDE_BEST * max(worths.values(), default=0.0)
    worthy = [number for number, worth in worths.items() if worth >= least]
    best = nsmallest(limit, worthy, key=lambda number: (-worths[number], number))
    return tuple(Match(index.entries[number].thing, _worst(asked, number)) for number in best)


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """One typed word in one index."""

    close: dict[int, Closeness]
    """The words of the vocabulary that it may mean."""
    worths: dict[int, float]
    """What it is worth for each thing that has one of them; the rarer, the more."""
    told: dict[int, Closeness]
    """The closest of them in each thing."""


def _wish(index: Index[Any], word: str) -> _Wish:
    close = close_words(word, index.vocabulary)
    worths: dict[int, float] = {}
    told: dict[int, Closeness] = {}
    for place, closeness in sorted(close.items(), key=lambda item: item[1]):
        worth = _WORTH[closeness]
        for number, weight in index.holders[place].items():
            if told.setdefault(number, closeness) is closeness:
                worths[number] = max(worth * weight, worths.get(number, 0.0))
    if min(told.values(), default=Closeness.WITHIN) >= Closeness.WITHIN and len(word) >= _SHORTEST_SQUEEZED:
        for number, entry in enumerate(index.entries):
            if word in entry.squeezed:
                told[number], worths[number] = Closeness.WITHIN, _WORTH[Closeness.WITHIN]
    rarity = log(1 + len(index.entries) / (len(worths) or 1))
    return _Wish(close, {number: rarity * worth for number, worth in worths.items()}, told)


def _worths(index: Index[Any], asked: Sequence[_Wish]) -> dict[int, float]:
    """Return what each thing is worth."""
    worths: defaultdict[int, float] = defaultdict(float)
    for wish in asked:
        for number, worth in wish.worths.items():
            worths[number] += worth
    for one, other in pairwise(asked):
        for number in _neighbors(index, one, other):
            worths[number] += _NEIGHBORS * (one.worths[number] + other.worths[number])
    close = {place for wish in asked for place in wish.close}
    least = _BESIDE_BEST * max(worths.values(), default=0.0) / (1 + _COVERED)
    for number in [number for number, worth in worths.items() if worth >= least]:
        name = index.entries[number].name
        worths[number] *= 1 + _COVERED * len(name & close) / (len(name) or 1)
    return worths


def _neighbors(index: Index[Any], one: _Wish, other: _Wish) -> set[int]:
    """Return the things in which a word that one may mean is followed by a word that the other may mean."""
    found: set[int] = set()
    for place in one.close:
        followers = index.followers[place]
        for next_place in followers.keys() & other.close.keys():
            found |= followers[next_place]
    return found


def _worst(asked: Sequence[_Wish], number: int) -> Closeness:
    return max(wish.told[number] for wish in asked if number in wish.told)
