"""How an officer comes to every page of the counter, each a function that a picture is named after."""

from PySide6.QtCore import Qt

from counter.sight import Message, Tone
from office.bootstrap import Office
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import issue, open_dossier, record

LONG = "Công ty TNHH Sản xuất, Thương mại và Dịch vụ Xuất nhập khẩu Thiên Nam Thái Bình (đại diện: ông Trần Văn Bình)"


def idle(hands: Hands, office: Office) -> None:
    issue(office, "A1", "A2", "A1!", "A3", "A")


def called(hands: Hands, office: Office) -> None:
    idle(hands, office)
    hands.face.settle()
    hands.press(Qt.Key.Key_F2)
    hands.miss()
    hands.press(Qt.Key.Key_F2)


def form(hands: Hands, office: Office) -> None:
    called(hands, office)
    hands.press(Qt.Key.Key_F5)
    hands.write("procedure_search", "dang ky")


def dossier(hands: Hands, office: Office) -> None:
    form(hands, office)
    open_dossier(hands, "tach cong ty")
    for officer in ("lan.nt", "huy.bd"):
        record(hands, officer)


def long_words(hands: Hands, office: Office) -> None:
    called(hands, office)
    hands.press(Qt.Key.Key_F7)
    hands.write("ask_note", LONG)
    hands.press(ENTER)
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F5)
    hands.write("procedure_search", "hang da cap")
    hands.write("applicant", LONG)
    hands.press(ENTER, CONTROL)
    hands.face.model._swap(message=Message(Tone.REFUSED, f"{LONG}. {LONG}."))


def refused(hands: Hands, office: Office) -> None:
    dossier(hands, office)
    hands.press(Qt.Key.Key_F2)


def transfer(hands: Hands, office: Office) -> None:
    office.open_desk("5", "mai.pt")
    dossier(hands, office)
    hands.press(Qt.Key.Key_F8)


def paused(hands: Hands, office: Office) -> None:
    idle(hands, office)
    hands.press(Qt.Key.Key_F11)
    hands.write("ask_note", "họp 15 phút")
    hands.press(ENTER)


def ended(hands: Hands, office: Office) -> None:
    dossier(hands, office)
    for officer in ("son.pt", "yen.dh", "khoa.nd"):
        record(hands, officer)


def closed(hands: Hands, office: Office) -> None:
    office.open_desk("5", "mai.pt")
    hands.press(Qt.Key.Key_F12, CONTROL)
    hands.write("officer_search", "lan")
    hands.mark("desk_list", "Quầy 3" if hands.face.model.sight.language == "vi" else "Desk 3")


def wrong_password(hands: Hands, office: Office) -> None:
    closed(hands, office)
    for _ in range(5):
        hands.write("password", "sai rồi")
        hands.press(ENTER)


def first_password(hands: Hands, office: Office) -> None:
    closed(hands, office)
    hands.write("password", office.reset_password("lan.nt")[1])
    hands.press(ENTER)


def account(hands: Hands, office: Office) -> None:
    closed(hands, office)
    hands.press(Qt.Key.Key_F10)
    for name in ("new", "again"):
        hands.write(f"account_{name}", "ngắn")
    hands.click("account_new_show")
    hands.press(ENTER)


def locked(hands: Hands, office: Office) -> None:
    called(hands, office)
    hands.press(Qt.Key.Key_L, CONTROL)
    hands.write("lock_secret", "0000")
    hands.press(ENTER)


def barred(hands: Hands, office: Office) -> None:
    called(hands, office)
    office.disable_officer("lan.nt")
    hands.face.settle()


GATES = (wrong_password, first_password, account, locked, barred)


def full(hands: Hands, office: Office) -> None:
    """A busy hall: long lists on every side, a visit with everything, all that a desk may have to say."""
    for desk, officer in (("1", "hung.tm"), ("4", "hoa.lt"), ("5", "mai.pt"), ("6", "dung.ld"), ("11", "khoa.nd")):
        if officer in {one.code for one in office.officers()}:
            office.open_desk(desk, officer)
    office.pause_desk("5", "15 phút", reason="meeting")
    issue(office, *["A1", "A2!", "A3", "A"] * 7)
    for _ in range(4):
        office.call_next(3)
        office.park(3, reason="papers")
    office.resume("A002")
    office.call_next("1")
    office.call_number(3, "A020", LONG[:60], reason="help")
    for service in ("H1", "T"):
        office.add_service("A020", service)
    hands.face.settle()
    hands.face.model._swap(usual={"A": 8, "A1": 8, "A2": 8, "A3": 8})
    hands.press(Qt.Key.Key_F5)


def call_by_number(hands: Hands, office: Office) -> None:
    idle(hands, office)
    hands.face.settle()
    hands.press(Qt.Key.Key_F9)
    hands.write("ask_number", "A003")
    hands.press(ENTER)


def park(hands: Hands, office: Office) -> None:
    form(hands, office)
    hands.press(Qt.Key.Key_F7)


PAGES = (
    *(*GATES, closed, idle, called, form, dossier, long_words, refused, transfer, paused, ended),
    *(full, call_by_number, park),
)
