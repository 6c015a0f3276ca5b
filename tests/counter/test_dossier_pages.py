"""A picture of every state of the lower right, on three screens: painted, whole, and nothing cut off."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from office.domain.applicants import Applicant, Person, ReceivedPaper
from office.domain.catalogue import PaperKind
from tests.clocks import Clock
from tests.counter.cut_off import cut_off
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter
from tests.counter.officer_steps import CODE, serve
from tests.counter.papers import LISTED, LONG, load_papers

SIZES = ((1366, 768), (1600, 900), (1920, 1080))
SHIFT = Qt.KeyboardModifier.ShiftModifier
NAME = "Công ty TNHH Sản xuất, Thương mại và Dịch vụ Xuất nhập khẩu Thiên Nam Thái Bình (đại diện: ông Trần Văn Bình)"
ADDRESS = ("Số nhà 125, đường Lê Quý Đôn, tổ dân phố số 8, phường Trần Lãm, thành phố Thái Bình, " * 4)[:300]
WHO = Applicant(
    person=Person(name=NAME, identity="034099000123", address=ADDRESS, phone="0912 345 678"),
    agent=Person(name="Lê Thị Hòa", identity="034188000456"),
    agent_paper="Giấy ủy quyền số 12",
    request="Cấp mới giấy chứng nhận đăng ký doanh nghiệp",
)


def opened(office: Office, *, procedure: str = LISTED, missing: int = 0, who: Applicant = WHO) -> str:
    papers = [
        ReceivedPaper(name=f"Giấy tờ số {place}", kind=PaperKind.COPY, is_received=place > missing)
        for place in range(1, 4)
    ]
    return office.open_dossier(procedure, officer="mai.pt", applicant=who, papers=papers).dossier.code


def show(hands: Hands, code: str) -> None:
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("dossier_code", code)
    hands.press(ENTER)


def received(office: Office, **told: object) -> str:
    code = opened(office, **told)  # type: ignore[arg-type] # as `opened`
    office.record_stage(code, "receive", officer="lan.nt", desk="3")
    return code


def form_papers(hands: Hands, office: Office, clock: Clock) -> None:
    serve(hands, office)
    hands.write("procedure_search", LISTED)
    hands.press(ENTER)
    hands.press(Qt.Key.Key_Space)


def form_thirty(hands: Hands, office: Office, clock: Clock) -> None:
    serve(hands, office)
    hands.write("procedure_search", LONG)
    hands.press(ENTER)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("applicant", NAME)


def incomplete(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, opened(office, missing=2))


def running(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, received(office))


def long_names(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, received(office, procedure=LONG))


def long_ago(office: Office, clock: Clock) -> None:
    """Dossiers of last week, before anybody comes to the desk."""
    late_one, held_one = received(office), received(office, procedure=LONG)
    clock.forward(60 * 24 * 8)
    office.record_stage(late_one, "appraise", officer="huy.bd", note="đủ điều kiện")
    office.request_papers(held_one, ["Biên bản họp"], officer="huy.bd")
    for _ in range(4):
        received(office)


def late(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, CODE)


def held(hands: Hands, office: Office, clock: Clock) -> None:
    code = received(office)
    clock.forward(90)
    office.request_papers(code, ["Bản sao giấy chứng nhận", "Biên bản họp"], officer="huy.bd", desk="5")
    show(hands, code)


def ask_opinion(hands: Hands, office: Office, clock: Clock) -> None:
    running(hands, office, clock)
    hands.press(ENTER, CONTROL)


def ask_again(hands: Hands, office: Office, clock: Clock) -> None:
    code = received(office)
    office.request_papers(code, ["Bản sao giấy chứng nhận"], officer="huy.bd")
    office.complete_papers(code, officer="lan.nt")
    show(hands, code)
    hands.press(Qt.Key.Key_B, CONTROL)


def ask_extension(hands: Hands, office: Office, clock: Clock) -> None:
    running(hands, office, clock)
    hands.press(Qt.Key.Key_G, CONTROL)


def ask_way_back(hands: Hands, office: Office, clock: Clock) -> None:
    code = approved(office)
    show(hands, code)
    hands.press(Qt.Key.Key_J, CONTROL)


def approved(office: Office) -> str:
    code = received(office)
    office.record_stage(code, "appraise", officer="huy.bd", note="đủ điều kiện")
    office.record_stage(code, "approve", officer="son.pt")
    return code


def ask_seal(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, approved(office))
    hands.press(ENTER, CONTROL)


def sealed(office: Office, clock: Clock) -> str:
    code = approved(office)
    number, day = "123/QĐ-SKHĐT", clock().date()
    office.seal_result(code, officer="yen.dh", document_number=number, document_date=day, file_hash="ab" * 32)
    return code


def ask_handover(hands: Hands, office: Office, clock: Clock) -> None:
    show(hands, sealed(office, clock))
    hands.press(ENTER, CONTROL)


def returned(hands: Hands, office: Office, clock: Clock) -> None:
    code = sealed(office, clock)
    show(hands, code)
    hands.press(ENTER, CONTROL)
    hands.press(ENTER, CONTROL)


def work_list(hands: Hands, office: Office, clock: Clock) -> None:
    hands.press(Qt.Key.Key_F2, SHIFT)


def empty_list(hands: Hands, office: Office, clock: Clock) -> None:
    hands.press(Qt.Key.Key_F4, SHIFT)


PAGES = (
    *(form_papers, form_thirty, incomplete, running, long_names, late, held, ask_opinion, ask_again),
    *(ask_extension, ask_way_back, ask_seal, ask_handover, returned, work_list, empty_list),
)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_every_state_of_a_dossier_is_whole(
    qtbot: QtBot,
    fonts: None,
    url: str,
    clock: Clock,
    office: Office,
    tmp_path: Path,
    page: Callable[[Hands, Office, Clock], None],
    language: str,
) -> None:
    load_papers(office, tmp_path)
    if page in {late, work_list}:
        long_ago(office, clock)
    with a_counter(qtbot, url, clock, language=language) as hands:
        page(hands, office, clock)
        for width, height in SIZES:
            hands.face.window.resize(width, height)
            hands.face.settle()
            picture = hands.face.window.grab()
            folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path))
            assert picture.save(str(folder / f"dossier_{page.__name__}_{language}_{height}.png"))
            assert (picture.width(), picture.height()) == (width, height)
            assert cut_off(hands.face.window) == []
