"""The verbs of a desk on its ticket."""

from office.actions import calling, setting_aside, undoing
from office.domain.calling_facts import TicketUndone, TicketWentOn
from office.domain.facts import (
    NobodyWaiting,
    TicketCalled,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketStarted,
    TicketTransferred,
)
from office.verbs.door import Door


class CallingVerbs(Door):
    """Call, serve, set aside, take back. `desk` is a desk's number, `number` a ticket's (`A025`) of today."""

    def call_next(self, desk: str | int, *, request_key: str | None = None) -> TicketCalled | NobodyWaiting:
        """Call the ticket that the desk's rule says is next; by default whose turn it is."""
        return self.write(calling.call_next, str(desk), request_key=request_key)

    def call_number(
        self,
        desk: str | int,
        number: str,
        note: str | None = None,
        *,
        reason: str | None = None,
        request_key: str | None = None,
    ) -> TicketCalled:
        """Call a given number out of turn; why, by the code of a usual reason (`reason`), in words, or both."""
        return self.write(calling.call_number, str(desk), number, note, reason=reason, request_key=request_key)

    def recall(self, desk: str | int, *, request_key: str | None = None) -> TicketRecalled:
        """Call the desk's number once more."""
        return self.write(calling.recall_ticket, str(desk), request_key=request_key)

    def start(self, desk: str | int, *, request_key: str | None = None) -> TicketStarted:
        """The citizen is at the desk."""
        return self.write(calling.start_ticket, str(desk), request_key=request_key)

    def finish(
        self, desk: str | int, *, request_key: str | None = None
    ) -> TicketFinished | TicketWentOn | TicketCalled:
        """The desk is done with its ticket, which may go on elsewhere; a desk set to does call the next at once."""
        return self.write(calling.finish_ticket, str(desk), request_key=request_key)

    def finish_and_call(
        self, desk: str | int, *, request_key: str | None = None
    ) -> TicketFinished | TicketWentOn | TicketCalled:
        """The desk is done with whom it serves and calls the next, in one step; done alone if nobody waits."""
        return self.write(calling.finish_and_call, str(desk), request_key=request_key)

    def mark_absent(self, desk: str | int, *, request_key: str | None = None) -> TicketMissed:
        """The citizen did not come, although called as often as the office decided."""
        return self.write(calling.mark_ticket_absent, str(desk), request_key=request_key)

    def park(
        self,
        desk: str | int,
        note: str | None = None,
        *,
        reason: str | None = None,
        request_key: str | None = None,
    ) -> TicketParked:
        """Put the desk's ticket aside; it comes back to this officer in its old place."""
        return self.write(setting_aside.park_ticket, str(desk), note, reason=reason, request_key=request_key)

    def transfer(
        self,
        desk: str | int,
        to: str | None = None,
        *,
        to_desk: str | int | None = None,
        note: str | None = None,
        reason: str | None = None,
        comes_back: bool = False,
        request_key: str | None = None,
    ) -> TicketTransferred:
        """Send the desk's ticket to another service, or to one desk, keeping number and place.

        With `comes_back` it returns to this officer's line, in its old place, when the other desk is done.
        """
        return self.write(
            setting_aside.transfer_ticket,
            str(desk),
            to=to,
            to_desk=None if to_desk is None else str(to_desk),
            note=note,
            reason=reason,
            comes_back=comes_back,
            request_key=request_key,
        )

    def undo_last(self, desk: str | int, *, request_key: str | None = None) -> TicketUndone:
        """Take back what the desk did last: a finish, an absence, a parking or a transfer, for a minute."""
        return self.write(undoing.undo_last, str(desk), request_key=request_key)
