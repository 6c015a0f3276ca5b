"""Whose number a ticket is, without keeping who: a keyed mark of the identity number, good for one day."""

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class CitizenNumber:
    """The twelve digits of an identity number; it shows them to nobody, so that no log and no journal gets them."""

    digits: str = field(repr=False)

    def __str__(self) -> str:
        return "a citizen"

    def mark(self, secret: str, day: date) -> str:
        """Return what is kept instead: HMAC-SHA-256, in hex; another day gives another mark.

        Args:
            secret: the office's own, in hex.
            day: the service day; marks of two days cannot be laid side by side.
        """
        told = f"{day.isoformat()} {self.digits}"
        return hmac.new(bytes.fromhex(secret), told.encode(), hashlib.sha256).hexdigest()
