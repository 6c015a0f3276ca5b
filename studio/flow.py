"""The recording window's flow: a frozen value and one pure step."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias, assert_never

from office.voice.verdicts import Verdict
from studio.events import Agreed, Ended, Event, Failed, Heard, Judged, Left, Lost, Played, Pressed, Sought, Turned


class Phase(StrEnum):
    """What is done with the clip on the page."""

    STILL = "still"
    OPENING = "opening"
    """The microphone was asked to listen and does not yet."""
    RECORDING = "recording"
    PLAYING = "playing"


@dataclass(frozen=True, slots=True)
class Terms:
    """Whose voice it is, and what it may be used for: before anything is recorded."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One clip."""

    place: int
    """In the clips, from 0."""


@dataclass(frozen=True, slots=True)
class Checked:
    """All is looked at: what is there and what is missing."""


Page: TypeAlias = Terms | Reading | Checked


@dataclass(frozen=True, slots=True)
class Flow:
    """All that a recording window knows besides the sound."""

    clips: tuple[str, ...]
    done: frozenset[str] = frozenset()
    """Clips that are in the pack."""
    page: Page = field(default_factory=Terms)
    phase: Phase = Phase.STILL
    verdict: Verdict | None = None
    """Of the last recording of the clip on the page; None before the first."""
    lost: Lost | None = None

    @property
    def clip(self) -> str | None:
        """The clip on the page."""
        return self.clips[self.page.place] if isinstance(self.page, Reading) else None

    @property
    def is_there(self) -> bool:
        """Whether the clip on the page is in the pack."""
        return self.clip in self.done

    @property
    def can_hear(self) -> bool:
        """Whether there is something to hear on the page: its clip, or at the end a whole call."""
        return not self.is_busy and (self.is_there or (isinstance(self.page, Checked) and not self.missing))

    @property
    def missing(self) -> tuple[str, ...]:
        """The clips that are not in the pack, in their order."""
        return tuple(clip for clip in self.clips if clip not in self.done)

    @property
    def is_busy(self) -> bool:
        """Whether the microphone is in use."""
        return self.phase in {Phase.OPENING, Phase.RECORDING}


def step(flow: Flow, event: Event) -> Flow:
    """Return the flow after the event; an event that does not fit the page or the phase changes nothing."""
    match event:
        case Agreed():
            return _sought(flow) if isinstance(flow.page, Terms) else flow
        case Pressed() | Heard() | Left() | Failed():
            return _recorded(flow, event)
        case Judged(clip, verdict):
            return _judged(flow, clip, verdict)
        case Played() | Ended():
            return _played(flow, event)
        case Turned(by):
            return flow if flow.is_busy else _turned(flow, by)
        case Sought():
            return flow if flow.is_busy or isinstance(flow.page, Terms) else _sought(flow)
        case _:
            assert_never(event)


def _recorded(flow: Flow, event: Pressed | Heard | Left | Failed) -> Flow:
    match event:
        case Pressed() if isinstance(flow.page, Reading):
            # Stopped before it began: there is nothing to be judged.
            phase = Phase.STILL if flow.is_busy else Phase.OPENING
            return replace(flow, phase=phase, verdict=flow.verdict if flow.is_busy else None, lost=None)
        case Heard() if flow.phase is Phase.OPENING:
            return replace(flow, phase=Phase.RECORDING)
        case Left():
            return replace(flow, phase=Phase.STILL)
        case Failed(lost):
            return replace(flow, phase=Phase.STILL, lost=lost)
        case _:
            return flow


def _judged(flow: Flow, clip: str, verdict: Verdict) -> Flow:
    done = flow.done | {clip} if verdict is Verdict.GOOD and clip in flow.clips else flow.done
    return replace(flow, done=done, verdict=verdict if clip == flow.clip else flow.verdict)


def _played(flow: Flow, event: Played | Ended) -> Flow:
    if flow.phase is Phase.PLAYING:
        return replace(flow, phase=Phase.STILL)
    return replace(flow, phase=Phase.PLAYING) if isinstance(event, Played) and flow.can_hear else flow


def _turned(flow: Flow, by: int) -> Flow:
    match flow.page:
        case Terms():
            return flow
        case Reading(place):
            place = max(0, place + by)
            return _at(flow, Reading(place) if place < len(flow.clips) else Checked())
        case Checked():
            return _at(flow, Reading(max(0, len(flow.clips) + by))) if by < 0 else flow
        case _:
            assert_never(flow.page)


def _sought(flow: Flow) -> Flow:
    """Turn to the next missing clip behind this one, else to the first missing one, else to the end."""
    here = flow.page.place if isinstance(flow.page, Reading) else -1
    missing = [place for place, clip in enumerate(flow.clips) if clip not in flow.done]
    behind = [place for place in missing if place > here]
    found = (behind or missing)[:1]
    return _at(flow, Reading(found[0]) if found else Checked())


def _at(flow: Flow, page: Page) -> Flow:
    if page == flow.page:
        return replace(flow, phase=Phase.STILL)
    return replace(flow, page=page, phase=Phase.STILL, verdict=None, lost=None)
