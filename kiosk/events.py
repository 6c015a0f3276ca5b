"""What can happen to a kiosk: the touches of a citizen, and the news from office and clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from kiosk.pages import Paper
from kiosk.sight import Sight
from office.codes import Code
from office.domain.errors import Reason
from office.domain.estimates import Wait
from office.domain.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody is there: the panel was touched beside every button."""


@dataclass(frozen=True, slots=True)
class GroupChosen:
    """A series was chosen; `key` is for the order this may become."""

    series: str
    key: str


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """The citizen does not know which group to touch."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A letter, a digit or a blank on the page that finds."""

    letter: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The last letter is taken back, or everything."""

    everything: bool = False


@dataclass(frozen=True, slots=True)
class ServiceChosen:
    """A service was chosen; `key` is for the order this becomes."""

    service: str
    key: str


@dataclass(frozen=True, slots=True)
class PriorityChosen:
    """A priority group was declared, or none."""

    code: str | None


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Take the number."""


@dataclass(frozen=True, slots=True)
class Retried:
    """Ask once more for the number that did not come."""


@dataclass(frozen=True, slots=True)
class WentBack:
    """One page back."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The citizen has read the number."""


@dataclass(frozen=True, slots=True)
class Spoke:
    """Another language was chosen."""

    language: str


@dataclass(frozen=True, slots=True)
class Enlarged:
    """Large text was asked for, or is not wanted any more."""


@dataclass(frozen=True, slots=True)
class Contrasted:
    """High contrast was asked for, or is not wanted any more."""


@dataclass(frozen=True, slots=True)
class Identified:
    """All digits of the identity number are typed."""


@dataclass(frozen=True, slots=True)
class CardScanned:
    """Somebody held a card to the scanner."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ScannerTold:
    """The scanner is there, or is not."""

    is_there: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """The office was looked at."""

    sight: Sight


@dataclass(frozen=True, slots=True)
class Lost:
    """The office cannot be looked at; it is tried again without end."""

    reason: Reason
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Ticked:
    """A second went by; `at` is aware."""

    at: datetime


@dataclass(frozen=True, slots=True)
class IdledOut:
    """Nobody touched the panel for too long."""


@dataclass(frozen=True, slots=True)
class Issued:
    """The office gave the number asked for under `key`."""

    key: str
    ticket: Ticket
    ahead: int
    code: Code
    wait: Wait | None = None
    """What the citizen was shown before."""
    paper: Paper = Paper.NONE


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a ticket's paper; `token` says whose."""

    token: str
    paper: Paper


@dataclass(frozen=True, slots=True)
class Declined:
    """The office refused the number asked for under `key`."""

    key: str
    reason: Reason
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Failed:
    """The number asked for under `key` did not come; nobody's refusal."""

    key: str
    can_retry: bool
    """False for a bug: the same question would get the same answer."""


@dataclass(frozen=True, slots=True)
class Broke:
    """The kiosk itself made a mistake."""


Choice: TypeAlias = GroupChosen | ServiceChosen | PriorityChosen
Mode: TypeAlias = Spoke | Enlarged | Contrasted
Writing: TypeAlias = HelpAsked | Typed | Erased | Identified
Press: TypeAlias = Touched | Confirmed | Retried | WentBack | Finished | Mode | Writing
Touch: TypeAlias = Choice | Press
Answer: TypeAlias = Issued | Declined | Failed
News: TypeAlias = Answer | CardScanned | ScannerTold | Printed | Seen | Lost | Ticked | IdledOut | Broke
Event: TypeAlias = Touch | News
