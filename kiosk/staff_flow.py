"""The staff's part of the kiosk: behind a long press and a PIN; a frozen value and one pure step."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import assert_never

from kiosk.staff_events import (
    Admitted,
    CloseAsked,
    DigitTyped,
    Drawn,
    Erased,
    Knocked,
    Moved,
    News,
    PrintAsked,
    Printed,
    Report,
    Reported,
    SecondPassed,
    Shut,
    StaffEvent,
    StaffSpoke,
    Stayed,
    Told,
    Touch,
    TurnedAway,
)
from office.domain.staff_pins import PIN_DIGITS

IDLE_SECONDS = 60
"""After so long without a touch it shuts by itself."""


class StaffPage(StrEnum):
    """What covers the kiosk."""

    SHUT = "shut"
    PIN = "pin"
    INSIDE = "inside"
    CLOSING = "closing"
    """Asks whether to close the kiosk."""


@dataclass(frozen=True, slots=True)
class StaffFlow:
    """All that the staff's part knows."""

    page: StaffPage = StaffPage.SHUT
    language: str = "vi"
    typed: str = ""
    is_checking: bool = False
    told: Told = field(default_factory=Told)
    left: int = IDLE_SECONDS
    """Seconds until it shuts."""
    busy: str = ""
    """What the printer is doing: `test`, or the number that is printed again."""
    report: Report = field(default_factory=Report)
    preview: str = ""
    """The picture of a ticket, as a URL."""


def step(flow: StaffFlow, event: StaffEvent) -> StaffFlow:
    """Return the flow after the event; an event that does not fit the page changes nothing."""
    if isinstance(event, Knocked):
        at_rest = flow.page is StaffPage.SHUT
        return StaffFlow(page=StaffPage.PIN, language=event.language) if at_rest else flow
    if flow.page is StaffPage.SHUT:
        return flow
    match event:
        case Shut():
            return StaffFlow()
        case SecondPassed():
            return replace(flow, left=flow.left - 1) if flow.left > 1 else StaffFlow()
        case Admitted() | TurnedAway() | Reported() | Drawn() | Printed():
            return _heard(flow, event)
        case _:
            return _touched(replace(flow, left=IDLE_SECONDS), event)


def _touched(flow: StaffFlow, touch: Touch) -> StaffFlow:
    match touch:
        case DigitTyped(digit):
            return _typed(flow, flow.typed + digit) if digit.isdecimal() and len(digit) == 1 else flow
        case Erased():
            return _typed(flow, flow.typed[:-1])
        case PrintAsked(what):
            can_print = flow.page is StaffPage.INSIDE and not flow.busy
            return replace(flow, busy=what, told=Told()) if can_print else flow
        case CloseAsked():
            return replace(flow, page=StaffPage.CLOSING) if flow.page is StaffPage.INSIDE else flow
        case Stayed():
            return replace(flow, page=StaffPage.INSIDE) if flow.page is StaffPage.CLOSING else flow
        case StaffSpoke(language):
            return replace(flow, language=language)
        case Moved():
            return flow
        case _:
            assert_never(touch)


def _typed(flow: StaffFlow, typed: str) -> StaffFlow:
    if flow.page is not StaffPage.PIN or flow.is_checking:
        return flow
    return replace(flow, typed=typed, told=Told(), is_checking=len(typed) >= PIN_DIGITS)


def _heard(flow: StaffFlow, news: News) -> StaffFlow:
    match news:
        case Admitted():
            return replace(flow, page=StaffPage.INSIDE, typed="", is_checking=False) if flow.is_checking else flow
        case TurnedAway(told):
            return replace(flow, told=told, typed="", is_checking=False) if flow.is_checking else flow
        case Reported(report):
            return replace(flow, report=report)
        case Drawn(preview):
            return replace(flow, preview=preview)
        case Printed(told):
            return replace(flow, told=told, busy="")
        case _:
            assert_never(news)
