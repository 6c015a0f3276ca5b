"""What a printer can do, whichever it is, and how it fails."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

Job = TypeVar("Job", contravariant=True)  # noqa: PLC0105 - a word of the house
"""What a kind of printer takes: bytes a thermal one, a layout an office one."""


class Paper(StrEnum):
    """How much paper there is."""

    ENOUGH = "enough"
    NEAR_END = "near_end"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """What a printer says of itself; a mute one says nothing, and is taken to be ready."""

    is_known: bool = False
    paper: Paper = Paper.ENOUGH
    is_cover_open: bool = False
    is_offline: bool = False
    has_error: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether it can print now."""
        return self.paper is not Paper.OUT and not (self.is_cover_open or self.is_offline or self.has_error)

    @property
    def word(self) -> str:
        """The one word for it: `ready`, `near_end`, `paper_out`, `cover_open`, `error`, `offline` or `mute`."""
        if self.paper is Paper.OUT:
            return "paper_out"
        if self.is_cover_open:
            return "cover_open"
        if self.has_error:
            return "error"
        if self.is_offline:
            return "offline"
        if not self.is_known:
            return "mute"
        return "near_end" if self.paper is Paper.NEAR_END else "ready"


class PrinterError(Exception):
    """A printer that cannot be reached, or is lost."""

    def __init__(self, printer: str, cause: str, *, may_have_printed: bool = False) -> None:
        super().__init__(f"{printer}: {cause}")
        self.printer = printer
        self.may_have_printed = may_have_printed
        """Whether part of the job was given over: nobody knows what came out."""


class Printer(Protocol[Job]):
    """An open printer."""

    def status(self) -> PrinterStatus:
        """Ask the printer how it is.

        Raises:
            PrinterError: it is lost.
        """

    def send(self, job: Job) -> None:
        """Give it the whole job.

        Raises:
            PrinterError: it is lost; `may_have_printed` says whether before the first byte.
        """

    def close(self) -> None:
        """Let go of it."""


class RecordingPrinter:
    """Keeps what it is given: for demonstrations, and for a hall without paper."""

    def __init__(self, status: PrinterStatus | None = None) -> None:
        self.jobs: list[bytes] = []
        self.said = status or PrinterStatus(is_known=True)

    def status(self) -> PrinterStatus:
        """Return what it was told to say."""
        return self.said

    def send(self, job: bytes) -> None:
        """Keep the job."""
        self.jobs.append(job)

    def close(self) -> None:
        """Nothing is held."""
