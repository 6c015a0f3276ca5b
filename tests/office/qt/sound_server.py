"""A PulseAudio of our own, whose loudspeaker nobody hears and whose sound is recorded."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

import numpy as np
import numpy.typing as npt
import pytest

from office.voice.pack import RATE, Samples

NEEDED = ("pulseaudio", "pactl", "parec")
missing = [program for program in NEEDED if shutil.which(program) is None]
needs_pulseaudio = pytest.mark.skipif(
    bool(missing) or find_spec("PySide6.QtMultimedia") is None,
    reason=f"the sound is only recorded where these are installed: {', '.join(missing) or 'PySide6-Addons'}",
)
SINK = "hall"
LOUDSPEAKER = f"module-null-sink sink_name={SINK} rate={RATE} channels=1 norewinds=1"
"""At our own rate, so that what is recorded can be compared; without rewinds it is as quick as a real one."""
EXACT_MS, PROMPT_MS = 500, 10
"""The loudspeaker is as quick as its recorder asks: in large pieces nothing is lost on a busy machine, in small ones
it is heard when it is played."""
NO_LOUDSPEAKER = "module-always-sink"
"""What a desktop has where none is plugged in."""


class SoundServer:
    """Runs in a folder of its own; it can die and come back."""

    def __init__(self, folder: Path, loudspeaker: str) -> None:
        self._loudspeaker = loudspeaker
        self.address = f"unix:{folder / 'socket'}"
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": self.address,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Return when it answers."""
        modules = (
            f"module-native-protocol-unix socket={self.address.removeprefix('unix:')} auth-anonymous=1",
            self._loudspeaker,
        )
        self._process = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--use-pid-file=no", "-n", "--exit-idle-time=-1"]
            + [word for module in modules for word in ("-L", module)],
            env=self._environment,
            stderr=subprocess.DEVNULL,
        )
        while self._control("info").returncode:
            assert self._process.poll() is None, "pulseaudio ended"

    def unplug(self) -> None:
        """Take the loudspeaker away."""
        assert not self._control("unload-module", self._loudspeaker.split()[0]).returncode

    def plug_in(self) -> None:
        """Put it back."""
        assert not self._control("load-module", *self._loudspeaker.split()).returncode

    def stop(self) -> None:
        """Kill it, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @contextmanager
    def recorded(self, latency_ms: int = EXACT_MS) -> Iterator["Recorder"]:
        """Record what the loudspeaker plays."""
        recorder = Recorder(self._environment, latency_ms)
        try:
            yield recorder
        finally:
            recorder.stop()

    def _control(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["pactl", *words], env=self._environment, capture_output=True, check=False)


@contextmanager
def a_server(loudspeaker: str = LOUDSPEAKER) -> Iterator[SoundServer]:
    # Not in pytest's own folder: the path of a socket has 107 letters at the most.
    with tempfile.TemporaryDirectory(prefix="taicho-sound-") as folder:
        server = SoundServer(Path(folder), loudspeaker)
        try:
            server.start()
            yield server
        finally:
            server.stop()


class Recorder:
    """Hears the loudspeaker from its first moment on."""

    def __init__(self, environment: dict[str, str], latency_ms: int) -> None:
        kind = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", f"--latency-msec={latency_ms}"]
        self._process = subprocess.Popen(
            ["parec", f"--device={SINK}.monitor", *kind], env=environment, stdout=subprocess.PIPE
        )
        self._data = bytearray()
        self._arrived: list[tuple[int, float]] = []
        self._hears = Event()
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()
        assert self._hears.wait(10), "parec hears nothing"

    @property
    def count(self) -> int:
        """Samples so far."""
        return len(self._data) // 2

    @property
    def samples(self) -> Samples:
        return np.frombuffer(bytes(self._data[: 2 * self.count]), dtype="<i2").astype(np.int16)

    def heard_at(self, place: int) -> float:
        """When a sample was heard, as `perf_counter` has it."""
        return next(at for count, at in self._arrived if count > place)

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as heard:
            while piece := heard.read1(4096):  # type: ignore[attr-defined]
                self._data += piece
                self._arrived.append((len(self._data) // 2, perf_counter()))
                self._hears.set()


def found(played: Samples, recording: Samples) -> tuple[int, float]:
    """Where a sound begins in a recording, and how like it is (1 is the same, whatever the volume)."""
    size = 1 << (played.size + recording.size).bit_length()
    one, other = played.astype(np.float64), recording.astype(np.float64)
    likeness: npt.NDArray[np.float64] = np.fft.irfft(np.fft.rfft(other, size) * np.conj(np.fft.rfft(one, size)), size)
    place = int(np.argmax(likeness[: recording.size]))
    part = other[place : place + played.size]
    return place, float(likeness[place] / (np.linalg.norm(one) * np.linalg.norm(part)))
