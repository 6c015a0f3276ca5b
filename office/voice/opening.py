"""The voices that are set for this computer, opened at the first word."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from office.domain.walls import Trouble
from office.voice.sound import Lack, VoiceError
from office.voice.speaking import Chain, RecordedSpeech, Speech, Voice

_log = logging.getLogger(__name__)


def open_voice(packs: Sequence[Path] = (), piper: Path | None = None) -> Voice:
    """Return the voice of this computer; what cannot be opened is told with each sound.

    Args:
        packs: folders of recorded voices, the best first.
        piper: the model of a Piper voice.
    """
    return Voice(partial(_opened, tuple(packs), piper))


def _opened(packs: tuple[Path, ...], piper: Path | None) -> Chain:
    from office.voice.espeak import Espeak

    lacks: list[Lack] = []
    recorded = [speech for folder in packs if (speech := _recorded(folder, lacks))]
    neural = _neural(piper, lacks) if piper else None
    return Chain(tuple(recorded), (*([neural] if neural else ()), Espeak()), tuple(lacks))


def _recorded(folder: Path, lacks: list[Lack]) -> RecordedSpeech | None:
    from office.voice.clips import Clips
    from office.voice.pack import read_pack
    from office.voice.pack_card import PackError

    try:
        return Clips(read_pack(folder))
    except PackError as error:
        # Told to the staff with the sound, and by `voice check` in full: not a warning once more.
        _log.info("the recorded voice in %s cannot be used: %s %s", folder, error.reason, dict(error.details))
        lacks.append(Lack(Trouble.BAD_PACK, str(folder), error))
        return None


def _neural(model: Path, lacks: list[Lack]) -> Speech | None:
    from office.voice.piper import read_piper

    try:
        return read_piper(model)
    except VoiceError as error:
        lacks.append(error.lack)
        return None
