"""The parts of the board, as values: each is shown by one piece of the wall and changes on its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """The strip on top."""

    office: str
    clock: str
    """`08:42`; empty until the office's time zone is known."""
    day: str


@dataclass(frozen=True, slots=True)
class Call:
    """The gold panel: a number and its desk, or what to do while there is none."""

    number: str
    """Empty when nobody is called or served."""
    desk: str
    number_caption: str
    desk_caption: str
    title: str
    advice: str


@dataclass(frozen=True, slots=True)
class Place:
    """One card of the grid: who is called to, or served at, a desk."""

    number: str
    desk: str
    caption: str
    is_called: bool
    """Called and not there yet."""


@dataclass(frozen=True, slots=True)
class Serving:
    """What stands around the cards."""

    title: str
    empty: str
    """What to say instead of cards; empty when there are some."""
    is_dense: bool
    """Whether the cards are the small ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier on its way."""

    label: str
    """A ticket number, or the masked end of the dossier's code."""
    detail: str
    """Tells two dossiers of one ticket apart; else empty."""
    passed: int
    """Stages passed, 0 to 5; the next one is due."""
    is_ready: bool
    """Sealed: the result waits to be collected."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What stands around the rows."""

    title: str
    stages: tuple[str, ...]
    ready: str
    """Who may collect a result, and where; empty when nobody."""
    empty: str
    """What to say instead of rows; empty when there are some."""


@dataclass(frozen=True, slots=True)
class Footer:
    """The strip at the bottom."""

    waiting: str
    notice: str
    is_lost: bool
    """The database is lost and what is shown is old."""
