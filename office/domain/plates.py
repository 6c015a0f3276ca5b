"""What a counter plate (bảng quầy) derives its picture from: one light look at one desk, nothing personal."""

from dataclasses import dataclass
from datetime import datetime

from office.domain.desks import DeskState
from office.domain.tickets import TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateTicket:
    """The number at the desk."""

    number: str
    state: TicketState
    """Called or serving."""
    language: str
    """Of the citizen: what stands first on the plate."""
    calls: int
    called_at: datetime | None
    """The last call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlateSnapshot:
    """One desk as its plate sees it. Who sits there and why it is paused is not even read."""

    revision: int
    at: datetime
    time_zone: str
    desk: str
    name_vi: str
    name_en: str
    state: DeskState
    since: datetime | None
    """When it came into that state; a state of an earlier service day counts no more."""
    ticket: PlateTicket | None
