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


class SoundServer:
    """Runs in a folder of its own; it can die and come back."""

    def __init__(self, folder: Path) -> None:
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
            # Without rewinds its loudspeaker is as quick as a real one.
            f"module-null-sink sink_name={SINK} norewinds=1",
        )
        self._process = subprocess.Popen(
            ["pulseaudio", "--daemonize=no", "--use-pid-file=no", "-n", "--exit-idle-time=-1"]
            + [word for module in modules for word in ("-L", module)],
            env=self._environment,
            stderr=subprocess.DEVNULL,
        )
        while self._control("info").returncode:
            assert self._process.poll() is None, "pulseaudio ended"

    def stop(self) -> None:
        """Kill it, as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    @contextmanager
    def recorded(self) -> Iterator["Recorder"]:
        """Record what the loudspeaker plays."""
        recorder = Recorder(self._environment)
        try:
            yield recorder
        finally:
            recorder.stop()

    def _control(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["pactl", *words], env=self._environment, capture_output=True, check=False)


@contextmanager
def a_server() -> Iterator[SoundServer]:
    # Not in pytest's own folder: the path of a socket has 107 letters at the most.
    with tempfile.TemporaryDirectory(prefix="taicho-sound-") as folder:
        server = SoundServer(Path(folder))
        try:
            server.start()
            yield server
        finally:
            server.stop()


class Recorder:
    """Hears the loudspeaker from its first moment on."""

    def __init__(self, environment: dict[str, str]) -> None:
        kind = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=10"]
        self._process = subprocess.Popen(
            ["parec", f"--device={SINK}.monitor", *kind], env=environment, stdout=subprocess.PIPE
        )
        self._data = bytearray()
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

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as heard:
            while piece := heard.read1(4096):  # type: ignore[attr-defined]
                self._data += piece
                self._hears.set()


def found(played: Samples, recording: Samples) -> tuple[int, float]:
    """Where a sound begins in a recording, and how like it is (1 is the same, whatever the volume)."""
    size = 1 << (played.size + recording.size).bit_length()
    one, other = played.astype(np.float64), recording.astype(np.float64)
    likeness: npt.NDArray[np.float64] = np.fft.irfft(np.fft.rfft(other, size) * np.conj(np.fft.rfft(one, size)), size)
    place = int(np.argmax(likeness[: recording.size]))
    part = other[place : place + played.size]
    return place, float(likeness[place] / (np.linalg.norm(one) * np.linalg.norm(part)))
