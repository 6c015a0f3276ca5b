"""The lower right: a dossier with its five stages, or the form that opens one, or what to do to get there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter.decision_ask import DecisionAsk
from counter.decision_picture import decision_ask
from counter.dossier_deeds import DossierButton, buttons_of
from counter.dossier_facts import HistoryLine, facts_of, history_of
from counter.dossier_verbs import lawful, missing_papers
from counter.due_picture import DueWords, due_words
from counter.sight import Sight
from counter.stage_picture import StagePicture, stage_pictures
from counter.work_picture import ListTab, WorkRow, list_tabs, work_picture
from office.domain.dossiers import Stage
from office.domain.snapshots import DeskSnapshot, DossierView
from office.domain.tickets import TicketState
from office.texts import text


class DossierPage(StrEnum):
    """What the lower right shows."""

    EMPTY = "empty"
    WORK = "work"
    FORM = "form"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierCard:
    """One dossier."""

    code: str
    time: DueWords
    procedure: str
    stages: tuple[StagePicture, ...]
    facts: tuple[tuple[str, str], ...]
    """Captions and values."""
    history: tuple[HistoryLine, ...]
    verbs: tuple[DossierButton, ...]
    """What can be done now, in the order of the buttons."""
    note: str = ""
    """Why the next stage cannot be recorded now, or that the dossier has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPicture:
    """The whole lower right."""

    page: DossierPage
    title: str
    hint: str = ""
    card: DossierCard | None = None
    ask: DecisionAsk | None = None
    """What a verb on the dossier asks for."""
    file_hash: str = ""
    """Of the file that was chosen to be sealed."""
    lists: tuple[ListTab, ...] = ()
    """The work lists to choose from."""
    work: tuple[WorkRow, ...] = ()
    """The lines of the work list that is shown."""
    tabs: tuple[str, ...] = ()
    """Codes to choose from, if there is more than one."""
    ticket: str | None = None
    """The number a new dossier would be opened from."""
    service: str | None = None
    """The service of that number: its procedures come first in the list."""
    is_live: bool = False
    """Whether anything can be written now."""
    can_leave: bool = False
    """Whether there is something else to show than the form."""
    opened: int = 0
    """How many dossiers the number has; the form begins anew after each."""


def dossier_picture(sight: Sight, here: DeskSnapshot, now: datetime) -> DossierPicture:
    """Derive the lower right from what is known at an instant."""
    shown = shown_dossier(sight, here)
    page = _page(sight, here, shown)
    ticket = here.ticket.number if here.ticket else None
    codes = list(dict.fromkeys([one.dossier.code for one in (*here.dossiers, *([shown] if shown else []))]))
    is_card = shown is not None and page is DossierPage.CARD
    return DossierPicture(
        page=page,
        title=_title(sight, page, shown, ticket),
        hint=_hint(sight, here, page),
        card=_card(sight, shown, now) if shown and is_card else None,
        ask=_ask(sight, shown, now) if shown and is_card else None,
        file_hash=_file_hash(sight) if is_card else "",
        tabs=tuple(codes) if len(codes) > 1 and is_card else (),
        lists=list_tabs(sight),
        work=work_picture(sight, now) if page is DossierPage.WORK else (),
        ticket=ticket,
        service=here.ticket.service if here.ticket else None,
        is_live=sight.is_ready,
        can_leave=sight.is_opening,
        opened=len(here.dossiers),
    )


def shown_dossier(sight: Sight, here: DeskSnapshot) -> DossierView | None:
    """Return the dossier that was looked up or chosen, else the newest of the number at the desk."""
    wanted = sight.wanted.dossier
    looked_up = sight.reading.dossier if sight.reading else None
    if looked_up and looked_up.dossier.code == wanted:
        return looked_up
    own = [one for one in here.dossiers if wanted in {None, one.dossier.code}]
    return own[-1] if own else None


def _page(sight: Sight, here: DeskSnapshot, shown: DossierView | None) -> DossierPage:
    if sight.wanted.stage is not None or sight.hits is not None:
        return DossierPage.WORK
    if sight.is_opening:
        return DossierPage.FORM
    if shown:
        return DossierPage.CARD
    is_serving = here.ticket is not None and here.ticket.state is TicketState.SERVING
    return DossierPage.FORM if is_serving else DossierPage.EMPTY


def _title(sight: Sight, page: DossierPage, shown: DossierView | None, ticket: str | None) -> str:
    language = sight.language
    if page is DossierPage.WORK and sight.hits is not None:
        return text("counter.work.found", language, count=len(sight.hits))
    if page is DossierPage.WORK and sight.wanted.stage:
        stage = text(f"stage.{sight.wanted.stage}", language).lower()
        return text("counter.work.title", language, stage=stage)
    if page is DossierPage.CARD and shown:
        return text("counter.dossier.title", language, code=shown.dossier.code)
    if page is DossierPage.FORM:
        return text(f"counter.dossier.{'form_ticket' if ticket else 'form_free'}", language, ticket=ticket)
    return text("counter.dossier.none", language)


def _hint(sight: Sight, here: DeskSnapshot, page: DossierPage) -> str:
    if page is DossierPage.WORK:
        is_empty = not sight.hits and not (sight.reading and sight.reading.work)
        return text("counter.work.empty", sight.language) if is_empty else ""
    key = "empty_called" if here.ticket else "empty_idle"
    return text(f"counter.dossier.{key}", sight.language) if page is DossierPage.EMPTY else ""


def _card(sight: Sight, view: DossierView, now: datetime) -> DossierCard:
    return DossierCard(
        code=view.dossier.code,
        time=due_words(sight, view, now),
        procedure=f"{view.procedure.code} · {view.procedure.name}",
        stages=stage_pictures(sight, view, now),
        facts=facts_of(sight, view),
        history=history_of(sight, view),
        verbs=buttons_of(sight, view, now),
        note=_note(sight, view),
    )


def _file_hash(sight: Sight) -> str:
    if sight.hashed is None:
        return ""
    digest = sight.hashed[1]
    return text(f"counter.decide.{'hash' if digest else 'hashing'}", sight.language, digest=digest)


def _note(sight: Sight, view: DossierView) -> str:
    if view.dossier.is_closed:
        return text("counter.dossier.ended", sight.language)
    missing = len(missing_papers(view))
    if view.dossier.due_stage is Stage.RECEIVE and missing and view.dossier.hold is None:
        return text("counter.dossier.papers_missing", sight.language, count=missing)
    return ""


def _ask(sight: Sight, view: DossierView, now: datetime) -> DecisionAsk | None:
    code, verb = sight.deciding or (None, None)
    if verb is None or code != view.dossier.code or verb not in lawful(view, now):
        return None
    return decision_ask(sight, view, verb, now)
