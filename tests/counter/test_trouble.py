"""What is refused, what breaks, and what goes away and comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter.app import Face, opened
from counter.sight import Connection, Tone
from office.bootstrap import Office, create_office, open_office
from tests.accounts import PASSWORD, let_in
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter
from tests.counter.officer_steps import CODE, issue, open_dossier, record, serve, vouch


def test_a_key_out_of_place_is_refused_with_its_sentence(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.face.settle()
    hands.press(Qt.Key.Key_F2)
    assert not hands.can("call_next")
    hands.press(Qt.Key.Key_F2)
    assert hands.told == (
        Tone.REFUSED,
        "Quầy 3 đang phục vụ A001. Hãy hoàn tất, tạm giữ hoặc chuyển số này rồi thử lại.",
    )
    hands.press(Qt.Key.Key_F4)
    hands.press(Qt.Key.Key_F3)
    assert hands.told[0] is Tone.REFUSED
    assert hands.told[1].startswith("Quầy 3 hiện không có số nào.")


def test_nobody_waiting_is_said(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F2)
    assert hands.told == (Tone.REFUSED, "Chưa có ai chờ quầy này.")


def test_a_wrong_number_can_be_mended_where_it_was_typed(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.face.settle()
    hands.press(Qt.Key.Key_F9)
    hands.write("ask_number", "A099")
    hands.press(ENTER)
    hands.press(Qt.Key.Key_1)
    assert hands.told[1] == "Không tìm thấy số “A099” trong ngày hôm nay. Hãy kiểm tra lại số trên phiếu."
    hands.write("ask_number", "A001")
    hands.press(ENTER)
    assert hands.number == "A001"


def test_who_appraised_may_not_approve(hands: Hands, office: Office) -> None:
    office.set_roles("son.pt", ["appraiser", "signer"])
    serve(hands, office)
    open_dossier(hands)
    for officer in ("lan.nt", "son.pt", "son.pt"):
        record(hands, officer)
    assert hands.told[0] is Tone.REFUSED
    assert hands.told[1].startswith(f"Phan Thanh Sơn đã thẩm định hồ sơ {CODE} nên không được phê duyệt")
    hands.pick("decision_officer", "anh.dn")
    vouch(hands)
    hands.press(ENTER, CONTROL)
    assert hands.told == (Tone.DONE, f"Hồ sơ {CODE}: đã ghi nhận phê duyệt, đạt.")


def test_an_unknown_dossier_is_said(hands: Hands) -> None:
    hands.write("dossier_code", "H54.15-261123-9999")
    hands.press(ENTER)
    assert hands.told[0] is Tone.REFUSED
    assert hands.told[1].startswith("Không tìm thấy hồ sơ “H54.15-261123-9999”.")
    assert not hands.sees("stage_bar")


class Broken(Office):
    """An office with a bug in one verb."""

    def recall(self, desk: str | int, *, request_key: str | None = None) -> NoReturn:
        raise ZeroDivisionError(f"a bug at {desk} for {request_key}")


def test_a_bug_leaves_a_safe_page_and_a_sentence(
    qtbot: QtBot, fonts: None, url: str, office: Office, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    @contextmanager
    def broken(url: str) -> Iterator[Office]:
        with open_office(url, clock=clock) as office:
            yield Broken(office.database, office.office_id, office.time_zone)

    issue(office, "A1")
    with a_counter(qtbot, url, opener=broken) as hands:
        hands.press(Qt.Key.Key_F2)
        hands.press(Qt.Key.Key_F3)
        assert hands.told[0] is Tone.TROUBLE
        assert hands.told[1].startswith("Có lỗi ngoài dự kiến.")
        hands.press(Qt.Key.Key_F5)
        assert hands.state.startswith("Đang phục vụ")
    assert [record.message for record in caplog.records] == ["work on the lane failed"]


def test_an_office_that_is_not_there_yet_is_waited_for(qtbot: QtBot, fonts: None, tmp_path: Path) -> None:
    url = str(tmp_path / "later.db")
    with opened(url, desk="3", officer="lan.nt", password=PASSWORD) as face:
        qtbot.waitUntil(lambda: face.model.picture.header.connection is Connection.LOST)
        hands = Hands(face)
        assert hands.told[1].startswith("Cơ sở dữ liệu chưa được thiết lập.")
        assert not hands.can("sign_in")
        create_office(str(tmp_path / "made.db"))
        let_in(str(tmp_path / "made.db"))
        (tmp_path / "made.db").rename(url)
        qtbot.waitUntil(lambda: face.model.picture.work is not None, timeout=10_000)
        face.settle()
        assert hands.told == (Tone.DONE, "Quầy 3 đã mở.")


def test_a_lost_database_is_said_and_found_again(qtbot: QtBot, fonts: None, postgres_office: str) -> None:
    with a_counter(qtbot, postgres_office) as hands, opened(postgres_office) as other:
        other.settle()
        cut(postgres_office)
        qtbot.waitUntil(lambda: seen(hands.face, other) == {Connection.LOST}, timeout=10_000)
        assert hands.told[0] is Tone.TROUBLE
        assert not hands.can("call_next")
        assert not hands.can("dossier_find")
        join(postgres_office)
        qtbot.waitUntil(lambda: seen(hands.face, other) == {Connection.GOOD}, timeout=10_000)
        hands.face.settle()
        assert hands.told == (Tone.DONE, "Đã kết nối lại.")
        hands.click("close")
        assert hands.told == (Tone.DONE, "Quầy 3 đã đóng.")


def seen(*faces: Face) -> set[Connection]:
    return {face.model.picture.header.connection for face in faces}


def cut(url: str) -> None:
    """Throw everybody out of the database and let nobody in."""
    _manage(
        url,
        "ALTER DATABASE {0} ALLOW_CONNECTIONS false",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'",
    )


def join(url: str) -> None:
    _manage(url, "ALTER DATABASE {0} ALLOW_CONNECTIONS true")


def _manage(url: str, *commands: str) -> None:
    address, _, query = url.partition("?")
    server, _, name = address.rpartition("/")
    with psycopg.connect(f"{server}/postgres" + (f"?{query}" if query else ""), autocommit=True) as connection:
        for command in commands:
            connection.execute(command.format(name))


def test_a_settle_that_cannot_end_raises(hands: Hands) -> None:
    with pytest.raises(TimeoutError, match="not 99"):
        hands.face.settle(99, seconds=0.05)


def test_control_enter_does_nothing_where_nothing_is_due(hands: Hands, office: Office) -> None:
    before = office.hall().revision
    hands.press(ENTER, CONTROL)
    assert office.hall().revision == before


def test_a_printer_without_paper_is_seen_until_it_prints(hands: Hands, office: Office) -> None:
    assert not hands.sees("notice")
    token = office.issue_ticket("A", paper_at="kiosk-1").ticket.token
    office.claim_paper(token, "kiosk-1")
    office.settle_paper(token, "waiting", cause="paper_out")
    hands.face.settle()
    words = hands.find("notice_words")
    assert isinstance(words, QLabel)
    assert words.text() == "Máy in tại kiosk-1: hết giấy (1 số chờ giấy)"
    office.claim_paper(token, "kiosk-1")
    office.settle_paper(token, "printed", cause="ready")
    hands.face.settle()
    assert not hands.sees("notice")
