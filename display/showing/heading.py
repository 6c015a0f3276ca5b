"""The strip on top of the wall: the office, its clock, and whether it gives numbers."""

from dataclasses import replace
from datetime import datetime
from textwrap import shorten

from display.showing.parts import Heading
from office.domain.hours import Hours, Opening, opening
from office.domain.service_days import zone
from office.domain.snapshots import HallSnapshot
from office.opening_words import again_short, state_words
from office.texts import clock_text, date_text, text, time_text

HALL = ""
"""No service has this code: what is asked is the office's own hours."""
DAY_NAME = 40
"""Characters of a day's name."""


def heading_of(hall: HallSnapshot, now: datetime, language: str) -> Heading:
    """Return the strip at a moment, in the office's zone."""
    profile = hall.profile
    here = now.astimezone(zone(profile.time_zone))
    return Heading(
        office=profile.name_en if language == "en" else f"{profile.name_vi} {profile.place_vi}",
        clock=time_text(here),
        day=date_text(here.date(), language, with_year=True),
        opening=opening_words(hall.hours, now, language) if hall.hours else "",
    )


def opening_words(hours: Hours, now: datetime, language: str) -> str:
    """Return `Nhận số đến 11:15 · buổi sau từ 13:30`, or why it is closed and when it opens again."""
    if hours.policy.always_open:
        return ""
    found = _with_short_name(opening(hours, HALL, now))
    first = state_words(found, language)
    following = _next_session(hours, found, language) if found.is_open else again_short(found, language)
    words = f"{first} · {following}" if following else first
    return words[:1].upper() + words[1:]


def _with_short_name(found: Opening) -> Opening:
    # What is written of a day may be a sentence; the strip has the office's name and its clock to show too.
    day, day_en = (shorten(name, DAY_NAME, placeholder="…") for name in (found.day, found.day_en))
    return replace(found, day=day, day_en=day_en)


def _next_session(hours: Hours, found: Opening, language: str) -> str:
    """Return when the next session of the same day begins."""
    today = hours.calendar.sessions(found.at.date())
    later = next((one for one in today if one.opens > found.at.time()), None)
    return text("wall.next_session", language, time=clock_text(later.opens, language)) if later else ""
