"""The file of a result: its hash, and that it is still the same file when the seal is recorded."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from office.domain.errors import Reason, Refused


@dataclass(frozen=True, slots=True)
class ResultFile:
    """A file as it was when its hash was made."""

    path: Path
    digest: str
    """SHA-256, in hexadecimal."""
    seen: tuple[int, int]
    """Size and time of its last change."""

    @classmethod
    def of(cls, path: Path) -> "ResultFile":
        """Return the file with its hash.

        Raises:
            Refused: `result_file_gone` if it cannot be read, or changed while it was read.
        """
        try:
            with path.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
                seen = _seen(os.fstat(opened.fileno()))
        except OSError as error:
            raise Refused(Reason.RESULT_FILE_GONE, file=path.name) from error
        found = cls(path, digest, seen)
        found.require_same()
        return found

    def require_same(self) -> None:
        """Raise Refused (`result_file_gone`) if the file is gone or another one by now."""
        try:
            now = _seen(self.path.stat())
        except OSError as error:
            raise Refused(Reason.RESULT_FILE_GONE, file=self.path.name) from error
        if now != self.seen:
            raise Refused(Reason.RESULT_FILE_GONE, file=self.path.name)


def _seen(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_size, stat.st_mtime_ns
