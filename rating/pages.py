"""The pages a rating window can show, as frozen values, and what is sent from them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from office.domain.ratings import Satisfaction, Served


@dataclass(frozen=True, slots=True)
class Vote:
    """An answer on its way: once for each key, however often it is sent."""

    key: str
    service_day: date
    number: str
    satisfaction: Satisfaction | None
    """None: the citizen does not want to answer."""
    complaints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rest:
    """Nobody is asked."""


REST = Rest()


@dataclass(frozen=True, slots=True)
class Ask:
    """Was it good?"""

    served: Served


@dataclass(frozen=True, slots=True)
class Complain:
    """What was wrong? The answer itself is given; leaving the page sends it."""

    served: Served
    key: str
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """The answer is on its way; nobody is thanked before it is written."""

    vote: Vote


class Thank(StrEnum):
    """What a citizen is thanked for."""

    COUNTED = "counted"
    BEFORE = "before"
    """Somebody was faster at another tablet."""
    OVER = "over"
    """It came too late."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """It is over."""

    what: Thank = Thank.COUNTED


Page: TypeAlias = Rest | Ask | Complain | Sending | Thanks
