"""What a wall is made of, joined: the board, the way to the office, the voice, pictures and videos."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from display.calls import Acknowledgment
from display.link import HallLink
from display.setup import Sounding
from display.view_model import Wall
from office.domain.walls import Trouble
from office.qt import shell

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickView

    from display.media import Media
    from display.speech import Speech


def join(model: Wall, link: HallLink) -> None:
    """Let the board and the office know of each other."""
    # First: what is wrong with a wall is forgotten when it starts.
    link.began.connect(lambda: link.reports.started(model.ruling.base))
    link.seen.connect(model.see)
    link.waits_seen.connect(model.see_waits)
    link.lost.connect(model.lose)
    model.day_changed.connect(link.wake)
    model.clock.minute.connect(link.look_at_waits)
    model.clock.jumped.connect(lambda off: _tell_jump(link, off))
    model.failed.connect(lambda: link.reports.trouble(Trouble.PICTURE, ""))
    model.announcing.acknowledged.connect(lambda told: _acknowledge(model, link, told))


def _acknowledge(model: Wall, link: HallLink, told: Acknowledgment) -> None:
    shown_at = model.clock.now() - timedelta(seconds=model.announcing.seconds_since(told.shown))
    for revision in told.revisions:
        link.reports.announced(revision, shown_at, told.spoken)


def _tell_jump(link: HallLink, off: timedelta) -> None:
    link.reports.trouble(Trouble.CLOCK, f"{round(off.total_seconds() / 60):+d} min")


class Attached:
    """What comes after the first look: a screen paints before it loads a voice or a player."""

    def __init__(self, sounding: Sounding | None, playlist: Path | None, seconds: int) -> None:
        self.speech: Speech | None = None
        self.media: Media | None = None
        self._sounding, self._playlist, self._seconds = sounding, playlist, seconds

    def begin(self, model: Wall, link: HallLink, window: "QQuickView") -> None:
        """Load what was asked for."""
        if self._sounding is not None:
            from display.speech import Speech

            self.speech = Speech(model.announcing, model.ruling, self._sounding)
            self.speech.trouble.connect(link.reports.trouble)
            self.speech.well.connect(link.reports.well)
            self.speech.warm_up()
        if self._playlist is not None:
            from display.media import Media

            self.media = Media(self._playlist, self._seconds)
            self.media.trouble.connect(link.reports.trouble)
            self.media.well.connect(link.reports.well)
            window.rootObject().setProperty("media", self.media)
            self.media.open()
        if self.speech is not None and self.media is not None:
            self.speech.began.connect(self.media.duck)
            self.speech.ended.connect(self.media.unduck)

    def close(self) -> None:
        """Fall silent and play nothing; once."""
        for part in (self.speech, self.media):
            if part is not None:
                part.close()
                shell.destroy(part)
        self.speech = self.media = None
