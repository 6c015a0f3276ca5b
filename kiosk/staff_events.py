"""What happens in the staff's part of the kiosk, and what it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from office.domain.papers import PaperState
from office.domain.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the staff, by its key in the catalogues."""

    key: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    is_good: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """How printer and papers are."""

    printer: str = ""
    """One word of the printer's, or `none` where no printer is set; empty before the first look."""
    place: str = ""
    waiting: tuple[str, ...] = ()
    """Numbers that wait for paper here."""
    tickets: tuple[tuple[Ticket, PaperState | None], ...] = ()
    """The newest first."""
    fault: Told = field(default_factory=Told)
    """What is wrong with the setting of the printer's model, if anything."""


@dataclass(frozen=True, slots=True)
class Knocked:
    """Somebody pressed long enough; `language` is the kiosk's."""

    language: str


@dataclass(frozen=True, slots=True)
class DigitTyped:
    """One digit of the PIN."""

    digit: str


@dataclass(frozen=True, slots=True)
class Erased:
    """The last digit is taken back."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """The PIN was right."""


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The PIN was wrong, or cannot be tried."""

    told: Told


@dataclass(frozen=True, slots=True)
class Reported:
    """Printer and papers were looked at."""

    report: Report


@dataclass(frozen=True, slots=True)
class Drawn:
    """There is a picture of a ticket."""

    preview: str


@dataclass(frozen=True, slots=True)
class PrintAsked:
    """Print a sample (`test`), or a number again."""

    what: str


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it."""

    told: Told


@dataclass(frozen=True, slots=True)
class CloseAsked:
    """Close the kiosk?"""


@dataclass(frozen=True, slots=True)
class Stayed:
    """No, go on."""


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody is there."""


@dataclass(frozen=True, slots=True)
class StaffSpoke:
    """Another language."""

    language: str


@dataclass(frozen=True, slots=True)
class SecondPassed:
    """A second went by."""


@dataclass(frozen=True, slots=True)
class Shut:
    """Back to the citizens."""


Touch: TypeAlias = DigitTyped | Erased | PrintAsked | CloseAsked | Stayed | Moved | StaffSpoke
News: TypeAlias = Admitted | TurnedAway | Reported | Drawn | Printed
StaffEvent: TypeAlias = Touch | News | Knocked | SecondPassed | Shut
