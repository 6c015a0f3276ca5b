"""What an officer signs in with: a password anywhere, a PIN at a desk where the password was given today."""

import secrets
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from office.domain.catalogue import Officer
from office.domain.errors import Reason, Refused

LEAST, MOST = 10, 200
"""Characters of a password."""
PIN_LEAST, PIN_MOST = 4, 6
"""Digits of a PIN; no password is so short, so one field can take either."""
_WORDS, _LETTERS = 4, "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters that look like figures: a first password is read from paper and typed."""


class How(StrEnum):
    """What somebody showed who they are by."""

    PASSWORD = "password"  # noqa: S105 - a word, no secret
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class SignInPolicy:
    """What an office decided about its officers."""

    tries: int = 5
    """Wrong tries in a row before an account locks."""
    lock_minutes: int = 15
    stage_roles: bool = False
    """Whether each stage needs its own role; in a small hall one officer receives, appraises and hands over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is kept of an officer's password and PIN."""

    officer: str
    password_hash: str | None = None
    """Argon2; the password itself is nowhere. None where an administrator has to give one."""
    pin_hash: str | None = None
    must_change: bool = False
    """Whether the password was told by somebody else and has to be replaced."""
    wrong: int = 0
    """Wrong tries in a row since the last lock."""
    locked_until: datetime | None = None
    changed_at: datetime
    version: int = 1

    def is_locked(self, at: datetime) -> bool:
        """Whether nobody may try at that instant."""
        return self.locked_until is not None and at < self.locked_until

    def hash_for(self, how: How) -> str | None:
        """Return what a password, or a PIN, is compared with."""
        return self.password_hash if how is How.PASSWORD else self.pin_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerAccount:
    """An officer, and how the account stands."""

    officer: Officer
    has_password: bool = False
    has_pin: bool = False
    must_change: bool = False
    locked_until: datetime | None = None
    """None where it is not locked now."""


def tried(account: Account, at: datetime, policy: SignInPolicy, *, is_right: bool) -> Account:
    """Return what is kept after a try; a lock that has run out leaves as many tries as before it."""
    after = replace(account, version=account.version + 1)
    if is_right:
        return replace(after, wrong=0, locked_until=None)
    wrong = account.wrong + 1
    if wrong < policy.tries:
        return replace(after, wrong=wrong, locked_until=None)
    return replace(after, wrong=0, locked_until=at + timedelta(minutes=policy.lock_minutes))


def tries_left(account: Account, policy: SignInPolicy, at: datetime) -> int:
    """Return how many more wrong tries there may be before it locks."""
    return 0 if account.is_locked(at) else max(0, policy.tries - account.wrong)


def renewed(account: Account, at: datetime, password_hash: str, *, must_change: bool) -> Account:
    """Return what is kept with another password; a lock ends, and a password from others ends the PIN."""
    return replace(
        account,
        password_hash=password_hash,
        pin_hash=None if must_change else account.pin_hash,
        must_change=must_change,
        wrong=0,
        locked_until=None,
        changed_at=at,
        version=account.version + 1,
    )


def how_of(secret: str) -> How:
    """Tell by its form whether somebody typed a PIN or a password."""
    return How.PIN if _is_pin(secret) else How.PASSWORD


def composed(secret: str) -> str:
    """Return a secret in NFC, so that it is the same from every keyboard; its blanks count."""
    return unicodedata.normalize("NFC", secret)


def new_password() -> str:
    """Return a password at random to be told once: `k7wm-2xpq-…`, 79 bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(_WORDS))


def require_password(wanted: str, *, officer: str, name: str) -> str:
    """Return a password that somebody chose, in NFC.

    Raises:
        Refused: `password_short`, `text_too_long`, `password_guessable` if it is the code or the name.
    """
    password = composed(wanted)
    if len(password) < LEAST:
        raise Refused(Reason.PASSWORD_SHORT, limit=LEAST)
    if len(password) > MOST:
        raise Refused(Reason.TEXT_TOO_LONG, field="password", limit=MOST)
    if _bare(password) in {_bare(officer), _bare(name)} or len(set(password)) == 1:
        raise Refused(Reason.PASSWORD_GUESSABLE)
    return password


def require_pin(wanted: str) -> str:
    """Return a PIN that somebody chose.

    Raises:
        Refused: `pin_form`, `pin_guessable` for one figure again and again, or figures in a row.
    """
    pin = wanted.strip()
    if not _is_pin(pin):
        raise Refused(Reason.PIN_FORM, least=PIN_LEAST, most=PIN_MOST)
    if len({ord(after) - ord(before) for before, after in pairwise(pin)}) == 1:
        raise Refused(Reason.PIN_GUESSABLE)
    return pin


def _is_pin(text: str) -> bool:
    return PIN_LEAST <= len(text) <= PIN_MOST and text.isascii() and text.isdecimal()


def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if letter.isalnum())
