from PySide6.QtCore import Qt

from counter.sight import Tone
from counter.work_list import WorkList
from office.bootstrap import Office
from office.domain.applicants import Applicant, Person
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import CODE, open_dossier, serve


def a_dossier(office: Office, name: str, identity: str = "034099000123") -> str:
    who = Applicant(person=Person(name=name, identity=identity, phone="0912345678"))
    return office.open_dossier("2.001583", officer="mai.pt", applicant=who).dossier.code


def seek(hands: Hands, words: str) -> None:
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("dossier_code", words)
    hands.press(ENTER)


def seen(office: Office) -> list[tuple[str | None, str | None]]:
    return [(one.dossier, one.officer) for one in office.journal() if one.kind == "applicant_seen"]


def test_a_name_without_marks_that_one_has_opens_the_dossier(hands: Hands, office: Office) -> None:
    code = a_dossier(office, "Nguyễn Văn Bình")
    a_dossier(office, "Trần Thị Hòa", "034188000456")
    hands.face.settle()
    seek(hands, "binh nguyen")
    assert hands.dossier == f"Hồ sơ {code}"
    assert seen(office) == [(code, "lan.nt")]


def test_several_are_shown_to_choose_from(hands: Hands, office: Office) -> None:
    codes = {a_dossier(office, "Nguyễn Văn Bình"), a_dossier(office, "Nguyễn Văn Bình", "034099000987")}
    hands.face.settle()
    seek(hands, "nguyen van binh")
    listed = hands.find("work_list")
    assert isinstance(listed, WorkList)
    assert hands.dossier == "Tìm thấy 2 hồ sơ"
    work = hands.face.model.picture.work
    assert work is not None
    assert {row.code for row in work.dossier.work} == codes
    assert {row.detail for row in work.dossier.work} == {
        "Nguyễn Văn Bình · •••••••••123",
        "Nguyễn Văn Bình · •••••••••987",
    }
    assert seen(office) == []
    marked = listed.marked
    hands.press(ENTER)
    assert hands.dossier == f"Hồ sơ {marked}"
    assert seen(office) == [(marked, "lan.nt")]


def test_nothing_found_is_said(hands: Hands) -> None:
    seek(hands, "khong ai ca")
    assert hands.told == (
        Tone.REFUSED,
        "Không tìm thấy hồ sơ nào với “khong ai ca”. Kiểm tra lại mã, hoặc gõ ít chữ hơn.",
    )


def test_a_look_is_written_down_once_and_not_for_the_citizen_at_the_desk(hands: Hands, office: Office) -> None:
    serve(hands, office)
    open_dossier(hands)
    assert (hands.dossier, seen(office)) == (f"Hồ sơ {CODE}", [])
    other = a_dossier(office, "Trần Thị Hòa")
    hands.face.settle()
    for code in (other, CODE, other):
        seek(hands, code)
        assert hands.dossier == f"Hồ sơ {code}"
    assert seen(office) == [(other, "lan.nt")]
