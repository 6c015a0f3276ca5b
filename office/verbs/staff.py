"""The verbs of the kiosk's staff page."""

from office.actions import staff_pins
from office.actions.staff_pins import PinGuess
from office.domain.facts import StaffEntered, StaffPinRenewed, StaffPinWrong
from office.domain.papers import PaperState
from office.domain.service_days import service_day
from office.domain.staff_pins import new_pin
from office.domain.tickets import Ticket
from office.secrecy import hash_of, is_hash_of
from office.storage.papers import newest_with_papers
from office.verbs.door import Door


class StaffVerbs(Door):
    """Enter by PIN, renew the PIN, see the last tickets."""

    def enter_staff(
        self, pin: str, *, place: str = "", request_key: str | None = None
    ) -> StaffEntered | StaffPinWrong:
        """Try a PIN at a place; a wrong one is a fact too.

        Raises:
            Refused: `no_staff_pin`, `staff_pin_locked`.
        """
        # Compared outside of the writing transaction: it takes a tenth of a second on purpose.
        known = self.read(staff_pins.pin_to_try)
        guess = PinGuess(known.hash, is_hash_of(known.hash, pin))
        answer: StaffEntered | StaffPinWrong = self.write(
            staff_pins.try_pin, place, aside={"guess": guess}, request_key=request_key
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def renew_staff_pin(self) -> tuple[StaffPinRenewed, str]:
        """Make another PIN and return it; it cannot be read again, so asking again makes yet another."""
        pin = new_pin()
        return self.write(staff_pins.renew_pin, aside={"new_hash": hash_of(pin)}, request_key=None), pin

    def newest_tickets(self, limit: int) -> list[tuple[Ticket, PaperState | None]]:
        """Return today's newest tickets, the latest first, each with where its paper is."""
        return self.read(lambda tx: newest_with_papers(tx, service_day(tx.at, tx.time_zone), limit))
