from dataclasses import replace
from datetime import timedelta

import pytest

from display.board import CARDS, CARDS_LARGE, ROWS, age_text, board_of, opening_board
from display.parts import Call, Footer, Place
from office.domain.dossiers import Dossier, DossierState
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from tests.builders import a_dossier, a_hall, a_series, a_service, a_ticket_at, at

SERVING = TicketState.SERVING


def tickets(count: int) -> tuple[Ticket, ...]:
    return tuple(a_ticket_at(str(number), f"A{number:03d}") for number in range(1, count + 1))


def dossiers(count: int) -> tuple[Dossier, ...]:
    return tuple(a_dossier(ticket=f"A{number:03d}", state=DossierState.OPENED) for number in range(1, count + 1))


def test_the_heading_is_in_the_time_zone_of_the_office() -> None:
    heading = board_of(a_hall(), at(42)).heading
    assert heading.office == "Trung tâm Phục vụ hành chính công tỉnh Thái Bình"
    assert (heading.clock, heading.day) == ("08:42", "Thứ Hai, 23/11/2026")
    assert board_of(a_hall(), at(60 * 17)).heading.day == "Thứ Ba, 24/11/2026"


def test_the_heading_in_english() -> None:
    heading = board_of(a_hall(), at(42), language="en").heading
    assert (heading.office, heading.day) == ("Public Administration Service Center", "Monday, 23/11/2026")


def test_nobody_called_says_what_to_do() -> None:
    call = board_of(a_hall(), at()).call
    assert (call.number, call.desk, call.title) == ("", "", "Chưa có số nào được gọi")
    assert "lấy số tại máy lấy số" in call.advice


CALLED = Call("A012", "3", "MỜI SỐ", "ĐẾN QUẦY", "", "")


@pytest.mark.parametrize(
    ("at_desks", "call", "others"),
    [
        ([("3", "A012", "called")], CALLED, []),
        (
            [("3", "A012", "called"), ("2", "B006", "called"), ("7", "C041", "serving")],
            CALLED,
            ["B006", "C041"],
        ),
        # Who still has to come is invited, even if somebody called later sits down already.
        ([("2", "B006", "serving"), ("3", "A012", "called")], CALLED, ["B006"]),
        (
            [("3", "A012", "serving"), ("2", "B006", "serving")],
            replace(CALLED, number_caption="ĐANG PHỤC VỤ", desk_caption="TẠI QUẦY"),
            ["B006"],
        ),
    ],
)
def test_the_latest_call_and_the_others(at_desks: list[tuple[str, str, str]], call: Call, others: list[str]) -> None:
    hall = a_hall(
        at_desks=tuple(a_ticket_at(desk, number, state=TicketState(state)) for desk, number, state in at_desks)
    )
    board = board_of(hall, at(10))
    assert board.call == call
    assert [card.number for card in board.cards] == others


def test_a_card_says_whether_the_person_is_still_to_come() -> None:
    hall = a_hall(at_desks=(*tickets(2), a_ticket_at("7", "C041", state=SERVING)))
    assert board_of(hall, at(10)).cards == (
        Place("A002", "2", "mời đến", is_called=True),
        Place("C041", "7", "quầy", is_called=False),
    )


@pytest.mark.parametrize(
    ("count", "shown", "is_dense", "pages"),
    [
        (1, 0, False, 1),
        (CARDS_LARGE + 1, CARDS_LARGE, False, 1),
        (CARDS_LARGE + 2, CARDS_LARGE + 1, True, 1),
        (CARDS + 1, CARDS, True, 1),
        (CARDS + 2, CARDS, True, 2),
    ],
)
def test_as_many_cards_as_fit(count: int, shown: int, is_dense: bool, pages: int) -> None:
    board = board_of(a_hall(at_desks=tickets(count)), at(10))
    assert (len(board.cards), board.serving.is_dense, board.pages) == (shown, is_dense, pages)
    assert bool(board.serving.empty) is (shown == 0)


def test_the_pages_turn_each_list_on_its_own_and_the_call_stays() -> None:
    hall = a_hall(at_desks=tickets(CARDS + 3), dossiers=dossiers(2 * ROWS + 1))
    boards = [board_of(hall, at(10), turn=turn) for turn in range(4)]
    assert [board.cards[0].number for board in boards] == ["A002", "A014", "A002", "A014"]
    assert [board.rows[0].label for board in boards] == ["A001", "A006", "A011", "A001"]
    assert [len(board.rows) for board in boards] == [ROWS, ROWS, 1, ROWS]
    assert {board.call.number for board in boards} == {"A001"}
    assert {board.pages for board in boards} == {3}


def waiting_hall() -> HallSnapshot:
    return a_hall(
        series=(a_series("A"), a_series("B")),
        services=(a_service("A"), a_service("A2"), a_service("B")),
        waiting={"A": 3, "A2": 1},
    )


def test_the_footer_counts_who_waits_by_series() -> None:
    assert board_of(waiting_hall(), at()).footer == Footer(
        "Chờ: A 4 · B 0",
        "Hồ sơ nhận sau 15 giờ được chuyển vào đầu ngày làm việc kế tiếp.",
        is_lost=False,
    )


def test_a_lost_database_is_told_with_the_age_of_the_board() -> None:
    board = board_of(waiting_hall(), at(45), lost_since=at(42))
    assert board.footer == Footer(
        "",
        "Mất kết nối dữ liệu từ 08:42 (3 phút). Bảng đang giữ thông tin lúc đó và sẽ tự cập nhật khi có lại kết nối.",
        is_lost=True,
    )
    assert board.call == board_of(waiting_hall(), at(45)).call


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (-1, "dưới 1 phút"),
        (0.9, "dưới 1 phút"),
        (1, "1 phút"),
        (59.9, "59 phút"),
        (60, "1 giờ"),
        (60 * 24 - 1, "23 giờ"),
        (60 * 48, "2 ngày"),
    ],
)
def test_an_age_in_words(minutes: float, told: str) -> None:
    assert age_text(timedelta(minutes=minutes)) == told


def test_before_the_first_look_the_board_says_what_it_waits_for() -> None:
    board = opening_board()
    assert (board.revision, board.call.title, board.footer.is_lost) == (-1, "Đang kết nối dữ liệu…", False)
    assert opening_board("Ổ đĩa đầy.").footer == Footer("", "Ổ đĩa đầy.", is_lost=True)
