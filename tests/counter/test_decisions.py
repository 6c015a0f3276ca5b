from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from counter.decision_ask import FieldKind
from counter.decision_picture import decision_ask, needs_nothing
from counter.decision_readings import Unclear, amount_in, day_in, moment_in
from counter.dossier_verbs import DOSSIER_KEYS, DossierVerb, earlier_stages, form_of, lawful, main_verb
from office.domain.applicants import ReceivedPaper
from office.domain.catalogue import PaperKind, TimeUnit
from office.domain.dossier_holds import asked_fee, asked_papers
from office.domain.dossier_moves import Act, extended, staged, stopped, withdrawn
from office.domain.dossiers import STAGES, Dossier, Outcome, Stage
from office.domain.snapshots import DossierView
from tests.builders import a_dossier, a_record, at
from tests.counter.sights import a_sight
from tests.dossier_view_builders import a_dossier_view, a_procedure

V = DossierVerb
HCM = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=HCM)
BY = Act(officer="lan.nt", at=at(30), reason="vì sao", signer="son.pt")


def after(*stages: Stage) -> Dossier:
    dossier = a_dossier()
    for stage in stages:
        dossier = staged(dossier, a_record(stage))
    return replace(dossier, received_at=at(20), due_at=at(3000)) if stages else dossier


def view(dossier: Dossier, **changes: Any) -> DossierView:
    return a_dossier_view(dossier=dossier, **changes)


def verbs(dossier: Dossier, **changes: Any) -> set[DossierVerb]:
    return set(lawful(view(dossier, **changes), at(60)))


def test_a_dossier_just_opened_can_be_received_refused_or_taken_back() -> None:
    assert verbs(a_dossier()) == {V.RECORD, V.REQUEST_PAPERS, V.REFUSE, V.ASK_FEE, V.WITHDRAW}


def test_with_papers_missing_they_are_asked_for_instead() -> None:
    papers = (ReceivedPaper(name="Điều lệ", kind=PaperKind.COPY, is_received=False),)
    found = verbs(a_dossier(), papers=papers)
    assert V.RECORD not in found
    assert main_verb(frozenset(found)) is V.REQUEST_PAPERS


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (
            lambda: after(Stage.RECEIVE),
            {V.RECORD, V.REQUEST_PAPERS, V.REFUSE, V.EXTEND, V.SEND_BACK, V.ASK_FEE, V.STOP, V.WITHDRAW},
        ),
        (lambda: asked_papers(after(Stage.RECEIVE), ("a",), BY), {V.COMPLETE, V.SEND_BACK, V.STOP, V.WITHDRAW}),
        (
            lambda: asked_fee(after(Stage.RECEIVE), 5, BY, stops_clock=True),
            {V.PAY_FEE, V.SEND_BACK, V.STOP, V.WITHDRAW},
        ),
        (
            lambda: after(*STAGES[:3]),
            {V.RECORD, V.REQUEST_PAPERS, V.EXTEND, V.SEND_BACK, V.ASK_FEE, V.STOP, V.WITHDRAW},
        ),
        (lambda: after(*STAGES[:4]), {V.RECORD, V.SEND_BACK}),
        (lambda: after(*STAGES), set()),
        (lambda: withdrawn(after(Stage.RECEIVE), BY), set()),
    ],
    ids=["received", "papers", "fee", "approved", "sealed", "returned", "withdrawn"],
)
def test_what_is_offered_is_what_the_domain_would_take(made: Callable[[], Dossier], found: set[DossierVerb]) -> None:
    assert verbs(made()) == found


@pytest.mark.parametrize("done", range(len(STAGES)))
def test_verbs_that_share_a_key_are_never_offered_together(done: int) -> None:
    for dossier in (after(*STAGES[:done]), *holds(done)):
        keys = [DOSSIER_KEYS[verb] for verb in verbs(dossier)]
        assert len(keys) == len(set(keys))


def holds(done: int) -> list[Dossier]:
    if done in {0, 4}:
        return []
    return [
        asked_papers(after(*STAGES[:done]), ("a",), BY),
        asked_fee(after(*STAGES[:done]), 5, BY, stops_clock=True),
    ]


def test_a_dossier_goes_back_to_any_stage_before_the_nearest_first() -> None:
    assert earlier_stages(after(*STAGES[:3])) == (Stage.APPROVE, Stage.APPRAISE, Stage.RECEIVE)
    assert earlier_stages(a_dossier()) == ()


