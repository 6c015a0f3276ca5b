"""The verbs of finding dossiers, and of looking at whose they are."""

import hashlib

from office.actions import dossier_finding
from office.domain.found import FoundDossier
from office.domain.privacy_facts import ApplicantSeen
from office.domain.service_days import service_day
from office.verbs.door import Door
from office.verbs.dossiers import place_of


class FindingVerbs(Door):
    """Find dossiers; see whose one is."""

    def find_dossiers(self, text: str, *, limit: int = 50, officer: str | None = None) -> tuple[FoundDossier, ...]:
        """Return the dossiers that the words mean, the likeliest, open and newest ones first; no fact is written.

        Args:
            text: part of a code, a name with or without marks in any order, an identity or telephone number or its
                last digits, a procedure, a ticket of today; the last word may be unfinished, unless a blank follows.
            limit: at most so many.
            officer: who asks: what they opened comes first among equals.
        """
        return self.read(lambda tx: dossier_finding.find_dossiers(tx, text, limit=limit, officer=officer))

    def see_applicant(self, code: str, *, officer: str, desk: str | int | None = None) -> ApplicantSeen:
        """Write down that an officer looks at whose dossier it is; once a day, a second look returns the first fact.

        Not needed for what was opened from the ticket at the desk: whose it is sits in front of it.
        """
        day = self.read(lambda tx: service_day(tx.at, tx.time_zone))
        asked = "|".join((code, officer, day.isoformat()))
        return self.write(
            dossier_finding.see_applicant,
            code,
            officer=officer,
            aside={"desk": place_of(desk)},
            request_key=f"seen-{hashlib.sha256(asked.encode()).hexdigest()[:32]}",
        )
