"""The PIN of the kiosk's staff page: tried, and renewed.

The PIN itself never reaches a verb, so that neither the journal nor a request's print can give it away.
"""

from dataclasses import dataclass

from office.actions.typed import tidy
from office.domain.errors import Reason, Refused
from office.domain.facts import StaffEntered, StaffPinRenewed, StaffPinWrong
from office.domain.staff_pins import FREE_TRIES, StaffPin, tried
from office.storage.staff_pins import change_pin, find_pin, insert_pin
from office.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PinGuess:
    """What a typed PIN was compared with, and what came of it."""

    hash: str
    is_right: bool


def pin_to_try(tx: Transaction) -> StaffPin:
    """Return the PIN that may be tried now.

    Raises:
        Refused: `no_staff_pin`, `staff_pin_locked`.
    """
    return _open(tx, find_pin(tx))


def try_pin(tx: Transaction, place: str, guess: PinGuess) -> StaffEntered | StaffPinWrong:
    """Let the staff in, or count a wrong try.

    Raises:
        Refused: `no_staff_pin`, `staff_pin_locked`.
    """
    pin = _open(tx, find_pin(tx, lock=True))
    # A guess at a PIN that was renewed meanwhile is a wrong one.
    is_right = guess.is_right and guess.hash == pin.hash
    after = tried(pin, tx.at, is_right=is_right)
    change_pin(tx, pin, after)
    where = tidy("place", place) or ""
    if is_right:
        return StaffEntered(at=tx.at, place=where)
    return StaffPinWrong(
        at=tx.at, place=where, left=max(0, FREE_TRIES - after.wrong), locked_until=after.locked_until
    )


def renew_pin(tx: Transaction, new_hash: str) -> StaffPinRenewed:
    """Put another PIN in place of the old one, or the first one; a lock ends with it."""
    pin = find_pin(tx, lock=True)
    if pin is None:
        insert_pin(tx, StaffPin(hash=new_hash, changed_at=tx.at))
    else:
        change_pin(tx, pin, StaffPin(hash=new_hash, changed_at=tx.at, version=pin.version + 1))
    return StaffPinRenewed(at=tx.at)


def _open(tx: Transaction, pin: StaffPin | None) -> StaffPin:
    if pin is None:
        raise Refused(Reason.NO_STAFF_PIN)
    if pin.locked_until is not None and pin.is_locked(tx.at):
        seconds = (pin.locked_until - tx.at).total_seconds()
        raise Refused(Reason.STAFF_PIN_LOCKED, count=max(1, round(seconds)))
    return pin
