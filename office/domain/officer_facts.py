"""What can happen to officers and their accounts; no fact holds a name, a password or a PIN."""

from dataclasses import dataclass
from datetime import datetime

from office.domain.accounts import How
from office.domain.decisions import OfficeDecision
from office.domain.facts import StaffFact
from office.domain.officers import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerSignedIn(StaffFact):
    """An officer showed who they are; at which desk stands in `desk`, if at one."""

    place: str
    """The computer it was done at."""
    how: How
    must_change: bool = False
    """The password was told by somebody else and has to be replaced before work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInFailed(StaffFact):
    """Somebody tried a wrong password or PIN under the officer's name; what was tried is nowhere."""

    place: str
    how: How
    left: int
    """Tries before the account locks."""
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLocked(StaffFact):
    """An officer left the desk's window locked, or it locked by itself; the ticket stays at the desk."""

    place: str
    is_idle: bool
    """Nobody had touched it for a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskUnlocked(StaffFact):
    """The officer of a locked desk is back."""

    place: str
    how: How
    must_change: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChanged(StaffFact):
    """An officer chose another password."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PinSet(StaffFact):
    """An officer chose a PIN."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFact(StaffFact):
    """Something an administrator did with an account; who did it, if known, stands in `officer`."""

    code: str
    """Whose account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerAdded(AccountFact):
    """There is another officer, with a first password that has to be changed."""

    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRolesSet(AccountFact):
    """An officer has other roles."""

    roles: tuple[Role, ...]
    roles_before: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerDisabled(AccountFact):
    """An officer may do nothing any more."""

    desks: tuple[str, ...]
    """Where the officer sits at that moment, for somebody to take over."""


class OfficerEnabled(AccountFact):
    """An officer may work again."""


class PasswordReset(AccountFact):
    """An account has another first password; a lock and the PIN ended with the old one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInLimitSet(OfficeDecision):
    """How many wrong tries in a row lock an account, and for how long."""

    tries: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRolesSet(OfficeDecision):
    """Each stage needs its own role, or any officer who serves may record it."""

    each: bool
