"""From an office and one of its numbers to what the paper says, in the citizen's language."""

from datetime import datetime

from office.domain.catalogue import OfficeProfile, Service
from office.domain.hours import Hours
from office.domain.service_days import zone
from office.opening_words import week_words
from office.paper.ticket import TicketPaper


def filled_paper(
    profile: OfficeProfile,
    hours: Hours,
    service: Service | None,
    language: str,
    *,
    number: str,
    issued_at: datetime,
    ahead: int,
    link: str,
    wait: tuple[int, int] | None,
    is_priority: bool = False,
) -> TicketPaper:
    """Return the paper of a number; a service that is in no catalogue any more is left blank."""
    is_english = language == "en"
    return TicketPaper(
        office=profile.name_en if is_english else profile.name_vi,
        place=profile.place_vi,
        number=number,
        service=(service.name_en if is_english else service.name_vi) if service else "",
        issued_at=issued_at.astimezone(zone(profile.time_zone)),
        ahead=ahead,
        link=link,
        language=language,
        wait=wait,
        is_priority=is_priority,
        hours=week_words(hours, service.code if service else "", language),
    )
