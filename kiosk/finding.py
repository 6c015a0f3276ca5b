"""What the words typed so far find, ready to be touched."""

from typing import TYPE_CHECKING

from kiosk.sight import Sight
from kiosk.tiles import closed_text, name_of
from kiosk.views import FindView, MatchView
from office.domain.catalogue import Procedure, Service
from office.texts import text
from office.waits import wait_text

if TYPE_CHECKING:
    from office.finding.offers import Offer

SHOWN = 5
"""Matches on the page: more would have to scroll."""
LEAST = 2
"""Letters before anything is looked for: one letter finds everything."""


def find_view(sight: Sight, words: str, language: str) -> FindView:
    """Return the page for the words typed so far."""
    if len(words.strip()) < LEAST or sight.offers is None:
        return FindView(words, text("kiosk.find.advice", language))
    # Late: it is needed on this page alone.
    from office.finding.index import find

    found = [match for one in find(sight.offers, words, 3 * SHOWN) if (match := _match(sight, one.found, language))]
    matches = tuple(dict.fromkeys(found))[:SHOWN]
    return FindView(words, "" if matches else text("kiosk.find.nothing", language), matches)


def _match(sight: Sight, offer: "Offer", language: str) -> MatchView | None:
    from office.finding.offers import service_of

    service = sight.service(service_of(offer))
    if service is None:
        return None
    # The national catalogue of procedures has Vietnamese names only.
    name = offer.name if isinstance(offer, Procedure) else name_of(offer, language)
    theirs = name_of(service, language)
    return MatchView(
        code=service.code,
        letter=service.series,
        name=name,
        service="" if theirs == name else theirs,
        note=_note(sight, service, language),
        open=sight.is_open(service),
    )


def _note(sight: Sight, service: Service, language: str) -> str:
    if not sight.is_open(service):
        return closed_text(sight, service, language)
    return wait_text(sight.waits.get(service.code), language)
