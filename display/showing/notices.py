"""What the strip at the bottom says: the notices of the day in turn, a long one in parts."""

import textwrap
from collections.abc import Sequence

from office.domain.notices import Notice
from office.texts import text

PART = 150
"""Characters that can be read at once: two lines at the theme's size."""


def parts_of(notices: Sequence[Notice], language: str) -> tuple[str, ...]:
    """Return what is said one after the other; what every hall says, if nobody entered a notice."""
    said = [_words(one, language) for one in notices] or [text("wall.notice", language)]
    return tuple(part for words in said for part in _parts(words))


def _words(notice: Notice, language: str) -> str:
    return (notice.text_en or notice.text_vi) if language == "en" else notice.text_vi


def _parts(words: str) -> list[str]:
    if len(words) <= PART:
        return [words]
    # Room for the count; a word that is too long is broken, or it would stick out.
    parts = textwrap.wrap(words, PART - len(" (999/999)"), break_long_words=True)
    return [f"{part} ({place}/{len(parts)})" for place, part in enumerate(parts, 1)]
