"""What an office offers: its series, services, procedures and priority groups (all data, from a preset)."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from office.domain.officers import Role


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


class PaperKind(StrEnum):
    """In which form a paper is asked for."""

    ORIGINAL = "original"
    CERTIFIED = "certified"
    COPY = "copy"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    """One paper of a complete dossier."""

    name: str
    kind: PaperKind
    copies: int = 1
    is_required: bool = True
    """False for what is asked for in some cases only."""


@dataclass(frozen=True, slots=True)
class StageBudget:
    """The share of the time that one stage may take."""

    stage: str
    """`receive` … `return`."""
    amount: Decimal
    """0.25 and 0.5 of a day occur."""
    unit: TimeUnit


@dataclass(frozen=True, slots=True)
class Procedure:
    """One version of an administrative procedure (thủ tục hành chính) of the national catalogue."""

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
    version: int = 1
    """Counts from 1; what a version says never changes, so a dossier finds its own for ever."""
    valid_from: date | None = None
    """Its first day; None for what the office began with."""
    valid_to: date | None = None
    """Its last day; None while none is known. A day before `valid_from`: replaced on the day it came."""
    committed_limit: int | None = None
    """The office's own shorter time (cam kết), in `time_unit`."""
    budgets: tuple[StageBudget, ...] = ()
    papers: tuple[RequiredPaper, ...] = ()
    """What a complete dossier holds (thành phần hồ sơ)."""
    fee_stops_clock: bool = False
    """Whether the time stands still until the fee is paid."""
    fee: int | None = None
    """In đồng; None where it is unknown."""
    legal_basis: str = ""
    result_name: str = ""
    on_the_spot: bool | None = None
    """Whether it is registered for "5 tại chỗ"; None where that is unknown."""

    def says_the_same(self, other: "Procedure") -> bool:
        """Whether two versions differ in nothing but their number and their days."""
        days = {"version": other.version, "valid_from": other.valid_from, "valid_to": other.valid_to}
        return replace(self, **days) == other  # type: ignore[arg-type] # each by its name


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
    roles: tuple[Role, ...] = ()
    is_active: bool = True
    """False for one who may do nothing any more, but stands in what was done."""


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
