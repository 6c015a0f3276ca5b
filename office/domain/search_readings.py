"""What a question may mean: readings, each a list of needs that a dossier has to meet all of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from office.domain.search_words import Term, is_name, pair

_LAST = "\U0010ffff"
"""After it comes nothing."""
SHORTEST_BEGUN = 2
"""Letters of a procedure's word that are enough to look for it."""
MOST_PROCEDURES = 64
"""Procedures that one reading looks for; words that fit more say too little."""

Range = tuple[str, str]
"""From which word to which, both included."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a dossier has to have, in any of these ways."""

    words: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    """Words that begin so."""

    @property
    def patterns(self) -> tuple[str, ...]:
        """What LIKE compares the text of a dossier's words with."""
        return (*(f"% {word} %" for word in self.words), *(f"% {word}%" for word in self.begun))

    @property
    def ranges(self) -> tuple[Range, ...]:
        """Between which words it is met."""
        return (*((word, word) for word in self.words), *(_begun(word) for word in self.begun))

    @property
    def word(self) -> str | None:
        """The one word that meets it, if nothing else does."""
        return self.words[0] if len(self.words) == 1 and not self.begun else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a dossier has to have."""

    needs: tuple[Need, ...]
    procedures: tuple[str, ...] = ()
    """One of these procedures, by their kept words; any if none is named."""
    keys: tuple[tuple[str, ...], ...] = field(default=(), compare=False)
    """Ways to look it up: every dossier that is looked for has one of these kept words, in each of the ways."""
    ranges: tuple[tuple[Range, ...], ...] = field(default=(), compare=False)
    """More ways, by words that are not known whole."""


def _begun(word: str) -> Range:
    return word, word + _LAST


def reading_of(terms: Sequence[Term], *, is_open: bool, procedures: Sequence[str] = ()) -> Reading:
    """Return the reading of words as words of a dossier itself; the last one may go on if it is open."""
    needs = [_need(term, is_open=is_open and place == len(terms) - 1) for place, term in enumerate(terms)]
    needs += [Need(begun=(term.whole,)) for term in terms if term.whole]
    words = [need.word for need in needs if need.word]
    names = [word for word in words if is_name(word)]
    keys: list[tuple[str, ...]] = [(word,) for word in words if not is_name(word)]
    keys += [(pair(*two),) for two in combinations(dict.fromkeys(names), 2)] or [(word,) for word in names]
    if procedures:
        keys += [tuple(pair(one, word) for one in procedures) for word in names] or [tuple(procedures)]
    ranges = [way for need in needs if not need.word for way in _ways(need, names, procedures)]
    return Reading(tuple(needs), tuple(procedures), tuple(keys), tuple(ranges))


def _ways(need: Need, names: Sequence[str], procedures: Sequence[str]) -> list[tuple[Range, ...]]:
    """Return the ranges that a need can be looked up by, each with a whole word of a name or with the procedures."""
    begun = need.begun[0] if need.begun else ""
    if len(need.begun) != 1 or not is_name(begun):
        return [need.ranges]
    if any(word.startswith(begun) for word in names):
        return []
    ways: list[tuple[Range, ...]] = [(_begun(pair(word, begun)),) for word in dict.fromkeys(names)]
    if procedures:
        ways.append(tuple(_begun(pair(one, begun)) for one in procedures))
    return ways or [need.ranges]


def _need(term: Term, *, is_open: bool) -> Need:
    tail = (term.tail,) if term.tail else ()
    return Need(begun=(term.word, *tail)) if is_open else Need((term.word,), tail)


def procedures_of(terms: Sequence[Term], catalogue: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the procedures whose names have all the words; the last one may go on."""
    *told, last = (term.word for term in terms)
    if len(last) < SHORTEST_BEGUN:
        return ()
    wanted = frozenset(told)
    found = (
        code for code, words in catalogue.items() if wanted <= words and any(word.startswith(last) for word in words)
    )
    return tuple(code for code, _ in zip(found, range(MOST_PROCEDURES), strict=False))


def by_procedure(terms: Sequence[Term], catalogue: Mapping[str, frozenset[str]]) -> Iterator[Reading]:
    """Yield the reading of all words as a procedure's."""
    if found := procedures_of(terms, catalogue):
        yield Reading((), found, (found,))


def mixed(terms: Sequence[Term], catalogue: Mapping[str, frozenset[str]]) -> Iterator[Reading]:
    """Yield the readings of a question that begins with one and ends with the other: `lan khai sinh`."""
    for middle in range(1, len(terms)):
        begin, end = terms[:middle], terms[middle:]
        if found := procedures_of(end, catalogue):
            yield reading_of(begin, is_open=False, procedures=found)
        if found := procedures_of(begin, catalogue):
            yield reading_of(end, is_open=True, procedures=found)
