"""Speaking the calls: each is made into one sound on a lane of its own, and played; the screen never waits for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from display.announcing import Announcing
from display.ruling import Ruling
from display.setup import Sounding
from office.domain.announcements import SpokenCall, announcement
from office.domain.wall_calls import CallMade, Spoken
from office.domain.walls import Trouble, WallRules
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from office.voice.sound import Sentence, Sound

FIRST = "vi"
"""Every call is said in it."""


class Speech(QObject):
    """Speaks what is to be said now, one sound at a time."""

    trouble = Signal(str, str)
    """Somebody is needed: the cause, and what it is about."""
    well = Signal(str, str)
    """No more."""
    began = Signal()
    """Something is about to be said; pictures and videos are quiet meanwhile."""
    ended = Signal()
    """Nothing is being said any more."""

    def __init__(
        self, announcing: Announcing, ruling: Ruling, sounding: Sounding, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._announcing, self._ruling = announcing, ruling
        self._lane = Lane(parent=self)
        self._voice = sounding.voice()
        self._speaker = sounding.speaker(self)
        self._speaker.ended.connect(self._heard)
        self._asked = 0
        self._troubles: set[tuple[str, str]] = set()
        announcing.say.connect(self.say)

    def warm_up(self) -> None:
        """Make ready, so that the first call is not late."""
        self._lane.run(self._voice.warm_up, lambda _: None, lambda _: None)
        if (ready := getattr(self._speaker, "warm_up", None)) is not None:
            ready()

    def close(self) -> None:
        """Fall silent for good."""
        self._announcing.say.disconnect(self.say)
        self._asked += 1
        self._speaker.stop()
        if (end := getattr(self._speaker, "close", None)) is not None:
            end()
        self._lane.close()

    @Slot(object)
    def say(self, call: CallMade | None) -> None:
        """Say a call, or fall silent (None)."""
        self._asked += 1
        if call is None:
            self._speaker.stop()
            self.ended.emit()
            return
        self.began.emit()
        asked, rules = self._asked, self._ruling.rules
        self._lane.run(
            lambda: self._voice.say(sentences_of(call, rules), rules),
            lambda sound: self._made(asked, sound),
            lambda _: self._ended(asked, Spoken.FAILED),
        )

    def _made(self, asked: int, sound: "Sound") -> None:
        if asked != self._asked:
            return
        now = {(one.cause.value, one.about) for one in sound.lacks}
        said = {sentence.partition(":")[0] for sentence in sound.by}
        for cause, about in now - self._troubles:
            self._begin_trouble(cause, about)
        if not now and said:
            for cause, about in [one for one in self._troubles if one[0] != Trouble.NO_AUDIO]:
                self._end_trouble(cause, about)
        self._speaker.play(sound, self._ruling.rules.volume)

    def _heard(self, outcome: str) -> None:
        if outcome == Spoken.NO_DEVICE:
            self._begin_trouble(Trouble.NO_AUDIO, "")
        elif outcome == Spoken.SPOKEN:
            self._end_trouble(Trouble.NO_AUDIO, "")
        self._ended(self._asked, Spoken(outcome))

    def _ended(self, asked: int, outcome: Spoken) -> None:
        if asked == self._asked:
            self.ended.emit()
            self._announcing.sound_ended(outcome)

    def _begin_trouble(self, cause: str, about: str) -> None:
        if (cause, about) not in self._troubles:
            self._troubles.add((cause, about))
            self.trouble.emit(cause, about)

    def _end_trouble(self, cause: str, about: str) -> None:
        if (cause, about) in self._troubles:
            self._troubles.remove((cause, about))
            self.well.emit(cause, about)


def sentences_of(call: CallMade, rules: WallRules) -> "list[Sentence]":
    """Return what is said: in Vietnamese, then in the citizen's own language.

    Raises:
        ValueError: the number or the desk cannot be said.
    """
    spoken = SpokenCall(call.number, call.desk, is_recall=call.is_recall)
    languages = dict.fromkeys((FIRST, call.language))
    return [
        (language, announcement(spoken, language, style=rules.style, region=rules.region)) for language in languages
    ]
