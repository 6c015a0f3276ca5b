"""Who takes the number, where a service asks: by the card, or by the twelve digits typed."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.pages import Confirm, Identify
from office.domain.errors import Refused
from office.domain.identity import IdentityCard, read_card, read_number

DIGITS = 12


def scanned(page: Identify, text: str) -> Identify | Confirm:
    """Return the page after a card was held to the scanner; what it says is not kept but for its number."""
    return _read(page, lambda: read_card(text))


def typed(page: Identify, letters: str) -> Identify:
    """Return the page after a key; whatever is no digit is passed over."""
    digits = page.digits + "".join(letter for letter in letters if letter in "0123456789")
    return replace(page, digits=digits[:DIGITS], problem=None)


def erased(page: Identify, *, everything: bool) -> Identify:
    """Return the page after the last digit, or all, was taken back."""
    return replace(page, digits="" if everything else page.digits[:-1], problem=None)


def entered(page: Identify) -> Identify | Confirm:
    """Return the page after the digits were confirmed."""
    return _read(page, lambda: read_number(page.digits))


def _read(page: Identify, read: Callable[[], IdentityCard]) -> Identify | Confirm:
    try:
        return Confirm(replace(page.order, citizen=read().number))
    except Refused as refused:
        return replace(page, problem=refused.reason)
