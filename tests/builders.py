"""Domain values with defaults: a test names only what it is about, and a new field changes one line here."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Series, Service
from office.domain.desks import Desk, DeskState
from office.domain.dossiers import Channel, Dossier, DossierState, Outcome, Stage, StageRecord
from office.domain.officers import Role
from office.domain.plates import PlateSnapshot, PlateTicket
from office.domain.snapshots import DeskSnapshot, HallSnapshot
from office.domain.ticket_moves import Hand
from office.domain.tickets import Ticket, TicketState, parse_number

DAY = date(2026, 11, 23)
MORNING = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""08:00 on DAY in the hall."""


BY = {
    Stage.RECEIVE: "lan.nt",
    Stage.APPRAISE: "huy.bd",
    Stage.APPROVE: "son.pt",
    Stage.SEAL: "yen.dh",
    Stage.RETURN: "khoa.nd",
}
"""Who does which stage in the preset thai-binh-2019: each has the role for it."""


def at(minutes: float = 0) -> datetime:
    """An instant so many minutes after MORNING."""
    return MORNING + timedelta(minutes=minutes)


def a_ticket(number: str = "A025", **changes: Any) -> Ticket:
    """A ticket that waits; its service is its series, its turn its issue, unless told otherwise."""
    parsed = parse_number(number)
    assert parsed, number
    issued_at = changes.get("issued_at", MORNING)
    values: dict[str, Any] = {
        "service_day": DAY,
        "series": parsed[0],
        "sequence": parsed[1],
        "token": f"token-{number}",
        "service": parsed[0],
        "state": TicketState.WAITING,
        "language": "vi",
        "priority": None,
        "issued_at": issued_at,
        "turn_at": issued_at,
    }
    return Ticket(**{**values, **changes})


def a_ticket_at(desk: str, number: str = "A025", **changes: Any) -> Ticket:
    """A ticket called to a desk."""
    called: dict[str, Any] = {
        "state": TicketState.CALLED,
        "desk": desk,
        "officer": "lan.nt",
        "calls": 1,
        "called_at": at(5),
        "version": 2,
    }
    return a_ticket(number, **{**called, **changes})


def a_hand(**changes: Any) -> Hand:
    """Lan at desk 3, ten minutes into the day."""
    return replace(Hand("3", "lan.nt", at(10)), **changes)


def a_desk(number: str = "3", **changes: Any) -> Desk:
    """An open desk with Lan; a closed one has nobody unless told otherwise."""
    values: dict[str, Any] = {
        "number": number,
        "name_vi": "Doanh nghiệp và Đầu tư",
        "name_en": "Business and Investment",
        "services": ("A", "A1", "A2", "A3"),
        "state": DeskState.OPEN,
        "officer": None if changes.get("state") is DeskState.CLOSED else "lan.nt",
        "since": MORNING,
    }
    return Desk(**{**values, **changes})


def a_record(stage: Stage = Stage.RECEIVE, **changes: Any) -> StageRecord:
    """A stage that was passed; who did it differs by stage, so that appraiser and signer do."""
    record = StageRecord(stage=stage, outcome=Outcome.PASSED, officer=BY[stage], desk="3", at=at(20))
    return replace(record, **changes)


def a_dossier(**changes: Any) -> Dossier:
    """A dossier just opened from ticket A025."""
    dossier = Dossier(
        code="H54.15-261123-0007",
        procedure="2.001583",
        channel=Channel.DIRECT,
        state=DossierState.OPENED,
        opened_at=at(15),
        opened_by="lan.nt",
        service_day=DAY,
        ticket="A025",
    )
    return replace(dossier, **changes)


def a_series(letter: str = "A", **changes: Any) -> Series:
    """A group of the kiosk."""
    return replace(Series(letter, f"Nhóm {letter}", f"Group {letter}", 1), **changes)


def a_service(code: str = "A2", **changes: Any) -> Service:
    """An open service of the series its code begins with."""
    return replace(Service(code, code[0], f"Dịch vụ {code}", f"Service {code}", 1), **changes)


def a_priority_group(**changes: Any) -> PriorityGroup:
    """Elderly people, twenty minutes."""
    return replace(PriorityGroup("elderly", "Người cao tuổi", "Elderly person", 20, 1), **changes)


def an_officer(**changes: Any) -> Officer:
    """Lan, who receives."""
    return replace(Officer("lan.nt", "Nguyễn Thị Lan", "Chuyên viên tiếp nhận", (Role.RECEIVING,)), **changes)


def a_profile(**changes: Any) -> OfficeProfile:
    """The center of Thái Bình."""
    profile = OfficeProfile(
        name_vi="Trung tâm Phục vụ hành chính công",
        name_en="Public Administration Service Center",
        place_vi="tỉnh Thái Bình",
        agency_code="H54.15",
        time_zone="Asia/Ho_Chi_Minh",
        preset="thai-binh-2019",
    )
    return replace(profile, **changes)


def a_hall(**changes: Any) -> HallSnapshot:
    """A hall with one series, one open desk and nobody in it."""
    hall = HallSnapshot(
        revision=1,
        at=at(10),
        service_day=DAY,
        profile=a_profile(),
        series=(a_series(),),
        services=(a_service("A"), a_service("A2", position=2)),
        waiting={},
        desks=(a_desk(),),
        at_desks=(),
        dossiers=(),
    )
    return replace(hall, **changes)


def a_desk_snapshot(**changes: Any) -> DeskSnapshot:
    """Desk 3, open and idle, with nobody in its line."""
    snapshot = DeskSnapshot(
        revision=1,
        at=at(10),
        service_day=DAY,
        profile=a_profile(),
        desk=a_desk(),
        officer=an_officer(),
        services=(a_service("A"), a_service("A2", position=2)),
        ticket=None,
        line=(),
        aside=(),
        dossiers=(),
    )
    return replace(snapshot, **changes)


def a_plate_ticket(number: str = "A025", **changes: Any) -> PlateTicket:
    """A number called five minutes into the day."""
    ticket = PlateTicket(number=number, state=TicketState.CALLED, language="vi", calls=1, called_at=at(5))
    return replace(ticket, **changes)


def a_plate_snapshot(**changes: Any) -> PlateSnapshot:
    """Desk 3 as its plate sees it ten minutes into the day, open and idle."""
    snapshot = PlateSnapshot(
        revision=1,
        at=at(10),
        time_zone="Asia/Ho_Chi_Minh",
        desk="3",
        name_vi="Doanh nghiệp và Đầu tư",
        name_en="Business and Investment",
        state=DeskState.OPEN,
        since=MORNING,
        ticket=None,
    )
    return replace(snapshot, **changes)
