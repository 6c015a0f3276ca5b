"""The verbs of an administrator on officers and their accounts."""

from collections.abc import Sequence

from office.actions import officers
from office.domain.accounts import OfficerAccount, SignInPolicy, new_password
from office.domain.officer_facts import (
    OfficerAdded,
    OfficerDisabled,
    OfficerEnabled,
    OfficerRolesSet,
    PasswordReset,
    SignInLimitSet,
    StageRolesSet,
)
from office.secrecy import hash_of
from office.storage import accounts
from office.verbs.door import Door


class OfficerVerbs(Door):
    """Add, disable, enable, roles, another first password. `officer` is the administrator who does it."""

    def accounts(self) -> list[OfficerAccount]:
        """Return the officers by code, each with how the account stands."""
        return self.read(officers.officer_accounts)

    def sign_in_policy(self) -> SignInPolicy:
        """Return what the office decided about wrong tries and about who may record a stage."""
        return self.read(accounts.sign_in_policy)

    def add_officer(
        self, code: str, name: str, title: str, roles: Sequence[str], *, officer: str | None = None
    ) -> tuple[OfficerAdded, str]:
        """Add an officer and return the first password, told this once."""
        password = new_password()
        fact: OfficerAdded = self.write(
            officers.add_officer,
            code,
            name,
            title,
            tuple(roles),
            officer=officer,
            aside={"new_hash": hash_of(password)},
            request_key=None,
        )
        return fact, password

    def reset_password(self, code: str, *, officer: str | None = None) -> tuple[PasswordReset, str]:
        """Make another first password and return it; it cannot be read again, so asking again makes yet another."""
        password = new_password()
        fact: PasswordReset = self.write(
            officers.reset_password, code, officer=officer, aside={"new_hash": hash_of(password)}, request_key=None
        )
        return fact, password

    def set_roles(
        self, code: str, roles: Sequence[str], *, officer: str | None = None, request_key: str | None = None
    ) -> OfficerRolesSet:
        """Give an officer other roles."""
        return self.write(officers.set_roles, code, tuple(roles), officer=officer, request_key=request_key)

    def disable_officer(
        self, code: str, *, officer: str | None = None, request_key: str | None = None
    ) -> OfficerDisabled:
        """Let an officer do nothing any more."""
        return self.write(officers.disable_officer, code, officer=officer, request_key=request_key)

    def enable_officer(
        self, code: str, *, officer: str | None = None, request_key: str | None = None
    ) -> OfficerEnabled:
        """Let an officer work again."""
        return self.write(officers.enable_officer, code, officer=officer, request_key=request_key)

    def set_sign_in_limit(
        self, tries: int, minutes: int, *, officer: str | None = None, request_key: str | None = None
    ) -> SignInLimitSet:
        """Set how many wrong tries in a row lock an account, and for how many minutes."""
        return self.write(officers.set_sign_in_limit, tries, minutes, officer=officer, request_key=request_key)

    def set_stage_roles(
        self, *, each: bool, officer: str | None = None, request_key: str | None = None
    ) -> StageRolesSet:
        """Let each stage need its own role, or any officer who serves record it."""
        return self.write(officers.set_stage_roles, each, officer=officer, request_key=request_key)
