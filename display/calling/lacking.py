"""What the voice and the loudspeaker of a wall lack: each is told once, and once more when it is over."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from office.domain.walls import Trouble

if TYPE_CHECKING:
    from office.voice.sound import Lack

_NOTHING: frozenset[str] = frozenset()


class Lacking(QObject):
    """Remembers what was told, and in which languages it was noticed."""

    begun = Signal(str, str)
    """Somebody is needed: the cause, and what it is about."""
    over = Signal(str, str)
    """No more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[tuple[Trouble, str], tuple[str, frozenset[str]]] = {}

    def hear(self, lacks: "Iterable[Lack]", languages: Iterable[str]) -> None:
        """Take what a sound lacks; what was missed in these languages before and is not now is over."""
        said = frozenset(languages)
        now = {_key(one.cause, one.about): one for one in lacks}
        ended = [
            key for key, (about, noticed) in self._known.items() if key not in now and _may_end(about, noticed, said)
        ]
        for cause, about in ended:
            self.end(cause, about)
        for one in now.values():
            self.begin(one.cause, one.about, said)

    def begin(self, cause: Trouble, about: str = "", languages: Iterable[str] = _NOTHING) -> None:
        """Tell of something, unless it is known."""
        if (key := _key(cause, about)) not in self._known:
            self._known[key] = about, frozenset(languages)
            self.begun.emit(cause.value, about)

    def end(self, cause: Trouble, about: str = "") -> None:
        """Tell that it is over, if it was told."""
        if (known := self._known.pop(_key(cause, about), None)) is not None:
            self.over.emit(cause.value, known[0])


def _key(cause: Trouble, about: str) -> tuple[Trouble, str]:
    """Return what makes two lacks the same: one of a folder of clips is told, not one a clip."""
    return cause, about.partition(": ")[0]


def _may_end(about: str, noticed: frozenset[str], said: frozenset[str]) -> bool:
    # A folder is read once: the next call only happens to need none of the clips that it lacks.
    is_of_folder = ": " in about
    return bool(noticed) and noticed <= said and not is_of_folder
