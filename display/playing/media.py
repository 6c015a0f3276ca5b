"""The wall's playlist at work: one picture or video after another, for as long as there is something to show."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QImage

from display.playing.fading import DUCKED
from display.playing.pace import Pace
from display.playing.projector import Projector
from display.playing.shelf import Shelf
from display.playing.sounding import Loudness
from office.domain.walls import Trouble
from office.qt.jobs import Lane, Worker

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from display.playing.screen import Screen

LOOK_MS = 60_000
"""A playlist without rounds, for it is one picture or nothing, is looked at so often."""
LEAST_MS = 1000
"""No video is followed by another item sooner: a playlist of moments would be work without end."""

CLOSE_S = 3.0
"""A wall that is closed waits so long for a share that does not answer."""


class Media(QObject):
    """Plays a folder or list; what cannot be shown is passed over and told. It stands still where nobody sees it."""

    trouble = Signal(str, str)
    """Something is wrong: a Trouble's value, and the name of the file or folder it is about; once."""
    well = Signal(str, str)
    """It is not any more."""
    shown = Signal(str)
    """Another item is to be seen: the name of its file."""
    is_empty_changed = Signal()
    paused_changed = Signal()

    def __init__(
        self,
        source: Path,
        seconds: float = 10,
        *,
        volume: float = 1.0,
        ducked: float = DUCKED,
        parent: QObject | None = None,
    ) -> None:
        """Do nothing yet.

        Args:
            source: a folder, a list of files, or one file.
            seconds: how long a picture stays.
            volume: of the videos, as a share of full scale; 0 plays no sound at all.
            ducked: the share of it that is left under speech; 0 for none.
            parent: as in Qt.
        """
        super().__init__(parent)
        self._stay_ms = round(seconds * 1000)
        # A lane of its own: a share that is away may keep it waiting for minutes.
        self._lane = Lane(Worker(CLOSE_S), parent=self)
        self._shelf = Shelf(source, self._lane, self)
        self._shelf.trouble.connect(self.trouble)
        self._shelf.well.connect(self.well)
        self._shelf.seen.connect(self._take)
        self._loudness = Loudness(volume, ducked, self)
        self._projector = Projector(self._lane, self._loudness if volume > 0 else None, self)
        self._projector.shown.connect(self._see)
        self._projector.over.connect(self._end)
        self._projector.broke.connect(self._break)
        self._projector.asked.connect(self._shelf.expect)
        self._pace = Pace(self)
        self._screen: Screen | None = None
        self._is_empty, self._is_paused, self._has_shown, self._shown = True, False, False, ""

    @property
    def showing(self) -> str:
        """The name of the file that is shown; empty if none is."""
        return "" if self._is_empty else self._shown

    @property
    def lane(self) -> Lane:
        """Where files are read."""
        return self._lane

    @property
    def is_waiting(self) -> bool:
        """Whether a timer runs, at whose end something is done."""
        return self._pace.is_waiting

    def image(self) -> QImage:
        """Return what is to be painted."""
        return self._projector.image()

    def open(self) -> None:
        """Look for files and show them; call it after the first frame."""
        self._pace.after(0, partial(self._shelf.look, is_round_over=True))

    def close(self) -> None:
        """Show nothing more; no signal comes after this."""
        self._pace.stop()
        self._shelf.close()
        self._loudness.stop()
        self._projector.close()
        self._lane.close()

    @Slot("QQuickItem*")
    def attach(self, place: "QQuickItem") -> None:
        """Show it in an item, which may have a property `radius`; the last one counts."""
        if self._screen is not None and self._screen.parentItem() == place:
            return
        # Here: Qt Quick is there by now, and whoever has no playlist needs no screen.
        from display.playing.screen import Screen

        self._screen = screen = Screen(self, place)
        self._projector.changed.connect(screen.renew)
        screen.changed.connect(self._adapt)
        screen.destroyed.connect(partial(self._lose, screen))
        self._adapt()

    @Slot()
    def duck(self) -> None:
        """Make videos quiet: somebody speaks."""
        self._loudness.duck()

    @Slot()
    def unduck(self) -> None:
        """Make videos as loud as before."""
        self._loudness.unduck()

    def _look_later(self) -> None:
        self._pace.after(LOOK_MS, partial(self._shelf.look, is_round_over=False))

    @Slot(bool)
    def _take(self, is_round_over: bool) -> None:  # noqa: FBT001 - as the signal has it
        is_new = is_round_over or self._shelf.current is None
        self._has_shown = self._has_shown and not is_new
        if is_new or self._shelf.has_several:
            self._next()
        else:
            self._look_later()

    def _next(self) -> None:
        item = self._shelf.advance()
        if item is not None:
            self._projector.show(item)
        else:
            self._rest()

    def _over(self) -> None:
        if not self._shelf.ends_round:
            self._next()
        elif self._has_shown:
            self._shelf.look(is_round_over=True)
        else:
            # To look again at once would be work without end, say while a file is being copied.
            self._rest()

    def _rest(self) -> None:
        self._shelf.rewind()
        self._projector.clear()
        self._set_empty(is_empty=True)
        self._look_later()

    @Slot()
    def _see(self) -> None:
        if self._shelf.current is None:
            return
        self._has_shown, self._shown = True, self._shelf.current.name
        self._shelf.see()
        self._set_empty(is_empty=False)
        self.shown.emit(self._shown)
        if not self._projector.is_video and self._shelf.has_several:
            self._pace.after(self._stay_ms, self._over)
        elif not self._projector.is_video:
            self._look_later()

    @Slot()
    def _end(self) -> None:
        least = min(LEAST_MS, self._stay_ms) - round(self._projector.seconds * 1000)
        self._pace.after(max(0, least), self._over)

    @Slot(str)
    def _break(self, why: str) -> None:
        self._shelf.break_off(Trouble(why))
        self._pace.after(0, self._over)

    def _set_empty(self, *, is_empty: bool) -> None:
        if is_empty is not self._is_empty:
            self._is_empty = is_empty
            self.is_empty_changed.emit()
            self._adapt()

    def _lose(self, screen: "Screen") -> None:
        if self._screen is screen:
            self._screen = None
            self._adapt()

    @Slot()
    def _adapt(self) -> None:
        screen = self._screen
        if screen is not None:
            self._projector.fit(screen.pixels)
        is_seen = self._is_empty or (screen is not None and screen.isVisible())
        is_held = self._is_paused or not is_seen
        self._pace.hold(is_held=is_held)
        (self._projector.pause if is_held else self._projector.play)()

    def set_paused(self, is_paused: bool) -> None:  # noqa: FBT001 - Qt writes the property
        """Let everything stand still, or go on."""
        if is_paused is not self._is_paused:
            self._is_paused = is_paused
            self.paused_changed.emit()
            self._adapt()

    is_empty = Property(bool, lambda self: self._is_empty, notify=is_empty_changed)
    """There is nothing to show: the panel is not there."""
    paused = Property(bool, lambda self: self._is_paused, set_paused, notify=paused_changed)
    """Everything stands still, by the wall's wish."""
