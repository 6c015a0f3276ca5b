"""The panel of walls and notices without a desk: who is let in from the sign-in page, and how one leaves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from counter.sight import Tone
from office.bootstrap import Office
from tests.accounts import PASSWORD
from tests.counter.hall.panel import SHIFT, spin, type_notice
from tests.counter.hands import CONTROL, ENTER, Hands

K = Qt.Key


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
