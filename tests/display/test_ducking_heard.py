"""What is heard of a video under speech: played into a null sink of PulseAudio and recorded."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

from bench.clips import clip
from display.fading import DOWN_MS, DUCKED, UP_MS
from tests.display.screening import QUIET, need_videos

pytestmark = pytest.mark.qt_log_ignore(*QUIET)

NEEDED = ("pulseaudio", "parec", "pactl")
RATE = 44_100
WINDOW_MS = 20

_PLAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from display.sounding import Loudness
from display.video import Video
running = QGuiApplication([])
loudness = Loudness()
video = Video(Path(sys.argv[1]), loudness.level)
loudness.changed.connect(video.set_level)
QTimer.singleShot(1500, loudness.duck)
QTimer.singleShot(3000, loudness.unduck)
QTimer.singleShot(4500, running.quit)
running.exec()
video.leave()
"""


@contextmanager
def null_sink(folder: Path) -> Iterator[dict[str, str]]:
    """Run a sound server of our own; yield the environment in which it is found."""
    environment = os.environ | {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{folder / 'socket'}",
    }
    modules = (
        f"module-native-protocol-unix socket={folder / 'socket'}",
        f"module-null-sink sink_name=hall rate={RATE} channels=1",
    )
    options = ("-n", "--daemonize=yes", "--exit-idle-time=-1", "--log-target=null")
    subprocess.run(
        ["pulseaudio", *options, *(f"--load={module}" for module in modules)], check=True, env=environment, timeout=20
    )
    try:
        yield environment
    finally:
        subprocess.run(["pactl", "exit"], check=True, env=environment, timeout=20)


def levels(recorded: bytes) -> NDArray[np.float64]:
    """Return the level of each window from the first that is heard, as a share of the usual one."""
    samples = np.frombuffer(recorded, dtype="<i2").astype(np.float64)
    size = RATE * WINDOW_MS // 1000
    loud = np.sqrt((samples[: len(samples) // size * size].reshape(-1, size) ** 2).mean(axis=1))
    heard = loud[int(np.argmax(loud > 100)) :]
    shares: NDArray[np.float64] = heard / np.median(heard[20:60])
    return shares


@pytest.mark.skipif(
    not all(shutil.which(name) for name in NEEDED), reason="PulseAudio is not installed: nothing can be recorded"
)
def test_a_video_is_heard_quietly_under_speech(qapp: QApplication, tmp_path: Path) -> None:
    need_videos()
    film = clip(tmp_path / "film.mp4", 150)
    record = (
        "parec",
        "--device=hall.monitor",
        f"--rate={RATE}",
        "--channels=1",
        "--format=s16le",
        "--latency-msec=20",
    )
    with null_sink(tmp_path) as environment, (tmp_path / "heard.raw").open("wb") as heard:
        recorder = subprocess.Popen(record, stdout=heard, env=environment)
        try:
            subprocess.run([sys.executable, "-c", _PLAY, film], check=True, env=environment, timeout=60)
        finally:
            recorder.terminate()
            recorder.wait(20)
    share = levels((tmp_path / "heard.raw").read_bytes())
    quiet = np.flatnonzero(share < DUCKED + 0.01)
    assert np.median(share[quiet]) == pytest.approx(DUCKED, abs=0.01)
    assert (quiet[-1] - quiet[0] + 1) * WINDOW_MS == pytest.approx(1500 - DOWN_MS, abs=200), (
        "no longer than it is said"
    )
    before, after = share[: quiet[0]], share[quiet[-1] + 1 :]
    going = (len(before) - 1 - np.flatnonzero(before > 0.95)[-1]) * WINDOW_MS
    coming = int(np.flatnonzero(after > 0.95)[0]) * WINDOW_MS
    assert going <= DOWN_MS + 3 * WINDOW_MS
    assert coming <= UP_MS + 3 * WINDOW_MS
