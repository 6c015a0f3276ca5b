from datetime import date
from functools import reduce
from itertools import product

import pytest

from office.domain.dossier_moves import staged
from office.domain.dossiers import STAGES, DossierState, Outcome, Stage, dossier_code, parse_stage
from office.domain.errors import Reason, Refused
from tests.builders import a_dossier, a_record

OPENED, RECEIVED, APPRAISED, APPROVED, SEALED, RETURNED, REJECTED, STOPPED, WITHDRAWN = DossierState
RECEIVE, APPRAISE, APPROVE, SEAL, RETURN = Stage
PASSED, REFUSED = Outcome

DUE = {OPENED: RECEIVE, RECEIVED: APPRAISE, APPRAISED: APPROVE, APPROVED: SEAL, SEALED: RETURN}
ENDED = {RETURNED, REJECTED, STOPPED, WITHDRAWN}
AFTER = {
    (OPENED, RECEIVE, PASSED): RECEIVED,
    (OPENED, RECEIVE, REFUSED): REJECTED,
    (RECEIVED, APPRAISE, PASSED): APPRAISED,
    (RECEIVED, APPRAISE, REFUSED): STOPPED,
    (APPRAISED, APPROVE, PASSED): APPROVED,
    (APPRAISED, APPROVE, REFUSED): STOPPED,
    (APPROVED, SEAL, PASSED): SEALED,
    (SEALED, RETURN, PASSED): RETURNED,
}
CANNOT_REFUSE = {(APPROVED, SEAL), (SEALED, RETURN)}


def expected_refusal(state: DossierState, stage: Stage) -> Reason:
    if state in ENDED:
        return Reason.DOSSIER_CLOSED
    return Reason.OUTCOME_NOT_ALLOWED if (state, stage) in CANNOT_REFUSE else Reason.STAGE_ORDER


@pytest.mark.parametrize(("state", "stage", "outcome"), list(product(DossierState, Stage, Outcome)))
def test_every_state_stage_and_outcome(state: DossierState, stage: Stage, outcome: Outcome) -> None:
    dossier, record = a_dossier(state=state, version=3), a_record(stage, outcome=outcome)
    if (state, stage, outcome) in AFTER:
        after = AFTER[state, stage, outcome]
        finished = record.at if after in {SEALED, *ENDED} else None
        assert staged(dossier, record) == a_dossier(state=after, records=(record,), finished_at=finished, version=4)
        return
    with pytest.raises(Refused) as caught:
        staged(dossier, record)
    assert caught.value.reason is expected_refusal(state, stage)


@pytest.mark.parametrize("state", DossierState)
def test_the_stage_that_is_due_follows_from_the_state(state: DossierState) -> None:
    assert a_dossier(state=state).due_stage is DUE.get(state)


def test_a_stage_out_of_order_is_told_which_one_is_due() -> None:
    with pytest.raises(Refused) as caught:
        staged(a_dossier(state=RECEIVED), a_record(SEAL))
    assert caught.value.details == {"dossier": "H54.15-261123-0007", "stage": "seal", "expected": "appraise"}


@pytest.mark.parametrize("outcome", Outcome)
def test_who_appraised_does_not_sign(outcome: Outcome) -> None:
    appraised = a_dossier(state=APPRAISED, records=(a_record(RECEIVE), a_record(APPRAISE, officer="huy.bd")))
    with pytest.raises(Refused) as caught:
        staged(appraised, a_record(APPROVE, officer="huy.bd", outcome=outcome))
    assert caught.value.reason is Reason.SAME_PERSON
    assert caught.value.details == {"dossier": "H54.15-261123-0007", "officer": "huy.bd"}


@pytest.mark.parametrize("stage", [RECEIVE, APPRAISE, SEAL, RETURN])
def test_only_the_signature_needs_another_person(stage: Stage) -> None:
    state = {due: state for state, due in DUE.items()}[stage]
    records = tuple(a_record(earlier, officer="lan.nt") for earlier in STAGES[: STAGES.index(stage)])
    assert (
        staged(a_dossier(state=state, records=records), a_record(stage, officer="lan.nt")).records[-1].stage is stage
    )


def test_who_received_may_sign() -> None:
    appraised = a_dossier(state=APPRAISED, records=(a_record(RECEIVE, officer="son.pt"), a_record(APPRAISE)))
    assert staged(appraised, a_record(APPROVE, officer="son.pt")).state is APPROVED


def test_five_stages_lead_from_opening_to_the_citizen() -> None:
    records = tuple(a_record(stage) for stage in STAGES)
    done = reduce(staged, records, a_dossier())
    assert done == a_dossier(state=RETURNED, records=records, finished_at=records[3].at, version=6)
    assert [stage.value for stage in STAGES] == ["receive", "appraise", "approve", "seal", "return"]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (OPENED, 1),
        (RECEIVED, 2),
        (REJECTED, 3),
        (APPRAISED, 4),
        (APPROVED, 4),
        (WITHDRAWN, 7),
        (STOPPED, 8),
        (SEALED, 9),
        (RETURNED, 10),
    ],
)
def test_the_national_status_follows_from_the_state(state: DossierState, code: int) -> None:
    assert a_dossier(state=state).national_status == code


def test_every_state_has_a_national_status() -> None:
    assert {a_dossier(state=state).national_status for state in DossierState} == {1, 2, 3, 4, 7, 8, 9, 10}


@pytest.mark.parametrize(
    ("agency", "day", "sequence", "code"),
    [
        ("H54.15", date(2026, 11, 23), 7, "H54.15-261123-0007"),
        ("H54.15", date(2026, 1, 2), 10_000, "H54.15-260102-10000"),
        ("000.00.03.H54", date(2030, 12, 31), 9_999, "000.00.03.H54-301231-9999"),
    ],
)
def test_a_dossier_code_is_agency_day_and_sequence(agency: str, day: date, sequence: int, code: str) -> None:
    assert dossier_code(agency, day, sequence) == code


@pytest.mark.parametrize("stage", Stage)
def test_a_stage_is_known_by_its_name(stage: Stage) -> None:
    assert parse_stage(stage.value) is stage


@pytest.mark.parametrize("text", ["", "RECEIVE", "received", "đóng dấu"])
def test_what_is_no_stage_is_refused(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_stage(text)
    assert (caught.value.reason, caught.value.details) == (Reason.UNKNOWN_STAGE, {"stage": text})
