"""What can happen to a rating window: the touches of a citizen, and the news from office and clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from office.domain.errors import Reason
from office.domain.ratings import Satisfaction

if TYPE_CHECKING:
    # The first frame needs no page of the office.
    from office.domain.rating_page import RatingPage


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody is there: the panel was touched beside every button."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One of the three faces; `key` is for the vote this becomes."""

    satisfaction: Satisfaction
    key: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """A complaint was chosen, or not any more."""

    code: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The complaints are complete."""


@dataclass(frozen=True, slots=True)
class WentBack:
    """From the complaints back to the faces: nothing was answered yet."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The citizen does not want to answer; `key` is for keeping that."""

    key: str


@dataclass(frozen=True, slots=True)
class Spoke:
    """Another language."""

    language: str


@dataclass(frozen=True, slots=True)
class Enlarged:
    """Large text, or not any more."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The desk was looked at."""

    page: "RatingPage"
    ahead: timedelta = timedelta()
    """How far the database's clock, which decides, is ahead of this computer's."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The desk cannot be looked at; it is tried again without end."""

    reason: Reason
    details: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Ticked:
    """A second went by; `at` is aware, by this computer's clock."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """What was sent under `key` is written."""

    key: str


@dataclass(frozen=True, slots=True)
class Declined:
    """What was sent under `key` cannot be written, now or later."""

    key: str
    reason: Reason | None
    """None for a bug."""


@dataclass(frozen=True, slots=True)
class Broke:
    """The window itself made a mistake."""


Touch: TypeAlias = Touched | Answered | Chosen | Sent | WentBack | Skipped | Spoke | Enlarged
News: TypeAlias = Seen | Lost | Ticked | Taken | Declined | Broke
Event: TypeAlias = Touch | News
