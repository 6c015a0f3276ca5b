"""What the pages show, in words; every value has a blank, so that a page on its way out reads no nothing."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of every page."""

    office: str = ""
    """In one or two lines."""
    place: str = ""
    clock: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class TileView:
    """A series on the start page, or a service of one series."""

    code: str = ""
    letter: str = ""
    name: str = ""
    note: str = ""
    waiting: str = ""
    desks: str = ""
    open: bool = True
    result: bool = False
    """True for the series that hands results over."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number and what it counts."""

    figure: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A priority group, or none of them."""

    code: str = ""
    name: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class OrderView:
    """What is about to be asked for."""

    letter: str = ""
    service: str = ""
    series: str = ""
    """Empty when it says the same as the service."""
    figures: tuple[FigureView, ...] = ()
    choices: tuple[ChoiceView, ...] = ()
    busy: bool = False


@dataclass(frozen=True, slots=True)
class TicketView:
    """The number that was given."""

    number: str = ""
    service: str = ""
    priority: str = ""
    figures: tuple[FigureView, ...] = ()
    paper: str = "none"
    """`none`, `printing`, `out` or `missing`."""
    advice: str = ""
    """What to do about the paper."""


@dataclass(frozen=True, slots=True)
class MatchView:
    """Something that was found, and the service to take a number for."""

    code: str = ""
    letter: str = ""
    name: str = ""
    service: str = ""
    """Empty when it says the same as the name."""
    note: str = ""
    open: bool = True


@dataclass(frozen=True, slots=True)
class FindView:
    """What was typed, and what it finds."""

    words: str = ""
    advice: str = ""
    """What to do while nothing is found."""
    matches: tuple[MatchView, ...] = ()


@dataclass(frozen=True, slots=True)
class IdentityView:
    """The number that is asked for, as far as it is typed."""

    service: str = ""
    digits: str = field(default="", repr=False)
    """In groups, to compare with the card."""
    lead: str = ""
    problem: str = ""
    complete: bool = False


@dataclass(frozen=True, slots=True)
class MessageView:
    """A page that only says something."""

    sign: str = "wait"
    """`wait`, `lost`, `turned` or `ask`: the shape beside the words."""
    title: str = ""
    body: str = ""
    staff: str = ""
    """For those who look after the kiosk, in small type."""
    can_retry: bool = False
    can_leave: bool = False


@dataclass(frozen=True, slots=True)
class FootView:
    """The foot of every page."""

    left: int = 0
    """Seconds until the kiosk starts over; 0 at rest."""
    total: int = 1
    countdown: str = ""
    can_go_back: bool = False
    other: str = ""
    """The language that the switch leads to."""
    large: bool = False
    contrast: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on the screen."""

    page: str = "away"
    head: HeadView = field(default_factory=HeadView)
    foot: FootView = field(default_factory=FootView)
    groups: tuple[TileView, ...] = ()
    straight: tuple[TileView, ...] = ()
    """The service that can be had without its series, if there is one."""
    services: tuple[TileView, ...] = ()
    series: str = ""
    """The name of the series whose services are shown."""
    find: FindView = field(default_factory=FindView)
    identity: IdentityView = field(default_factory=IdentityView)
    order: OrderView = field(default_factory=OrderView)
    ticket: TicketView = field(default_factory=TicketView)
    message: MessageView = field(default_factory=MessageView)
