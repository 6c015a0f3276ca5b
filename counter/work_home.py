"""Which work list an officer sees first: that of the desk's stages and of the officer's own."""

from dataclasses import replace
from typing import Any

from counter.sight import Reading, Sight
from office.domain.dossiers import STAGES, Stage
from office.domain.officers import STAGE_RIGHTS, may


def home_stage(sight: Sight, officer: str | None, desk: str | None) -> Stage | None:
    """Return the stage whose list comes first; None for who receives, whose work comes from the line."""
    reading = sight.reading
    person = next((one for one in reading.officers if one.code == officer), None) if reading else None
    place = next((one for one in reading.desks if one.number == desk), None) if reading else None
    if person is None or place is None:
        return None
    named = [stage for stage in STAGES if not place.stages or stage.value in place.stages]
    own = [stage for stage in named if may(person, STAGE_RIGHTS[stage])]
    first = own[0] if own else named[0]
    return None if first is Stage.RECEIVE else first


def after_change(reading: Reading, before: Sight) -> dict[str, Any]:
    """What to forget when another number, or none, is at the desk: its dossiers went with it."""
    token = reading.here.ticket.token if reading.here and reading.here.ticket else None
    held = before.here.ticket.token if before.here and before.here.ticket else None
    if before.here is None or token == held:
        return {}
    home = None if token else before.wanted.stage or home_stage(before, before.officer, before.wanted.desk)
    wanted = replace(before.wanted, dossier=None, stage=home, hall=None)
    return {"wanted": wanted, "is_opening": False, "asking": None, "deciding": None, "hits": None}
