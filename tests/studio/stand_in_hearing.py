"""Talks as the process that listens does, without a microphone: `stand_in_hearing.py MOOD`."""

import sys
from threading import Event

import numpy as np

TONE = np.linspace(-0.5, 0.5, 4_800)


def main(mood: str) -> int:
    if mood == "dies":
        return 1
    for line in sys.stdin:
        assert line == "listen\n"
        if mood == "none":
            sys.stdout.buffer.write(b"lost no_microphone\n")
        elif mood == "hung":
            Event().wait()
        else:
            for part in np.array_split(TONE, 7):
                told = part.astype("<f4").tobytes()
                sys.stdout.buffer.write(f"heard 48000 {len(told)}\n".encode() + told)
        sys.stdout.buffer.flush()
        if mood == "dies_listening":
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
