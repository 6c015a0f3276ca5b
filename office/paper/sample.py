"""A ticket with invented figures: for a printer's test, and for a picture."""

from datetime import datetime

from office.codes import LINK, ticket_link
from office.domain.catalogue import OfficeProfile, Service
from office.domain.hours import Hours
from office.domain.service_days import zone
from office.opening_words import week_words
from office.paper.ticket import TicketPaper


def sample_paper(
    profile: OfficeProfile, service: Service, at: datetime, hours: Hours, language: str = "vi", base: str = LINK
) -> TicketPaper:
    """Return the paper of a ticket of this office that nobody holds, with all that a ticket can say."""
    is_english = language == "en"
    return TicketPaper(
        office=profile.name_en if is_english else profile.name_vi,
        place=profile.place_vi,
        number=f"{service.series}000",
        service=service.name_en if is_english else service.name_vi,
        issued_at=at.astimezone(zone(profile.time_zone)),
        ahead=3,
        link=ticket_link("sample", base),
        language=language,
        wait=(10, 15),
        hours=week_words(hours, service.code, language),
    )
