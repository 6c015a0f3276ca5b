"""The model's dossiers: a list of what was done to each."""

from dataclasses import dataclass, field
from datetime import date

from office.domain.errors import Reason
from tests.days.book import Clock
from tests.days.counters import Counters
from tests.days.people import OFFICERS, SIGNERS, Person

ORDER = ("receive", "appraise", "approve", "seal", "return")
PROCEDURE = "2.001583"
AGENCY = "H54.15"


@dataclass
class Paper:
    """A dossier: its name, and the stages done, as (stage, outcome, officer)."""

    code: str
    service_day: date
    ticket: str | None
    opened_by: str
    done: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def due(self) -> str | None:
        refused = any(outcome == "refused" for _, outcome, _ in self.done)
        return None if refused or len(self.done) == len(ORDER) else ORDER[len(self.done)]


class Papers(Counters):
    """The hall with its dossiers."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.papers: dict[str, Paper] = {}

    def open_dossier(self, procedure: str, ticket: str | None = None, officer: str | None = None) -> Paper:
        source = self._seen(ticket) if ticket else None
        by = officer or (source.officer if source else None) or ""
        self._refuse(Reason.UNKNOWN_OFFICER, by not in OFFICERS)
        self._refuse(Reason.UNKNOWN_PROCEDURE, procedure != PROCEDURE)
        self.write()
        code = f"{AGENCY}-{self.day:%y%m%d}-{self.count(AGENCY):04d}"
        paper = Paper(code, source.service_day if source else self.day, source.number if source else None, by)
        self.papers[code] = paper
        if source and source.desk:
            self.last[source.desk] = None
        return paper

    def record_stage(self, code: str, stage: str, officer: str, outcome: str = "passed") -> Paper:
        self._refuse(Reason.UNKNOWN_DOSSIER, code not in self.papers)
        self._refuse(Reason.UNKNOWN_OFFICER, officer not in OFFICERS)
        self._refuse(Reason.UNKNOWN_STAGE, stage not in ORDER)
        self._refuse(Reason.OUTCOME_NOT_ALLOWED, outcome not in {"passed", "refused"})
        paper = self.papers[code]
        self._refuse(Reason.DOSSIER_CLOSED, paper.due is None)
        self._refuse(Reason.STAGE_ORDER, stage != paper.due)
        self._refuse(Reason.SAME_PERSON, stage == "approve" and paper.done[1][2] == officer)
        self._refuse(Reason.OUTCOME_NOT_ALLOWED, outcome == "refused" and stage in {"seal", "return"})
        self._refuse(Reason.NOT_AUTHORIZED, stage == "approve" and officer not in SIGNERS)
        self.write()
        paper.done.append((stage, outcome, officer))
        return paper

    def return_result(self, code: str, officer: str) -> Paper:
        return self.record_stage(code, "return", officer)

    def _seen(self, number_or_token: str) -> Person:
        by_token = [person for person in self.people if person.token == number_or_token]
        person = by_token[0] if by_token else self._find(number_or_token)
        self._refuse(Reason.TICKET_STATE, person.state in {"waiting", "absent", "cancelled"})
        return person
