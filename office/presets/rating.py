"""From the entries of a preset file to what an office asks about its desks."""

from collections.abc import Iterable

from office.domain.ratings import Complaint, RatingRules
from office.presets.entries import Entry
from office.presets.reading import each_once


def rating_rules_of(entry: Entry) -> RatingRules:
    """Return how long it may be rated, and how many votes are enough to be told."""
    entry.only("minutes", "least_votes")
    for key in ("minutes", "least_votes"):
        if entry.whole(key) == 0:
            raise entry.fault(key, "expected a number above zero")
    return RatingRules(minutes=entry.whole("minutes"), least_votes=entry.whole("least_votes"))


def complaints_of(entries: Iterable[Entry]) -> tuple[Complaint, ...]:
    """Return what may have been wrong, in its order on the page."""
    return tuple(_complaint(entry) for entry in each_once(entries, "code"))


def _complaint(entry: Entry) -> Complaint:
    entry.only("code", "name_vi", "name_en")
    return Complaint(entry.text("code"), entry.text("name_vi"), entry.text("name_en"))
