"""Notices in an officer's window: written, shown and removed by real keys on a real office."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from counter.sight import Tone
from counter.walls.row_list import RowList
from office.bootstrap import Office
from office.domain.notices import LONGEST
from tests.counter.hall.panel import LEAD, SHIFT, TODAY, rows, type_notice, words
from tests.counter.hands import CONTROL, ENTER, Hands

K = Qt.Key


def test_a_notice_is_written_shown_and_removed_by_keys(lead: Hands, office: Office) -> None:
    lead.press(K.Key_F7, SHIFT)
    assert words(lead, "hall_note") == "Hôm nay và những ngày tới chưa có thông báo nào."
    type_notice(lead, "Chiều nay Trung tâm nghỉ từ 15 giờ.", "We close at 15:00 today.", date(2026, 11, 25))
    lead.press(ENTER, CONTROL)
    assert lead.told == (Tone.DONE, "Đã đăng thông báo.")
    (notice,) = office.notices()
    assert (notice.first_day, notice.last_day) == (TODAY, date(2026, 11, 25))
    assert office.journal()[-1].officer == LEAD
    (row,) = rows(lead, "notice_list")
    assert (row.title, row.badge) == ("23/11/2026 – 25/11/2026", "đang hiện trên bảng")
    lead.press(K.Key_G, CONTROL)
    assert words(lead, "notice_sure_words").startswith("Gỡ thông báo này (23/11/2026 – 25/11/2026)?")
    lead.press(K.Key_Escape)
    assert not lead.sees("notice_sure")
    assert office.notices() == (notice,)
    lead.press(K.Key_G, CONTROL)
    lead.press(ENTER, CONTROL)
    assert lead.told == (Tone.DONE, "Đã gỡ thông báo; các bảng thôi hiện.")
    assert office.notices() == ()
    lead.press(K.Key_Escape)
    assert not lead.sees("hall_panel")
    assert lead.sees("dossier_panel")


@pytest.mark.parametrize(
    ("vi", "until", "why"),
    [
        ("  ", TODAY, "Thông báo chưa có nội dung tiếng Việt. Hãy ghi nội dung rồi gửi lại."),
        (
            "x" * (LONGEST + 1),
            TODAY,
            "Nội dung của mục “Nội dung tiếng Việt (bắt buộc)” dài quá 5000 ký tự. Hãy viết ngắn lại.",
        ),
        (
            "Nghỉ",
            TODAY - timedelta(days=1),
            "Ngày cuối 22/11/2026 sớm hơn ngày đầu 23/11/2026. Hãy sửa lại hai ngày.",
        ),
    ],
)
def test_what_cannot_be_shown_is_refused_in_place_and_stays_typed(
    lead: Hands, office: Office, vi: str, until: date, why: str
) -> None:
    lead.press(K.Key_F7, SHIFT)
    type_notice(lead, vi, until=until)
    lead.press(ENTER, CONTROL)
    assert lead.told == (Tone.REFUSED, why)
    field = lead.find("notice_vi")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == vi
    assert office.notices() == ()


def test_the_length_is_counted_as_the_office_counts_it(lead: Hands, office: Office) -> None:
    lead.press(K.Key_F7, SHIFT)
    type_notice(lead, "một  hai\n ba ")
    assert words(lead, "notice_vi_count") == "10 / 5\u00a0000 ký tự"
    type_notice(lead, "y" * (LONGEST + 2))
    assert words(lead, "notice_vi_count") == "5\u00a0002 / 5\u00a0000 ký tự – quá 2 ký tự"
    type_notice(lead, "y" * LONGEST)
    lead.press(ENTER, CONTROL)
    assert office.notices()[0].text_vi == "y" * LONGEST
    whole = lead.find("notice_whole")
    assert isinstance(whole, QPlainTextEdit)
    assert len(whole.toPlainText()) == LONGEST
    assert len(rows(lead, "notice_list")[0].lines[0]) == 150


def test_who_may_not_change_anything_is_told_why(hands: Hands, office: Office) -> None:
    office.post_notice("Nghỉ trưa lúc 11 giờ 30.", "", TODAY, TODAY)
    office.start_wall("SẢNH")
    hands.press(K.Key_F7, SHIFT)
    assert words(hands, "hall_why").startswith("Bạn xem được nhưng không thay đổi được")
    assert not hands.can("notice_add")
    assert not hands.can("notice_remove")
    hands.press(K.Key_O, CONTROL)
    assert not hands.sees("notice_vi")
    hands.press(K.Key_F8, SHIFT)
    for name in ("rules_apply", "wall_forget", "rule_volume", "rule_zone"):
        assert not hands.can(name)
    hands.press(K.Key_G, CONTROL)
    assert not hands.sees("wall_sure")


def test_a_right_that_was_taken_away_meanwhile_is_refused_by_the_office(lead: Hands, office: Office) -> None:
    lead.press(K.Key_F7, SHIFT)
    type_notice(lead, "Nghỉ trưa lúc 11 giờ 30.")
    office.set_roles(LEAD, ["receiving"])
    lead.strike(ENTER, CONTROL)
    lead.face.settle()
    tone, said = lead.told
    assert tone is Tone.REFUSED
    assert said.endswith("Hãy nhờ người có quyền này, hoặc đề nghị quản trị viên giao vai trò.")
    assert "taicho" not in said
    assert office.notices() == ()


def test_a_notice_that_a_colleague_removed_first_is_told_so(lead: Hands, office: Office) -> None:
    notice = office.post_notice("Nghỉ trưa lúc 11 giờ 30.", "", TODAY, TODAY).notice
    lead.face.settle()
    lead.press(K.Key_F7, SHIFT)
    lead.press(K.Key_G, CONTROL)
    office.remove_notice(notice)
    lead.strike(ENTER, CONTROL)
    lead.face.settle()
    assert lead.told == (
        Tone.REFUSED,
        "Thông báo này vừa được đồng nghiệp gỡ. Danh sách bên dưới là danh sách mới nhất.",
    )
    assert rows(lead, "notice_list") == ()


def test_the_list_follows_what_others_post_and_keeps_its_mark(lead: Hands, office: Office) -> None:
    office.post_notice("Sau này", "", TODAY + timedelta(days=2), TODAY + timedelta(days=3))
    lead.face.settle()
    lead.press(K.Key_F7, SHIFT)
    listed = lead.find("notice_list")
    assert isinstance(listed, RowList)
    marked = listed.marked
    office.post_notice("Hôm nay", "", TODAY, TODAY)
    lead.face.settle()
    assert [row.badge for row in rows(lead, "notice_list")] == ["đang hiện trên bảng", "chưa đến ngày"]
    assert listed.marked == marked
