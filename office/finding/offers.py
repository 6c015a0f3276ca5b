"""Finding what an office offers: a procedure, a service or a series, also by the words people use at home."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from assets import FOLDER
from office.domain.catalogue import Procedure, Series, Service
from office.finding.closeness import words_of
from office.finding.index import Index, Texts, index_of

Offer: TypeAlias = Procedure | Service | Series
EVERYDAY_WORDS = FOLDER / "everyday_words.toml"


@dataclass(frozen=True, slots=True)
class Everyday:
    """What people say, and the words of official names, or the codes, that it means."""

    said: tuple[str, ...]
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """How people ask."""

    everyday: tuple[Everyday, ...]
    passed_over: frozenset[str]
    """Words around what they mean, without marks."""


@cache
def everyday_language() -> Language:
    """Return how people ask."""
    told = tomllib.loads(EVERYDAY_WORDS.read_text(encoding="utf-8"))
    everyday = (Everyday(tuple(group["said"]), tuple(group["means"])) for group in told["everyday"])
    return Language(tuple(everyday), frozenset(words_of(" ".join(told["passed_over"]))))


def index_offers(
    procedures: Iterable[Procedure], services: Iterable[Service], series: Iterable[Series]
) -> Index[Offer]:
    """Return the index of a whole office; a series stands for its general service too."""
    finer = (service for service in services if not service.is_general)
    language = everyday_language()
    meanings = [(f" {' '.join(words_of(meant))} ", one.said) for one in language.everyday for meant in one.means]
    return index_of([*procedures, *finer, *series], lambda offer: _texts(offer, meanings), language.passed_over)


def service_of(offer: Offer) -> str:
    """Return the code of the service to take a number for."""
    match offer:
        case Procedure():
            return offer.service
        case Service():
            return offer.code
        case Series():
            return offer.letter


def _texts(offer: Offer, meanings: Sequence[tuple[str, tuple[str, ...]]]) -> Texts:
    official = _official(offer)
    told = [f" {' '.join(words_of(text))} " for text, _ in official]
    said = dict.fromkeys(said for meant, every in meanings if any(meant in text for text in told) for said in every)
    return [*official, *((words, 0.98) for words in said)]


def _official(offer: Offer) -> Texts:
    match offer:
        case Procedure():
            return [(offer.name, 1.0), (offer.code, 1.0), (offer.field, 0.95), (offer.department, 0.9)]
        case Service():
            return [(offer.name_vi, 1.0), (offer.name_en, 1.0), (offer.code, 0.95)]
        case Series():
            return [(offer.name_vi, 1.0), (offer.name_en, 1.0), (offer.letter, 0.95)]
