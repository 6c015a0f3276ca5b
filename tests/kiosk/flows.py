"""A flow on any page, and what the kiosk's flow meets: an order, a number given, an office lost."""

from dataclasses import replace

from kiosk.events import Lost
from kiosk.flow import Flow
from kiosk.pages import Away, Given, Order, Page, Turned
from office.codes import Code
from office.domain.errors import Reason
from tests.kiosk.sights import an_answer, at_groups

ORDER = Order("A2", "key-2")
GIVEN = Given(an_answer().ticket, 4, Code())
TURNED = Turned(Reason.SERVICE_CLOSED, {"service": "Dịch vụ A2"})
LOST = Lost(Reason.DATABASE_UNREACHABLE, {"database": "office.db"})
AWAY = Away(LOST.reason, LOST.details)


def on(page: Page) -> Flow:
    return replace(at_groups(), page=page, left=7)
