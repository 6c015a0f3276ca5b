"""The process that listens, where no sound server is; with one it is tested by `test_real_microphone`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from studio.hearing_device import wave_of
from studio.microphone_process import hearing_command

ROOT = Path(__file__).parents[2]
COMMANDS = (hearing_command(), (sys.executable, "main.py", "hearing"))


@contextmanager
def started(command: tuple[str, ...]) -> Iterator["subprocess.Popen[bytes]"]:
    environment = {**os.environ, "PULSE_SERVER": "unix:/no/such/server", "PIPEWIRE_REMOTE": "/no/such/server"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield process
        process.communicate(timeout=60)
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the computer's own microphone would be heard")
@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_sound_server_there_is_no_microphone(command: tuple[str, ...]) -> None:
    with started(command) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"listen\n")
        process.stdin.flush()
        assert process.stdout.readline() in {b"lost no_microphone\n", b"lost no_sound\n"}


@pytest.mark.parametrize("command", COMMANDS)
def test_it_ends_with_its_orders(command: tuple[str, ...]) -> None:
    with started(command):
        pass


# Qt says of itself at its import which library it does without.
@pytest.mark.no_qt_log
@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("UInt8", np.array([0, 64, 128, 192], np.uint8)),
        ("Int16", np.array([-32768, -16384, 0, 16384], np.int16)),
        ("Int32", np.array([-(2**31), -(2**30), 0, 2**30], np.int32)),
        ("Float", np.array([-1.0, -0.5, 0.0, 0.5], np.float32)),
    ],
)
@pytest.mark.parametrize("loud", [0, 1])
def test_every_kind_of_sound_becomes_a_wave_of_its_loudest_channel(
    kind: str, numbers: "np.ndarray[tuple[int], np.dtype[np.generic]]", loud: int
) -> None:
    needed = "the kinds of samples are Qt Multimedia's, which needs libpulse"
    multimedia = pytest.importorskip("PySide6.QtMultimedia", reason=needed, exc_type=ImportError)
    silence = np.full(numbers.size, 128 if kind == "UInt8" else 0, numbers.dtype)
    both = [numbers, silence] if loud == 0 else [silence, numbers]
    heard = multimedia.QAudioFormat()
    heard.setSampleFormat(multimedia.QAudioFormat.SampleFormat[kind])
    heard.setChannelCount(2)
    wave = wave_of(np.stack(both, axis=1).tobytes(), heard)
    assert np.allclose(wave, [-1.0, -0.5, 0.0, 0.5])
