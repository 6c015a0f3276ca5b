"""What a rating window is shown in tests: one desk, one number, every page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from office.domain.desks import DeskState
from office.domain.errors import Reason
from office.domain.rating_page import RatingPage
from office.domain.ratings import Complaint, RatingRules, Satisfaction, Served
from office.presets.preset import load
from rating.app import Face
from rating.events import Answered, Chosen, Declined, Lost, Seen, Sent, Skipped, Taken
from tests.builders import DAY, a_desk, a_profile, at

COMPLAINTS: tuple[Complaint, ...] = load("thai-binh-2019").complaints
TABLETS = {(1280, 800): 10.1, (800, 1280): 10.1, (1024, 600): 10.1}
"""The diagonal in inches by width and height in pixels."""


def a_served(number: str = "A025", **changes: Any) -> Served:
    """A number that desk 3 has just finished."""
    served = Served(service_day=DAY, number=number, language="vi", finished_at=at(10), is_called_on=False)
    return replace(served, **changes)


def a_page(served: Served | None = None, **changes: Any) -> RatingPage:
    """Desk 3, five seconds after that."""
    page = RatingPage(
        revision=1,
        at=at(10 + 5 / 60),
        profile=a_profile(),
        desk=a_desk(),
        served=served,
        rules=RatingRules(),
        complaints=COMPLAINTS,
    )
    return replace(page, **changes)


def pages(face: Face, language: str, *, large: bool = False) -> Iterator[str]:
    """Walk over every page of a window that is not joined to its office; the caller looks at each."""
    model = face.model

    def styled() -> None:
        model.speak(language)
        if large is not model.flow.is_large:
            model.enlarge()

    def asked(number: str) -> None:
        model.hear(Seen(a_page(a_served(number, language=language))))
        styled()

    model.hear(Seen(a_page()))
    styled()
    yield "1_rest"
    asked("A025")
    yield "2_ask"
    model.hear(Answered(Satisfaction.UNSATISFIED, "key-1"))
    yield "3_complain"
    for code in ("waited", "papers"):
        model.hear(Chosen(code))
    yield "4_chosen"
    model.hear(Sent())
    yield "5_sending"
    model.hear(Taken("key-1"))
    yield "6_thanks"
    for key, reason, name in (
        ("key-2", Reason.ALREADY_RATED, "7_before"),
        ("key-3", Reason.RATING_OVER, "8_over"),
    ):
        rest(face)
        asked(f"A{name}")
        model.hear(Answered(Satisfaction.SATISFIED, key))
        model.hear(Declined(key, reason))
        yield name
    rest(face)
    for name, desk in (
        ("9_paused", a_desk(state=DeskState.PAUSED, note="Bà Hoa ốm")),
        ("10_closed", a_desk(state=DeskState.CLOSED)),
    ):
        model.hear(Seen(a_page(desk=desk)))
        styled()
        yield name
    model.hear(Lost(Reason.DATABASE_UNREACHABLE, {"database": "postgresql+psycopg://hall@10.0.0.5/taicho"}))
    yield "11_lost"
    model.hear(Lost(Reason.UNKNOWN_DESK, {"desk": "99"}))
    yield "12_no_desk"


def rest(face: Face) -> None:
    """Let the page go by."""
    from rating.events import Ticked

    for _ in range(60):
        if face.model.page == "rest":
            return
        face.model.hear(Ticked(at(10 + 5 / 60)))


__all__ = ["COMPLAINTS", "TABLETS", "Skipped", "a_page", "a_served", "pages", "rest"]
