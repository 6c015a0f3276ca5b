"""Secrets kept so that nobody can read them back."""

import secrets
from functools import cache


def hash_of(secret: str) -> str:
    """Return the Argon2id hash of a secret, with a salt of its own."""
    # Imported late: only who enters or founds pays for it.
    from argon2 import PasswordHasher

    return PasswordHasher().hash(secret)


def is_hash_of(kept: str, secret: str) -> bool:
    """Whether the hash was made of the secret; compared in constant time."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(kept, secret)
    except (VerificationError, InvalidHashError):
        return False


@cache
def nobodys_hash() -> str:
    """Return a hash that no secret was made for, so that a try at nobody takes as long as one at somebody."""
    return hash_of(secrets.token_hex(16))
