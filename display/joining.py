"""The hall and the office, joined: looks go one way, acknowledgments and troubles the other."""

from display.calling.calls import Acknowledgment
from display.hall import Hall
from display.jumps import Jumps
from display.link import HallLink
from office.domain.walls import Trouble


def join(hall: Hall, link: HallLink) -> None:
    """Let the hall and the office know of each other."""
    # First: what is wrong with a wall is forgotten when it starts.
    link.began.connect(lambda: link.reports.started(hall.ruling.base))
    link.seen.connect(hall.see)
    link.waits_seen.connect(hall.see_waits)
    link.lost.connect(hall.lose)
    hall.day_changed.connect(link.wake)
    hall.clock.minute.connect(link.look_at_waits)
    # Nobody tells that the database's clock was set: where nothing happens, the wall's would stay wrong.
    hall.clock.minute.connect(link.wake)
    jumps = Jumps(hall)
    hall.clock.jumped.connect(jumps.jump)
    hall.day_changed.connect(jumps.forget)
    jumps.begun.connect(lambda about: link.reports.trouble(Trouble.CLOCK, about))
    jumps.over.connect(lambda about: link.reports.well(Trouble.CLOCK, about))
    hall.failed.connect(lambda: link.reports.trouble(Trouble.PICTURE, ""))
    hall.recovered.connect(lambda: link.reports.well(Trouble.PICTURE, ""))
    hall.announcing.acknowledged.connect(lambda told: _acknowledge(hall, link, told))


def _acknowledge(hall: Hall, link: HallLink, told: Acknowledgment) -> None:
    shown_at = hall.clock.at(told.shown)
    for revision in told.revisions:
        link.reports.announced(revision, shown_at, told.spoken)
