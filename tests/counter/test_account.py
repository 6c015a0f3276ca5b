"""Choosing a password and a PIN in the counter's window, and what is said on the way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from counter.sight import Tone
from office.bootstrap import Office, open_office
from office.domain.catalogue import Officer
from office.domain.officer_facts import OfficerSignedIn
from office.storage.account_tables import officer_accounts
from tests.accounts import PASSWORD, PIN
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter

CHOSEN = "một câu dễ nhớ"


@pytest.fixture
def outside(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """Lan and desk 3 are chosen; nothing is typed yet."""
    with a_counter(qtbot, url, clock, password=None) as hands:
        yield hands


def field(hands: Hands, name: str) -> QLineEdit:
    found = hands.find(name)
    assert isinstance(found, QLineEdit)
    return found


def sign_in(hands: Hands, password: str) -> None:
    hands.write("password", password)
    hands.press(ENTER)


def choose(hands: Hands, **typed: str) -> None:
    for name, words in typed.items():
        hands.write(f"account_{name}", words)
    hands.press(ENTER)


def test_desk_and_officer_given_beforehand_only_the_password_is_asked_for(outside: Hands) -> None:
    assert field(outside, "password").hasFocus()
    assert field(outside, "password").echoMode() is QLineEdit.EchoMode.Password
    sign_in(outside, PASSWORD)
    assert outside.told == (Tone.DONE, "Quầy 3 đã mở.")


def test_a_wrong_password_is_said_and_the_desk_stays_closed(outside: Hands, office: Office) -> None:
    sign_in(outside, "sai rồi")
    assert outside.told == (Tone.REFUSED, "Mật khẩu chưa đúng. Còn 4 lần thử trước khi tài khoản tạm khóa.")
    assert office.desk(3).desk.officer is None
    assert office.journal()[-1].kind == "sign_in_failed"
    sign_in(outside, PASSWORD)
    assert outside.told == (Tone.DONE, "Quầy 3 đã mở.")


def test_without_a_password_it_says_whom_to_ask(outside: Hands, url: str) -> None:
    with open_office(url) as office, office.database.engine.begin() as connection:
        connection.execute(delete(officer_accounts))
    sign_in(outside, PASSWORD)
    assert outside.told == (
        Tone.REFUSED,
        "Nguyễn Thị Lan chưa có mật khẩu. Hãy đề nghị quản trị viên cấp: taicho officer reset.",
    )


def test_a_first_password_is_replaced_before_work(outside: Hands, office: Office) -> None:
    _, first = office.reset_password("lan.nt")
    sign_in(outside, first)
    assert not outside.sees("account_old"), "it was given a moment ago"
    assert office.desk(3).desk.officer is None
    choose(outside, new=CHOSEN, again=CHOSEN)
    assert outside.told == (Tone.DONE, "Quầy 3 đã mở.")
    assert isinstance(office.sign_in("lan.nt", CHOSEN), OfficerSignedIn)


def test_a_pin_chosen_with_it_unlocks_the_desk(outside: Hands, office: Office) -> None:
    _, first = office.reset_password("lan.nt")
    sign_in(outside, first)
    choose(outside, new=CHOSEN, again=CHOSEN, pin="80514", pin_again="80514")
    outside.press(Qt.Key.Key_L, CONTROL)
    outside.write("lock_secret", "80514")
    outside.press(ENTER)
    assert outside.told == (Tone.DONE, "Đã mở khóa.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"new": "ngắn", "again": "ngắn"}, "Mật khẩu cần ít nhất 10 ký tự."),
        ({"new": CHOSEN, "again": f"{CHOSEN}!"}, "Hai lần nhập mật khẩu mới không giống nhau."),
        ({"new": CHOSEN, "again": CHOSEN, "pin": "7391", "pin_again": "7392"}, "Hai lần nhập mã PIN"),
        ({"new": CHOSEN, "again": CHOSEN, "pin": "1234", "pin_again": "1234"}, "Mã PIN này quá dễ đoán"),
        ({"new": CHOSEN, "again": CHOSEN, "pin": "12", "pin_again": "12"}, "Mã PIN có từ 4 đến 6 chữ số."),
        ({"pin": "7391", "pin_again": "7391"}, "Hãy nhập mật khẩu mới."),
        ({"new": "Nguyễn Thị Lan", "again": "Nguyễn Thị Lan"}, "Mật khẩu này quá dễ đoán"),
    ],
)
def test_what_cannot_be_chosen_is_said_and_nothing_is_changed(
    outside: Hands, office: Office, typed: dict[str, str], said: str
) -> None:
    _, first = office.reset_password("lan.nt")
    sign_in(outside, first)
    before = office.hall().revision
    choose(outside, **typed)
    tone, words = outside.told
    assert (tone, words.startswith(said)) == (Tone.REFUSED, True), words
    assert office.hall().revision == before
    assert outside.sees("account_new")


def test_who_does_not_choose_stays_outside(outside: Hands, office: Office) -> None:
    _, first = office.reset_password("lan.nt")
    sign_in(outside, first)
    outside.press(Qt.Key.Key_Escape)
    assert outside.sees("officer_list")
    assert office.desk(3).desk.officer is None
    assert field(outside, "password").text() == ""


def test_the_password_is_changed_from_the_sign_in_page(outside: Hands, office: Office) -> None:
    outside.press(Qt.Key.Key_F10)
    choose(outside, old="sai rồi", new=CHOSEN, again=CHOSEN)
    assert outside.told[1].startswith("Mật khẩu chưa đúng. Còn 4 lần thử")
    choose(outside, old=PASSWORD)
    assert outside.told == (Tone.DONE, "Đã đổi mật khẩu.")
    assert outside.sees("officer_list")
    assert isinstance(office.sign_in("lan.nt", CHOSEN), OfficerSignedIn)


def test_a_pin_alone_is_set_from_the_sign_in_page(outside: Hands, office: Office) -> None:
    outside.click("account")
    choose(outside, old=PASSWORD, pin="80514", pin_again="80514")
    assert outside.told == (Tone.DONE, "Đã đặt mã PIN.")
    office.sign_in("lan.nt", PASSWORD, desk=3)
    assert isinstance(office.switch_by_pin("lan.nt", "80514", 3), OfficerSignedIn)


def test_an_administrator_chooses_a_password_here_and_opens_no_desk(outside: Hands, office: Office) -> None:
    _, first = office.reset_password("admin")
    outside.write("officer_search", "quan tri vien")
    sign_in(outside, first)
    choose(outside, new=CHOSEN, again=CHOSEN)
    tone, words = outside.told
    assert tone is Tone.REFUSED
    assert words.startswith("Quản trị viên không có quyền: phục vụ tại quầy")
    assert isinstance(office.sign_in("admin", CHOSEN), OfficerSignedIn)


def test_a_disabled_officer_is_not_offered(outside: Hands, office: Office) -> None:
    office.disable_officer("mai.pt")
    outside.face.settle()
    outside.write("officer_search", "mai")
    assert "mai.pt" not in [one.code for one in _offered(outside)]
    assert "hung.tm" in [one.code for one in _offered(outside)]


def _offered(hands: Hands) -> tuple[Officer, ...]:
    picture = hands.face.model.picture.sign_in
    assert picture is not None
    return picture.officers


def test_the_password_can_be_looked_at(outside: Hands) -> None:
    outside.write("password", PASSWORD)
    outside.click("password_show")
    assert field(outside, "password").echoMode() is QLineEdit.EchoMode.Normal
    outside.click("password_show")
    assert field(outside, "password").echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_is_told_by_the_letters_that_come(outside: Hands) -> None:
    password = field(outside, "password")
    QTest.keyClicks(password, "abc")
    assert not outside.sees("password_caps")
    QTest.keyClicks(password, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not outside.sees("password_caps"), "a capital by the shift key is meant"
    QTest.keyClicks(password, "Q")
    assert outside.sees("password_caps")
    QTest.keyClicks(password, "1")
    assert outside.sees("password_caps"), "a figure tells nothing"
    QTest.keyClicks(password, "q")
    assert not outside.sees("password_caps")


def test_the_counter_keeps_no_password(outside: Hands) -> None:
    sign_in(outside, PASSWORD)
    kept = str(vars(outside.face.model))
    assert PASSWORD not in kept
    assert PIN not in str(outside.face.model.sight)
