"""Where every verb goes through: one transaction, one journal row, one answer for one request key."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar
from uuid import uuid4

from office.actions.left_over import settle_desk
from office.actions.typed import KEY_LIMIT
from office.domain.calling_facts import Together
from office.domain.catalogue import Service
from office.domain.desks import Desk
from office.domain.dossiers import Dossier
from office.domain.errors import OfficeError, Reason, Refused
from office.domain.facts import Fact, NobodyWaiting, ServiceFact
from office.domain.journal import JournalEntry
from office.domain.tickets import Ticket, parse_number
from office.storage import journal
from office.storage.catalogue import find_service
from office.storage.desks import find_desk
from office.storage.dossiers import find_dossier
from office.storage.engine import Database
from office.storage.fact_kinds import KINDS
from office.storage.facts import fact_of
from office.storage.tickets import find_number
from office.storage.transaction import Transaction, retried, transaction

F = TypeVar("F", bound=Fact)
N = TypeVar("N", bound=NobodyWaiting | None)
T = TypeVar("T")


class Door:
    """An open office's way to its database; safe in any thread."""

    def __init__(self, database: Database, office_id: int, time_zone: str) -> None:
        self.database = database
        self.office_id = office_id
        self.time_zone = time_zone

    def read(self, look: Callable[[Transaction], T]) -> T:
        """Return what `look` sees in one moment of the database."""
        return retried(lambda: self._look(look))

    def write(
        self,
        action: Callable[..., F | N | Together[F]],
        *given: Any,
        request_key: str | None,
        aside: Mapping[str, Any] | None = None,
        **named: Any,
    ) -> F | N:
        """Do the action once, and only once for each request key.

        Args:
            action: a verb of `office.actions`; it gets the transaction first, and returns None where there was
                nothing to do.
            given: its arguments, which are also what the request key stands for.
            aside: further arguments that the key does not stand for: asked again, they may differ.
            request_key: made by the client so that asking again after a lost answer does nothing twice.
            named: further arguments.

        Raises:
            Refused, Conflict, Unavailable: from the action, or `request_key_reused`.
        """
        key = request_key or uuid4().hex
        if len(key) > KEY_LIMIT:
            raise Refused(Reason.TEXT_TOO_LONG, field="key", limit=KEY_LIMIT)
        request = journal.Request.of(key, action.__name__, {"given": given, **named})
        try:
            return retried(lambda: self._once(request, lambda tx: action(tx, *given, **named, **(aside or {}))))
        except Refused as refused:
            if refused.reason is Reason.DESK_LEFT_OPEN:
                self._settle(str(refused.details["desk"]))
            raise

    def _settle(self, desk: str) -> None:
        """Close what was left open on an earlier day, so that the one who was refused can go on."""
        request = journal.Request.of(uuid4().hex, settle_desk.__name__, {"desk": desk})
        # Somebody else may have done it in between; and if it cannot be done now, the next who asks does it.
        with suppress(OfficeError):
            retried(lambda: self._once(request, lambda tx: settle_desk(tx, desk)))

    def quietly(self, change: Callable[[Transaction], T]) -> T:
        """Change what is no fact yet, in one transaction."""

        def once() -> T:
            with transaction(self.database, self.office_id, self.time_zone, write=True) as tx:
                return change(tx)

        return retried(once)

    def _once(self, request: journal.Request, action: Callable[[Transaction], F | N | Together[F]]) -> F | N:
        # Hopeful first: a key is almost always new, and if it is not, the unique key of the journal says so.
        try:
            with transaction(self.database, self.office_id, self.time_zone, write=True) as tx:
                answer = _last_of(tx, action(tx), request)
                if isinstance(answer, Fact) and not answer.revision:
                    return replace(answer, revision=journal.append(tx, answer, request))
        except OfficeError:
            done = self._look(lambda tx: _done_before(tx, request))
            if done is None:
                raise
            return done  # type: ignore[return-value] # the same action under the same key
        # Nothing was written this time; the first asking may have done more.
        return self._look(lambda tx: _done_before(tx, request)) or answer  # type: ignore[return-value]

    def _look(self, look: Callable[[Transaction], T]) -> T:
        with transaction(self.database, self.office_id, self.time_zone, write=False) as tx:
            return look(tx)


def _last_of(tx: Transaction, answer: F | N | Together[F], request: journal.Request) -> F | N:
    """Write what came before the last fact of one step, under keys that nobody asks by."""
    if not isinstance(answer, Together):
        return answer
    for fact in answer.before:
        journal.append(tx, fact, journal.Request(uuid4().hex, request.asked))
    return answer.answer


def _done_before(tx: Transaction, request: journal.Request) -> Fact | None:
    entry = journal.find_request(tx, request)
    return fact_of(entry, _subject(tx, entry)) if entry else None


def _subject(tx: Transaction, entry: JournalEntry) -> Ticket | Desk | Dossier | Service | None:
    if entry.dossier:
        return find_dossier(tx, entry.dossier)
    number = parse_number(entry.ticket) if entry.ticket else None
    if number and entry.service_day:
        return find_number(tx, entry.service_day, *number)
    if issubclass(KINDS[entry.kind], ServiceFact):
        return find_service(tx, entry.body["service"])
    return find_desk(tx, entry.desk) if entry.desk else None
