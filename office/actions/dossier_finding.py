"""Finding dossiers by what a person types: a code or its end, a name, a number, a procedure, a ticket of today."""

from collections.abc import Iterator, Sequence

from office.domain.dossiers import BEFORE
from office.domain.found import FoundDossier
from office.domain.privacy_facts import ApplicantSeen
from office.domain.search_readings import Reading, by_procedure, mixed, reading_of
from office.domain.search_words import Term, typed_terms
from office.domain.service_days import service_day
from office.domain.tickets import parse_number
from office.storage import searching
from office.storage.catalogue import find_officer
from office.storage.desks import find_desk
from office.storage.dossiers import dossiers_of_ticket, find_dossier
from office.storage.transaction import Transaction

RANKED = 4
"""So many times the hits that are asked for are ordered; they are the newest."""
LEAST_RANKED = 200


def find_dossiers(tx: Transaction, text: str, *, limit: int, officer: str | None) -> tuple[FoundDossier, ...]:
    """Return the dossiers that the words mean.

    Those that have the words themselves come before those that have longer ones, or whose procedure has them; among
    equals the open ones come first, then those that the officer opened, then the newest.
    """
    most = max(LEAST_RANKED, RANKED * limit)
    codes = list(dict.fromkeys([*_of_ticket(tx, text), *_ranked(tx, typed_terms(text), text, most, officer)]))
    return searching.found_dossiers(tx, codes[:limit])


def _of_ticket(tx: Transaction, text: str) -> list[str]:
    number = parse_number(text)
    found = dossiers_of_ticket(tx, service_day(tx.at, tx.time_zone), *number) if number else []
    return [one.code for one in found]


def _ranked(tx: Transaction, terms: Sequence[Term], text: str, most: int, officer: str | None) -> Iterator[str]:
    seen: set[str] = set()
    for reading in _readings(tx, terms, text, seen):
        hits = searching.search(tx, reading, most)
        hits.sort(key=lambda hit: (hit.state not in _OPEN, hit.opened_by != officer, -hit.serial))
        yield from (hit.dossier for hit in hits)
        seen.update(hit.dossier for hit in hits)
        if len(seen) >= most:
            return


_OPEN = frozenset(BEFORE.values())


def _readings(tx: Transaction, terms: Sequence[Term], text: str, seen: set[str]) -> Iterator[Reading]:
    """Yield what the words may mean, the likeliest first; a mixture only if nothing else finds anything."""
    if not terms:
        return
    yield reading_of(terms, is_open=False)
    if not text[-1:].isspace():
        yield reading_of(terms, is_open=True)
    catalogue = searching.catalogue_words(tx)
    yield from by_procedure(terms, catalogue)
    if not seen:
        yield from mixed(terms, catalogue)


def see_applicant(tx: Transaction, code: str, *, officer: str, desk: str | None) -> ApplicantSeen:
    """Write down that an officer looks at whose dossier it is.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `unknown_desk`.
    """
    find_officer(tx, officer)
    if desk is not None:
        find_desk(tx, desk)
    return ApplicantSeen(dossier=find_dossier(tx, code), at=tx.at, desk=desk, officer=officer)
