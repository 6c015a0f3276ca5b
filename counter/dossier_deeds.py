"""The verbs under a dossier as buttons: words, key, and which of them is likely next."""

from dataclasses import dataclass
from datetime import datetime

from counter.dossier_verbs import DOSSIER_KEYS, DossierVerb, form_of, lawful, main_verb
from counter.sight import Sight
from office.domain.snapshots import DossierView
from office.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierButton:
    """A verb as it stands under the dossier."""

    verb: DossierVerb
    label: str
    key: str
    is_primary: bool


def buttons_of(sight: Sight, view: DossierView, now: datetime) -> tuple[DossierButton, ...]:
    """Return what can be done at an instant, the likely verb first."""
    verbs = lawful(view, now)
    if sight.can_print and form_of(view.dossier) is not None:
        verbs |= {DossierVerb.PRINT}
    due, first = view.dossier.due_stage, main_verb(verbs)
    stage = text(f"stage.{due}", sight.language).lower() if due else ""
    ordered = sorted(verbs, key=lambda verb: (verb is not first, tuple(DossierVerb).index(verb)))
    return tuple(
        DossierButton(
            verb=verb,
            label=_label(sight, view, verb, stage),
            key=DOSSIER_KEYS[verb],
            is_primary=verb is first,
        )
        for verb in ordered
    )


def _label(sight: Sight, view: DossierView, verb: DossierVerb, stage: str) -> str:
    if verb is DossierVerb.PRINT:
        return text(f"counter.dossier_verb.print.{form_of(view.dossier)}", sight.language)
    return text(f"counter.dossier_verb.{verb}", sight.language, stage=stage)
