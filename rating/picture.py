"""From the flow to what is on the screen, in one pure function; nothing personal is ever in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, assert_never

from office.domain.errors import Reason
from office.domain.ratings import Satisfaction
from office.texts import reason_text, text
from rating.flow import SECONDS, Flow, seconds_left
from rating.pages import Ask, Complain, Page, Rest, Sending, Thank, Thanks

if TYPE_CHECKING:
    # The first frame needs no desk.
    from office.domain.desks import Desk

_SIGNS = {"open": "open", "paused": "wait", "closed": "closed"}
"""By the state of the desk."""


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of every page."""

    office: str = ""
    place: str = ""
    desk: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An answer, or a complaint to choose."""

    code: str = ""
    name: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A page that asks."""

    number: str = ""
    question: str = ""
    lead: str = ""
    answers: tuple[ChoiceView, ...] = ()
    complaints: tuple[ChoiceView, ...] = ()


@dataclass(frozen=True, slots=True)
class MessageView:
    """A page that only says something."""

    sign: str = "wait"
    """`open`, `wait`, `closed`, `lost` or `done`: the shape beside the words."""
    over: str = ""
    """Above the title, such as whose place it is."""
    title: str = ""
    state: str = ""
    """What the shape means, in words."""
    body: str = ""
    staff: str = ""
    """For those who look after the window, in small type."""


@dataclass(frozen=True, slots=True)
class FootView:
    """The foot of every page."""

    left: int = 0
    total: int = 1
    countdown: str = ""
    other: str = "en"
    """The language that the switch leads to."""
    large: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on the screen."""

    page: str = "rest"
    head: HeadView = field(default_factory=HeadView)
    foot: FootView = field(default_factory=FootView)
    ask: QuestionView = field(default_factory=QuestionView)
    message: MessageView = field(default_factory=MessageView)


def page_name(page: Page) -> str:
    """Return the page's name: its class in small letters."""
    return type(page).__name__.lower()


def picture_of(flow: Flow, desk: str) -> Picture:
    """Return what the screen of the desk with that number shows."""
    frame = Picture(page=page_name(flow.page), head=_head(flow, desk), foot=_foot(flow))
    match flow.page:
        case Ask() | Complain():
            return replace(frame, ask=_question(flow, flow.page))
        case Rest():
            return replace(frame, message=_rest(flow))
        case Sending():
            return replace(frame, message=_said("wait", "sending", flow.language))
        case Thanks(what):
            sign = "closed" if what is Thank.OVER else "done"
            return replace(frame, message=_said(sign, f"thanks.{what}", flow.language))
        case _:
            assert_never(flow.page)


def _head(flow: Flow, desk: str) -> HeadView:
    number = text("rating.desk", flow.language, desk=desk)
    if flow.sight is None:
        return HeadView(office=text("rating.title", flow.language), desk=number)
    profile = flow.sight.profile
    return HeadView(office=_name(profile, flow.language), place=profile.place_vi, desk=number)


def _foot(flow: Flow) -> FootView:
    left = seconds_left(flow)
    return FootView(
        left=left,
        total=max(left, SECONDS[type(flow.page)]),
        countdown=text("rating.countdown", flow.language, count=left) if left else "",
        other="en" if flow.language == "vi" else "vi",
        large=flow.is_large,
    )


def _question(flow: Flow, page: Ask | Complain) -> QuestionView:
    number = text("rating.number", flow.language, number=page.served.number)
    if isinstance(page, Ask):
        answers = tuple(ChoiceView(kind, text(f"satisfaction.{kind}", flow.language)) for kind in Satisfaction)
        asked = text("rating.question", flow.language)
        return QuestionView(number, asked, text("rating.lead", flow.language), answers=answers)
    offered = flow.sight.complaints if flow.sight else ()
    return QuestionView(
        number=number,
        question=text("rating.complain", flow.language),
        lead=text("rating.complain.lead", flow.language),
        complaints=tuple(ChoiceView(one.code, _name(one, flow.language), one.code in page.chosen) for one in offered),
    )


def _rest(flow: Flow) -> MessageView:
    if flow.lost is not None and flow.lost.reason is Reason.UNKNOWN_DESK:
        title = text("rating.no_desk.title", flow.language, desk=flow.lost.details.get("desk", ""))
        return MessageView("lost", title=title, body=text("rating.no_desk.body", flow.language))
    if flow.lost is not None:
        told = reason_text(flow.lost.reason, _short(flow.lost.details), flow.language)
        return replace(_said("lost", "lost", flow.language), staff=text("rating.staff", flow.language, reason=told))
    if flow.sight is None:
        return _said("wait", "starting", flow.language)
    return _of_desk(flow.sight.desk, flow.language)


def _of_desk(desk: "Desk", language: str) -> MessageView:
    return MessageView(
        sign=_SIGNS[desk.state],
        over=_name(desk, language),
        title=text("rating.thank_you", language),
        state=text(f"rating.state.{desk.state}", language),
        body=text(f"rating.rest.{desk.state}", language),
    )


def _said(sign: str, what: str, language: str) -> MessageView:
    return MessageView(sign, title=text(f"rating.{what}.title", language), body=text(f"rating.{what}.body", language))


def _name(named: object, language: str) -> str:
    name = getattr(named, f"name_{language}", "") or getattr(named, "name_vi", "")
    return str(name)


def _short(details: Mapping[str, object]) -> Mapping[str, object]:
    """Return the details without the way to the database, which is nobody's business in a hall."""
    return {what: str(value).replace("\\", "/").rsplit("/", maxsplit=1)[-1] for what, value in details.items()}
