"""What the staff's pages show, in words."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PrinterView:
    """The printer of this kiosk."""

    state: str = ""
    note: str = ""
    mood: str = "wait"
    """`good`, `warn`, `bad` or `wait`: the shape beside the words."""
    can_print: bool = False


@dataclass(frozen=True, slots=True)
class TicketLine:
    """A number given out lately."""

    number: str = ""
    time: str = ""
    paper: str = ""
    is_missing: bool = False
    """Its paper did not come out as it should."""
    busy: bool = False


@dataclass(frozen=True, slots=True)
class ServingView:
    """A desk and the number it serves."""

    desk: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class StaffPicture:
    """Everything the staff sees."""

    page: str = "shut"
    typed: int = 0
    total: int = 6
    checking: bool = False
    told: str = ""
    good: bool = False
    left: int = 0
    most: int = 1
    countdown: str = ""
    other: str = "en"
    """The language that the switch leads to."""
    printer: PrinterView = field(default_factory=PrinterView)
    testing: bool = False
    printing: bool = False
    tickets: tuple[TicketLine, ...] = ()
    serving: tuple[ServingView, ...] = ()
    waiting: str = ""
    preview: str = ""
