"""What a list of dossiers shows: the lines, the counts, which list comes first, and what is late or held."""

from dataclasses import replace

import pytest

from counter.due_picture import DueTone, due_words
from counter.sight import Wanted
from counter.stage_picture import Mark, stage_pictures
from counter.work_home import home_stage
from counter.work_picture import list_tabs, work_picture
from office.domain.dossier_events import Hold
from office.domain.dossier_holds import asked_papers
from office.domain.dossier_moves import Act
from office.domain.dossiers import DossierState, Stage
from office.domain.officers import Role
from office.domain.work import WorkItem
from tests.builders import DAY, a_desk, a_desk_snapshot, a_dossier, an_officer, at
from tests.counter.sights import a_reading, a_sight
from tests.dossier_view_builders import a_dossier_view
from tests.weeks import a_calendar


def an_item(number: int = 1, **changes: object) -> WorkItem:
    item = WorkItem(
        code=f"H54.15-261123-{number:04d}",
        procedure="2.001583",
        procedure_name="Đăng ký thành lập công ty",
        applicant="Nguyễn Văn Bình",
        state=DossierState.RECEIVED,
        received_at=at(20),
        due_at=at(3000),
        stage_due_at=at(90),
        hold=None,
        supplements=0,
        service_day=DAY,
        ticket="A025",
    )
    return replace(item, **changes)  # type: ignore[arg-type] # each by its name


def rows(*items: WorkItem) -> object:
    wanted = Wanted("3", stage=Stage.APPRAISE)
    reading = a_reading(
        a_desk_snapshot(), wanted=wanted, work=items, work_counts={Stage.APPRAISE: 1000, Stage.SEAL: 2}
    )
    return a_sight(wanted=wanted, reading=reading)


def test_a_line_tells_when_it_is_due_and_nothing_personal() -> None:
    (row,) = work_picture(rows(an_item()), at(60))  # type: ignore[arg-type]
    assert (row.due, row.tone) == ("hạn 09:30 23/11", DueTone.GOOD)
    assert row.detail == "nhận 08:20 23/11 · số A025"
    assert row.marks == (Mark.DONE, Mark.DUE, Mark.LATER, Mark.LATER, Mark.LATER)
    assert "Bình" not in row.told


@pytest.mark.parametrize(
    ("item", "due", "tone"),
    [
        (an_item(stage_due_at=at(30)), "quá hạn 08:30 23/11", DueTone.LATE),
        (an_item(hold=Hold.SUPPLEMENT), "chờ bổ sung giấy tờ", DueTone.HELD),
        (an_item(stage_due_at=None), "", DueTone.PLAIN),
    ],
)
def test_late_and_held_are_told_by_words_and_form(item: WorkItem, due: str, tone: DueTone) -> None:
    (row,) = work_picture(rows(item), at(60))  # type: ignore[arg-type]
    assert (row.due, row.tone) == (due, tone)


def test_each_stage_has_its_count_and_its_key() -> None:
    tabs = list_tabs(rows())  # type: ignore[arg-type]
    assert [(tab.label, tab.key) for tab in tabs] == [
        ("Hồ sơ", "Shift+F6"),
        ("Nhận · 0", "Shift+F1"),
        ("Thẩm định · 1000+", "Shift+F2"),
        ("Duyệt · 0", "Shift+F3"),
        ("Đóng dấu · 2", "Shift+F4"),
        ("Trả · 0", "Shift+F5"),
    ]
    assert [tab.is_chosen for tab in tabs].index(True) == 2


@pytest.mark.parametrize(
    ("roles", "stages", "first"),
    [
        ([Role.RECEIVING], (), None),
        ([Role.APPRAISER], (), Stage.APPRAISE),
        ([Role.SIGNER, Role.LEAD], (), Stage.APPROVE),
        ([Role.SEAL], (), Stage.SEAL),
        ([Role.RESULT], (), Stage.RETURN),
        ([Role.RECEIVING, Role.RESULT], ("return",), Stage.RETURN),
        ([Role.LEAD], (), None),
        ([Role.LEAD], ("seal",), Stage.SEAL),
    ],
)
def test_the_first_list_is_that_of_officer_and_desk(
    roles: list[Role], stages: tuple[str, ...], first: Stage | None
) -> None:
    reading = a_reading(officers=(an_officer(roles=tuple(roles)),), desks=(a_desk(stages=stages),))
    assert home_stage(a_sight(reading=reading), "lan.nt", "3") is first
    assert home_stage(a_sight(reading=reading), "nobody", "3") is None


def test_a_clock_that_stands_is_told_with_the_time_and_the_reason() -> None:
    running = a_dossier(state=DossierState.RECEIVED, received_at=at(20), due_at=at(3000))
    by = Act(officer="huy.bd", at=at(45))
    sight = a_sight(reading=a_reading(a_desk_snapshot(), calendar=a_calendar()))
    told = due_words(sight, a_dossier_view(dossier=asked_papers(running, ("a",), by)), at(60))
    assert (told.words, told.tone) == ("Đồng hồ dừng từ 08:45 23/11, chờ bổ sung giấy tờ", DueTone.HELD)
    stages = stage_pictures(sight, a_dossier_view(dossier=asked_papers(running, ("a",), by)), at(60))
    assert stages[1].who == "đồng hồ dừng"


@pytest.mark.parametrize(
    ("minutes", "told", "tone"),
    [
        (0, "Hẹn trả 10:00, 25/11/2026 · còn 2 ngày 2 giờ làm việc", DueTone.GOOD),
        (60 * 48, "Hẹn trả 10:00, 25/11/2026 · còn 2 giờ làm việc", DueTone.GOOD),
        (60 * 49 + 30, "Hẹn trả 10:00, 25/11/2026 · còn 30 phút làm việc", DueTone.GOOD),
        (60 * 51, "Hẹn trả 10:00, 25/11/2026 · quá hạn 1 giờ làm việc", DueTone.LATE),
    ],
)
def test_what_is_left_is_told_in_working_time(minutes: int, told: str, tone: DueTone) -> None:
    dossier = a_dossier(state=DossierState.RECEIVED, received_at=at(-60), due_at=at(60 * 50))
    sight = a_sight(reading=a_reading(a_desk_snapshot(), calendar=a_calendar()))
    words = due_words(sight, a_dossier_view(dossier=dossier), at(minutes))
    assert (words.words, words.tone) == (told, tone)
