"""A ticket with invented figures: for a printer's test, and for a picture."""

from datetime import datetime

from office.codes import LINK, ticket_link
from office.domain.catalogue import OfficeProfile, Service
from office.domain.hours import Hours
from office.paper.filling import filled_paper
from office.paper.ticket import TicketPaper


def sample_paper(
    profile: OfficeProfile, service: Service, at: datetime, hours: Hours, language: str = "vi", base: str = LINK
) -> TicketPaper:
    """Return the paper of a ticket of this office that nobody holds, with all that a ticket can say."""
    return filled_paper(
        profile,
        hours,
        service,
        language,
        number=f"{service.series}000",
        issued_at=at,
        ahead=3,
        link=ticket_link("sample", base),
        wait=(10, 15),
    )
