"""What an office offers: its series, services, procedures and priority groups (all data, from a preset)."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Series:
    """A group on the kiosk with its own ticket letter and its own numbering."""

    letter: str
    name_vi: str
    name_en: str
    position: int
    gives_results: bool = False
    """True for the series that hands results over (Trả kết quả)."""


@dataclass(frozen=True, slots=True)
class Service:
    """One kind of business inside a series; a desk serves a set of services."""

    code: str
    """Equal to the letter for the series' general service, else the letter and a digit: `A2`."""
    series: str
    name_vi: str
    name_en: str
    position: int
    is_open: bool = True
    daily_cap: int | None = None
    """The most numbers a day; None for as many as come."""
    asks_identity: bool = False
    """Whether a kiosk gives a number only to who shows a card."""

    @property
    def is_general(self) -> bool:
        """Whether this is what a bare series letter means."""
        return self.code == self.series


class TimeUnit(StrEnum):
    """How a statutory time is counted."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    WORKING_HOUR = "working_hour"
    SAME_DAY = "same_day"
    """Trong ngày; by a rule of its own when received late in the day."""
    NONE = "none"
    """Không hẹn: the law sets no time."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """An administrative procedure (thủ tục hành chính) of the national catalogue."""

    code: str
    name: str
    field: str
    department: str
    """The deciding agency under the name the preset's time gives it."""
    level: str
    """`province` or `local`."""
    series: str
    service: str
    time_limit: int | None
    time_unit: TimeUnit | None
    time_basis: str | None
    """`decision` or `practice`; None where the time is unknown."""


@dataclass(frozen=True, slots=True)
class PriorityGroup:
    """People who are served as if they had come `head_start_minutes` earlier."""

    code: str
    name_vi: str
    name_en: str
    head_start_minutes: int
    position: int


@dataclass(frozen=True, slots=True)
class Officer:
    """A person who works in the hall; `code` is what the office signs in with."""

    code: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class OfficeProfile:
    """The office itself."""

    name_vi: str
    name_en: str
    place_vi: str
    """The province, as the second line of a heading: `tỉnh Thái Bình`."""
    agency_code: str
    """The first part of every dossier code: `H54.15`."""
    time_zone: str
    preset: str
