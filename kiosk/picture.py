"""From the flow to what is on the screen, in one pure function."""

from dataclasses import replace
from typing import assert_never

from kiosk.finding import find_view
from kiosk.flow import Flow
from kiosk.identifying import DIGITS
from kiosk.messages import message_of
from kiosk.pages import AskDesk, Away, Confirm, Find, Given, Groups, Identify, Issuing, Order, Page, Services, Turned
from kiosk.patience import seconds_of
from kiosk.sight import Sight
from kiosk.tiles import figures_of, group_tiles, name_of, service_tiles, straight_tile
from kiosk.views import ChoiceView, FootView, HeadView, IdentityView, OrderView, Picture, TicketView
from kiosk.wrapping import two_lines
from office.domain.estimates import Wait
from office.domain.service_days import zone
from office.texts import date_text, reason_text, text, time_text

OFFICE_LETTERS = 22
"""An office's name of so many letters stays in one line."""


def picture_of(flow: Flow) -> Picture:
    """Return what the screen shows."""
    frame = Picture(page=page_name(flow.page), head=_head(flow), foot=_foot(flow))
    match flow.page:
        case Away() | Turned() | AskDesk():
            return replace(frame, message=message_of(flow))
        case Groups() | Find() | Services() | Identify() | Confirm() | Issuing() | Given():
            return _on(frame, flow, flow.sight) if flow.sight else frame
        case _:
            assert_never(flow.page)


def page_name(page: Page) -> str:
    """Return the page's name: its class in small letters, such as `away` or `groups`, and `ask_desk`."""
    return "ask_desk" if isinstance(page, AskDesk) else type(page).__name__.lower()


def _on(frame: Picture, flow: Flow, sight: Sight) -> Picture:
    match flow.page:
        case Groups():
            straight = straight_tile(sight, flow.language)
            return replace(frame, groups=group_tiles(sight, flow.language), straight=straight)
        case Find(words):
            return replace(frame, find=find_view(sight, words, flow.language))
        case Identify():
            return replace(frame, identity=_identity(flow.page, flow, sight))
        case Services(series):
            shown = sight.series(series)
            name = name_of(shown, flow.language) if shown else ""
            return replace(frame, series=name, services=service_tiles(sight, series, flow.language))
        case Confirm() | Issuing():
            return replace(frame, order=_order(flow.page, sight, flow.language))
        case Given():
            return replace(frame, ticket=_ticket(flow.page, sight, flow.language))
        case _:
            return frame


def _head(flow: Flow) -> HeadView:
    if flow.sight is None:
        return HeadView(office=text("kiosk.title", flow.language))
    profile = flow.sight.hall.profile
    head = HeadView(office=two_lines(name_of(profile, flow.language), OFFICE_LETTERS), place=profile.place_vi)
    if flow.now is None:
        return head
    now = flow.now.astimezone(zone(profile.time_zone))
    return replace(head, clock=time_text(now), date=date_text(now.date(), flow.language))


def _foot(flow: Flow) -> FootView:
    left = flow.left or 0
    return FootView(
        left=left,
        total=seconds_of(flow.page),
        countdown=text("kiosk.countdown", flow.language, count=left) if left else "",
        can_go_back=isinstance(flow.page, Find | Services | Identify | Confirm),
        other="en" if flow.language == "vi" else "vi",
        large=flow.modes.is_large,
        contrast=flow.modes.is_contrast,
    )


def _order(page: Confirm | Issuing, sight: Sight, language: str) -> OrderView:
    service = sight.service(page.order.service)
    series = sight.series(service.series) if service else None
    if service is None or series is None:
        return OrderView()
    return OrderView(
        letter=series.letter,
        service=name_of(service, language),
        series="" if service.is_general else name_of(series, language),
        figures=figures_of(sight, service, *_line(sight, page.order), "waiting", language),
        choices=_choices(sight, page.order.priority, language),
        busy=isinstance(page, Issuing),
    )


def _line(sight: Sight, order: Order) -> tuple[int, Wait | None]:
    service = sight.service(order.service)
    return sight.hall.waiting_in(service.series) if service else 0, sight.wait_for(order.service, order.priority)


def _identity(page: Identify, flow: Flow, sight: Sight) -> IdentityView:
    service = sight.service(page.order.service)
    name = name_of(service, flow.language) if service else ""
    groups = (page.digits[:3], page.digits[3:6], page.digits[6:9], page.digits[9:])
    return IdentityView(
        service=name,
        digits=" ".join(group for group in groups if group),
        lead=text(f"kiosk.identity.{'scan' if flow.has_scanner else 'type'}", flow.language),
        problem=reason_text(page.problem, {"service": name}, flow.language) if page.problem else "",
        complete=len(page.digits) == DIGITS,
    )


def _choices(sight: Sight, chosen: str | None, language: str) -> tuple[ChoiceView, ...]:
    if not sight.priorities:
        return ()
    none = ChoiceView("", text("kiosk.priority.none", language), chosen is None)
    groups = (ChoiceView(one.code, name_of(one, language), one.code == chosen) for one in sight.priorities)
    return none, *groups


def _ticket(page: Given, sight: Sight, language: str) -> TicketView:
    service = sight.service(page.ticket.service)
    return TicketView(
        number=page.ticket.number,
        service=name_of(service, language) if service else "",
        priority=text("kiosk.ticket.priority", language) if page.ticket.priority else "",
        figures=figures_of(sight, service, page.ahead, page.wait, "ahead", language) if service else (),
        paper=page.paper.value,
        advice=text(f"kiosk.paper.{page.paper}", language),
    )
