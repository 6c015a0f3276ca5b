"""The verbs on tickets, wherever they are."""

from office.actions import issuing, setting_aside, visits
from office.domain.calling_facts import TicketServiceAdded, TicketServiceDropped
from office.domain.citizen_marks import CitizenNumber
from office.domain.estimates import Wait
from office.domain.facts import TicketBroughtBack, TicketCancelled, TicketIssued, TicketResumed
from office.verbs.door import Door
from office.verbs.forgetting import forget_old_citizens


class TicketVerbs(Door):
    """Issue, put back, go on, give up. `number` is a ticket's (`A025`) of today."""

    def issue_ticket(
        self,
        series: str,
        *,
        priority: str | None = None,
        language: str = "vi",
        at_kiosk: bool = False,
        citizen: str | None = None,
        paper_at: str | None = None,
        promised: Wait | None = None,
        request_key: str | None = None,
    ) -> TicketIssued:
        """Give out the next number of a series (`A`) or of one of its services (`A2`).

        At a kiosk hours, identity and the citizen's limit count (docs/decisions/0021); `citizen` is the identity
        number, twelve digits already checked, and no more than a keyed mark of it is kept. With `paper_at` its
        paper waits for the printer of that place, see `office.printing`; `promised` is the wait that was shown.
        """
        who = None if citizen is None else CitizenNumber(citizen)
        fact: TicketIssued = self.write(
            issuing.issue_ticket,
            series,
            priority=priority,
            language=language,
            at_kiosk=at_kiosk,
            citizen=who,
            aside={"paper_at": paper_at, "promised": promised},
            request_key=request_key,
        )
        if fact.ticket.sequence == 1:
            # The first of its series today: what is too old goes now, and nobody has to remember it.
            forget_old_citizens(self)
        return fact

    def bring_back(self, number: str, *, request_key: str | None = None) -> TicketBroughtBack:
        """Put an absent ticket back into the line, counted from now."""
        return self.write(setting_aside.bring_ticket_back, number, request_key=request_key)

    def resume(self, number: str, *, request_key: str | None = None) -> TicketResumed:
        """Put a parked ticket back into the line in its old place, of the desk where its officer sits now, if any."""
        return self.write(setting_aside.resume_ticket, number, request_key=request_key)

    def add_service(self, number: str, service: str, *, request_key: str | None = None) -> TicketServiceAdded:
        """Let a visit go on with another service when the present one is done, with its number and place."""
        return self.write(visits.add_ticket_service, number, service, request_key=request_key)

    def drop_service(self, number: str, service: str, *, request_key: str | None = None) -> TicketServiceDropped:
        """Take a service that is still to come out of a visit."""
        return self.write(visits.drop_ticket_service, number, service, request_key=request_key)

    def cancel(self, number: str, note: str | None = None, *, request_key: str | None = None) -> TicketCancelled:
        """Give a ticket up."""
        return self.write(setting_aside.cancel_ticket, number, note, request_key=request_key)
