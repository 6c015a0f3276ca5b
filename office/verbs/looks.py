"""What can be asked without changing anything."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from office.actions import estimating
from office.actions.finding import ticket_by
from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Service
from office.domain.desks import Desk
from office.domain.dossiers import Stage, parse_stage
from office.domain.estimates import Measured, Wait
from office.domain.hours import Hours
from office.domain.journal import ChainReport, JournalEntry
from office.domain.plates import PlateSnapshot
from office.domain.promises import Accuracy, accuracies
from office.domain.reasons import UsualReason
from office.domain.register import RegisterLine
from office.domain.service_days import service_day, stretch_of
from office.domain.snapshots import DeskSnapshot, DossierView, HallSnapshot
from office.domain.tickets import IN_LINE, Ticket, TicketState
from office.domain.work import WorkItem, by_due
from office.storage import catalogue, desks, hours, journal, measuring, plates, reasons, snapshots
from office.storage.lines import count_ahead
from office.storage.register import register_of
from office.storage.tickets import list_tickets
from office.storage.transaction import Transaction
from office.storage.watching import follow
from office.storage.work import work_counts, work_of
from office.verbs.door import Door


class Looks(Door):
    """The readings; each is one consistent moment of the database."""

    def profile(self) -> OfficeProfile:
        """Return the office itself."""
        return self.read(catalogue.profile)

    def services(self) -> list[Service]:
        """Return every service, by series."""
        return self.read(catalogue.list_services)

    def procedures(self) -> list[Procedure]:
        """Return the procedures in force today, by name."""
        return self.read(catalogue.list_procedures)

    def procedure(self, code: str, version: int | None = None, *, on: date | None = None) -> Procedure:
        """Return one version of a procedure; without a number the one in force on a day, today if None."""
        return self.read(lambda tx: catalogue.find_procedure(tx, code, version, on))

    def procedure_versions(self, code: str) -> list[Procedure]:
        """Return every version of a procedure, the first one first."""
        return self.read(lambda tx: catalogue.list_versions(tx, code))

    def priorities(self) -> list[PriorityGroup]:
        """Return the priority groups."""
        return self.read(catalogue.list_priorities)

    def officers(self) -> list[Officer]:
        """Return the officers, by code."""
        return self.read(catalogue.list_officers)

    def desks(self) -> list[Desk]:
        """Return the desks in their order in the hall."""
        return self.read(desks.list_desks)

    def reasons(self) -> list[UsualReason]:
        """Return the usual reasons, by what they are for, in the order they are offered."""
        return self.read(reasons.list_reasons)

    def ticket(self, number_or_token: str) -> tuple[Ticket, int]:
        """Return a ticket, and how many wait in front of it (0 when it is not in the line)."""
        return self.read(lambda tx: _ticket_and_ahead(tx, number_or_token))

    def tickets(self, state: str | None = None) -> list[Ticket]:
        """Return today's tickets in one state, or all, in order of issue."""
        states = frozenset({TicketState(state)} if state else TicketState)
        return self.read(lambda tx: list_tickets(tx, service_day(tx.at, tx.time_zone), states))

    def dossier(self, code: str) -> DossierView:
        """Return a dossier with its procedure and applicant."""
        return self.read(lambda tx: snapshots.view(tx, code))

    def work(self, stage: str | None = None, *, is_late: bool = False, limit: int = 200) -> tuple[WorkItem, ...]:
        """Return the open dossiers whose next stage it is (of all stages if None), what is due first at the top.

        Args:
            stage: `receive`, `appraise`, `approve`, `seal` or `return`.
            is_late: only those whose stage should have been done by now.
            limit: at most so many.
        """
        stages = [parse_stage(stage)] if stage else list(Stage)
        found = self.read(lambda tx: [work_of(tx, of, is_late=is_late, limit=limit) for of in stages])
        return by_due(chain.from_iterable(found))[:limit]

    def work_counts(self) -> Mapping[Stage, int]:
        """Return how many open dossiers each stage has; 1000 stands for that many or more."""
        return self.read(work_counts)

    def register(self, first: date, last: date, limit: int = 1000) -> tuple[RegisterLine, ...]:
        """Return the dossiers received from the first to the last day (sổ theo dõi, Mẫu 07), in order."""
        return self.read(lambda tx: tuple(register_of(tx, *stretch_of(first, last, tx.time_zone), limit)))

    def hall(self) -> HallSnapshot:
        """Return the whole hall, for a kiosk or a wall."""
        return self.read(snapshots.hall)

    def hours(self) -> Hours:
        """Return opening hours, calendar and policy on numbers; the calendar also counts deadlines."""
        return self.read(hours.read_hours)

    def desk(self, desk: str | int) -> DeskSnapshot:
        """Return one desk and its line."""
        return self.read(lambda tx: snapshots.desk(tx, str(desk)))

    def plate(self, desk: str | int) -> PlateSnapshot:
        """Return one desk and the number at it, for its plate; costs much less than `desk`."""
        return self.read(lambda tx: plates.plate(tx, str(desk)))

    def measured(self) -> tuple[Measured, ...]:
        """Return the service times measured lately; once a minute is often enough to ask."""
        return self.read(measuring.measured)

    def often_chosen(self) -> tuple[str, ...]:
        """Return the services often chosen on the days before this one, the most chosen first; the same all day."""
        return self.read(estimating.often_now)

    def waits(self, measured: Sequence[Measured] | None = None, *, head_start_minutes: int = 0) -> Mapping[str, Wait]:
        """Return how long somebody who takes a number now would wait, by service.

        Args:
            measured: what `measured` returned a short while ago; read anew if None.
            head_start_minutes: of a priority group, whose people come before part of the line.

        Returns:
            The services that can be estimated: enough was measured, and a desk is open.
        """
        return self.read(lambda tx: estimating.waits_now(tx, measured, head_start_minutes))

    def promises(self, day: date | None = None) -> tuple[Accuracy, ...]:
        """Return how the waits came that were promised on a day (today if None): all first, then by service."""
        return self.read(lambda tx: accuracies(measuring.kept_promises(tx, day or service_day(tx.at, tx.time_zone))))

    def journal(self, since: int = 0, limit: int | None = None) -> list[JournalEntry]:
        """Return the journal's entries after revision `since`, oldest first."""
        return self.read(lambda tx: journal.entries_since(tx, since, limit))

    def verify_journal(self) -> ChainReport:
        """Check the hash chain of the whole journal."""
        return self.read(journal.verify)

    def follow(self, stop: threading.Event) -> Iterator[int | None]:
        """Yield each new revision as it is written, and None when the database is lost, until `stop` is set."""
        return follow(self.database, self.office_id, stop)


def _ticket_and_ahead(tx: Transaction, number_or_token: str) -> tuple[Ticket, int]:
    ticket = ticket_by(tx, number_or_token)
    return ticket, count_ahead(tx, ticket) if ticket.state in IN_LINE else 0
