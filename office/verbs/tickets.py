"""The verbs on tickets."""

from office.actions import calling, issuing, setting_aside
from office.domain.citizen_marks import CitizenNumber
from office.domain.estimates import Wait
from office.domain.facts import (
    NobodyWaiting,
    TicketBroughtBack,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketIssued,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketResumed,
    TicketStarted,
    TicketTransferred,
)
from office.verbs.door import Door
from office.verbs.forgetting import forget_old_citizens


class TicketVerbs(Door):
    """Issue, call, serve, set aside. `desk` is a desk's number, `number` a ticket's (`A025`) of today."""

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

    def call_next(self, desk: str | int, *, request_key: str | None = None) -> TicketCalled | NobodyWaiting:
        """Call the ticket whose turn it is for the desk."""
        return self.write(calling.call_next, str(desk), request_key=request_key)

    def call_number(self, desk: str | int, number: str, *, request_key: str | None = None) -> TicketCalled:
        """Call a given number out of turn."""
        return self.write(calling.call_number, str(desk), number, request_key=request_key)

    def recall(self, desk: str | int, *, request_key: str | None = None) -> TicketRecalled:
        """Call the desk's number once more."""
        return self.write(calling.recall_ticket, str(desk), request_key=request_key)

    def start(self, desk: str | int, *, request_key: str | None = None) -> TicketStarted:
        """The citizen is at the desk."""
        return self.write(calling.start_ticket, str(desk), request_key=request_key)

    def finish(self, desk: str | int, *, request_key: str | None = None) -> TicketFinished:
        """The desk is done with its ticket."""
        return self.write(calling.finish_ticket, str(desk), request_key=request_key)

    def mark_absent(self, desk: str | int, *, request_key: str | None = None) -> TicketMissed:
        """The citizen did not come."""
        return self.write(calling.mark_ticket_absent, str(desk), request_key=request_key)

    def bring_back(self, number: str, *, request_key: str | None = None) -> TicketBroughtBack:
        """Put an absent ticket back into the line, counted from now."""
        return self.write(setting_aside.bring_ticket_back, number, request_key=request_key)

    def park(self, desk: str | int, note: str | None = None, *, request_key: str | None = None) -> TicketParked:
        """Put the desk's ticket aside; it comes back to this desk in its old place."""
        return self.write(setting_aside.park_ticket, str(desk), note, request_key=request_key)

    def resume(self, number: str, *, request_key: str | None = None) -> TicketResumed:
        """Put a parked ticket back into the line in its old place."""
        return self.write(setting_aside.resume_ticket, number, request_key=request_key)

    def transfer(
        self,
        desk: str | int,
        to: str | None = None,
        *,
        to_desk: str | int | None = None,
        note: str | None = None,
        request_key: str | None = None,
    ) -> TicketTransferred:
        """Send the desk's ticket to another service, or to one desk, keeping number and place."""
        target = None if to_desk is None else str(to_desk)
        return self.write(
            setting_aside.transfer_ticket,
            str(desk),
            to=to,
            to_desk=target,
            note=note,
            request_key=request_key,
        )

    def cancel(self, number: str, note: str | None = None, *, request_key: str | None = None) -> TicketCancelled:
        """Give a ticket up."""
        return self.write(setting_aside.cancel_ticket, number, note, request_key=request_key)
