"""What the counter shows, derived in one pure function from what is known and the time."""

from dataclasses import dataclass
from datetime import datetime

from counter.colleagues_picture import ColleaguesPicture, colleagues_picture
from counter.dossier_picture import DossierPicture, dossier_picture
from counter.gate_picture import AccountPicture, LockPicture, account_picture, lock_picture
from counter.history_picture import HistoryPicture, history_picture
from counter.line_picture import LinePicture, LinePictures
from counter.notice_picture import notice_of
from counter.sight import Connection, Message, Sight
from counter.ticket_picture import TicketPicture, ticket_picture
from counter.walls.picture import HallPicture, hall_alone, hall_picture
from office.domain.catalogue import Officer, Procedure
from office.domain.desks import Desk, DeskState
from office.domain.officers import Right, may
from office.domain.service_days import service_day, zone
from office.domain.snapshots import DeskSnapshot
from office.texts import text, time_text


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderPicture:
    """The red bar: the desk left, the officer, the time and the connection right."""

    title: str
    officer: str = ""
    clock: str = ""
    connection: Connection = Connection.OPENING
    connection_words: str = ""
    lock: str = ""
    """What locks the window now; empty where there is nothing to lock."""
    hall: str = ""
    """What leads to walls and notices, likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskChoice:
    """A desk on the sign-in page."""

    number: str
    title: str
    """Number and name."""
    told: str
    """Who is there, or that it is free."""
    officer: str
    """The code of who is there; empty where it is free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPicture:
    """The page before a desk is open."""

    officers: tuple[Officer, ...]
    desks: tuple[DeskChoice, ...]
    hint: str
    is_live: bool
    """Whether a desk can be opened now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPicture:
    """The page of an open desk."""

    line: LinePicture
    ticket: TicketPicture
    history: HistoryPicture
    colleagues: ColleaguesPicture
    dossier: DossierPicture
    procedures: tuple[Procedure, ...]
    hall: HallPicture | None = None
    """Walls and notices, while they stand over number and dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything shown; one of the five pages is there."""

    header: HeaderPicture
    message: Message | None = None
    notice: str = ""
    """What somebody has to look after in the hall, whoever passes by; empty when all is well."""
    sign_in: SignInPicture | None = None
    account: AccountPicture | None = None
    lock: LockPicture | None = None
    work: WorkPicture | None = None
    hall: HallPicture | None = None
    """Walls and notices for who sits at no desk."""


def picture_of(sight: Sight, now: datetime, lines: LinePictures | None = None) -> Picture:
    """Derive everything shown at `now` (aware, the database's clock); `lines` remembers what changes seldom."""
    here = sight.here
    hall = None if here else hall_alone(sight, now)
    return Picture(
        header=_header(sight, here, now),
        message=sight.message,
        notice=notice_of(here, sight.language) if here else "",
        sign_in=None if here or sight.account or hall else _sign_in(sight),
        account=account_picture(sight),
        lock=lock_picture(sight, here) if here else None,
        work=_work(sight, here, now, lines or LinePictures()) if here and not sight.is_gated else None,
        hall=hall,
    )


def _header(sight: Sight, here: DeskSnapshot | None, now: datetime) -> HeaderPicture:
    profile = sight.reading.profile if sight.reading else None
    local = now.astimezone(zone(profile.time_zone)) if profile else None
    title = text("counter.window", sight.language)
    if here:
        title = _desk_title(here.desk, sight.language)
    elif profile:
        name = profile.name_en if sight.language == "en" else profile.name_vi
        title = f"{name}  ·  {profile.place_vi}"
    return HeaderPicture(
        title=title,
        officer=sight.name_of(sight.officer) if sight.officer else "",
        clock=time_text(local) if local else "",
        connection=sight.connection,
        connection_words=text(f"counter.connection.{sight.connection}", sight.language),
        lock=text("counter.header.lock", sight.language) if here and not sight.is_gated else "",
        hall=text("counter.header.hall", sight.language) if here and not sight.is_gated else "",
    )


def _work(sight: Sight, here: DeskSnapshot, now: datetime, lines: LinePictures) -> WorkPicture:
    return WorkPicture(
        line=lines.get(sight, here, now),
        ticket=ticket_picture(sight, here, now),
        history=history_picture(sight, here),
        colleagues=colleagues_picture(sight, here),
        dossier=dossier_picture(sight, here, now),
        procedures=sight.reading.procedures if sight.reading else (),
        hall=hall_picture(sight, here.officer, here.desk.number, now),
    )


def _sign_in(sight: Sight) -> SignInPicture:
    is_good = sight.connection is Connection.GOOD
    active = (one for one in _officers(sight) if one.is_active)
    return SignInPicture(
        # Who serves first: an administrator comes here only to choose a password.
        officers=tuple(sorted(active, key=lambda one: not may(one, Right.SERVE))),
        desks=tuple(_choice(sight, desk) for desk in (sight.reading.desks if sight.reading else ())),
        hint=text(f"counter.sign_in.{'hint' if is_good else 'opening'}", sight.language),
        is_live=sight.is_live,
    )


def _officers(sight: Sight) -> tuple[Officer, ...]:
    return sight.reading.officers if sight.reading else ()


def _choice(sight: Sight, desk: Desk) -> DeskChoice:
    now = _of_today(sight, desk)
    key = {DeskState.CLOSED: "free", DeskState.OPEN: "taken", DeskState.PAUSED: "paused"}[now.state]
    return DeskChoice(
        number=desk.number,
        title=_desk_title(desk, sight.language),
        told=text(f"counter.sign_in.{key}", sight.language, officer=sight.name_of(now.officer or "")),
        officer=now.officer or "",
    )


def _of_today(sight: Sight, desk: Desk) -> Desk:
    reading = sight.reading
    if reading is None:
        return desk
    time_zone = reading.profile.time_zone
    return desk.on(service_day(reading.at, time_zone), time_zone)


def _desk_title(desk: Desk, language: str) -> str:
    number = text("counter.desk", language, desk=desk.number)
    return f"{number} · {desk.name_en if language == 'en' else desk.name_vi}"
