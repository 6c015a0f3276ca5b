"""Papers of an invented office."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from office.codes import ticket_link
from office.paper.ticket import TicketPaper

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
Papers = Callable[..., TicketPaper]
_USUAL = TicketPaper(
    office="Trung tâm Phục vụ hành chính công",
    place="tỉnh Thái Bình",
    number="A025",
    service="Đăng ký thành lập doanh nghiệp",
    issued_at=datetime(2026, 11, 23, 8, 21, tzinfo=HANOI),
    ahead=3,
    link=ticket_link("Zk3_x-9abcdEFGH1"),
    hours="Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00",
)


def a_ticket_paper(**changes: Any) -> TicketPaper:
    """Return a ticket's paper; a test says what is special about it."""
    return replace(_USUAL, **changes)
