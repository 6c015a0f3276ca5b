"""eSpeak NG, which speaks from the first installation without a network: its library is called directly.

It makes Vietnamese by rules, in the northern way; the southern and central ones blur the tones, and are not used.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from threading import Lock
from typing import Any

from office.domain.walls import Trouble
from office.voice.pack import RATE, Samples
from office.voice.pcm import from_bytes
from office.voice.phrasing import phrased
from office.voice.sound import VoiceError

VOICES = {"vi": "vi", "en": "en"}
"""By language, the voice of eSpeak NG."""
WORDS_A_MINUTE = 160
"""Of eSpeak's measure, at a rate of 100 %; it makes about three syllables a second of a call."""

_SYNCHRONOUS, _DO_NOT_EXIT, _UTF8 = 2, 0x8000, 1
_CHUNK_MS = 200
_SPEED, _LOUDNESS = 1, 2
_HALF_LOUD = 50
"""Percent: at its usual 100 its peaks are cut off; what is made is brought to one loudness anyway."""

_lock = Lock()
"""eSpeak NG is one per process, with one voice and one speed at a time."""
_made = bytearray()


def _collect(samples: int | None, count: int, _events: int | None) -> int:
    if samples and count > 0:
        _made.extend(ctypes.string_at(samples, 2 * count))
    return 0


_collector = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(_collect)
"""Kept for as long as eSpeak NG may call it."""


class Espeak:
    """The voice of eSpeak NG; from any thread."""

    name = "espeak"

    def __init__(self, library: Callable[[], Any] | None = None) -> None:
        self._library = library or opened

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for a language."""
        return language in VOICES

    def spoken(self, words: tuple[str, ...], language: str, rate: int) -> Samples:
        """Return the words as one sentence; each clip is set off by a short pause.

        Args:
            words: spelled, no figures and no bare letters: eSpeak would read those in its own way.
            language: one that it speaks.
            rate: percent of the usual speed.

        Raises:
            VoiceError: there is no eSpeak NG here, or it says nothing.
        """
        with _lock:
            library = self._library()
            text = phrased(words, language).encode() + b"\0"
            _made.clear()
            refused = (
                library.espeak_SetVoiceByName(VOICES[language].encode())
                or library.espeak_SetParameter(_SPEED, round(WORDS_A_MINUTE * rate / 100), 0)
                or library.espeak_SetParameter(_LOUDNESS, _HALF_LOUD, 0)
                or library.espeak_Synth(text, len(text), 0, 0, 0, _UTF8, None, None)
                or library.espeak_Synchronize()
            )
            if refused or not _made:
                raise VoiceError(Trouble.NO_VOICE, f"{language} (eSpeak NG: {refused})")
            return from_bytes(bytes(_made))

    @property
    def title(self) -> str:
        """Its version, if it is here."""
        try:
            with _lock:
                told: bytes = self._library().espeak_Info(None)
        except VoiceError:
            return "eSpeak NG"
        return f"eSpeak NG {told.decode('ascii', 'replace').split()[0]}"


@cache
def opened() -> Any:
    """Return the library of eSpeak NG, ready to speak; opened once in a process.

    Raises:
        VoiceError: it is not installed, or its data is damaged.
    """
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path()
    except (ImportError, OSError, RuntimeError) as error:
        raise VoiceError(Trouble.NO_VOICE, f"eSpeak NG: {error}") from error
    library.espeak_Synth.argtypes = (
        *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int, ctypes.c_uint, ctypes.c_uint),
        *(ctypes.c_void_p, ctypes.c_void_p),
    )
    library.espeak_Info.restype = ctypes.c_char_p
    rate = library.espeak_Initialize(_SYNCHRONOUS, _CHUNK_MS, _path_of(data), _DO_NOT_EXIT)
    if rate != RATE:
        raise VoiceError(Trouble.NO_VOICE, f"eSpeak NG: {rate}")
    library.espeak_SetSynthCallback(_collector)
    return library


def _path_of(folder: str) -> bytes:
    """Return a path as a C library takes it."""
    if sys.platform == "win32":
        # It opens files by the code page of Windows, and the folder of a user may have Vietnamese letters; its short
        # name has none.
        short = ctypes.create_unicode_buffer(len(folder) + 260)
        ctypes.windll.kernel32.GetShortPathNameW(folder, short, len(short))
        return (short.value or folder).encode("mbcs", "replace")
    return os.fsencode(folder)
