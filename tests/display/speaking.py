"""Walls that speak: a clock that stands still until it is put forward, a loudspeaker that keeps what it is given."""

import heapq
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from display.app import Face, opened
from display.calling.announcer import next_change
from display.calling.announcing import LATE_MS, Announcing
from display.calling.speech import Speech
from display.setup import Setup, Sounding
from office.bootstrap import Office
from office.devices.speaker import Played, RecordingSpeaker
from office.domain.facts import TicketCalled
from office.domain.wall_calls import Spoken
from office.qt.jobs import Lane
from office.voice.speaking import Chain, Voice
from tests.builders import MORNING
from tests.office.voice.voices import TonalVoice

LATE_S = LATE_MS / 1000


class Course:
    """A steady clock that stands still; what is to happen later happens when it is put forward."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self._order = count()
        self._later: list[tuple[float, int, Callable[[], None]]] = []

    def __call__(self) -> float:
        return self.now

    def instant(self) -> datetime:
        """Now, as a loudspeaker tells it."""
        return MORNING + timedelta(seconds=self.now)

    def after(self, milliseconds: int, call: Callable[[], None]) -> None:
        """Call back later, as `QTimer.singleShot` does."""
        heapq.heappush(self._later, (self.now + milliseconds / 1000, next(self._order), call))

    @property
    def next(self) -> float:
        """When something happens next."""
        return self._later[0][0] if self._later else float("inf")

    def go_to(self, instant: float) -> None:
        """Put the clock forward."""
        self.now = max(self.now, instant)
        while self.next <= self.now:
            heapq.heappop(self._later)[2]()


class Pluggable(RecordingSpeaker):
    """A loudspeaker with a plug: pulled out, it cuts off what it plays, and plays nothing."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.device = "Loa sảnh"

    def warm_up(self) -> None:
        """Look for a loudspeaker, as the real one does."""
        if not self.device:
            self.devices_changed.emit()

    def play(self, sound: Any, volume: int) -> None:
        super().play(sound, volume)
        if not self.device:
            self.finish(Spoken.NO_DEVICE)

    def pull_out(self) -> None:
        self.device = ""
        self.devices_changed.emit()
        self.finish(Spoken.CUT)

    def plug_in(self) -> None:
        self.device = "Loa sảnh"
        self.devices_changed.emit()


@dataclass
class Hearing:
    """What is heard of a wall, and the time it happens in."""

    announcing: Announcing
    speech: Speech
    speaker: Pluggable
    voice: TonalVoice
    course: Course
    news: list[str] = field(default_factory=list)
    """Each trouble as `+cause about`, each that is over as `-cause about`; `began` and `ended` of each sound."""

    @property
    def played(self) -> list[Played]:
        return self.speaker.played

    @property
    def said(self) -> list[list[str]]:
        """The sentences of each sound."""
        return [one.sound.said.split("\n") for one in self.played]

    def catch_up(self) -> None:
        """A frame is painted, and the voice makes what is asked for."""
        self.announcing.frame()
        self.lane.drain()

    @property
    def lane(self) -> Lane:
        return self.speech.lane

    def pass_seconds(self, seconds: float) -> None:
        """Let everything happen that happens meanwhile, each at its time."""
        end = self.course.now + seconds
        self.catch_up()
        while (at := self._next()) <= end:
            self._go_to(at)
        self._go_to(end)

    def until_silent(self) -> None:
        """Let everything be said that is to be said."""
        self.catch_up()
        while any(one.spoken is None for one in self.announcing.state.entries):
            self._go_to(self._next())

    def _next(self) -> float:
        due = next_change(self.announcing.state, self.course.now)
        return min(self.course.next, float("inf") if due is None else self.course.now + due + LATE_S)

    def _go_to(self, instant: float) -> None:
        self.course.go_to(instant)
        self.announcing.wake()
        self.catch_up()

    def listen(self) -> "Hearing":
        """Keep what the speech tells."""
        news, speech = self.news, self.speech
        speech.began.connect(lambda: news.append("began"))
        speech.ended.connect(lambda: news.append("ended"))
        speech.trouble.connect(lambda cause, about: news.append(f"+{cause} {about}".strip()))
        speech.well.connect(lambda cause, about: news.append(f"-{cause} {about}".strip()))
        return self


@dataclass
class Kit:
    """What a wall speaks with, and what is kept of it."""

    course: Course = field(default_factory=Course)
    voice: TonalVoice = field(default_factory=lambda: TonalVoice("espeak", "vi", "en"))
    real: Voice | None = None
    """Speaks instead of the tones."""
    device: str = "Loa sảnh"
    """The loudspeaker that is plugged in at the start; empty for none."""
    speakers: list[Pluggable] = field(default_factory=list)

    def sounding(self) -> Sounding:
        return Sounding(lambda: self.real or Voice(lambda: Chain(made=(self.voice,))), lambda _: self._speaker())

    def _speaker(self) -> Pluggable:
        self.speakers.append(Pluggable(self.course.instant, self.course.after))
        self.speakers[-1].device = self.device
        return self.speakers[-1]

    def hearing(self, announcing: Announcing, speech: Speech) -> Hearing:
        return Hearing(announcing, speech, self.speakers[-1], self.voice, self.course).listen()


@dataclass
class SpeakingWall(Hearing):
    """A real wall on a real office that speaks."""

    face: Face | None = None

    @property
    def wall(self) -> Face:
        assert self.face is not None
        return self.face

    def settle(self, revision: int | None = None) -> None:
        """Show what happened in the hall, and begin to say it."""
        self.wall.settle(revision)
        self.catch_up()

    def report(self) -> None:
        """Write what is to be told to the office."""
        while self.wall.link.reports.waiting:
            self.wall.lane.drain()
        self.wall.settle()


@contextmanager
def speaking(url: str, kit: Kit | None = None, **setup: Any) -> Iterator[SpeakingWall]:
    """Open a wall that speaks on the office."""
    own = kit or Kit()
    size = setup.pop("size", None)
    language = setup.pop("language", "vi")
    wanted = Setup(sounding=own.sounding(), **setup)
    with opened(url, wanted, steady=own.course, size=size, language=language) as face:
        face.settle()
        speech = face.attached.speech
        assert speech is not None
        made = SpeakingWall(face.hall.announcing, speech, own.speakers[-1], own.voice, own.course, face=face)
        made.listen().catch_up()
        yield made


def call(office: Office, desk: str) -> int:
    """Call the next number; return the revision."""
    fact = office.call_next(desk)
    assert isinstance(fact, TicketCalled)
    return fact.revision


def outcomes(office: Office) -> dict[str, dict[str, Spoken]]:
    """What came of each call, by number, on each wall; the oldest call first."""
    log = reversed(office.wall_calls())
    return {one.call.number: {said.wall: said.spoken for said in one.said} for one in log}
