"""Tại Chỗ: the heart, without a screen. `from office import open_office` is the programmer's door."""

from typing import TYPE_CHECKING, Any

from office.domain.errors import Conflict, OfficeError, Reason, Refused, Unavailable
from office.domain.facts import NobodyWaiting

if TYPE_CHECKING:
    from office.bootstrap import Office, create_office, open_office

__all__ = [
    "Conflict",
    "NobodyWaiting",
    "Office",
    "OfficeError",
    "Reason",
    "Refused",
    "Unavailable",
    "create_office",
    "open_office",
]


def __getattr__(name: str) -> Any:
    # Importing the storage costs 0.3 s: a screen paints first and opens the office after.
    if name in {"Office", "create_office", "open_office"}:
        from office import bootstrap

        return getattr(bootstrap, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
