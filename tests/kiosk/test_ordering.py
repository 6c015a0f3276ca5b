import pytest

from kiosk.events import Declined, Failed
from kiosk.ordering import answer_to
from office.domain.errors import Conflict, Reason, Refused, Unavailable


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        (Refused(Reason.SERVICE_CLOSED, service="A"), Declined("k", Reason.SERVICE_CLOSED, {"service": "A"})),
        (Refused(Reason.UNKNOWN_SERIES, series="A"), Declined("k", Reason.UNKNOWN_SERIES, {"series": "A"})),
        (Refused(Reason.NOT_INITIALIZED), Failed("k", can_retry=True)),
        (Unavailable(Reason.DISK_FULL, path="x"), Failed("k", can_retry=True)),
        (Conflict(Reason.LOST_RACE, what="A001"), Failed("k", can_retry=True)),
        (ZeroDivisionError(), Failed("k", can_retry=False)),
    ],
)
def test_what_an_error_means_for_a_citizen(error: Exception, answer: Declined | Failed) -> None:
    assert answer_to(error, "k") == answer