@pytest.mark.parametrize(
    ("made", "number"),
    [
        (a_dossier, None),
        (lambda: after(Stage.RECEIVE), "01"),
        (lambda: asked_papers(a_dossier(), ("a",), BY), "02"),
        (lambda: staged(a_dossier(), a_record(outcome=Outcome.REFUSED)), "03"),
        (lambda: extended(after(Stage.RECEIVE), at(9000), BY), "04"),
        (lambda: stopped(after(Stage.RECEIVE), BY), "05"),
    ],
)
def test_the_form_that_is_due_is_printed(made: Callable[[], Dossier], number: str | None) -> None:
    assert form_of(made()) == number


@pytest.mark.parametrize(("unit", "is_plain"), [(TimeUnit.WORKING_DAY, True), (TimeUnit.NONE, False), (None, False)])
def test_a_receipt_is_one_key_where_the_procedure_names_the_time(unit: TimeUnit | None, is_plain: bool) -> None:
    procedure = a_procedure(time_unit=unit)
    assert needs_nothing(view(a_dossier(), procedure=procedure), V.RECORD) is is_plain
    assert not needs_nothing(view(after(Stage.RECEIVE), procedure=procedure), V.RECORD)


def asked(dossier: Dossier, verb: DossierVerb, **changes: Any) -> Any:
    return decision_ask(a_sight(), view(dossier, **changes), verb, at(60))


def test_a_receipt_without_a_time_asks_for_one() -> None:
    ask = asked(a_dossier(), V.RECORD, procedure=a_procedure(time_unit=None))
    assert [one.name for one in ask.fields] == ["officer", "secret", "due", "note"]


def test_a_second_request_needs_a_reason_and_warns() -> None:
    first = asked(after(Stage.RECEIVE), V.REQUEST_PAPERS)
    assert ([one.name for one in first.fields], first.warning) == (["papers"], "")
    again = asked(replace(after(Stage.RECEIVE), supplements=1), V.REQUEST_PAPERS)
    assert [one.name for one in again.fields] == ["papers", "reason"]
    assert "bị đánh dấu" in again.warning


def test_only_signers_approve_and_the_seal_asks_for_its_document() -> None:
    assert [one.name for one in asked(after(*STAGES[:2]), V.RECORD).fields] == [
        "officer",
        "secret",
        "outcome",
        "note",
    ]
    fields = asked(after(*STAGES[:3]), V.RECORD).fields
    assert [(one.name, one.kind) for one in fields] == [
        ("officer", FieldKind.PICK),
        ("secret", FieldKind.SECRET),
        ("number", FieldKind.LINE),
        ("date", FieldKind.LINE),
        ("file", FieldKind.FILE),
    ]
    assert fields[3].initial == "23/11/2026"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("16:40 26/11/2026", datetime(2026, 11, 26, 16, 40, tzinfo=HCM)),
        ("26/11/2026 16h40", datetime(2026, 11, 26, 16, 40, tzinfo=HCM)),
        ("8h 5/12", datetime(2026, 12, 5, 8, 0, tzinfo=HCM)),
        ("26-11-26 9:05", datetime(2026, 11, 26, 9, 5, tzinfo=HCM)),
        ("26/11/2026", datetime(2026, 11, 26, 17, 0, tzinfo=HCM)),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, told: datetime) -> None:
    assert moment_in(typed, NOW) == told


@pytest.mark.parametrize("typed", ["", "mai", "16:40", "31/02/2026", "25:00 26/11/2026"])
def test_what_is_no_time_is_said(typed: str) -> None:
    with pytest.raises(Unclear) as unclear:
        moment_in(typed, NOW)
    assert (unclear.value.key, unclear.value.typed) == ("moment", typed)


def test_days_and_amounts() -> None:
    assert day_in(" 24/11 ", NOW.date()) == date(2026, 11, 24)
    assert [amount_in(typed) for typed in ("20000", "20.000", "20,000 đ", "1.500.000 đồng")] == [20000] * 3 + [
        1500000
    ]
    for typed in ("", "hai mươi", "-5"):
        with pytest.raises(Unclear):
            amount_in(typed)
    with pytest.raises(Unclear):
        day_in("24/13/2026", NOW.date())
