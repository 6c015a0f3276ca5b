"""Dossiers to JSON objects: their records, and all that is known of one."""

from office.cli.json_values import json_value
from office.cli.keys import Shape, plain
from office.domain.applicants import Applicant
from office.domain.dossiers import STAGES, Dossier
from office.domain.snapshots import DossierView


def dossier_shape(dossier: Dossier) -> Shape:
    """Return a dossier with the records of its stages."""
    return {**plain(dossier), "records": [plain(record) for record in dossier.records]}


def dossier_view_shape(view: DossierView) -> Shape:
    """Return a dossier with all that belongs to it."""
    procedure = {"procedure_name": view.procedure.name, "service": view.procedure.service}
    events = [plain(event) for event in view.dossier.events]
    return {
        **dossier_shape(view.dossier),
        **procedure,
        **applicant_shape(view.applicant),
        "timeliness": json_value(view.timeliness),
        "stage_dues": {stage.value: json_value(due) for stage, due in zip(STAGES, view.stage_dues, strict=False)},
        "papers": [plain(paper) for paper in view.papers],
        "events": events,
        "result": plain(view.result) if view.result else None,
        "handover": plain(view.handover) if view.handover else None,
    }


def applicant_shape(applicant: Applicant | None) -> Shape:
    """Return whose dossier it is; every key is null where nobody was named."""
    person, agent = (applicant.person, applicant.agent) if applicant else (None, None)
    return {
        "applicant": person.name if person else None,
        "applicant_kind": json_value(applicant.kind) if applicant else None,
        **{name: getattr(person, name, None) for name in ("identity", "address", "phone", "email")},
        "agent": agent.name if agent else None,
        "request": applicant.request if applicant else None,
    }
