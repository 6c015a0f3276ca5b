"""The verbs of an officer who signs in."""

from office.actions import signing_in
from office.actions.signing_in import Guess
from office.domain.accounts import How, composed, how_of, require_password, require_pin
from office.domain.errors import OfficeError, Reason, Refused
from office.domain.officer_facts import (
    DeskLocked,
    DeskUnlocked,
    OfficerSignedIn,
    PasswordChanged,
    PinSet,
    SignInFailed,
)
from office.secrecy import hash_of, is_hash_of, nobodys_hash
from office.storage.catalogue import find_officer
from office.verbs.door import Door


class SignInVerbs(Door):
    """Sign in, unlock, choose a password and a PIN; each takes a tenth of a second on purpose.

    A wrong password or PIN is a fact as well: SignInFailed.
    """

    def sign_in(
        self,
        officer: str,
        password: str,
        *,
        place: str = "",
        desk: str | int | None = None,
        request_key: str | None = None,
    ) -> OfficerSignedIn | SignInFailed:
        """Show by the password who one is; with a desk, the PIN opens it too until the day ends.

        Raises:
            Refused: `unknown_officer`, `officer_disabled`, `no_password`, `account_locked`, `unknown_desk`.
        """
        at = None if desk is None else str(desk)
        guess = self._guess(officer, password, How.PASSWORD, at)
        answer: OfficerSignedIn | SignInFailed = self.write(
            signing_in.sign_in,
            officer,
            How.PASSWORD,
            at,
            place,
            aside={"guess": guess},
            request_key=request_key,
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def switch_by_pin(
        self, officer: str, pin: str, desk: str | int, *, place: str = "", request_key: str | None = None
    ) -> OfficerSignedIn | SignInFailed:
        """Show by the PIN who one is, at a desk where the password was given the same day.

        Raises:
            Refused: as `sign_in`, and `no_pin`, `pin_not_here`.
        """
        guess = self._guess(officer, pin, How.PIN, str(desk))
        answer: OfficerSignedIn | SignInFailed = self.write(
            signing_in.sign_in, officer, How.PIN, str(desk), place, aside={"guess": guess}, request_key=request_key
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def lock_desk(
        self, desk: str | int, *, place: str = "", is_idle: bool = False, request_key: str | None = None
    ) -> DeskLocked:
        """Say that the window of a desk is locked; desk and ticket stay as they are."""
        return self.write(signing_in.lock_desk, str(desk), place, is_idle=is_idle, request_key=request_key)

    def unlock(
        self, officer: str, secret: str, desk: str | int, *, place: str = "", request_key: str | None = None
    ) -> DeskUnlocked | SignInFailed:
        """Go on at a locked desk, by password or PIN.

        Raises:
            Refused: as `switch_by_pin`, and `desk_closed`, `desk_taken`.
        """
        how = how_of(secret)
        guess = self._guess(officer, secret, how, str(desk))
        answer: DeskUnlocked | SignInFailed = self.write(
            signing_in.unlock, officer, how, str(desk), place, aside={"guess": guess}, request_key=request_key
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def change_password(
        self, officer: str, password: str, new_password: str, *, place: str = "", request_key: str | None = None
    ) -> PasswordChanged | SignInFailed:
        """Choose another password.

        Raises:
            Refused: as `sign_in`, and `password_short`, `text_too_long`, `password_guessable`, `password_same`.
        """
        name = self.read(lambda tx: find_officer(tx, officer)).name
        wanted = require_password(new_password, officer=officer, name=name)
        if wanted == composed(password):
            raise Refused(Reason.PASSWORD_SAME)
        guess = self._guess(officer, password, How.PASSWORD, None)
        answer: PasswordChanged | SignInFailed = self.write(
            signing_in.change_password,
            officer,
            place,
            aside={"guess": guess, "new_hash": hash_of(wanted)},
            request_key=request_key,
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def set_pin(
        self, officer: str, password: str, pin: str, *, place: str = "", request_key: str | None = None
    ) -> PinSet | SignInFailed:
        """Choose a PIN for the desks where one signs in.

        Raises:
            Refused: as `sign_in`, and `pin_form`, `pin_guessable`.
        """
        wanted = require_pin(pin)
        guess = self._guess(officer, password, How.PASSWORD, None)
        answer: PinSet | SignInFailed = self.write(
            signing_in.set_pin,
            officer,
            place,
            aside={"guess": guess, "new_hash": hash_of(wanted)},
            request_key=request_key,
        )  # type: ignore[assignment] # one of the two, which the type of `write` cannot tell
        return answer

    def _guess(self, officer: str, secret: str, how: How, desk: str | None) -> Guess:
        # Compared outside of the writing transaction: it takes a tenth of a second on purpose.
        try:
            known = self.read(lambda tx: signing_in.hash_to_try(tx, officer, how, desk))
        except OfficeError:
            # As long for nobody as for somebody: how long it took tells nothing.
            is_hash_of(nobodys_hash(), secret)
            raise
        return Guess(known, is_hash_of(known, composed(secret)))
