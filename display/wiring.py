"""What a wall is made of, joined: the board, the way to the office, the voice, pictures and videos."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from display.link import HallLink
from display.setup import Setup
from display.view_model import Wall
from office.qt import shell

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickView

    from display.calling.speech import Speech
    from display.hall import Hall
    from display.playing.media import Media


class Attached:
    """What comes after the first frame: a screen paints before it loads what it will show."""

    def __init__(self, setup: Setup, steady: Callable[[], float]) -> None:
        self.hall: Hall | None = None
        self.speech: Speech | None = None
        self.media: Media | None = None
        self._setup, self._steady = setup, steady

    def begin(self, wall: Wall, link: HallLink, window: "QQuickView") -> None:
        """Derive boards from now on; voice and pictures are loaded when the hall was seen."""
        from display.hall import Hall
        from display.joining import join

        setup = self._setup
        self.hall = hall = Hall(wall, setup.rules, self._steady, has_voice=setup.sounding is not None)
        window.frameSwapped.connect(hall.announcing.frame)
        join(hall, link)
        link.began.connect(lambda: self._load(hall, link, window))

    def _load(self, hall: "Hall", link: HallLink, window: "QQuickView") -> None:
        if self._setup.sounding is not None:
            from display.calling.speech import Speech

            self.speech = Speech(hall.announcing, hall.ruling, self._setup.sounding)
            self.speech.trouble.connect(link.reports.trouble)
            self.speech.well.connect(link.reports.well)
            self.speech.begin()
        if self._setup.playlist is not None:
            from display.playing.media import Media

            self.media = Media(self._setup.playlist, self._setup.playlist_seconds)
            self.media.trouble.connect(link.reports.trouble)
            self.media.well.connect(link.reports.well)
            window.rootObject().setProperty("media", self.media)
            self.media.open()
        if self.speech is not None and self.media is not None:
            self.speech.began.connect(self.media.duck)
            self.speech.ended.connect(self.media.unduck)

    def close(self) -> None:
        """Fall silent, play nothing and derive nothing any more."""
        for part in (self.speech, self.media):
            if part is not None:
                part.close()
                shell.destroy(part)
        if self.hall is not None:
            self.hall.stop()
            shell.destroy(self.hall)
        self.speech = self.media = self.hall = None
