"""Finding dossiers by what a person types: a code or its end, a name, a number, a procedure, a ticket of today."""

from collections.abc import Collection, Iterator, Sequence

from office.domain.dossiers import BEFORE
from office.domain.found import FoundDossier
from office.domain.officers import require_active
from office.domain.privacy_facts import ApplicantSeen
from office.domain.search_readings import Reading, by_procedure, mixed, reading_of
from office.domain.search_words import typed_terms
from office.domain.service_days import service_day
from office.domain.tickets import parse_number
from office.storage import searching
from office.storage.catalogue import find_officer
from office.storage.desks import find_desk
from office.storage.dossiers import dossiers_of_ticket, find_dossier
from office.storage.searching import Hit
from office.storage.transaction import Transaction

RANKED = 4
"""So many times the hits that are asked for are ordered; they are the newest."""
LEAST_RANKED = 200
LONGEST = 200
"""Characters that are looked at."""


def find_dossiers(tx: Transaction, text: str, *, limit: int, officer: str | None) -> tuple[FoundDossier, ...]:
    """Return the dossiers that the words mean.

    Those that have the words themselves come before those that have longer ones, or whose procedure has them. Then
    come those that have them in this order, the open ones, those that the officer opened, and the newest.
    """
    text = text[:LONGEST]
    codes = dict.fromkeys(_of_ticket(tx, text))
    for reading, most in _readings(tx, text, codes, limit):
        codes |= dict.fromkeys(_ranked(searching.search(tx, reading, most), text, officer))
        if len(codes) >= limit:
            break
    return searching.found_dossiers(tx, list(codes)[:limit])


def _of_ticket(tx: Transaction, text: str) -> list[str]:
    number = parse_number(text)
    found = dossiers_of_ticket(tx, service_day(tx.at, tx.time_zone), *number) if number else []
    return [one.code for one in found]


def _ranked(hits: Sequence[Hit], text: str, officer: str | None) -> list[str]:
    typed = f" {' '.join(term.word for term in typed_terms(text))}"

    def rank(hit: Hit) -> tuple[bool, bool, bool, int]:
        return typed not in hit.words, hit.state not in _OPEN, hit.opened_by != officer, -hit.serial

    return [hit.dossier for hit in sorted(hits, key=rank)]


_OPEN = frozenset(BEFORE.values())


def _readings(tx: Transaction, text: str, found: Collection[str], limit: int) -> Iterator[tuple[Reading, int]]:
    """Yield what the words may mean, the likeliest first, with how many hits; a mixture only if nothing is found."""
    terms, most = typed_terms(text), max(LEAST_RANKED, RANKED * limit)
    if not terms:
        return
    yield reading_of(terms, is_open=False), most
    if not text[-1:].isspace():
        yield reading_of(terms, is_open=True), most
    catalogue = searching.catalogue_words(tx)
    for reading in by_procedure(terms, catalogue):
        yield reading, most
    for reading in mixed(terms, catalogue):
        if found:
            return
        yield reading, limit


def see_applicant(tx: Transaction, code: str, *, officer: str, desk: str | None) -> ApplicantSeen:
    """Write down that an officer looks at whose dossier it is.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `officer_disabled`, `unknown_desk`.
    """
    require_active(find_officer(tx, officer))
    if desk is not None:
        find_desk(tx, desk)
    return ApplicantSeen(dossier=find_dossier(tx, code), at=tx.at, desk=desk, officer=officer)
