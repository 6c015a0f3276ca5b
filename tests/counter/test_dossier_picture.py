from typing import Any

import pytest

from counter.dossier_picture import DossierPage, DossierPicture, dossier_picture
from counter.dossier_verbs import DossierVerb, lawful
from counter.sight import Sight, Wanted
from counter.stage_picture import Mark, time_limit
from office.domain.catalogue import TimeUnit
from office.domain.dossier_moves import staged
from office.domain.dossiers import STAGES, Dossier, DossierState, Outcome, Stage
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import TicketState
from tests.builders import a_desk_snapshot, a_dossier, a_record, a_ticket_at, at
from tests.counter.sights import a_reading, a_sight
from tests.dossier_view_builders import a_dossier_view, a_procedure


def picture(here: DeskSnapshot, sight: Sight | None = None) -> DossierPicture:
    return dossier_picture(sight or a_sight(here), here, at(60))


def after(*stages: Stage, refused: Stage | None = None) -> Dossier:
    dossier = a_dossier()
    for stage in stages:
        dossier = staged(dossier, a_record(stage))
    return staged(dossier, a_record(refused, outcome=Outcome.REFUSED)) if refused else dossier


def card_of(dossier: Dossier, **changes: Any) -> Any:
    serving = a_ticket_at("3", state=TicketState.SERVING)
    here = a_desk_snapshot(ticket=serving, dossiers=(a_dossier_view(dossier=dossier, **changes),))
    shown = picture(here)
    assert shown.page is DossierPage.CARD
    return shown.card


@pytest.mark.parametrize(
    ("state", "page"),
    [(None, DossierPage.EMPTY), (TicketState.CALLED, DossierPage.EMPTY), (TicketState.SERVING, DossierPage.FORM)],
)
def test_who_is_served_without_a_dossier_gets_the_form(state: TicketState | None, page: DossierPage) -> None:
    shown = picture(a_desk_snapshot(ticket=a_ticket_at("3", state=state) if state else None))
    assert shown.page is page
    assert bool(shown.hint) is (page is DossierPage.EMPTY)


def test_the_form_names_the_number_or_that_there_is_none() -> None:
    with_ticket = a_desk_snapshot(ticket=a_ticket_at("3", service="A2"))
    shown = picture(with_ticket, a_sight(with_ticket, is_opening=True))
    assert (shown.title, shown.ticket, shown.service) == ("Mở hồ sơ cho số A025", "A025", "A2")
    alone = picture(a_desk_snapshot(), a_sight(is_opening=True))
    assert (alone.title, alone.ticket, alone.can_leave) == ("Mở hồ sơ không kèm số thứ tự", None, True)


def test_five_circles_say_who_when_and_what_is_due() -> None:
    stages = card_of(after(Stage.RECEIVE)).stages
    assert [stage.mark for stage in stages] == [Mark.DONE, Mark.DUE, Mark.LATER, Mark.LATER, Mark.LATER]
    assert (stages[0].name, stages[0].who, stages[0].when) == ("Tiếp nhận", "Nguyễn Thị Lan", "08:20")
    assert (stages[1].name, stages[1].who, stages[1].when) == ("Thẩm định", "đang chờ", "")


def test_a_stage_of_another_day_has_its_date() -> None:
    dossier = staged(a_dossier(), a_record(at=at(24 * 60)))
    assert card_of(dossier).stages[0].when == "08:00 24/11"


def test_a_refused_stage_is_crossed_and_nothing_is_due() -> None:
    card = card_of(after(Stage.RECEIVE, refused=Stage.APPRAISE))
    assert [stage.mark for stage in card.stages[:3]] == [Mark.DONE, Mark.REFUSED, Mark.LATER]
    assert card.stages[1].when == "08:20 · từ chối"
    assert card.verbs == ()
    assert card.note == "Hồ sơ đã kết thúc, không còn bước nào phải ghi nhận."


@pytest.mark.parametrize("done", range(len(STAGES)))
def test_the_button_names_the_due_stage(done: int) -> None:
    card = card_of(after(*STAGES[:done]))
    words = ["tiếp nhận", "thẩm định", "phê duyệt", "đóng dấu", "trả kết quả"]
    first = card.verbs[0]
    assert (first.verb, first.label, first.is_primary) == (DossierVerb.RECORD, f"Ghi nhận {words[done]}", True)


def test_refusal_is_offered_where_the_domain_knows_it() -> None:
    may = {stage for place, stage in enumerate(STAGES) if can_refuse(after(*STAGES[:place]))}
    assert may == {Stage.RECEIVE, Stage.APPRAISE, Stage.APPROVE}
    assert not can_refuse(a_dossier(state=DossierState.RETURNED))


def can_refuse(dossier: Dossier) -> bool:
    return DossierVerb.REFUSE in lawful(a_dossier_view(dossier=dossier), at(60))


def test_the_facts_name_status_channel_and_applicant() -> None:
    assert dict(card_of(after(Stage.RECEIVE)).facts) == {
        "Người nộp": "Nguyễn Văn Bình",
        "Kênh": "Trực tiếp",
        "Giấy tờ": "1 bộ",
        "Nhận kết quả": "Tại Trung tâm",
        "Trạng thái": "2 · Được tiếp nhận",
        "Cơ quan giải quyết": "Sở Kế hoạch và Đầu tư",
        "Theo quy định": "3 ngày làm việc",
        "Mở lúc": "08:15, 23/11/2026",
        "Mở từ số": "A025",
    }
    assert dict(card_of(a_dossier(ticket=None), applicant=None).facts)["Người nộp"] == "chưa ghi"


@pytest.mark.parametrize(
    ("limit", "unit", "told"),
    [
        (3, TimeUnit.WORKING_DAY, "Thời hạn 3 ngày làm việc"),
        (8, TimeUnit.WORKING_HOUR, "Thời hạn 8 giờ làm việc"),
        (15, TimeUnit.CALENDAR_DAY, "Thời hạn 15 ngày"),
        (None, TimeUnit.SAME_DAY, "Thời hạn trong ngày"),
        (None, TimeUnit.NONE, "Không hẹn ngày trả"),
        (None, None, "Chưa có thời hạn trong danh mục"),
    ],
)
def test_the_statutory_time_is_said(limit: int | None, unit: TimeUnit | None, told: str) -> None:
    assert time_limit(a_procedure(time_limit=limit, time_unit=unit), "vi") == told


def test_the_latest_of_several_is_shown_and_the_others_can_be_chosen() -> None:
    first, second = (a_dossier_view(dossier=a_dossier(code=f"H54.15-261123-000{number}")) for number in (1, 2))
    here = a_desk_snapshot(ticket=a_ticket_at("3", state=TicketState.SERVING), dossiers=(first, second))
    shown = picture(here)
    assert shown.title == "Hồ sơ H54.15-261123-0002"
    assert shown.tabs == ("H54.15-261123-0001", "H54.15-261123-0002")
    chosen = picture(here, a_sight(here, wanted=Wanted("3", "H54.15-261123-0001")))
    assert chosen.title == "Hồ sơ H54.15-261123-0001"


def test_a_dossier_that_was_looked_up_is_shown_without_a_number() -> None:
    here, view = a_desk_snapshot(), a_dossier_view()
    wanted = Wanted("3", view.dossier.code)
    shown = picture(here, a_sight(here, wanted=wanted, reading=a_reading(here, dossier=view)))
    assert (shown.page, shown.title) == (DossierPage.CARD, "Hồ sơ H54.15-261123-0007")
    forgotten = picture(here, a_sight(here, reading=a_reading(here, dossier=view)))
    assert forgotten.page is DossierPage.EMPTY
