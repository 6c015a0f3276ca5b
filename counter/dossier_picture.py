"""The lower right: a dossier with its five stages, or the form that opens one, or what to do to get there."""

from dataclasses import dataclass
from enum import StrEnum

from counter.sight import Sight
from counter.stage_picture import StagePicture, can_refuse, local_time, stage_pictures, time_limit
from office.domain.dossiers import Stage
from office.domain.snapshots import DeskSnapshot, DossierView
from office.domain.tickets import TicketState
from office.texts import moment_text, text


class DossierPage(StrEnum):
    """What the lower right shows."""

    EMPTY = "empty"
    FORM = "form"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCard:
    """One dossier."""

    code: str
    time: str
    procedure: str
    stages: tuple[StagePicture, ...]
    facts: tuple[tuple[str, str], ...]
    """Captions and values."""
    due: Stage | None
    record: str
    """The words on the button that records the due stage; empty when the dossier has ended."""
    can_refuse: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPicture:
    """The whole lower right."""

    page: DossierPage
    title: str
    hint: str = ""
    card: DossierCard | None = None
    tabs: tuple[str, ...] = ()
    """Codes to choose from, if there is more than one."""
    ticket: str | None = None
    """The number a new dossier would be opened from."""
    service: str | None = None
    """The service of that number: its procedures come first in the list."""
    officer: str = ""
    """Who does the stages unless another is chosen."""
    is_live: bool = False
    """Whether anything can be written now."""
    can_leave: bool = False
    """Whether there is something else to show than the form."""
    opened: int = 0
    """How many dossiers the number has; the form begins anew after each."""


def dossier_picture(sight: Sight, here: DeskSnapshot) -> DossierPicture:
    """Derive the lower right from what is known."""
    shown = _shown(sight, here)
    page = _page(sight, here, shown)
    ticket = here.ticket.number if here.ticket else None
    codes = list(dict.fromkeys([one.dossier.code for one in (*here.dossiers, *([shown] if shown else []))]))
    return DossierPicture(
        page=page,
        title=_title(page, shown, ticket, sight.language),
        hint=_hint(here, sight.language) if page is DossierPage.EMPTY else "",
        card=_card(sight, shown) if shown and page is DossierPage.CARD else None,
        tabs=tuple(codes) if len(codes) > 1 and page is DossierPage.CARD else (),
        ticket=ticket,
        service=here.ticket.service if here.ticket else None,
        officer=sight.officer or "",
        is_live=sight.is_live,
        can_leave=sight.is_opening,
        opened=len(here.dossiers),
    )


def _shown(sight: Sight, here: DeskSnapshot) -> DossierView | None:
    wanted = sight.wanted.dossier
    looked_up = sight.reading.dossier if sight.reading else None
    if looked_up and looked_up.dossier.code == wanted:
        return looked_up
    own = [one for one in here.dossiers if wanted in {None, one.dossier.code}]
    return own[-1] if own else None


def _page(sight: Sight, here: DeskSnapshot, shown: DossierView | None) -> DossierPage:
    if sight.is_opening:
        return DossierPage.FORM
    if shown:
        return DossierPage.CARD
    is_serving = here.ticket is not None and here.ticket.state is TicketState.SERVING
    return DossierPage.FORM if is_serving else DossierPage.EMPTY


def _title(page: DossierPage, shown: DossierView | None, ticket: str | None, language: str) -> str:
    if page is DossierPage.CARD and shown:
        return text("counter.dossier.title", language, code=shown.dossier.code)
    if page is DossierPage.FORM:
        return text(f"counter.dossier.{'form_ticket' if ticket else 'form_free'}", language, ticket=ticket)
    return text("counter.dossier.none", language)


def _hint(here: DeskSnapshot, language: str) -> str:
    return text(f"counter.dossier.{'empty_called' if here.ticket else 'empty_idle'}", language)


def _card(sight: Sight, view: DossierView) -> DossierCard:
    due = view.dossier.due_stage
    stage = text(f"stage.{due}", sight.language).lower() if due else ""
    return DossierCard(
        code=view.dossier.code,
        time=time_limit(view.procedure, sight.language),
        procedure=f"{view.procedure.code} · {view.procedure.name}",
        stages=stage_pictures(sight, view.dossier),
        facts=_facts(sight, view),
        due=due,
        record=text("counter.dossier.record", sight.language, stage=stage) if due else "",
        can_refuse=can_refuse(view.dossier),
    )


def _facts(sight: Sight, view: DossierView) -> tuple[tuple[str, str], ...]:
    say, dossier = sight.language, view.dossier
    status = text(f"national_status.{dossier.national_status}", say)
    facts = [
        ("applicant", view.applicant_name or text("counter.dossier.no_applicant", say)),
        ("channel", text(f"channel.{dossier.channel}", say)),
        ("status", f"{dossier.national_status} · {status}"),
        ("department", view.procedure.department),
        ("opened", moment_text(local_time(sight, dossier.opened_at))),
        ("from_ticket", dossier.ticket or ""),
    ]
    return tuple((text(f"counter.dossier.{key}", say), value) for key, value in facts if value)
