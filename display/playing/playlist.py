"""The playlist of a wall, as a value: what is shown next, what is broken, what the staff has to be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias
from unicodedata import normalize

from office.domain.walls import Trouble

Stamp: TypeAlias = tuple[int, int]
"""When a file was changed (ns) and how large it is: another stamp is another file."""
BEFORE = -1
"""The place before the first item, where nothing is shown."""


class Kind(StrEnum):
    """How an item is tried first; what it is, its content says."""

    PICTURE = "picture"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the playlist."""

    path: Path
    kind: Kind
    stamp: Stamp | None
    """None: a list names the file, and it is not there."""

    @property
    def name(self) -> str:
        """What the staff calls it; the folders above are nobody's business."""
        return normalize("NFC", self.path.name)


@dataclass(frozen=True, slots=True)
class Broken:
    """Why a file could not be shown, and which state of it that was."""

    stamp: Stamp | None
    why: Trouble


@dataclass(frozen=True, slots=True)
class Playlist:
    """Items in order, the one that is shown, and what was found broken."""

    source: str
    """The name of the folder or list."""
    items: tuple[Item, ...] = ()
    place: int = BEFORE
    broken: Mapping[Path, Broken] = field(default_factory=dict)

    @property
    def current(self) -> Item | None:
        """The item whose turn it is."""
        return self.items[self.place] if 0 <= self.place < len(self.items) else None

    @property
    def showable(self) -> tuple[int, ...]:
        """The places that can be shown, as far as is known."""
        return tuple(place for place, item in enumerate(self.items) if self._can_show(item))

    @property
    def ends_round(self) -> bool:
        """Whether nothing that can be shown comes after the current item."""
        return not any(self._can_show(item) for item in self.items[self.place + 1 :])

    def _can_show(self, item: Item) -> bool:
        broken = self.broken.get(item.path)
        return item.stamp is not None and (broken is None or broken.stamp != item.stamp)


def advanced(playlist: Playlist) -> Playlist:
    """Return it with the next item that can be shown, after the last the first; BEFORE if there is none."""
    places = playlist.showable
    following = next((place for place in places if place > playlist.place), places[0] if places else BEFORE)
    return replace(playlist, place=following)


def rewound(playlist: Playlist) -> Playlist:
    """Return it before its first item."""
    return replace(playlist, place=BEFORE)


def with_broken(playlist: Playlist, item: Item, why: Trouble) -> Playlist:
    """Return it with the item passed over until its file changes."""
    return replace(playlist, broken={**playlist.broken, item.path: Broken(item.stamp, why)})


def with_shown(playlist: Playlist, item: Item) -> Playlist:
    """Return it with the item known to be sound: it was seen."""
    if item.path not in playlist.broken:
        return playlist
    return replace(playlist, broken={path: why for path, why in playlist.broken.items() if path != item.path})


def looked_at(playlist: Playlist, items: tuple[Item, ...]) -> Playlist:
    """Return it with what its folder or list holds now; the very same if nothing changed.

    The current item keeps its turn while its file is the same; else the round begins again. A broken file that has
    changed stays in trouble until it was seen.
    """
    if items == playlist.items:
        return playlist
    listed = {item.path for item in items}
    current = playlist.current
    return replace(
        playlist,
        items=items,
        place=items.index(current) if current in items else BEFORE,
        broken={path: why for path, why in playlist.broken.items() if path in listed},
    )


def troubles(playlist: Playlist) -> frozenset[tuple[Trouble, str]]:
    """Return what the staff has to look after, each with the name it is about."""
    if not playlist.items:
        return frozenset({(Trouble.NO_MEDIA, playlist.source)})
    missing = {(Trouble.NO_MEDIA, item.name) for item in playlist.items if item.stamp is None}
    broken = {
        (playlist.broken[item.path].why, item.name)
        for item in playlist.items
        if item.stamp is not None and item.path in playlist.broken
    }
    return frozenset(missing | broken)
