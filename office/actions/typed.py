"""What people type: words tidied, numbers and hours understood, and refused where they cannot be kept."""

import unicodedata

from office.domain.calendars import Sessions, parse_sessions
from office.domain.errors import Reason, Refused

KEY_LIMIT = 64
"""Characters a request key may have."""
LIMIT = 500
"""Characters a note or a name may have."""


def tidy(field: str, given: str | None, limit: int = LIMIT) -> str | None:
    """Return the words in NFC on one line without surrounding blanks, or None if nothing is left.

    Raises:
        Refused: `text_too_long`.
    """
    words = unicodedata.normalize("NFC", " ".join((given or "").split()))
    if len(words) > limit:
        raise Refused(Reason.TEXT_TOO_LONG, field=field, limit=limit)
    return words or None


def in_range(policy: str, value: int, allowed: range) -> None:
    """Raise Refused (`out_of_range`) for a number that is not allowed; `policy.<policy>` says what it counts."""
    if value not in allowed:
        raise Refused(Reason.OUT_OF_RANGE, policy=policy, value=value, least=allowed[0], most=allowed[-1])


def sessions_in(text: str) -> Sessions:
    """Return the sessions in `07:00-11:30,13:30-17:00`, blanks or not; none in an empty text.

    Raises:
        Refused: `bad_sessions`.
    """
    try:
        return parse_sessions("".join(text.split()))
    except ValueError:
        raise Refused(Reason.BAD_SESSIONS, sessions=text) from None
