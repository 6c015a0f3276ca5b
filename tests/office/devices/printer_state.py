"""A thermal printer that runs in a test: what the test turns, and its papers so far."""

import threading
from dataclasses import dataclass, field

from PIL import Image

from tests.office.devices.text_head import TextHead


@dataclass
class State:
    """What a test turns while the printer runs."""

    paper: str = "enough"
    """`enough`, `near_end` or `out`."""
    is_cover_open: bool = False
    is_mute: bool = False
    nonsense: bytes = b""
    """Said instead of every answer."""
    hangs_up_after: int | None = None
    """Cuts the line after so many bytes of all it was ever sent, status questions left out."""
    is_stalled: bool = False
    """Takes nothing more."""
    runs_out_after: int | None = None
    """Papers until the roll ends."""
    has_chinese: bool = False
    """Takes two bytes for one letter until it is told not to."""


@dataclass
class TcpPrinter:
    """A running printer: its papers so far, as people would hold them."""

    port: int
    state: State = field(default_factory=State)
    papers: list[Image.Image] = field(default_factory=list)
    sent: int = 0
    """Bytes of jobs that arrived."""
    texts: list[TextHead] = field(default_factory=list)
    """The words of each paper."""
    unknown: list[bytes] = field(default_factory=list)
    """What it did not understand."""
    changed: threading.Condition = field(default_factory=threading.Condition)

    @property
    def address(self) -> str:
        return f"network://127.0.0.1:{self.port}"

    def wait_for_papers(self, count: int, seconds: float = 10) -> list[Image.Image]:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.papers) >= count, seconds), f"{len(self.papers)} papers"
            return list(self.papers)
