"""What is shown of walls and notices, derived from what was read."""

from dataclasses import dataclass
from datetime import date, datetime

from counter.sight import Sight
from counter.walls.calls_picture import call_rows, missed_count
from counter.walls.notices_picture import NoticePicture, notice_pictures
from counter.walls.reading import HallReading
from counter.walls.rows import Row
from counter.walls.tabs import HALL_KEYS, HallTab
from counter.walls.walls_picture import WallPicture, wall_pictures
from office.domain.catalogue import Officer
from office.domain.officers import Right, may
from office.domain.service_days import service_day, zone
from office.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class TabPicture:
    """A tab with its key."""

    tab: HallTab
    label: str
    key: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HallPicture:
    """Walls and notices; what the other tabs would show is empty."""

    tab: HallTab
    tabs: tuple[TabPicture, ...]
    today: date
    why: str = ""
    """Why nothing can be changed here; empty where it can."""
    note: str = ""
    """What stands over a list: that it is empty, whose calls they are, how many were missed."""
    has_missed: bool = False
    notices: tuple[NoticePicture, ...] = ()
    walls: tuple[WallPicture, ...] = ()
    calls: tuple[Row, ...] = ()
    back: str = ""
    """Where the way back leads."""
    is_live: bool = False
    """Whether something can be written now."""

    @property
    def may_change(self) -> bool:
        """Whether who looks may say what walls show."""
        return not self.why


def hall_picture(sight: Sight, officer: Officer | None, desk: str | None, now: datetime) -> HallPicture | None:
    """Derive what is shown; None while the tabs are not open.

    Args:
        sight: what is known.
        officer: who looks.
        desk: where, if at one.
        now: by the database's clock.
    """
    tab, reading = sight.wanted.hall, sight.reading
    if tab is None or reading is None or officer is None:
        return None
    language, here = sight.language, zone(reading.profile.time_zone)
    read = reading.hall if reading.hall and reading.hall.tab is tab else HallReading(tab=tab)
    is_lead = may(officer, Right.RUN_HALL)
    of_desk = None if is_lead else desk
    today = service_day(reading.at, reading.profile.time_zone)
    return HallPicture(
        tab=tab,
        tabs=_tabs(tab, language),
        today=today,
        why="" if is_lead else text("counter.hall.why", language, right=text("right.run_hall", language)),
        note=_note(read, of_desk, language) if reading.hall else "",
        has_missed=missed_count(read, of_desk) > 0,
        notices=notice_pictures(read.notices, today, language),
        walls=wall_pictures(read.walls, read.troubles, here, language) if tab is HallTab.WALLS else (),
        calls=call_rows(read, desk=of_desk, now=now, here=here, language=language),
        back=text(f"counter.hall.{'back' if desk else 'out'}", language),
        is_live=sight.is_live,
    )


def hall_alone(sight: Sight, now: datetime) -> HallPicture | None:
    """Derive what somebody sees who sits at no desk; None while nobody is let in."""
    officers = sight.reading.officers if sight.reading else ()
    person = next((one for one in officers if one.code == sight.officer), None)
    return None if sight.account is not None else hall_picture(sight, person, None, now)


def _tabs(chosen: HallTab, language: str) -> tuple[TabPicture, ...]:
    return tuple(
        TabPicture(
            tab=tab,
            label=text(f"counter.hall.tab.{tab}", language),
            key=HALL_KEYS[tab],
            is_chosen=tab is chosen,
        )
        for tab in HallTab
    )


def _note(read: HallReading, desk: str | None, language: str) -> str:
    match read.tab:
        case HallTab.NOTICES:
            return "" if read.notices else text("counter.hall.notice.none", language)
        case HallTab.WALLS:
            return "" if read.walls else text("counter.hall.wall.none", language)
        case HallTab.CALLS:
            return _calls_note(read, desk, language)


def _calls_note(read: HallReading, desk: str | None, language: str) -> str:
    missed = missed_count(read, desk)
    if missed:
        return text("counter.hall.call.missed_count", language, count=missed)
    if not read.walls:
        return text("counter.hall.wall.none", language)
    if not any(desk in {None, one.call.desk} for one in read.calls):
        return text("counter.hall.call.none", language)
    return text(f"counter.hall.call.{'of_desk' if desk else 'of_all'}", language, desk=desk)
