"""The bytes of a ticket stay few, whatever it has to say."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office.devices.ticket_job import LIMIT, ticket_job
from office.paper.ticket import TicketPaper
from tests.office.paper.papers import Papers

LONG = ("Cấp giấy chứng nhận đăng ký thành lập doanh nghiệp và " * 4)[:200]
HOURS = "Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00; Thứ Bảy: 07:00–11:30; Chủ Nhật: 07:00–11:30"


def crowded(a_paper: Papers, office: str, service: str, number: str = "A888") -> TicketPaper:
    special = {"is_priority": True, "is_reprint": True, "wait": (180, 240), "hours": HOURS, "ahead": 388}
    return a_paper(office=office, service=service, number=number, **special)


@pytest.mark.parametrize("service", [LONG, "Ặ" * 200, "m" * 200])
def test_names_of_200_letters(a_paper: Papers, service: str) -> None:
    assert len(ticket_job(crowded(a_paper, service, service), 576)) <= LIMIT


@given(
    office=st.text("Trung tâmPụvhàcôiẶỄ ", max_size=200),
    service=st.text("Đăng kýchứtựWm8 ", max_size=200),
    number=st.from_regex(r"[A-Z][0-9]{3}", fullmatch=True),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_names(a_paper: Papers, office: str, service: str, number: str) -> None:
    assert len(ticket_job(crowded(a_paper, office, service, number), 576)) <= LIMIT
