import copy
import pickle

import pytest

from office.domain.errors import Conflict, OfficeError, Reason, Refused, Unavailable

KINDS = [Refused, Conflict, Unavailable]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_crosses_a_process_boundary_whole(kind: type[OfficeError], protocol: int) -> None:
    error = kind(Reason.TICKET_STATE, ticket="A025", calls=2)
    again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - our own bytes
    assert type(again) is kind
    assert (again.reason, again.details) == (Reason.TICKET_STATE, {"ticket": "A025", "calls": 2})
    assert str(again) == str(error)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_can_be_copied(kind: type[OfficeError]) -> None:
    again = copy.deepcopy(kind(Reason.DESK_IDLE, desk="3"))
    assert (type(again), again.reason, again.details) == (kind, Reason.DESK_IDLE, {"desk": "3"})


def test_whose_fault_it_is_can_be_told_apart() -> None:
    for kind in KINDS:
        assert issubclass(kind, OfficeError)
        assert [other for other in KINDS if issubclass(kind, other)] == [kind]


def test_an_error_reads_as_its_reason_and_details() -> None:
    assert str(Refused(Reason.DESK_IDLE)) == "desk_idle"
    assert str(Refused(Reason.DESK_BUSY, desk="3", ticket="A025")) == "desk_busy (desk=3, ticket=A025)"


def test_a_reason_is_its_text() -> None:
    assert all(reason.value == reason.name.lower() for reason in Reason)
    assert Reason("lost_race") is Reason.LOST_RACE
