"""From a call to its sound: making it, and beginning to play it; the second needs a loudspeaker.

python -m bench.voice [--calls N] [--starts N]
"""

import argparse
import subprocess
import sys
import time
from functools import partial

from PySide6.QtCore import QCoreApplication, QEventLoop, SignalInstance

from bench.figures import machine, percentile, show, timed
from office.domain.announcements import SpokenCall, announcement
from office.domain.walls import WallRules
from office.qt.speaker import Speaker
from office.voice.opening import open_voice
from office.voice.sound import Sentence, Sound
from office.voice.speaking import Voice

LIMIT_MS = 300.0
_FIRST = """
import time
began = time.perf_counter()
from office.voice.opening import open_voice
open_voice().warm_up()
print((time.perf_counter() - began) * 1000)
"""
_SILENCE = Sound(b"\0\0" * 11_025, 22_050, "", ())
"""Half a second: the next process is ready by its end."""


def sentences(number: int, *languages: str) -> list[Sentence]:
    """Return what is said of a call."""
    call = SpokenCall(f"A{number % 1000:03}", str(number % 70 + 1))
    return [(language, announcement(call, language)) for language in languages]


def made(voice: Voice, calls: int, *languages: str) -> list[float]:
    """Return the milliseconds it took to make each call, none of which was made before."""
    asked = [sentences(number, *languages) for number in range(1, calls + 1)]
    return [timed(partial(voice.say, one, WallRules())) for one in asked]


def begun(speaker: Speaker) -> float | None:
    """Return the milliseconds from `play` to the sound, None where there is no loudspeaker."""
    told: list[float] = []
    began = time.perf_counter()
    speaker.play(_SILENCE, 0)
    assert speaker._playing is not None  # noqa: S101 - it was just made
    speaker._playing.begun.connect(lambda: told.append((time.perf_counter() - began) * 1000))
    _wait(speaker.ended)
    return told[0] if told else None


def played(calls: int, *, waits: bool) -> list[float]:
    """Return `begun` of each call, by a process that waited for it or by one that had to be started."""
    speaker = Speaker()
    if waits:
        speaker.warm_up()
        _wait(speaker.devices_changed)
    found: list[float] = []
    for _ in range(calls):
        if (took := begun(speaker)) is None:
            break
        found.append(took)
        if not waits:
            speaker.close()
    speaker.close()
    return found


def _wait(signal: SignalInstance) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def main() -> int:
    """Print the figures; 1 if a call begins later than the limit."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--calls", type=int, default=100)
    options.add_argument("--starts", type=int, default=10)
    given = options.parse_args()
    application = QCoreApplication(["bench"])
    print(f"From a call to its sound ({machine()})", flush=True)
    first = [subprocess.run([sys.executable, "-c", _FIRST], stdout=subprocess.PIPE, check=True) for _ in range(5)]
    show("first words of a process (before the first call)", [float(one.stdout) for one in first])
    voice = open_voice()
    voice.warm_up()
    show("a call in Vietnamese", made(voice, given.calls, "vi"))
    both = made(voice, given.calls, "vi", "en")
    show("a call in Vietnamese and English", both)
    waiting, started = played(given.starts, waits=True), played(given.starts, waits=False)
    if not waiting:
        print("  there is no loudspeaker here, so nothing is played")
        return 0
    show("play to sound, by the process that waits", waiting)
    show("play to sound, by one that has to be started", started)
    worst = percentile(both, 95) + percentile(waiting, 95)
    print(f"  {'call to sound, made and played':<52} {worst:.0f} ms (limit {LIMIT_MS:g} ms)")
    del application
    return 0 if worst <= LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
