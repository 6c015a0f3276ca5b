"""One line of a list of notices, walls or calls: what it says, and by which sign and words it stands out."""

from dataclasses import dataclass
from enum import StrEnum


class RowTone(StrEnum):
    """How a line looks; its badge says the same in words."""

    PLAIN = "plain"
    GOOD = "good"
    HELD = "held"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing of a list."""

    key: str
    title: str
    badge: str = ""
    """A few words beside the title, with the sign of the tone."""
    lines: tuple[str, ...] = ()
    tone: RowTone = RowTone.PLAIN

    @property
    def told(self) -> str:
        """The whole line, to be heard."""
        return ", ".join(filter(None, (self.title, self.badge, *self.lines)))
