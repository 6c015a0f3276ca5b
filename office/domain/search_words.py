"""What a dossier is found by: words without marks, kept in an index and typed by a person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations

from office.domain.applicants import Applicant
from office.domain.vietnamese import search_key

MOST_WORDS = 32
"""Different words of the names of one dossier that are kept; a name of 120 characters has fewer."""
MOST_TYPED = 8
"""Words of a question that are looked at."""
SHORTEST_TAIL = 3
"""Digits at the end of an identity or telephone number that are enough to ask by."""
_TAIL = "~"
"""Begins a number that is kept from its end to its beginning."""
_PAIR = "+"
"""Begins two words that are kept as one, so that no range of single words runs through pairs."""
_BETWEEN = "|"
"""Stands between the words of names and all others."""
_WORD = re.compile(r"[^\W_]+")
_PROCEDURE = re.compile(r"([0-9]\.[0-9]{1,6})(?:\.[0-9a-z.]*)?")
_DAY_CODE = re.compile(r"(?:[0-9a-z.]+-)?([0-9]{6}(?:-[0-9]*)?)")
_DIGITS = re.compile(r"[0-9]+")
_NUMBER = re.compile(r"\+?[0-9][0-9 .()-]{7,}[0-9]")
_COUNTRY = re.compile(r"\+84|^84(?=[0-9]{9}$)")


@dataclass(frozen=True, slots=True)
class KeptWords:
    """The words of one dossier, as they are kept."""

    names: tuple[str, ...]
    others: tuple[str, ...]
    """Its code, its procedure's code, and numbers."""

    @property
    def text(self) -> str:
        """All words in one text, with a blank around each."""
        return f" {' '.join((*self.names, _BETWEEN, *self.others))} "

    @property
    def keys(self) -> tuple[str, ...]:
        """Under what it is found: each word, each pair of words of its names, its procedure with each of these."""
        of_procedure = (pair(self._procedure, word) for word in self.names)
        return (*dict.fromkeys((*self.names, *self.others, *pairs(self.names), *of_procedure)),)

    @property
    def _procedure(self) -> str:
        return next(word for word in reversed(self.others) if not word.startswith(_TAIL))

    @classmethod
    def of_text(cls, text: str) -> "KeptWords":
        """Return the words again from their text."""
        names, others = text.split(_BETWEEN)
        return cls(tuple(names.split()), tuple(others.split()))


def kept_words(code: str, procedure: str, applicant: Applicant | None) -> KeptWords:
    """Return what a dossier is found by; without the applicant, what is left when that is forgotten."""
    day_code = _DAY_CODE.fullmatch(code.lower())
    tail = [day_code[1], day_code[1].rpartition("-")[2]] if day_code else []
    others = [code.lower(), *tail, procedure_word(procedure)]
    people = [one for one in (applicant.person, applicant.agent) if one] if applicant else []
    numbers = [number for one in people for number in (one.identity, one.phone)]
    names = dict.fromkeys(word for one in people for word in words_of_name(one.name))
    others += [_TAIL + digits[::-1] for number in numbers if (digits := _digits(number or ""))]
    return KeptWords(tuple(names)[:MOST_WORDS], tuple(dict.fromkeys(others)))


def words_of_name(name: str) -> list[str]:
    """Return the words of a name without marks, in their order."""
    return _WORD.findall(search_key(name))


def pair(first: str, second: str) -> str:
    """Return two words as one."""
    return f"{_PAIR}{first} {second}"


def words_of_key(key: str) -> list[str]:
    """Return the words of a pair, or the one word."""
    return key.removeprefix(_PAIR).split()


def pairs(words: Iterable[str]) -> list[str]:
    """Return every two of the words as one, each way round, digits second: the second may be typed in part."""
    return [pair(one, other) for one, other in permutations(dict.fromkeys(words), 2) if is_name(one)]


def is_name(word: str) -> bool:
    """Whether a word can only be part of a name."""
    return word.isalpha()


def procedure_word(code: str) -> str:
    """Return what a procedure is kept under: `1.001193.000.00.00.H54` is `1.001193`."""
    short = _PROCEDURE.fullmatch(code.lower())
    return short[1] if short else code.lower()


@dataclass(frozen=True, slots=True)
class Term:
    """One word as it was typed."""

    word: str
    whole: str | None = None
    """The code it is the middle of: what it finds has to have this too."""

    @property
    def tail(self) -> str | None:
        """What the end of a number is looked up under; None if it is no number, or too short for one."""
        is_number = self.word.isascii() and self.word.isdigit() and len(self.word) >= SHORTEST_TAIL
        return _TAIL + self.word[::-1] if is_number else None


def typed_terms(text: str) -> tuple[Term, ...]:
    """Return the words that somebody typed, without marks; a code, or a number with blanks in it, is one."""
    key = search_key(text)
    if _NUMBER.fullmatch(key) and not _DAY_CODE.fullmatch(key):
        return (Term(_digits(key)),)
    terms = [term for chunk in key.split() for term in _terms(chunk)]
    return tuple(dict.fromkeys(terms))[:MOST_TYPED]


def _terms(chunk: str) -> list[Term]:
    if code := _DAY_CODE.fullmatch(chunk):
        is_whole = code[1] != chunk
        return [Term(code[1], chunk if is_whole else None)]
    if procedure := _PROCEDURE.fullmatch(chunk):
        return [Term(procedure[1])]
    if _NUMBER.fullmatch(chunk):
        return [Term(_digits(chunk))]
    return [Term(word) for word in _WORD.findall(chunk)]


def _digits(number: str) -> str:
    return "".join(_DIGITS.findall(_COUNTRY.sub("0", number.replace(" ", ""))))
