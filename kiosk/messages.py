"""The pages that only say something: refused, ask at the desk, connection lost."""

from collections.abc import Mapping

from kiosk.flow import Flow
from kiosk.pages import AskDesk, Away, Turned
from kiosk.threshold import TITLE_LETTERS
from kiosk.tiles import name_of
from kiosk.views import MessageView
from kiosk.wrapping import two_lines
from office.texts import reason_text, text


def message_of(flow: Flow) -> MessageView:
    """Return what the page says; blank for the other pages."""
    match flow.page:
        case Away(None):
            return _said("wait", "starting", flow.language)
        case Away(reason, details) if reason is not None:
            told = reason_text(reason, _short(details), flow.language)
            return _said("lost", "lost", flow.language, staff=text("kiosk.lost.staff", flow.language, reason=told))
        case Turned(reason, details):
            told = reason_text(reason, _in_language(flow, details), flow.language)
            return MessageView("turned", text("kiosk.turned.title", flow.language), told, can_leave=True)
        case AskDesk(order):
            return _said("ask", "ask", flow.language, can_retry=order is not None, can_leave=True)
        case _:
            return MessageView()


def _said(
    sign: str, what: str, language: str, *, staff: str = "", can_retry: bool = False, can_leave: bool = False
) -> MessageView:
    title = two_lines(text(f"kiosk.{what}.title", language), TITLE_LETTERS)
    body = text(f"kiosk.{what}.body", language)
    return MessageView(sign, title, body, staff, can_retry=can_retry, can_leave=can_leave)


def _short(details: Mapping[str, object]) -> Mapping[str, object]:
    """Return the details without the way to the database, which is nobody's business in a hall."""
    return {what: str(value).replace("\\", "/").rsplit("/", maxsplit=1)[-1] for what, value in details.items()}


def _in_language(flow: Flow, details: Mapping[str, object]) -> Mapping[str, object]:
    """Return the details with the service's name, which the office gives in Vietnamese, in the flow's language."""
    services = flow.sight.hall.services if flow.sight else ()
    names = {one.name_vi: name_of(one, flow.language) for one in services}
    return {what: names.get(str(value), value) if what == "service" else value for what, value in details.items()}
