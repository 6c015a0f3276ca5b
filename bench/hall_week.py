"""A hall at work, week after week: calls, recalls, dossiers, notices, changed rules, and nights between."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle

from bench.large_hall import DESKS, open_desks
from bench.shared_clock import SharedClock
from office.bootstrap import Office
from office.domain.dossiers import STAGES
from office.domain.facts import TicketCalled

DAY = 4_000
"""Calls of a day of eight hours."""
TOGETHER = 4
"""Calls between two looks at the wall's picture: it shows each of them."""
_GROUPS = "ABAHHCCLKSTT"
"""Of each desk, over and over."""
_BY = dict(zip(STAGES, ("lan.nt", "huy.bd", "son.pt", "yen.dh", "khoa.nd"), strict=True))
_NOTICES = ("Nghỉ lễ ngày 01/01.", "Quét mã QR để xem hồ sơ.", "Thông báo dài. " * 200)


@dataclass(slots=True)
class Week:
    """The desks of a hall at work."""

    office: Office
    clock: SharedClock
    procedure: str
    chance: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311 - no secret
    calls: int = 0
    dossiers: list[tuple[str, int]] = field(default_factory=list)
    """Codes of the day, and how many stages each has passed."""
    facts: dict[str, int] = field(default_factory=dict)
    spoken: dict[str, int] = field(default_factory=dict)
    """What the wall said of the calls."""

    def days(self, calls: int) -> Iterator[int]:
        """Let so many calls be made, in days with nights between; yield the revision after every few."""
        while self.calls < calls:
            self._morning()
            for desk in cycle(range(1, DESKS + 1)):
                revision = self._serve(desk)
                if self.calls % TOGETHER == 0:
                    yield revision
                if self.calls % DAY == 0 or self.calls >= calls:
                    break
            self._evening()

    def _morning(self) -> None:
        open_desks(self.office)
        self.dossiers.clear()
        today = (self.clock.now() + timedelta(hours=7)).date()
        for words in _NOTICES:
            self._done("notice", self.office.post_notice(words, "", today, today))

    def _evening(self) -> None:
        for call in self.office.wall_calls(limit=2 * DAY):
            for said in call.said:
                self.spoken[said.spoken.value] = self.spoken.get(said.spoken.value, 0) + 1
        self.clock.put_forward(16 * 3600)

    def _serve(self, desk: int) -> int:
        """Let a desk finish who is there and call the next; return the revision."""
        office = self.office
        self.clock.put_forward(8 * 3600 / DAY)
        if office.plate(desk).ticket is not None:
            office.finish(desk)
        group, language = _GROUPS[(desk - 1) % len(_GROUPS)], self.chance.choice(("vi", "vi", "vi", "en"))
        office.issue_ticket(group, language=language)
        fact = office.call_next(desk)
        if not isinstance(fact, TicketCalled):
            raise TypeError("there must be somebody to call")
        self.calls += 1
        self._done("call", fact)
        return self._go_on(desk, fact)

    def _go_on(self, desk: int, fact: TicketCalled) -> int:
        """Do what sometimes follows a call."""
        office, number, revision = self.office, fact.ticket.number, fact.revision
        if self.calls % 10 == 0:
            revision = self._done("recall", office.recall(desk))
        if self.calls % 50 == 7:
            revision = self._done("cancel", office.cancel(number))
        elif self.calls % 20 == 3:
            opened = office.open_dossier(self.procedure, ticket=number, officer="lan.nt", applicant="Nguyễn Văn An")
            self.dossiers.append((opened.dossier.code, 0))
            revision = self._done("dossier", opened)
        if self.calls % 4 == 0 and self.dossiers:
            revision = self._move_on()
        if self.calls % 500 == 0:
            revision = self._done("rule", office.set_wall_rule("wall", "volume", str(self.chance.randint(20, 90))))
        return revision

    def _move_on(self) -> int:
        place = self.chance.randrange(len(self.dossiers))
        code, passed = self.dossiers.pop(place)
        stage = STAGES[passed]
        fact = self.office.record_stage(code, stage, officer=_BY[stage])
        if passed + 1 < len(STAGES):
            self.dossiers.append((code, passed + 1))
        return self._done("stage", fact)

    def _done(self, what: str, fact: object) -> int:
        self.facts[what] = self.facts.get(what, 0) + 1
        return int(getattr(fact, "revision", 0))
