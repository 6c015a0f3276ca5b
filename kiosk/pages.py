"""The pages a kiosk can show, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from office.codes import Code
from office.domain.errors import Reason
from office.domain.estimates import Wait
from office.domain.tickets import Ticket


class Paper(StrEnum):
    """Where the ticket's paper is, for its citizen."""

    NONE = "none"
    """There is no printer: the screen is all there is."""
    PRINTING = "printing"
    OUT = "out"
    """It can be taken."""
    MISSING = "missing"
    """It did not come, or perhaps not whole."""


@dataclass(frozen=True, slots=True)
class Order:
    """The number that is being asked for."""

    service: str
    key: str
    """Made once for each confirmation: however often it is sent, one ticket comes of it."""
    priority: str | None = None
    citizen: str | None = field(default=None, repr=False)
    """The identity number, where the service asks for it; forgotten with the order."""
    is_straight: bool = False
    """Whether it was chosen on the start page, past the services of its series."""


@dataclass(frozen=True, slots=True)
class Away:
    """The office cannot be reached; the page leaves by itself."""

    reason: Reason | None = None
    """None while the kiosk starts."""
    details: Mapping[str, object] = field(default_factory=dict)


STARTING = Away()


@dataclass(frozen=True, slots=True)
class Groups:
    """The start page: what do you need today?"""


@dataclass(frozen=True, slots=True)
class Find:
    """I do not know which: what was typed so far."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class Services:
    """Which service of the series?"""

    series: str


@dataclass(frozen=True, slots=True)
class Identify:
    """Who is it? Asked only where the service asks for it."""

    order: Order
    digits: str = field(default="", repr=False)
    """Typed so far."""
    problem: Reason | None = None
    """What was wrong with the last card or number."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """Take a number for this?"""

    order: Order


@dataclass(frozen=True, slots=True)
class Issuing:
    """The number is asked for; the answer is on its way."""

    order: Order


@dataclass(frozen=True, slots=True)
class Given:
    """The citizen has a number."""

    ticket: Ticket
    ahead: int
    code: Code
    wait: Wait | None = None
    """What the citizen was shown before taking it."""
    paper: Paper = Paper.NONE


@dataclass(frozen=True, slots=True)
class Turned:
    """The office refused, with a reason a person can act on."""

    reason: Reason
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AskDesk:
    """The safe page: something went wrong, people help."""

    order: Order | None = None
    """What can be asked for once more, under the same key."""


Page: TypeAlias = Away | Groups | Find | Services | Identify | Confirm | Issuing | Given | Turned | AskDesk
