"""What an office decides about its services, its calendar and what it remembers of citizens."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from office.actions.typed import in_range
from office.domain.calendars import CalendarDay
from office.domain.catalogue import Service
from office.domain.errors import Reason, Refused
from office.domain.facts import (
    CalendarLoaded,
    CitizensForgotten,
    ServiceCapped,
    ServiceClosed,
    ServiceIdentitySet,
    ServiceOpened,
)
from office.domain.officers import require_active
from office.domain.service_days import service_day
from office.storage import citizens
from office.storage.catalogue import change_service, find_officer, find_service
from office.storage.hours import hours_changed, read_hours, write_days
from office.storage.transaction import Transaction

CAPS = range(1, 10_000)
"""Numbers have three digits and more; no hall serves so many a day."""


def open_service(tx: Transaction, code: str, *, officer: str | None) -> ServiceOpened:
    """Let a service give numbers again, within its hours.

    Raises:
        Refused: `unknown_service`, `unknown_officer`.
    """
    return ServiceOpened(service=_changed(tx, code, officer, is_open=True), at=tx.at, officer=officer)


def close_service(tx: Transaction, code: str, *, officer: str | None) -> ServiceClosed:
    """Let a service give no numbers until it is opened again; who has one is still called.

    Raises:
        Refused: `unknown_service`, `unknown_officer`.
    """
    return ServiceClosed(service=_changed(tx, code, officer, is_open=False), at=tx.at, officer=officer)


def cap_service(tx: Transaction, code: str, cap: int | None, *, officer: str | None) -> ServiceCapped:
    """Set the most numbers a day, or lift it (None); it holds from the next number.

    Raises:
        Refused: `unknown_service`, `unknown_officer`, `out_of_range`.
    """
    if cap is not None:
        in_range("daily_cap", cap, CAPS)
    return ServiceCapped(service=_changed(tx, code, officer, daily_cap=cap), cap=cap, at=tx.at, officer=officer)


def ask_identity(tx: Transaction, code: str, asks: bool, *, officer: str | None) -> ServiceIdentitySet:  # noqa: FBT001 - a value to keep
    """Let kiosks ask for a card before they give a number of the service, or do so no more.

    Raises:
        Refused: `unknown_service`, `unknown_officer`.
    """
    service = _changed(tx, code, officer, asks_identity=asks)
    return ServiceIdentitySet(service=service, asks=asks, at=tx.at, officer=officer)


def load_calendar(tx: Transaction, year: int, days: Sequence[CalendarDay], *, officer: str | None) -> CalendarLoaded:
    """Write days of a year that differ from the week; the office's own other days stay.

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    write_days(tx, days)
    hours_changed(tx)
    return CalendarLoaded(year=year, days=len(days), at=tx.at, officer=officer)


def forget_citizens(tx: Transaction, before: date) -> CitizensForgotten:
    """Erase whose numbers were whose on the service days before a date."""
    return CitizensForgotten(before=before, numbers=citizens.forget_citizens(tx, before), at=tx.at)


def citizens_to_forget(tx: Transaction) -> date | None:
    """Return the first service day that is still to be known; None if nothing older is kept."""
    before = service_day(tx.at, tx.time_zone) - timedelta(days=read_hours(tx).policy.keep_citizens_days)
    return before if citizens.has_citizens_before(tx, before) else None


def _changed(tx: Transaction, code: str, officer: str | None, **changes: bool | int | None) -> Service:
    known_officer(tx, officer)
    after = replace(known_service(tx, code), **changes)  # type: ignore[arg-type] # each by its name
    change_service(tx, after)
    return after


def known_service(tx: Transaction, code: str) -> Service:
    """Return the service with that code, however it is typed.

    Raises:
        Refused: `unknown_service`.
    """
    found = find_service(tx, code.strip().upper())
    if found is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=code)
    return found


def known_officer(tx: Transaction, officer: str | None) -> None:
    """Raise Refused (`unknown_officer`, `officer_disabled`) if somebody is named who cannot have decided it."""
    if officer is not None:
        require_active(find_officer(tx, officer))
