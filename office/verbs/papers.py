"""The verbs on ticket papers; `office.printing` strings them together with a printer."""

from office.actions import papers
from office.actions.papers import PaperClaim
from office.domain.facts import PaperFact, TicketReprinted
from office.domain.papers import PaperState, PrinterTrouble
from office.verbs.door import Door


class PaperVerbs(Door):
    """Take a paper, say what came of it."""

    def claim_paper(self, number_or_token: str, place: str) -> PaperClaim | None:
        """Take a waiting paper of this place for this process; None if it does not wait here."""
        return self.quietly(lambda tx: papers.claim_paper(tx, number_or_token, place))

    def settle_paper(
        self, number_or_token: str, state: str, *, cause: str | None = None, request_key: str | None = None
    ) -> PaperFact:
        """Say what came of a paper that was taken: `printed`, `waiting`, `uncertain` or `dropped`."""
        return self.write(papers.settle_paper, number_or_token, str(state), cause, request_key=request_key)

    def reprinted(
        self, number_or_token: str, place: str, *, cause: str | None = None, request_key: str | None = None
    ) -> TicketReprinted:
        """Say that a ticket was printed once more."""
        return self.write(papers.reprinted, number_or_token, place, cause, request_key=request_key)

    def printer_troubles(self) -> list[PrinterTrouble]:
        """Return the printers that somebody has to look after, by what they said today."""
        return self.read(papers.printer_troubles)

    def waiting_papers(self, place: str) -> list[str]:
        """Return today's numbers whose paper waits at a place, the oldest first."""
        return self.read(lambda tx: papers.waiting_papers(tx, place))

    def abandoned_papers(self, place: str) -> list[str]:
        """Return today's numbers of a place whose printing nobody will end."""
        return self.read(lambda tx: papers.abandoned_papers(tx, place))

    def paper_of(self, number_or_token: str) -> PaperState | None:
        """Return where a ticket's paper is; None if none was asked for."""
        return self.read(lambda tx: papers.paper_of(tx, number_or_token))
