"""Walls and notices in an officer's window: real keys on a real office."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from time import monotonic

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from counter.sight import Tone
from counter.walls.row_list import RowList
from counter.walls.rows import Row, RowTone
from office.bootstrap import Office
from office.domain.facts import TicketCalled
from office.domain.notices import LONGEST
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble, WallRules
from tests.accounts import PASSWORD
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter, issue

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY, YESTERDAY = date(2026, 11, 23), date(2026, 11, 22)
LEAD = "anh.dn"


@pytest.fixture
def lead(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """Who runs the hall, at desk 3."""
    with a_counter(qtbot, url, clock, officer=LEAD) as hands:
        yield hands


def rows(hands: Hands, name: str) -> tuple[Row, ...]:
    listed = hands.find(name)
    assert isinstance(listed, RowList)
    return listed._rows


def words(hands: Hands, name: str) -> str:
    found = hands.find(name)
    assert isinstance(found, QLabel)
    return found.text()


def type_notice(hands: Hands, vi: str, en: str = "", until: date = TODAY) -> None:
    hands.press(K.Key_O, CONTROL)
    for name, text in (("notice_vi", vi), ("notice_en", en)):
        field = hands.find(name)
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(text)
    last = hands.find("notice_to")
    assert isinstance(last, QDateEdit)
    last.setDate(QDate(until.year, until.month, until.day))


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


def spin(hands: Hands, value: int) -> None:
    field = hands.find("rule_volume")
    assert isinstance(field, QSpinBox)
    field.setValue(value)


def volume(hands: Hands) -> int:
    field = hands.find("rule_volume")
    assert isinstance(field, QSpinBox)
    return field.value()


def test_the_rules_of_a_wall_are_changed_and_given_back(lead: Hands, office: Office) -> None:
    office.start_wall("SẢNH", WallRules(volume=70))
    lead.face.settle()
    lead.press(K.Key_F8, SHIFT)
    assert volume(lead) == 70
    assert words(lead, "wall_title") == "SẢNH"
    spin(lead, 40)
    lead.click("rule_voice_off")
    lead.write("rule_quiet", "11:30-13:30")
    lead.press(ENTER, CONTROL)
    assert lead.told == (Tone.DONE, "Đã đổi cho bảng SẢNH; bảng làm theo ngay.")
    (wall,) = office.walls()
    assert dict(wall.changed) == {"volume": "40", "voice": "off", "quiet": "11:30-13:30"}
    lead.click("rule_volume_own")
    assert "volume" not in office.walls()[0].changed
    assert volume(lead) == 70
    assert not lead.sees("rule_volume_own")
    lead.write("rule_quiet", "11 giờ")
    lead.press(ENTER, CONTROL)
    assert lead.told[0] is Tone.REFUSED
    assert lead.told[1].startswith("Không đặt được giờ yên lặng là “11 giờ”.")
    lead.press(K.Key_Escape)
    assert office.walls()[0].changed["quiet"] == "11:30-13:30"
    assert lead.sees("hall_panel")


def test_what_a_colleague_changes_is_followed_but_for_what_is_being_edited(lead: Hands, office: Office) -> None:
    office.start_wall("SẢNH")
    lead.face.settle()
    lead.press(K.Key_F8, SHIFT)
    office.set_wall_rule("SẢNH", "volume", "30")
    lead.face.settle()
    assert volume(lead) == 30
    spin(lead, 50)
    office.set_wall_rule("SẢNH", "volume", "90")
    lead.face.settle()
    assert volume(lead) == 50
    assert words(lead, "rule_note").startswith("Đồng nghiệp vừa đổi âm lượng: 90.")
    lead.press(K.Key_Escape)
    assert volume(lead) == 90
    assert not lead.sees("rule_note")


def test_a_wall_in_trouble_says_what_to_do_and_can_be_forgotten(lead: Hands, office: Office) -> None:
    office.start_wall("SẢNH")
    office.tell_trouble("SẢNH", Trouble.NO_AUDIO)
    lead.face.settle()
    lead.press(K.Key_F8, SHIFT)
    (row,) = rows(lead, "wall_list")
    assert (row.tone, row.badge) == (RowTone.WRONG, "1 trục trặc cần xem")
    assert lead.find("wall_trouble").accessibleName().startswith("Không có loa, từ 08:00 23/11. Kiểm tra loa")
    lead.press(K.Key_G, CONTROL)
    lead.press(ENTER, CONTROL)
    assert lead.told == (Tone.DONE, "Đã bỏ bảng SẢNH.")
    assert office.walls() == ()
    assert words(lead, "hall_note").startswith("Chưa có bảng gọi số nào")


def acknowledge(office: Office, wall: str, call: int, spoken: Spoken) -> None:
    office.acknowledge(wall, call, datetime(2026, 11, 23, 1, 0, 5, tzinfo=UTC), spoken)


def test_a_lead_sees_every_call_and_an_officer_those_of_the_own_desk(
    qtbot: QtBot, lead: Hands, office: Office, url: str, clock: Clock
) -> None:
    office.start_wall("SẢNH")
    office.open_desk("5", "mai.pt")
    issue(office, "A", "H1")
    for desk in ("3", "5"):
        call = office.call_next(desk)
        assert isinstance(call, TicketCalled)
        acknowledge(office, "SẢNH", call.revision, Spoken.SPOKEN if desk == "3" else Spoken.NO_DEVICE)
    lead.face.settle()
    lead.press(K.Key_F9, SHIFT)
    later, first = rows(lead, "call_list")
    assert (first.title, first.badge, first.tone) == ("A001 · quầy 3 · 08:00:00", "đã báo", RowTone.GOOD)
    assert first.lines == ("SẢNH: hiện 08:00:05, đã đọc",)
    assert later.lines == ("SẢNH: hiện 08:00:05, không có loa để đọc",)
    with a_counter(qtbot, url, clock, desk="6", officer="lan.nt") as hands:
        hands.press(K.Key_F9, SHIFT)
        assert rows(hands, "call_list") == ()
        assert words(hands, "hall_note") == "Hôm nay chưa có lượt gọi nào."


def test_a_call_that_nobody_announced_stands_out(
    qtbot: QtBot, lead: Hands, office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.start_wall("SẢNH")
    issue(office, "A")
    call = office.call_next(3)
    assert isinstance(call, TicketCalled)
    lead.face.settle()
    lead.press(K.Key_F9, SHIFT)
    assert rows(lead, "call_list")[0].badge == "đang chờ bảng báo"
    clock.forward(0.5)
    monkeypatch.setattr("counter.watch.monotonic", lambda: monotonic() + 30)
    qtbot.waitUntil(lambda: rows(lead, "call_list")[0].tone is RowTone.WRONG)
    assert rows(lead, "call_list")[0].badge == "ĐÃ GỌI NHƯNG CHƯA THÔNG BÁO"
    assert words(lead, "hall_note").startswith("1 số đã gọi nhưng chưa được bảng nào thông báo")
    acknowledge(office, "SẢNH", call.revision, Spoken.SPOKEN)
    lead.face.settle()
    assert rows(lead, "call_list")[0].tone is RowTone.GOOD


def test_calling_goes_on_and_leads_back_to_the_citizen(lead: Hands, office: Office) -> None:
    issue(office, "A1")
    lead.face.settle()
    lead.press(K.Key_F7, SHIFT)
    type_notice(lead, "Đang gõ dở")
    lead.press(K.Key_F2)
    assert lead.number == "A001"
    assert not lead.sees("hall_panel")
    lead.press(K.Key_F7, SHIFT)
    field = lead.find("notice_vi")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Đang gõ dở"


def test_the_keys_of_dossiers_do_nothing_meanwhile(lead: Hands, office: Office) -> None:
    lead.click("hall")
    assert lead.sees("hall_panel")
    before = office.hall().revision
    lead.press(ENTER, CONTROL)
    lead.press(K.Key_B, CONTROL)
    assert office.hall().revision == before
    lead.press(K.Key_F6, SHIFT)
    assert not lead.sees("hall_panel")
    assert isinstance(lead.find("hall"), QPushButton)


def test_a_locked_window_hides_it(lead: Hands) -> None:
    lead.press(K.Key_F8, SHIFT)
    lead.press(K.Key_L, CONTROL)
    assert not lead.sees("hall_panel")
    assert not lead.sees("hall")


@pytest.fixture
def outside(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """A counter at which nobody has signed in."""
    with a_counter(qtbot, url, clock, desk=None, officer=None) as hands:
        yield hands


def let_into_hall(hands: Hands, officer: str, password: str = PASSWORD) -> None:
    hands.write("officer_search", officer)
    hands.write("password", password)
    hands.press(K.Key_F7, SHIFT)


def test_an_administrator_needs_no_desk_for_it(outside: Hands, office: Office) -> None:
    office.start_wall("SẢNH")
    let_into_hall(outside, "quan tri vien")
    assert not outside.sees("line_panel")
    assert outside.find("hall_back").accessibleName() == "Thoát (Shift+F6)"
    type_notice(outside, "Chiều nay nghỉ.")
    outside.press(ENTER, CONTROL)
    assert outside.told == (Tone.DONE, "Đã đăng thông báo.")
    assert office.journal()[-1].officer == "admin"
    outside.press(K.Key_F8, SHIFT)
    spin(outside, 20)
    outside.press(ENTER, CONTROL)
    assert dict(office.walls()[0].changed) == {"volume": "20"}
    outside.press(K.Key_F2)
    assert outside.sees("hall_panel")
    outside.press(K.Key_F6, SHIFT)
    assert outside.sees("sign_in")
    assert outside.face.model.sight.officer is None
    password = outside.find("password")
    assert isinstance(password, QLineEdit)
    assert password.text() == ""


def test_who_may_not_is_told_so_at_the_door(outside: Hands) -> None:
    let_into_hall(outside, "lan.nt")
    tone, said = outside.told
    assert tone is Tone.REFUSED
    assert said.startswith("Nguyễn Thị Lan không có quyền: quyết định bảng gọi số hiện gì và đọc thế nào.")
    assert outside.sees("sign_in")
    let_into_hall(outside, "quan tri vien", "sai rồi nhé")
    assert outside.told[1].startswith("Mật khẩu")
    assert not outside.sees("hall_panel")


def test_a_first_password_is_replaced_before_it(outside: Hands, office: Office) -> None:
    let_into_hall(outside, "quan tri vien", office.reset_password("admin")[1])
    assert outside.sees("account_new")
    assert not outside.sees("hall_panel")


def test_nobody_stays_in_without_a_desk_when_nobody_is_there(outside: Hands) -> None:
    let_into_hall(outside, "quan tri vien")
    assert outside.sees("hall_panel")
    outside.face.model.lock(is_idle=True)
    outside.face.settle()
    assert outside.sees("sign_in")


def test_a_desk_is_opened_after_it_as_ever(outside: Hands) -> None:
    let_into_hall(outside, "quan tri vien")
    outside.press(K.Key_Escape)
    outside.write("officer_search", "lan.nt")
    outside.mark("desk_list", "Quầy 3")
    outside.write("password", PASSWORD)
    outside.press(ENTER)
    assert outside.sees("line_panel")
    assert outside.sees("dossier_panel")
