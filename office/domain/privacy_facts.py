"""What is looked at that is personal: who looked at whose, never what it said."""

from dataclasses import dataclass

from office.domain.facts import DossierFact


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantSeen(DossierFact):
    """An officer looked at whose dossier it is, without that person at the desk."""
