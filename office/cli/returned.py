"""What commands return that is no value of the office itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from office.domain.catalogue import OfficeProfile
from office.domain.estimates import Wait
from office.domain.facts import StaffPinRenewed, TicketIssued
from office.domain.officer_facts import OfficerAdded, PasswordReset
from office.domain.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Issued:
    """A number that was given out, and its paper."""

    fact: TicketIssued
    printed: bool | str | None
    """True, False, `queued`, or None where no printer is set."""


@dataclass(frozen=True, slots=True)
class ServiceWait:
    """The wait for one service."""

    service: str
    wait: Wait


@dataclass(frozen=True, slots=True)
class Reprinted:
    """A second paper."""

    number: str
    printed: bool
    cause: str | None


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """How a printer is."""

    printer: str
    place: str
    status: str
    waiting: tuple[str, ...]
    """Numbers that wait for paper there."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture of a ticket."""

    file: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """What is said of a call."""

    number: str
    desk: str
    is_recall: bool
    language: str
    style: str
    region: str
    clips: tuple[str, ...]

    @property
    def words(self) -> str:
        """The whole of it."""
        return " ".join(self.clips)


@dataclass(frozen=True, slots=True)
class Listing:
    """Many values under one name: `{"tickets": […]}`."""

    name: str
    items: Sequence[object]


@dataclass(frozen=True, slots=True)
class Place:
    """A ticket and how many wait in front of it."""

    ticket: Ticket
    ahead: int


@dataclass(frozen=True, slots=True)
class Founded:
    """An office was founded in a database (its address without password)."""

    profile: OfficeProfile
    database: str
    staff_pin: str
    """Told this once."""
    admin: str
    """The code of the first administrator."""
    admin_password: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class PasswordTold:
    """An officer has another first password."""

    fact: OfficerAdded | PasswordReset
    password: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy of the database."""

    file: str


@dataclass(frozen=True, slots=True)
class PinRenewed:
    """There is another PIN for the staff page."""

    fact: StaffPinRenewed
    staff_pin: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class PresetName:
    """A preset that `init` can take."""

    preset: str
    profile: OfficeProfile
