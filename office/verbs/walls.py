"""The verbs of walls, on walls, and on the notices they show."""

import hashlib
from datetime import date, datetime

from office.actions import notices, walls
from office.actions.typed import KEY_LIMIT
from office.domain.announced import AnnouncedCall
from office.domain.notices import Notice
from office.domain.service_days import service_day
from office.domain.tickets import AT_DESK
from office.domain.wall_calls import CallMade, Spoken
from office.domain.wall_facts import (
    CallAnnounced,
    NoticePosted,
    NoticeRemoved,
    WallForgotten,
    WallRecovered,
    WallRuleSet,
    WallStarted,
    WallTroubled,
)
from office.domain.walls import Trouble, Wall, WallRules, WallTrouble
from office.storage import announcements
from office.storage import notices as notice_rows
from office.storage import walls as wall_rows
from office.storage.tickets import list_tickets
from office.storage.transaction import Transaction
from office.verbs.door import Door


class WallVerbs(Door):
    """What walls tell, how they are told to show and speak, and notices. `wall` is a wall's name."""

    def start_wall(self, name: str, rules: WallRules | None = None, *, request_key: str | None = None) -> WallStarted:
        """Keep that a wall begins to show the hall, with its rules as its computer sets them."""
        return self.write(walls.start_wall, name, rules or WallRules(), request_key=request_key)

    def acknowledge(
        self, wall: str, call: int, shown_at: datetime, spoken: Spoken | str, *, request_key: str | None = None
    ) -> CallAnnounced:
        """Keep that a wall showed a call, by its revision, and spoke it or why not; once for each wall and call."""
        told = {"shown_at": shown_at, "spoken": Spoken(spoken)}
        key = request_key or _key_of(wall, call)
        return self.write(walls.acknowledge_call, wall, call, aside=told, request_key=key)

    def tell_trouble(
        self, wall: str, cause: Trouble | str, about: str = "", *, request_key: str | None = None
    ) -> WallTroubled | None:
        """Keep that something is wrong with a wall; None where that is known already."""
        return self.write(walls.tell_trouble, _trouble(wall, cause, about), request_key=request_key)

    def end_trouble(
        self, wall: str, cause: Trouble | str, about: str = "", *, request_key: str | None = None
    ) -> WallRecovered | None:
        """Keep that it is wrong no more; None where nothing was."""
        return self.write(walls.end_trouble, _trouble(wall, cause, about), request_key=request_key)

    def set_wall_rule(
        self, wall: str, rule: str, value: str | None, *, officer: str | None = None, request_key: str | None = None
    ) -> WallRuleSet:
        """Change how a wall shows or speaks while it runs, or let it be as its computer sets it (None)."""
        return self.write(walls.set_wall_rule, wall, rule, value, officer=officer, request_key=request_key)

    def forget_wall(self, wall: str, *, officer: str | None = None, request_key: str | None = None) -> WallForgotten:
        """Expect nothing of a wall any more, and forget its rules and troubles."""
        return self.write(walls.forget_wall, wall, officer=officer, request_key=request_key)

    def walls(self) -> tuple[Wall, ...]:
        """Return the walls that have been started here, by name, each with its rules."""
        return self.read(wall_rows.walls)

    def wall_troubles(self) -> tuple[WallTrouble, ...]:
        """Return what is wrong with any wall, by wall, the oldest first."""
        return self.read(wall_rows.troubles)

    def wall_calls(self, limit: int = 50) -> tuple[AnnouncedCall, ...]:
        """Return the latest calls of the day, newest first, each with what every wall said of it."""
        return self.read(lambda tx: announcements.wall_calls(tx, limit))

    def unannounced(self) -> tuple[CallMade, ...]:
        """Return the calls of the last minutes that had their time and that no wall announced, oldest first."""
        return self.read(_unannounced)

    def only_announced(self, since: int) -> tuple[int, datetime] | None:
        """Return revision and moment if walls alone wrote after a revision, of calls; None if anything else did."""
        return self.read(lambda tx: announcements.only_announced(tx, since))

    def post_notice(
        self,
        text_vi: str,
        text_en: str,
        first_day: date,
        last_day: date,
        *,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> NoticePosted:
        """Show a notice on the walls from its first to its last service day; English may be empty."""
        return self.write(
            notices.post_notice, text_vi, text_en, first_day, last_day, officer=officer, request_key=request_key
        )

    def remove_notice(
        self, notice: int, *, officer: str | None = None, request_key: str | None = None
    ) -> NoticeRemoved:
        """Show a notice no more."""
        return self.write(notices.remove_notice, notice, officer=officer, request_key=request_key)

    def notices(self, *, every: bool = False) -> tuple[Notice, ...]:
        """Return the notices of today and of days to come, or all that were not removed, by their first day."""
        return self.read(notice_rows.every_notice if every else _notices_from_today)


def _key_of(wall: str, call: int) -> str:
    """Return the request key of a wall for a call: readable where there is room for its name."""
    key = f"{wall}:{call}"
    return key if len(key) <= KEY_LIMIT else f"{hashlib.sha256(wall.encode()).hexdigest()[:32]}:{call}"


def _trouble(wall: str, cause: Trouble | str, about: str) -> WallTrouble:
    return WallTrouble(wall=wall, cause=Trouble(cause), about=walls.about_told(about))


def _unannounced(tx: Transaction) -> tuple[CallMade, ...]:
    held = list_tickets(tx, service_day(tx.at, tx.time_zone), AT_DESK)
    return announcements.unannounced(tx, held)


def _notices_from_today(tx: Transaction) -> tuple[Notice, ...]:
    return notice_rows.notices_from(tx, service_day(tx.at, tx.time_zone))
