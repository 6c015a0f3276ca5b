"""What happens behind the recording window: the flow, the microphone, the folder."""

import logging
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from office.domain.announcements import SpokenCall, announcement
from office.domain.errors import Refused
from office.domain.spoken_style import Region
from office.texts import text
from office.voice.clips import CLIP_GAP_MS
from office.voice.levels import SILENCE, peak_level
from office.voice.pack import Samples, begin_pack, put_clip
from office.voice.pack_card import PackCard
from office.voice.pcm import joined
from office.voice.recording import finished
from office.voice.resampling import Wave
from office.voice.verdicts import Verdict
from studio.events import Agreed, Ended, Event, Failed, Heard, Judged, Left, Lost, Played, Pressed, Sought, Turned
from studio.flow import Flow, Phase, step
from studio.microphone import Microphone, Player
from studio.order import Order, sounds, there

EXAMPLE = SpokenCall("A025", "3")
"""The call that is heard at the end."""
LONGEST_TAKE = 20.0
"""Seconds after which a recording stops by itself: whoever began it has gone."""

_log = logging.getLogger(__name__)


class StudioModel(QObject):
    """Turns what the officer does into events, and the flow's phases into sound and files."""

    changed = Signal()
    level = Signal(float)
    """Decibels of the loudest that the microphone just heard."""

    def __init__(
        self, order: Order, microphone: Microphone, player: Player, *, today: date, language: str = "vi"
    ) -> None:
        """Begin, or go on where it was left.

        Raises:
            PackError: the folder has a voice that cannot be read, or is another one.
        """
        super().__init__()
        self.order, self.language = order, language
        self._microphone, self._player, self._today = microphone, player, today
        self.manifest = there(order)
        self._sounds = sounds(order, self.manifest)
        self._heard = 0.0
        self.flow = Flow(order.clips, frozenset(self._sounds))

    @property
    def card(self) -> PackCard | None:
        """Who speaks, as it was agreed before; None in a new folder."""
        return self.manifest.card if self.manifest else None

    def agree(self, speaker: str, licence: str) -> None:
        """Write down who speaks and on what terms, and begin with the first clip that is missing."""
        if self.manifest is None:
            card = PackCard(
                language=self.order.language,
                region=self.order.region,
                speaker=speaker,
                consent=text("studio.consent", self.language),
                consented_on=self._today,
                licence=licence,
                recorded_on=self._today,
            )
            try:
                self.manifest = begin_pack(self.order.folder, card)
            except (OSError, Refused) as error:
                self._fail(Lost.NOT_WRITTEN, error)
                return
        self._do(Agreed())

    def press(self) -> None:
        """Record, or stop and look at what was recorded."""
        before, clip = self.flow.phase, self.flow.clip
        self._do(Pressed())
        if self.flow.phase is Phase.OPENING:
            self._heard = 0.0
            self._microphone.start(self._listen, lambda lost: self._do(Failed(lost)))
        elif before is Phase.RECORDING and clip is not None:
            self._judge(clip, *self._microphone.stop())
        elif before is Phase.OPENING:
            self._microphone.stop()

    def leave(self) -> None:
        """Throw away what is being recorded; be silent."""
        self._quiet()
        self._do(Left())

    def play(self) -> None:
        """Hear the clip, or stop hearing it."""
        self._do(Played())
        if self.flow.phase is Phase.PLAYING:
            self._player.play(self._sound(), lambda: self._do(Ended()), lambda lost: self._do(Failed(lost)))

    def _sound(self) -> Samples:
        """Return the clip of the page, at the end a whole call as a wall says it."""
        if self.flow.clip is not None:
            return self._sounds[self.flow.clip]
        said = announcement(EXAMPLE, self.order.language, region=self.order.region or Region.NORTH)
        return joined([self._sounds[clip] for clip in said if clip in self._sounds], CLIP_GAP_MS)

    def turn(self, by: int) -> None:
        """Turn to the next clip, or back."""
        self._do(Turned(by))

    def seek(self) -> None:
        """Turn to the next clip that is missing."""
        self._do(Sought())

    def warm_up(self) -> None:
        """Let microphone and loudspeaker get ready: the window is seen already."""
        self._microphone.warm_up()
        self._player.warm_up()

    def close(self) -> None:
        """Let microphone and loudspeaker go."""
        self._quiet()
        self._microphone.close()
        self._player.close()

    def _listen(self, wave: Wave, rate: int) -> None:
        if self.flow.phase is Phase.OPENING:
            self._do(Heard())
        self.level.emit(peak_level(wave))
        self._heard += wave.size / rate
        if self._heard > LONGEST_TAKE:
            self.press()

    def _judge(self, clip: str, wave: Wave, rate: int) -> None:
        self.level.emit(SILENCE)
        made = finished(wave, rate)
        if made.verdict is Verdict.GOOD and self.manifest is not None:
            try:
                dated = replace(self.manifest, card=replace(self.manifest.card, recorded_on=self._today))
                self.manifest = put_clip(self.order.folder, dated, clip, made.samples)
            except OSError as error:
                self._fail(Lost.NOT_WRITTEN, error)
                return
            self._sounds[clip] = made.samples
        self._do(Judged(clip, made.verdict))

    def _fail(self, lost: Lost, error: Exception) -> None:
        _log.warning("%s: %s", self.order.folder, error)
        self._do(Failed(lost))

    def _do(self, event: Event) -> None:
        before, self.flow = self.flow, step(self.flow, event)
        if before.phase is Phase.PLAYING and self.flow.phase is not Phase.PLAYING:
            self._player.stop()
        if self.flow != before:
            self.changed.emit()

    def _quiet(self) -> None:
        if self.flow.is_busy:
            self._microphone.stop()
            self.level.emit(SILENCE)
        self._player.stop()
