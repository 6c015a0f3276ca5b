"""A Piper voice that the administrator put in: a model of its own, run by Piper in another process.

Loading a model takes longer than a hall can wait, so one process has loaded it already and waits for its sentence;
it ends with it, and the next one starts.
"""

import importlib.metadata
import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from time import monotonic

import numpy as np

from office.domain.walls import Trouble
from office.voice.pack import RATE, Samples
from office.voice.pcm import from_bytes, whole
from office.voice.phrasing import phrased
from office.voice.sound import VoiceError

LONGEST_S = 4.0
"""A sentence that is not made by then is left to the next voice."""
PAUSE_S = 600.0
"""After a failure Piper is not asked again for so long: each call would wait for it."""
_FULL = 32_768
_log = logging.getLogger(__name__)


def piper_command() -> tuple[str, ...] | None:
    """Return how Piper is run here: the package `piper-tts` or the program `piper`; None without either."""
    try:
        # Not by `import piper`: other packages have that name.
        importlib.metadata.distribution("piper-tts")
    except importlib.metadata.PackageNotFoundError:
        program = shutil.which("piper")
        return None if program is None else (program,)
    return sys.executable, "-m", "piper"


def read_piper(model: Path, command: Sequence[str] | None = None) -> "Piper":
    """Return the voice of a model (.onnx) that has its description (.onnx.json) beside it.

    Args:
        model: the file.
        command: how Piper is run, if not as `piper_command` finds it.

    Raises:
        VoiceError: a file is missing or damaged, or there is no Piper here.
    """
    run = command or piper_command()
    if run is None:
        raise _unusable(model, "no piper-tts, no piper")
    try:
        model.stat()
        told = json.loads(Path(f"{model}.json").read_text(encoding="utf-8"))
        return Piper(model, run, _language(told), int(told["audio"]["sample_rate"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unusable(model, f"{type(error).__name__}: {error}") from error


class Piper:
    """Speaks with one Piper voice; from any thread."""

    name = "piper"

    def __init__(
        self,
        model: Path,
        command: Sequence[str],
        language: str,
        sample_rate: int,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.model = model
        self._command = tuple(command)
        self._language = language
        self._sample_rate = sample_rate
        self._clock = clock
        self._lock = Lock()
        self._spare: tuple[int, subprocess.Popen[bytes]] | None = None
        self._failed: tuple[float, str] | None = None

    @property
    def title(self) -> str:
        """The file of the model."""
        return str(self.model)

    def speaks(self, language: str) -> bool:
        """Whether the voice is of a language."""
        return self._language == language

    def spoken(self, words: tuple[str, ...], language: str, rate: int) -> Samples:
        """Return the words as one sentence.

        Raises:
            VoiceError: Piper failed or took too long, now or a short while ago.
        """
        with self._lock:
            if self._failed and self._clock() < self._failed[0] + PAUSE_S:
                raise _unusable(self.model, self._failed[1])
            try:
                samples = self._made(f"{phrased(words, language)}\n", rate)
            except (OSError, subprocess.SubprocessError, ValueError) as error:
                self._failed = self._clock(), str(error)
                _log.info("Piper with %s failed: %s", self.model, error)
                raise _unusable(self.model, str(error)) from error
            self._spare = rate, self._started(rate)
            return samples

    def close(self) -> None:
        """End the process that waits."""
        with self._lock:
            if self._spare:
                _end(self._spare[1])
            self._spare = None

    def _made(self, text: str, rate: int) -> Samples:
        process = self._waiting(rate)
        try:
            data, _ = process.communicate(text.encode(), timeout=LONGEST_S)
        except subprocess.TimeoutExpired:
            _end(process)
            raise
        if process.returncode or len(data) < 2:
            raise ValueError(f"code {process.returncode}, {len(data)} bytes")
        samples = from_bytes(data)
        if not samples.any():
            # Nobody would hear it, and it would count as spoken.
            raise ValueError(f"{samples.size} samples of silence")
        return _at_our_rate(samples, self._sample_rate)

    def _waiting(self, rate: int) -> subprocess.Popen[bytes]:
        spare, self._spare = self._spare, None
        if spare is None:
            return self._started(rate)
        if spare[0] == rate and spare[1].poll() is None:
            return spare[1]
        _end(spare[1])
        return self._started(rate)

    def _started(self, rate: int) -> subprocess.Popen[bytes]:
        # The underscores are understood by the program in C++ and by the package alike.
        told = ("--model", str(self.model), "--output_raw", "--length_scale", f"{100 / rate:.3f}")
        return subprocess.Popen(  # noqa: S603 - what the administrator installed
            (*self._command, *told),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # What it reads is Vietnamese, and Windows would take it for another alphabet.
            env={**os.environ, "PYTHONUTF8": "1"},
            # No black window over the wall.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _language(told: dict[str, dict[str, str]]) -> str:
    """Return `vi` for `vi_VN`; descriptions made before there was a language name the voice of eSpeak NG."""
    named = told["language"]["code"] if "language" in told else told["espeak"]["voice"]
    return named.replace("-", "_").split("_")[0].lower()


def _at_our_rate(samples: Samples, rate: int) -> Samples:
    if rate == RATE:
        return samples
    from office.voice.resampling import resampled

    return whole(resampled(samples.astype(np.float64) / _FULL, rate) * _FULL)


def _unusable(model: Path, why: str) -> VoiceError:
    return VoiceError(Trouble.BAD_PACK, f"{model.name} ({why})")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()
