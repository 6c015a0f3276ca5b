"""The window's own words, by key without its `rating.`."""

from functools import cache

from office.texts import catalog

_PREFIX = "rating."


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the words of a language; a window's own, because two windows may speak two languages."""
    return {
        key.removeprefix(_PREFIX): forms[-1] for key, forms in catalog(language).items() if key.startswith(_PREFIX)
    }
