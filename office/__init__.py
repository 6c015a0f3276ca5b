"""Tại Chỗ: the heart, without a screen. `from office import open_office` is the programmer's door."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from office.bootstrap import Office, create_office, open_office
    from office.domain.errors import Conflict, OfficeError, Reason, Refused, Unavailable
    from office.domain.facts import NobodyWaiting

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

_HOMES = dict.fromkeys(("Conflict", "OfficeError", "Reason", "Refused", "Unavailable"), "office.domain.errors")
_HOMES |= {"NobodyWaiting": "office.domain.facts"}
_HOMES |= dict.fromkeys(("Office", "create_office", "open_office"), "office.bootstrap")


def __getattr__(name: str) -> Any:
    # Importing the storage costs 0.3 s: a screen paints first and opens the office after.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
