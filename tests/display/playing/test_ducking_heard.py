"""What is heard of a video under speech: played by a real sound server and recorded."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from pytestqt.qtbot import QtBot

from bench.clips import clip
from display.playing.fading import DOWN_MS, DUCKED, UP_MS
from office.voice.pack import RATE, Samples
from tests.display.playing.screening import QUIET
from tests.office.qt.sound_server import a_server, needs_pulseaudio

pytestmark = [needs_pulseaudio, pytest.mark.qt_log_ignore(*QUIET)]

WINDOW_MS = 20
SPOKEN_MS = 1500
# In a process of its own: Qt looks for a sound server once.
_PLAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from display.playing.sounding import Loudness
from display.playing.video import Video
running = QGuiApplication([])
loudness = Loudness()
video = Video(Path(sys.argv[1]), loudness.level)
loudness.changed.connect(video.set_level)
QTimer.singleShot(1500, loudness.duck)
QTimer.singleShot(1500 + int(sys.argv[2]), loudness.unduck)
QTimer.singleShot(3000 + int(sys.argv[2]), running.quit)
running.exec()
video.leave()
"""


def shares(recording: Samples) -> npt.NDArray[np.float64]:
    """Return how loud each window is beside what is usual, from the first that is heard to the last."""
    size = RATE * WINDOW_MS // 1000
    windows = recording[: recording.size // size * size].astype(np.float64).reshape(-1, size)
    loud = np.sqrt((windows**2).mean(axis=1))
    heard = np.flatnonzero(loud > 100)
    loud = loud[heard[0] : heard[-1] + 1]
    return np.asarray(loud / np.median(loud[20:50]))


def test_a_video_is_heard_quietly_under_speech(qtbot: QtBot, tmp_path: Path) -> None:
    film = clip(tmp_path / "film.mp4", 150)
    with a_server() as server, server.recorded() as recorder:
        environment = os.environ | {"PULSE_SERVER": server.address}
        play = [sys.executable, "-c", _PLAY, str(film), str(SPOKEN_MS)]
        subprocess.run(play, check=True, env=environment, timeout=60)
        share = shares(recorder.samples)
    quiet = np.flatnonzero(share < DUCKED + 0.01)
    assert np.median(share[quiet]) == pytest.approx(DUCKED, abs=0.01)
    assert (quiet[-1] - quiet[0] + 1) * WINDOW_MS == pytest.approx(SPOKEN_MS - DOWN_MS, abs=200)
    before, after = share[: quiet[0]], share[quiet[-1] + 1 :]
    down = (before.size - 1 - np.flatnonzero(before > 0.95)[-1]) * WINDOW_MS
    up = np.flatnonzero(after > 0.95)[0] * WINDOW_MS
    assert down <= DOWN_MS + 3 * WINDOW_MS
    assert up <= UP_MS + 3 * WINDOW_MS
