"""What is said after a verb on a dossier."""

from counter.sight import Sight
from counter.stage_picture import local_time
from office.domain import dossier_facts as facts
from office.domain.facts import DossierFact, ResultReturned, StageRecorded
from office.texts import moment_text, text

_KEYS: dict[type[DossierFact], str] = {
    facts.SupplementCompleted: "completed",
    facts.FeeAsked: "fee_asked",
    facts.FeePaid: "fee_paid",
    facts.DossierSentBack: "sent_back",
    facts.DossierExtended: "extended",
    facts.DueCorrected: "corrected",
    facts.DossierStopped: "stopped",
    facts.DossierWithdrawn: "withdrawn",
}


def told_of_dossier(fact: DossierFact, sight: Sight) -> str:
    """Say what a verb did to a dossier, and when it is due now if that moved."""
    language, details = sight.language, {"dossier": fact.dossier.code}
    match fact:
        case ResultReturned():
            return text("counter.told.returned", language, **details)
        case StageRecorded():
            stage = text(f"stage.{fact.record.stage}", language).lower()
            outcome = text(f"outcome.{fact.record.outcome}", language).lower()
            return text("counter.told.stage", language, stage=stage, outcome=outcome, **details)
        case facts.SupplementRequested():
            asked = text("counter.told.papers_asked", language, count=fact.papers, **details)
            again = text("counter.told.flagged", language, times=fact.count) if fact.is_flagged else ""
            return " ".join(filter(None, (asked, again)))
        case facts.DossierSentBack():
            stage = text(f"stage.{fact.to_stage}", language).lower()
            return text("counter.told.sent_back", language, stage=stage, **details)
    told = text(f"counter.told.{_KEYS.get(type(fact), 'dossier_opened')}", language, **details)
    due = fact.new_due if isinstance(fact, facts.DueChange) else None
    at = moment_text(local_time(sight, due)) if due else ""
    return " ".join(filter(None, (told, text("counter.told.new_due", language, due=at) if at else "")))
