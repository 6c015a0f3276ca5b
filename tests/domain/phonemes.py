"""`python -m tests.domain.phonemes vi`: how eSpeak NG sounds the lines it is given.

A process of its own: the library keeps its voice for a whole process, and other tests speak with it.
"""

import ctypes
import sys

import espeakng_loader

RETRIEVAL, UTF8, IPA = 1, 1, 2
STRESS = str.maketrans("", "", "ˈˌ")


def main() -> None:
    """Print the phonemes of each line, without stress."""
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    if library.espeak_Initialize(RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), 0) < 0:
        raise SystemExit("eSpeak NG does not start")
    if library.espeak_SetVoiceByName(sys.argv[1].encode()) != 0:
        raise SystemExit(f"eSpeak NG has no voice {sys.argv[1]}")
    for line in sys.stdin.buffer.read().splitlines():
        print(_sounds(library, line))  # noqa: T201 - what it is for


def _sounds(library: ctypes.CDLL, line: bytes) -> str:
    left = ctypes.c_char_p(line)
    parts = []
    while left.value:
        parts.append(library.espeak_TextToPhonemes(ctypes.byref(left), UTF8, IPA).decode())
    return " ".join(parts).translate(STRESS)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # a text stream
    main()
