"""How close a typed word is to a word that can be found: the same, begun, within it, or one typing error away."""

import re
from collections.abc import Sequence
from enum import IntEnum

from office.domain.vietnamese import search_key


class Closeness(IntEnum):
    """The closer, the smaller."""

    SAME = 0
    BEGUN = 1
    """The word begins with what was typed."""
    WITHIN = 2
    """What was typed is somewhere in the word."""
    MISTYPED = 3
    """One letter is missing, added, wrong, or changed places with the next."""


SHORTEST_WITHIN = 2
SHORTEST_MISTYPED = 3
"""Letters of both words; in shorter ones an error makes another word of nearly everything."""

_CODE = re.compile(r"\b([0-9]\.[0-9]{6})(?:\.[0-9a-z]+)+")
"""A procedure's code with what a province adds: 1.001193.000.00.00.h54."""
_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+|[^\W_]+")
_SPELLED_OUT = re.compile(r"\b([a-z])/([a-z])\b")
_TELEX_TAIL = re.compile(r"[sfrxjwz]|(?<=a)a|(?<=e)e|(?<=o)o|[0-9]")
_HEAD = re.compile(r"[^aeiouy]*")
_SYLLABLE = re.compile(r"(?!.*yy)(?:[cgkpt]h|ngh?|nh|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text without marks: `C/O, mẫu D` becomes co, mau, d; a code stays one word."""
    return tuple(_WORD.findall(_CODE.sub(r"\1", _SPELLED_OUT.sub(r"\1\2", search_key(text)))))


def spelled_by_keys(word: str) -> str:
    """Return what a word means if its marks were spelled by Telex or VNI keys: hooj is ho, tri5 is tri.

    No Vietnamese syllable has these letters behind its first vowel. What gives no syllable stays as it is.
    """
    head = _HEAD.match(word)
    start = head.end() if head else 0
    plain = word[:start].replace("dd", "d").replace("d9", "d") + _TELEX_TAIL.sub("", word[start:])
    return plain if len(plain) > 1 and _SYLLABLE.fullmatch(plain) else word


def close_words(typed: str, vocabulary: Sequence[str]) -> dict[int, Closeness]:
    """Return the places in the vocabulary of the words close to the typed one."""
    # Late: costs 15 ms, and nobody types before the first paint.
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found: dict[int, Closeness] = {}
    if len(typed) >= SHORTEST_MISTYPED:
        near = extract(typed, vocabulary, scorer=OSA.distance, score_cutoff=1, limit=None)
        found = {place: Closeness.MISTYPED for word, _, place in near if len(word) >= SHORTEST_MISTYPED}
    for place in [place for place, word in enumerate(vocabulary) if typed in word]:
        if vocabulary[place].startswith(typed):
            found[place] = Closeness.BEGUN
        elif len(typed) >= SHORTEST_WITHIN:
            found[place] = Closeness.WITHIN
    plain = spelled_by_keys(typed)
    if plain != typed:
        found |= {place: Closeness.BEGUN for place, word in enumerate(vocabulary) if word.startswith(plain)}
    same = (place for place, closeness in found.items() if closeness is Closeness.BEGUN)
    return found | {place: Closeness.SAME for place in same if vocabulary[place] in (typed, plain)}
