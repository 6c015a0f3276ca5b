"""The files of a playlist: looked at off the GUI thread, gone through in order, told of when something is wrong."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.playing.playlist import Item, Playlist, advanced, looked_at, rewound, troubles, with_broken, with_shown
from display.playing.playlist_files import files_of, name_of
from office.domain.walls import Trouble
from office.qt.jobs import Lane

ANSWER_MS = 30_000
"""A folder that does not answer for so long is told: the share it lies on is away."""


class Shelf(QObject):
    """Keeps the playlist of a folder or list; each trouble is told once, and once when it is over."""

    trouble = Signal(str, str)
    """A Trouble's value, and the name of the file or folder it is about."""
    well = Signal(str, str)
    seen = Signal(bool)
    """The files were looked at; whether a round was over."""

    def __init__(self, source: Path, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._lane = source, lane
        self._playlist = Playlist(name_of(source))
        self._told: frozenset[tuple[Trouble, str]] = frozenset()
        self._is_away = False
        self._answer = QTimer(self, singleShot=True)
        self._answer.timeout.connect(self._miss)
        lane.idle.connect(self._hear)

    @property
    def current(self) -> Item | None:
        """The item whose turn it is."""
        return self._playlist.current

    @property
    def has_several(self) -> bool:
        """Whether more than one item can be shown, as far as is known."""
        return len(self._playlist.showable) > 1

    @property
    def ends_round(self) -> bool:
        """Whether nothing that can be shown comes after the current item."""
        return self._playlist.ends_round

    def look(self, *, is_round_over: bool) -> None:
        """Look at the files; `seen` follows."""
        self.expect()
        taken = partial(self._take, is_round_over)
        self._lane.run(partial(files_of, self._source), taken, lambda _: taken(()))

    @Slot()
    def expect(self) -> None:
        """Wait for the lane, which was given something to read."""
        self._answer.start(ANSWER_MS)

    def advance(self) -> Item | None:
        """Go to the next item, if any can be shown."""
        self._keep(advanced(self._playlist))
        return self.current

    def rewind(self) -> None:
        """Go before the first item."""
        self._keep(rewound(self._playlist))

    def see(self) -> None:
        """Keep that the current item was seen."""
        if self.current is not None:
            self._keep(with_shown(self._playlist, self.current))

    def break_off(self, why: Trouble) -> None:
        """Keep that the current item cannot be shown."""
        if self.current is not None:
            self._keep(with_broken(self._playlist, self.current, why))

    def close(self) -> None:
        """Tell nothing more."""
        self._answer.stop()

    def _take(self, is_round_over: bool, items: tuple[Item, ...]) -> None:  # noqa: FBT001 - by `partial`
        self._keep(looked_at(self._playlist, items))
        self.seen.emit(is_round_over)

    @Slot()
    def _miss(self) -> None:
        self._is_away = True
        self._keep(self._playlist)

    @Slot()
    def _hear(self) -> None:
        self._answer.stop()
        if self._is_away:
            self._is_away = False
            self._keep(self._playlist)

    def _keep(self, playlist: Playlist) -> None:
        self._playlist = playlist
        away = {(Trouble.NO_MEDIA, playlist.source)} if self._is_away else set()
        before, self._told = self._told, troubles(playlist) | away
        for cause, about in sorted(before - self._told):
            self.well.emit(cause, about)
        for cause, about in sorted(self._told - before):
            self.trouble.emit(cause, about)
