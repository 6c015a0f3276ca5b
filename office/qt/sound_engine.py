"""Whether this process can still be heard: Qt Multimedia does not survive the sound server it speaks to."""

from pathlib import Path

ENGINE = "QPulseAudioEngi"
"""The thread in which Qt 6.11 speaks to PulseAudio, as Linux cuts its name; it ends when the server is lost."""
_TASKS = Path("/proc/self/task")


class SoundEngine:
    """Watches Qt's connection to PulseAudio; where there is none, as on Windows, nothing can be lost."""

    def __init__(self, tasks: Path = _TASKS) -> None:
        self._tasks = tasks
        self._was_there = False

    @property
    def is_lost(self) -> bool:
        """Whether the sound server died; to begin a sound then would end this process (docs/decisions/0051).

        Ask it after Qt Multimedia was asked for its devices, which connects. It comes back where the server was away
        for less than three seconds, else never in this process.
        """
        is_there = ENGINE in {_name(task) for task in self._tasks.glob("*/comm")}
        self._was_there |= is_there
        return self._was_there and not is_there


def _name(task: Path) -> str:
    try:
        return task.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        # It has just ended.
        return ""


engine = SoundEngine()
"""The one of this process."""
