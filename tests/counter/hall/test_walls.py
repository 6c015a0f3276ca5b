"""Walls in an officer's window: rules are changed, troubles told, and a wall is forgotten."""

from PySide6.QtCore import Qt

from counter.sight import Tone
from counter.walls.rows import RowTone
from office.bootstrap import Office
from office.domain.walls import Trouble, WallRules
from tests.counter.hall.panel import SHIFT, rows, spin, volume, words
from tests.counter.hands import CONTROL, ENTER, Hands

K = Qt.Key


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
