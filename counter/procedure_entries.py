"""The procedures as entries of the search, those of the number at the desk first."""

from counter.search_list import Entry
from counter.stage_picture import time_limit
from office.domain.catalogue import Procedure


def procedure_entries(procedures: tuple[Procedure, ...], service: str | None, language: str) -> tuple[Entry, ...]:
    """Return the procedures: of the service, then of its series, then the others."""

    def distance(procedure: Procedure) -> int:
        if service is None or procedure.service == service:
            return 0
        return 1 if procedure.series == service[: len(procedure.series)] else 2

    return tuple(
        Entry(
            one.code,
            one.name,
            f"{one.code} · {one.field} · {time_limit(one, language).lower()}",
        )
        for one in sorted(procedures, key=distance)
    )
