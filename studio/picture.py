"""What the recording window shows, derived in one pure function from the flow and the voice's card."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from office.domain.spoken_letters import LETTERS
from office.domain.spoken_style import Region
from office.texts import text
from office.voice.pack_card import PackCard
from office.voice.verdicts import Verdict
from studio.flow import Checked, Flow, Phase, Reading

NAMED = 12
"""Missing clips that are named at the end; of more, only how many."""


class Licence(StrEnum):
    """What a voice may be used for; words under `studio.licence.<value>`."""

    OFFICE = "office"
    SHARED = "cc-by"
    FREE = "cc0"


_WRITTEN = {Licence.SHARED: "CC-BY-4.0", Licence.FREE: "CC0-1.0"}


def licence_text(licence: Licence, language: str) -> str:
    """Return how a licence is written into the voice's card: by its SPDX name, if it has one."""
    return _WRITTEN.get(licence) or text("studio.licence.office.written", language)


class Tone(StrEnum):
    """How a sentence is meant."""

    NONE = "none"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsPicture:
    """Whose voice it is, and on what terms."""

    consent: str
    speaker: str = ""
    """Agreed before: nothing is left to be chosen."""
    licence: str = ""
    agreed: str = ""
    begin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPicture:
    """One clip."""

    clip: str
    asked: str
    """What to do now."""
    record: str
    """The verb of the large button."""
    is_busy: bool
    is_recording: bool
    can_hear: bool
    hear: str
    told: str
    """What the last recording is worth."""
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedPicture:
    """What is there at the end."""

    told: str
    missing: str
    folder: str
    hear: str
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioPicture:
    """Everything shown; one of the three pages is there."""

    title: str
    progress: str = ""
    done: int = 0
    """Percent."""
    notice: str = ""
    terms: TermsPicture | None = None
    reading: ReadingPicture | None = None
    checked: CheckedPicture | None = None


def picture_of(
    flow: Flow, card: PackCard | None, folder: Path, kind: tuple[str, Region | None], language: str
) -> StudioPicture:
    """Derive everything shown; `kind` is the language and the region of the voice."""
    page = flow.page
    return StudioPicture(
        title=text("studio.title", language, kind=kind_text(*kind, language)),
        progress=text("studio.progress", language, done=len(flow.done), all=len(flow.clips)),
        done=100 * len(flow.done) // max(1, len(flow.clips)),
        notice=text(f"studio.lost.{flow.lost}", language, folder=folder) if flow.lost else "",
        terms=None if isinstance(page, Reading | Checked) else _terms(card, language),
        reading=_reading(flow, page, kind[0], language) if isinstance(page, Reading) else None,
        checked=_checked(flow, folder, language) if isinstance(page, Checked) else None,
    )


def kind_text(spoken: str, region: Region | None, language: str) -> str:
    """Return `Tiếng Việt, miền Bắc`."""
    named = text(f"studio.language.{spoken}", language)
    return named if region is None else f"{named}, {text(f'studio.region.{region}', language)}"


def _terms(card: PackCard | None, language: str) -> TermsPicture:
    if card is None:
        return TermsPicture(consent=text("studio.consent", language), begin=text("studio.begin", language))
    return TermsPicture(
        consent=card.consent,
        speaker=card.speaker,
        licence=card.licence,
        agreed=text("studio.agreed", language, day=f"{card.consented_on:%d/%m/%Y}"),
        begin=text("studio.go_on", language),
    )


def _reading(flow: Flow, page: Reading, spoken: str, language: str) -> ReadingPicture:
    record = "stop" if flow.is_busy else "again" if flow.is_there or flow.verdict else "record"
    return ReadingPicture(
        clip=flow.clips[page.place],
        asked=_asked(flow, page, spoken, language),
        record=text(f"studio.{record}", language),
        is_busy=flow.is_busy,
        is_recording=flow.phase is Phase.RECORDING,
        can_hear=flow.can_hear,
        hear=text("studio.silent" if flow.phase is Phase.PLAYING else "studio.hear", language),
        told=_told(flow, language),
        tone=_tone(flow),
    )


def _asked(flow: Flow, page: Reading, spoken: str, language: str) -> str:
    parts = [text("studio.place", language, place=page.place + 1, all=len(flow.clips))]
    # "eh" by itself could be anything.
    parts += [
        text("studio.letter", language, letter=letter)
        for letter, name in LETTERS[spoken].items()
        if name == flow.clips[page.place]
    ]
    return " · ".join([*parts, text(f"studio.phase.{flow.phase}", language)])


def _told(flow: Flow, language: str) -> str:
    if flow.is_busy:
        return ""
    if flow.verdict is not None:
        return text(f"voice_verdict.{flow.verdict}", language)
    return text("studio.there", language) if flow.is_there else ""


def _tone(flow: Flow) -> Tone:
    if flow.is_busy or (flow.verdict is None and not flow.is_there):
        return Tone.NONE
    return Tone.REFUSED if flow.verdict not in {None, Verdict.GOOD} else Tone.DONE


def _checked(flow: Flow, folder: Path, language: str) -> CheckedPicture:
    missing = flow.missing
    named = text("studio.missing", language, clips=" · ".join(missing)) if 0 < len(missing) <= NAMED else ""
    key = "studio.whole" if not missing else "studio.not_whole"
    return CheckedPicture(
        told=text(key, language, count=len(missing), all=len(flow.clips)),
        missing=named,
        folder=text("studio.folder", language, folder=folder),
        hear=text("studio.silent" if flow.phase is Phase.PLAYING else "studio.hear_call", language),
        is_whole=not missing,
    )
