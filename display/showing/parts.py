"""The parts of the board, as values: each is shown by one piece of the wall and changes on its own."""

from dataclasses import dataclass

ROWS = 5
"""Dossiers that fit on a large screen; the panel tells how many really do."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The strip on top."""

    office: str
    clock: str
    """`08:42`; empty until the office's time zone is known."""
    day: str
    opening: str
    """Whether numbers are given, until when, and when again."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call under way, in gold."""

    number: str
    desk: str
    number_caption: str
    desk_caption: str
    is_spoken: bool
    """It is being spoken at this moment."""


@dataclass(frozen=True, slots=True)
class Calm:
    """The large panel while no call is under way: the last number, or what to do while there is none."""

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
    recent: str
    """The last calls, the newest first; empty when there are none."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier on its way."""

    label: str
    """A ticket number, or the masked end of the dossier's code."""
    detail: str
    """Until when the result is due; also the end of the code where two dossiers of one ticket are shown."""
    passed: int
    """Stages passed, 0 to 5; the next one is due."""
    is_ready: bool
    """Sealed: the result waits to be collected."""
    is_late: bool
    """The due time is over and the result not ready."""


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
class Line:
    """One group: how many wait in it, and how long that usually takes."""

    letter: str
    people: str
    wait: str
    """Empty where nothing was measured."""


@dataclass(frozen=True, slots=True)
class Footer:
    """The strip at the bottom."""

    waiting: str
    """Stands before the lines; empty when none are shown."""
    notice: str
    is_lost: bool
    """The database is lost and what is shown is old."""


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the wall shows at one moment."""

    revision: int
    """The office's revision it was made from; -1 before the first look."""
    heading: Heading
    calls: tuple[Call, ...]
    """Under way; the calm panel stands where there are none."""
    calm: Calm
    serving: Serving
    cards: tuple[Place, ...]
    progress: Progress
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]
    footer: Footer
    pages: int
    """How many pages its longest list has; above 1 the pages have to turn."""
