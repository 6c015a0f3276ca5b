"""What a real microphone hears: one of a PulseAudio of our own, which hears what is played into its loudspeaker."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
import pytest

from office.voice.levels import LEVEL, speech_level
from office.voice.pack import RATE, Samples, read_pack
from office.voice.recording import as_samples, as_wave, finished
from tests.office.qt.sound_server import SINK, SoundServer, a_server, found, needs_pulseaudio
from tests.office.voice.speech import a_phrase, in_a_room
from tests.studio.listening import CLIP

pytestmark = needs_pulseaudio
ROOT = Path(__file__).parents[2]
MICROPHONE = "desk"
SPOKEN = in_a_room(a_phrase(0.35, 0.3), before=0.6, after=0.6)


@dataclass
class Studio:
    """The process that records, and the sound server's hands."""

    process: "subprocess.Popen[str]"
    environment: dict[str, str]

    def press(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def tells(self, *wanted: str) -> str:
        """Wait for a line with one of the words, and return it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if any(word in line.split() for word in wanted):
                return line.strip()
        raise AssertionError(f"it ended without telling {wanted}")

    def control(self, *words: str) -> None:
        subprocess.run(["pactl", *words], env=self.environment, check=True, capture_output=True)

    def plug_in(self) -> None:
        """Qt takes the loudspeaker's own monitor for no microphone."""
        self.control("load-module", "module-remap-source", f"master={SINK}.monitor", f"source_name={MICROPHONE}")
        self.control("set-default-source", MICROPHONE)

    def play(self, samples: Samples) -> None:
        """Play into the loudspeaker that the microphone hears, to the end."""
        kind = ["--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", f"--device={SINK}"]
        subprocess.run(
            ["pacat", "--playback", *kind], env=self.environment, input=samples.astype("<i2").tobytes(), check=True
        )


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with a_server() as running:
        yield running


@contextmanager
def a_studio(server: SoundServer, folder: Path, *, has_microphone: bool = True) -> Iterator[Studio]:
    environment = {**os.environ, "PULSE_SERVER": server.address}
    studio_of = subprocess.Popen(
        [sys.executable, "-m", "tests.studio.listening", str(folder)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    studio = Studio(studio_of, environment)
    try:
        if has_microphone:
            studio.plug_in()
        studio.tells("still")
        yield studio
    finally:
        studio_of.kill()
        studio_of.communicate()


def test_what_is_said_into_the_microphone_becomes_a_clip(server: SoundServer, tmp_path: Path) -> None:
    with a_studio(server, tmp_path / "voice") as studio:
        studio.press()
        studio.tells("recording")
        studio.play(as_samples(SPOKEN))
        studio.press()
        assert studio.tells("good", "cut_off", "noisy", "empty", "quiet", "paused") == "still good -"
    clip = read_pack(tmp_path / "voice").samples(CLIP)
    assert abs(speech_level(as_wave(clip)) - LEVEL) < 0.25
    wanted = finished(SPOKEN, RATE).samples
    assert abs(clip.size - wanted.size) < 0.05 * RATE
    inner = wanted[RATE // 10 : -RATE // 10]
    assert found(inner, np.concatenate([clip, np.zeros(RATE, dtype=np.int16)]))[1] > 0.98


def test_a_shout_is_told(server: SoundServer, tmp_path: Path) -> None:
    with a_studio(server, tmp_path / "voice") as studio:
        studio.press()
        studio.tells("recording")
        studio.play(as_samples(np.clip(6 * SPOKEN, -1, 1)))
        studio.press()
        assert studio.tells("good", "clipped") == "still clipped -"


def test_without_a_microphone_it_says_so_and_hears_the_one_that_is_plugged_in(
    server: SoundServer, tmp_path: Path
) -> None:
    with a_studio(server, tmp_path / "voice", has_microphone=False) as studio:
        studio.press()
        assert studio.tells("no_microphone") == "still - no_microphone"
        studio.plug_in()
        deadline = monotonic() + 10
        while monotonic() < deadline:
            studio.press()
            if "recording" in studio.tells("recording", "no_microphone"):
                return
    raise AssertionError("it does not hear the microphone that was plugged in")


def test_a_microphone_that_falls_silent_in_the_middle_is_told(server: SoundServer, tmp_path: Path) -> None:
    with a_studio(server, tmp_path / "voice") as studio:
        studio.press()
        studio.tells("recording")
        # Unplugged, the server would hand over the next one it has, and it always has a monitor.
        studio.control("suspend-source", MICROPHONE, "1")
        assert studio.tells("unplugged") == "still - unplugged"


def test_a_sound_server_that_dies_and_comes_back_costs_one_recording(server: SoundServer, tmp_path: Path) -> None:
    with a_studio(server, tmp_path / "voice") as studio:
        studio.press()
        studio.tells("recording")
        server.stop()
        assert studio.tells("unplugged") == "still - unplugged"
        studio.press()
        assert studio.tells("recording", "no_microphone") == "still - no_microphone"
        server.start()
        studio.plug_in()
        studio.press()
        studio.tells("recording")
