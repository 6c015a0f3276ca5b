"""What the lock page and the account page show."""

from dataclasses import dataclass
from datetime import datetime

from counter.sight import Sight
from office.domain.accounts import LEAST, PIN_LEAST, PIN_MOST
from office.domain.catalogue import Officer
from office.domain.officers import Right, may
from office.domain.service_days import zone
from office.domain.snapshots import DeskSnapshot
from office.texts import text, time_text


@dataclass(frozen=True, slots=True, kw_only=True)
class LockPicture:
    """A locked desk: its number, the number it serves, and who may go on; nothing of citizens."""

    desk: str
    told: str
    officer: str
    """The code of who has the desk."""
    is_relief: bool
    """Whether a colleague is to be chosen first."""
    officers: tuple[Officer, ...]
    """Who may unlock it or take it over."""
    is_live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPicture:
    """Choosing a password and a PIN."""

    title: str
    hint: str
    asks_old: bool
    """Whether the present password is asked for; after a sign-in it is known already."""
    is_live: bool


def lock_picture(sight: Sight, here: DeskSnapshot) -> LockPicture | None:
    """Derive the lock page; None while the desk is not locked."""
    if sight.locked is None or sight.account is not None:
        return None
    officers = sight.reading.officers if sight.reading else ()
    owner = here.officer
    serving = tuple(one for one in officers if may(one, Right.SERVE) and not _is_barred(one, owner))
    return LockPicture(
        desk=text("counter.lock.desk", sight.language, desk=here.desk.number),
        told=" ".join(_told(sight, here, sight.locked.at)),
        officer=sight.officer or "",
        is_relief=sight.locked.is_relief,
        officers=serving,
        is_live=sight.is_live,
    )


def _is_barred(one: Officer, owner: Officer | None) -> bool:
    # The list was read when the window signed in; the one who sits here is read each time.
    return owner is not None and one.code == owner.code and not owner.is_active


def _told(sight: Sight, here: DeskSnapshot, at: datetime) -> list[str]:
    language = sight.language
    if here.officer is not None and not here.officer.is_active:
        why = text("counter.lock.barred", language, officer=here.officer.name)
    else:
        local = time_text(at.astimezone(zone(here.profile.time_zone)))
        why = text(
            f"counter.lock.{'idle' if sight.locked and sight.locked.is_idle else 'by_hand'}", language, at=local
        )
    if here.ticket is None:
        return [why]
    return [why, text("counter.lock.ticket", language, ticket=here.ticket.number)]


def account_picture(sight: Sight) -> AccountPicture | None:
    """Derive the account page; None while no password or PIN is being chosen."""
    ask = sight.account
    if ask is None:
        return None
    kind = "first" if ask.is_first else "other"
    return AccountPicture(
        title=text(f"counter.account.title.{kind}", sight.language, officer=sight.name_of(ask.officer)),
        hint=text(f"counter.account.hint.{kind}", sight.language, limit=LEAST, least=PIN_LEAST, most=PIN_MOST),
        asks_old=not ask.is_first,
        is_live=sight.is_live,
    )
