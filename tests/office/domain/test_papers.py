from itertools import product

import pytest

from office.domain.errors import Refused
from office.domain.papers import NEXT_PAPER, PaperState, TicketPaperJob, moved_paper
from tests.builders import DAY, at


@pytest.mark.parametrize(("before", "after"), list(product(PaperState, PaperState)))
def test_every_move_of_a_paper(before: PaperState, after: PaperState) -> None:
    job = TicketPaperJob(service_day=DAY, series="A", sequence=1, place="kiosk-1", state=before, changed_at=at())
    if after in NEXT_PAPER[before]:
        moved = moved_paper(job, after, at(1))
        assert (moved.state, moved.changed_at, moved.version) == (after, at(1), 2)
    else:
        with pytest.raises(Refused, match="paper_state"):
            moved_paper(job, after, at(1))


def test_a_printed_paper_is_never_printed_again() -> None:
    assert NEXT_PAPER[PaperState.PRINTED] == frozenset()
    assert PaperState.PRINTING not in NEXT_PAPER[PaperState.UNCERTAIN]
