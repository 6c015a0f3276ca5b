"""The program's own log: a file that turns over, in the platform's folder for logs, with nothing personal in it."""

import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from types import TracebackType

BYTES, FILES = 1_000_000, 5
"""How large a file grows, and how many older ones are kept."""
_LONG_NUMBER = re.compile(r"\d{9,}")
"""Identity cards have 9 or 12 digits, telephones 10."""
_PASSWORD = re.compile(r"(://[^:/@\s]*):[^@\s]*@")
HIDDEN = "•••"


class Discreet(logging.Formatter):
    """Says where an exception came from and of what kind it is, not its words: they may repeat what was typed."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line without long numbers and passwords."""
        # Another handler may have left its own, wordy text of the exception in the record.
        record = copy(record)
        record.exc_text = None
        return _PASSWORD.sub(rf"\1:{HIDDEN}@", _LONG_NUMBER.sub(HIDDEN, super().format(record)))

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the frames and the kind."""
        kind, _, trace = ei
        frames = "".join(traceback.format_tb(trace))
        return f"{frames}{kind.__qualname__ if kind else ''}"


def log_folder() -> Path:
    """Return the platform's folder for logs of this user."""
    import platformdirs

    return platformdirs.user_log_path("taicho", appauthor=False)


@contextmanager
def logged(name: str, folder: Path | None = None) -> Iterator[Path | None]:
    """Keep what the program says in `<name>.log` while the block runs; yield the file, or None without a folder."""
    from logging.handlers import RotatingFileHandler

    file = (folder or log_folder()) / f"{name}.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=BYTES, backupCount=FILES, encoding="utf-8")
    except OSError:
        logging.getLogger(__name__).warning("no log is kept: %s cannot be written", file)
        yield None
        return
    handler.setFormatter(Discreet())
    handler.setLevel(logging.INFO)
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(min(level, logging.INFO) if level else logging.INFO)
    try:
        yield file
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()
