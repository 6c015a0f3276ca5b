"""What must be true of any journal, read without the office and without the model."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from office.domain.journal import JournalEntry

LINE, ASIDE, GONE = "in line", "aside", "gone"
_LEADS_TO = {
    "ticket_finished": GONE,
    "ticket_cancelled": GONE,
    "ticket_absent": ASIDE,
    "ticket_parked": ASIDE,
    "ticket_brought_back": LINE,
    "ticket_resumed": LINE,
    "ticket_transferred": LINE,
    "ticket_went_on": LINE,
    "ticket_left_over": GONE,
}
_FROM_A_DESK = {
    *("ticket_recalled", "ticket_started", "ticket_finished", "ticket_absent", "ticket_parked", "ticket_transferred"),
    *("ticket_went_on", "ticket_left_over"),
}
_FROM_ASIDE = {"ticket_brought_back", "ticket_resumed"}
_ORDER = ["receive", "appraise", "approve", "seal", "return"]


class Story:
    """Follows every ticket and dossier through the journal, and stops at the first thing that cannot be."""

    def __init__(self) -> None:
        self.where: dict[tuple[date | None, str], str] = {}
        """LINE, ASIDE, GONE, or the number of a desk, by day and ticket number."""
        self.numbers: Counter[tuple[date | None, str]] = Counter()
        self.stages: dict[str, list[str]] = {}

    def follow(self, entries: Iterable[JournalEntry]) -> "Story":
        for revision, entry in enumerate(entries, 1):
            assert entry.revision == revision
            if entry.kind.startswith("ticket_"):
                self._ticket(entry)
            elif entry.dossier:
                self._dossier(entry)
        return self

    def _ticket(self, entry: JournalEntry) -> None:
        assert entry.ticket
        ticket = (entry.service_day, entry.ticket)
        if entry.kind == "ticket_issued":
            self._issued(ticket)
            return
        was = self.where[ticket]
        if entry.kind == "ticket_undone":
            self._taken_back(ticket, entry)
            return
        assert was != GONE, f"{ticket} was gone before {entry.kind}"
        if entry.kind == "ticket_called":
            assert was in {LINE, ASIDE}, f"{ticket} was called twice"
            assert entry.desk, f"{ticket} was called to no desk"
            assert entry.desk not in self.where.values(), f"desk {entry.desk} held another ticket"
            self.where[ticket] = entry.desk
            return
        assert was == entry.desk or entry.kind not in _FROM_A_DESK, f"{entry.kind} at a desk that had not {ticket}"
        assert was == ASIDE or entry.kind not in _FROM_ASIDE, f"{ticket} was not aside before {entry.kind}"
        self.where[ticket] = _LEADS_TO.get(entry.kind, was)

    def _taken_back(self, ticket: tuple[date | None, str], entry: JournalEntry) -> None:
        assert entry.desk, f"{ticket} was taken back to no desk"
        assert self.where[ticket] != entry.desk, f"{ticket} had not left desk {entry.desk}"
        assert entry.desk not in self.where.values(), f"desk {entry.desk} held another ticket"
        self.where[ticket] = entry.desk

    def _issued(self, ticket: tuple[date | None, str]) -> None:
        day, number = ticket
        assert ticket not in self.where, f"{ticket} was issued twice"
        self.numbers[day, number[0]] += 1
        assert number == f"{number[0]}{self.numbers[day, number[0]]:03d}", f"{ticket} leaves a gap"
        self.where[ticket] = LINE

    def _dossier(self, entry: JournalEntry) -> None:
        assert entry.dossier
        if entry.kind == "dossier_opened":
            assert entry.dossier not in self.stages
            day, sequence = entry.dossier.split("-")[1:]
            self.numbers[None, day] += 1
            assert int(sequence) == self.numbers[None, day], f"{entry.dossier} leaves a gap"
            self.stages[entry.dossier] = []
            return
        done = self.stages[entry.dossier]
        done.append(entry.body["stage"])
        assert done == _ORDER[: len(done)], f"{entry.dossier} out of order"
        assert (entry.kind == "result_returned") == (done[-1] == "return")
