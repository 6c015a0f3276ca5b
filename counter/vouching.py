"""What is done in another officer's name: that officer gives the own password or PIN first."""

from typing import TYPE_CHECKING

from counter.decision_deeds import Deed, Place, Values
from office.domain.accounts import How, how_of
from office.domain.errors import Reason, Refused
from office.domain.facts import Fact
from office.domain.officer_facts import OfficerSignedIn, SignInFailed

if TYPE_CHECKING:
    from office.bootstrap import Office


def vouched(deed: Deed, values: Values, place: Place) -> Deed:
    """Return the deed, done only after the officer or head it names has shown to be that person.

    The sign-in is a fact of its own, so the journal says who was at the desk.
    """
    named = values.get("signer") or values.get("officer") or place.officer
    if named == place.officer:
        return deed
    secret = values.get("secret", "")

    def shown(office: "Office", key: str) -> Fact:
        _require_shown(office, named, secret, place.desk)
        return deed(office, key)

    return shown


def signed_in(
    office: "Office", officer: str, secret: str, desk: str, place: str = ""
) -> OfficerSignedIn | SignInFailed:
    """Sign somebody else in at a desk, by PIN or password as its form tells."""
    if how_of(secret) is How.PIN:
        return office.switch_by_pin(officer, secret, desk, place=place)
    return office.sign_in(officer, secret, place=place, desk=desk)


def _require_shown(office: "Office", officer: str, secret: str, desk: str) -> None:
    if not secret:
        raise Refused(Reason.SECRET_REQUIRED, officer=officer)
    answer = signed_in(office, officer, secret, desk)
    if isinstance(answer, SignInFailed):
        raise Refused(Reason.SECRET_WRONG, officer=officer, left=answer.left)
