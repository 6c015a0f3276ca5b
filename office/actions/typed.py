"""Words that people type: tidied, and refused when they are too long to keep."""

import unicodedata

from office.domain.errors import Reason, Refused

KEY_LIMIT = 64
"""Characters a request key may have."""
LIMIT = 500
"""Characters a note or a name may have."""


def tidy(field: str, given: str | None) -> str | None:
    """Return the words in NFC without surrounding blanks, or None if nothing is left.

    Raises:
        Refused: `text_too_long`.
    """
    words = unicodedata.normalize("NFC", " ".join((given or "").split()))
    if len(words) > LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG, field=field, limit=LIMIT)
    return words or None
