"""Speaking the calls: each is made into one sound on a lane of its own, and played; the screen never waits for it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from display.calling.announcing import Announcing
from display.calling.lacking import Lacking
from display.ruling import Ruling
from display.setup import Sounding
from office.domain.announcements import SpokenCall, announcement
from office.domain.wall_calls import CallMade, Spoken
from office.domain.walls import Trouble, WallRules
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from office.voice.sound import Sentence, Sound
    from office.voice.speaking import Voice

FIRST = "vi"
"""Every call is said in it."""
CHIME = "chime"
"""Who "says" what nobody can, as the voice tells it."""


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
        self._speaker.devices_changed.connect(self._look_at_device)
        self._asked = 0
        self._playing: Sound | None = None
        self._lacking = Lacking(self)
        self._lacking.begun.connect(self.trouble)
        self._lacking.over.connect(self.well)
        announcing.say.connect(self.say)

    @property
    def lane(self) -> Lane:
        """Where sounds are made."""
        return self._lane

    def begin(self) -> None:
        """Make ready, so that the first call is not late, and say what was asked for before this was there."""
        self._lane.run(self._voice.warm_up, lambda _: None, lambda _: None)
        self._speaker.warm_up()
        if (waiting := self._announcing.state.spoken_now) is not None:
            self.say(waiting.call)

    def close(self) -> None:
        """Fall silent for good."""
        self._announcing.say.disconnect(self.say)
        self._fall_silent()
        self._speaker.close()
        self._lane.close()

    @Slot(object)
    def say(self, call: CallMade | None) -> None:
        """Say a call, or fall silent (None)."""
        self._fall_silent()
        if call is None:
            self.ended.emit()
            return
        self.began.emit()
        asked, rules = self._asked, self._rules_now()
        self._lane.run(
            partial(sound_of, self._voice, call, rules),
            lambda sound: self._made(asked, call, sound),
            lambda _: self._failed(asked, call),
        )

    def _fall_silent(self) -> None:
        # What the loudspeaker says of a sound that was cut off on purpose is no news.
        self._asked += 1
        self._playing = None
        self._speaker.stop()

    def _made(self, asked: int, call: CallMade, sound: "Sound") -> None:
        if asked == self._asked:
            self._lacking.hear(sound.lacks, languages_of(call))
            self._playing = sound
            self._speaker.play(sound, self._ruling.rules.volume)
            self._prepare_next()

    def _prepare_next(self) -> None:
        """Make the sound of the next call while this one is heard: the voice remembers it."""
        if waiting := self._announcing.state.waiting:
            work = partial(sound_of, self._voice, waiting[0].call, self._ruling.rules)
            self._lane.run(work, lambda _: None, lambda _: None)

    def _rules_now(self) -> WallRules:
        """Return the rules for a call: while others wait each is said once, or the last would be heard too late."""
        rules = self._ruling.rules
        return replace(rules, repeat=1) if self._announcing.state.waiting else rules

    def _failed(self, asked: int, call: CallMade) -> None:
        if asked == self._asked:
            self._lacking.begin(Trouble.NO_VOICE, place_of(call), languages_of(call))
            self._end(Spoken.FAILED)

    def _heard(self, outcome: str) -> None:
        sound, self._playing = self._playing, None
        if sound is None:
            return
        if outcome == Spoken.SPOKEN:
            self._lacking.end(Trouble.NO_AUDIO)
        else:
            self._lacking.begin(Trouble.NO_AUDIO)
        is_said = any(by != CHIME for by in sound.by)
        self._end(Spoken.FAILED if outcome == Spoken.SPOKEN and not is_said else Spoken(outcome))

    def _end(self, outcome: Spoken) -> None:
        self.ended.emit()
        self._announcing.sound_ended(outcome)

    def _look_at_device(self) -> None:
        """Tell of a missing loudspeaker before a call is missed, and that there is one again."""
        if self._speaker.device == "":
            self._lacking.begin(Trouble.NO_AUDIO)
        else:
            self._lacking.end(Trouble.NO_AUDIO)


def sound_of(voice: "Voice", call: CallMade, rules: WallRules) -> "Sound":
    """Return the sound of a call; the chime alone, which draws the eyes to the wall, where nothing can be said."""
    try:
        sentences = sentences_of(call, rules)
    except ValueError:
        from office.voice.sound import Lack

        return replace(voice.say([], rules), lacks=(Lack(Trouble.NO_VOICE, place_of(call)),))
    return voice.say(sentences, rules)


def sentences_of(call: CallMade, rules: WallRules) -> "list[Sentence]":
    """Return what is said: in Vietnamese, then in the citizen's own language.

    Raises:
        ValueError: the number or the desk cannot be said.
    """
    spoken = SpokenCall(call.number, call.desk, is_recall=call.is_recall)
    return [
        (language, announcement(spoken, language, style=rules.style, region=rules.region))
        for language in languages_of(call)
    ]


def languages_of(call: CallMade) -> tuple[str, ...]:
    """Return the languages a call is said in, in this order."""
    return tuple(dict.fromkeys((FIRST, call.language)))


def place_of(call: CallMade) -> str:
    """Return what a trouble with one call is about: `A012 → 3`."""
    return f"{call.number} → {call.desk}"
