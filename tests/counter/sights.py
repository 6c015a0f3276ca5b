"""What a counter knows, with defaults: connected, Lan at desk 3."""

from dataclasses import replace
from typing import Any

from counter.sight import Connection, Reading, Sight, Wanted
from office.domain.snapshots import DeskSnapshot
from tests.builders import a_desk, a_desk_snapshot, a_profile, an_officer, at
from tests.dossier_view_builders import a_procedure

HUY = an_officer(code="huy.bd", name="Bùi Đức Huy", title="Chuyên viên thẩm định")
SON = an_officer(code="son.pt", name="Phan Thanh Sơn", title="Phó Giám đốc (ký duyệt)")


def a_reading(here: DeskSnapshot | None = None, **changes: Any) -> Reading:
    """What was read for desk 3, or for the sign-in page without a desk."""
    reading = Reading(
        wanted=Wanted("3" if here else None),
        revision=1,
        at=at(10),
        profile=a_profile(),
        desks=(a_desk(), a_desk("5", officer="huy.bd"), a_desk("6", state="closed", officer=None)),
        officers=(an_officer(), HUY, SON),
        procedures=(a_procedure(),),
        here=here,
    )
    return replace(reading, **changes)


def a_sight(here: DeskSnapshot | None = None, **changes: Any) -> Sight:
    """At work at desk 3 with what is there."""
    sight = Sight(
        connection=Connection.GOOD,
        reading=a_reading(here or a_desk_snapshot()),
        wanted=Wanted("3"),
        officer="lan.nt",
    )
    return replace(sight, **changes)
