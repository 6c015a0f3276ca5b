from dataclasses import replace
from datetime import timedelta

import pytest

from display.calling.calls import PLACES, Announcer
from display.showing.ages import age_text
from display.showing.board import CARDS, PINNED
from display.showing.opening import opening_board
from display.showing.parts import ROWS, Call, Calm, Footer, Line, Place
from display.showing.serving import CARDS_LARGE
from office.domain.dossiers import Dossier, DossierState
from office.domain.estimates import Wait
from office.domain.notices import Notice
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from office.domain.zones import parse_zone
from tests.builders import a_desk, a_dossier, a_hall, a_series, a_service, a_ticket_at, at
from tests.display.looks import a_call, an_entry, board

SERVING = TicketState.SERVING


def tickets(count: int) -> tuple[Ticket, ...]:
    return tuple(a_ticket_at(str(number), f"A{number:03d}") for number in range(1, count + 1))


def dossiers(count: int) -> tuple[Dossier, ...]:
    return tuple(a_dossier(ticket=f"A{number:03d}", state=DossierState.OPENED) for number in range(1, count + 1))


def test_the_heading_is_in_the_time_zone_of_the_office() -> None:
    heading = board(a_hall(), at(42)).heading
    assert heading.office == "Trung tâm Phục vụ hành chính công tỉnh Thái Bình"
    assert (heading.clock, heading.day) == ("08:42", "Thứ Hai, 23/11/2026")
    assert board(a_hall(), at(60 * 17)).heading.day == "Thứ Ba, 24/11/2026"


def test_the_heading_in_english() -> None:
    heading = board(a_hall(), at(42), language="en").heading
    assert (heading.office, heading.day) == ("Public Administration Service Center", "Monday, 23/11/2026")


def test_nobody_called_says_what_to_do() -> None:
    calm = board(a_hall(), at()).calm
    assert (calm.number, calm.desk, calm.title) == ("", "", "Chưa có số nào được gọi")
    assert "lấy số tại máy lấy số" in calm.advice


def test_where_nobody_is_at_a_desk_any_more_it_does_not_say_that_nobody_was_called() -> None:
    calm = board(a_hall(), at(), announcer=Announcer(recent=(a_call(),)), shown=()).calm
    assert calm.title == "Hiện chưa mời số nào"


CALLED = Calm("A012", "3", "MỜI SỐ", "ĐẾN QUẦY", "", "")


@pytest.mark.parametrize(
    ("at_desks", "calm", "others"),
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
def test_while_no_call_is_under_way_the_last_number_stays(
    at_desks: list[tuple[str, str, str]], calm: Calm, others: list[str]
) -> None:
    hall = a_hall(
        at_desks=tuple(a_ticket_at(desk, number, state=TicketState(state)) for desk, number, state in at_desks)
    )
    shown = board(hall, at(10))
    assert (shown.calm, shown.calls) == (calm, ())
    assert [card.number for card in shown.cards] == others


def test_every_call_under_way_is_in_gold_and_not_among_the_cards() -> None:
    hall = a_hall(at_desks=tickets(4))
    shown = board(hall, at(10), a_call("A001", "1", 1), a_call("A003", "3", 2))
    assert shown.calls == (
        Call("A001", "1", "MỜI SỐ", "ĐẾN QUẦY", is_spoken=True),
        Call("A003", "3", "MỜI SỐ", "ĐẾN QUẦY", is_spoken=False),
    )
    assert [card.number for card in shown.cards] == ["A002", "A004"]


def test_what_has_no_place_in_gold_yet_has_a_card_on_every_page() -> None:
    hall = a_hall(at_desks=tickets(PLACES + PINNED + 2 * CARDS))
    calls = [a_call(one.number, one.desk or "", revision) for revision, one in enumerate(hall.at_desks)]
    entries = tuple(map(an_entry, calls))[: PLACES + PINNED + 1]
    for turn in range(4):
        shown = board(hall, at(), shown=entries[:PLACES], announcer=Announcer(entries=entries), turn=turn)
        numbers = [one.number for one in shown.cards]
        assert numbers[:PINNED] == [one.call.number for one in entries[PLACES : PLACES + PINNED]]
        assert (len(numbers), len(set(numbers))) == (CARDS, CARDS)
        assert shown.pages == 4
    seen = tuple(replace(one, shown=1.0) for one in entries)
    turned = board(hall, at(), shown=seen[:PLACES], announcer=Announcer(entries=seen), turn=1)
    assert entries[PLACES].call.number not in [one.number for one in turned.cards], "who was seen there takes turns"


def test_who_took_the_number_in_english_reads_both_languages() -> None:
    (call,) = board(a_hall(), at(10), a_call(language="en")).calls
    assert (call.number_caption, call.desk_caption) == ("MỜI SỐ · NOW CALLING", "ĐẾN QUẦY · AT DESK")


def test_a_card_says_whether_the_person_is_still_to_come() -> None:
    hall = a_hall(at_desks=(*tickets(2), a_ticket_at("7", "C041", state=SERVING)))
    assert board(hall, at(10)).cards == (
        Place("A002", "2", "mời đến", is_called=True),
        Place("C041", "7", "quầy", is_called=False),
    )


@pytest.mark.parametrize(
    ("count", "cards", "is_dense", "pages"),
    [
        (1, 0, False, 1),
        (CARDS_LARGE + 1, CARDS_LARGE, False, 1),
        (CARDS_LARGE + 2, CARDS_LARGE + 1, True, 1),
        (CARDS + 1, CARDS, True, 1),
        (CARDS + 2, CARDS, True, 2),
    ],
)
def test_as_many_cards_as_fit(count: int, cards: int, is_dense: bool, pages: int) -> None:
    shown = board(a_hall(at_desks=tickets(count)), at(10))
    assert (len(shown.cards), shown.serving.is_dense, shown.pages) == (cards, is_dense, pages)
    assert bool(shown.serving.empty) is (cards == 0)


def test_the_pages_turn_each_list_on_its_own_and_the_call_stays() -> None:
    hall = a_hall(at_desks=tickets(CARDS + 3), dossiers=dossiers(2 * ROWS + 1))
    boards = [board(hall, at(10), turn=turn) for turn in range(4)]
    assert [one.cards[0].number for one in boards] == ["A002", "A014", "A002", "A014"]
    assert [one.rows[0].label for one in boards] == ["A001", "A006", "A011", "A001"]
    assert [len(one.rows) for one in boards] == [ROWS, ROWS, 1, ROWS]
    assert {one.calm.number for one in boards} == {"A001"}
    assert {one.pages for one in boards} == {3}


def waiting_hall() -> HallSnapshot:
    return a_hall(
        series=(a_series("A"), a_series("B")),
        services=(a_service("A"), a_service("A2"), a_service("B")),
        waiting={"A": 3, "A2": 1},
    )


def test_the_lines_tell_who_waits_and_how_long_by_group() -> None:
    waits = {"A": Wait(60, 200, 300), "A2": Wait(60, 1_500, 2_000), "B": Wait(1, 90, 200)}
    assert board(waiting_hall(), at(), waits=waits).lines == (Line("A", "4", "(~25 phút)"), Line("B", "0", ""))
    assert board(waiting_hall(), at()).lines == (Line("A", "4", ""), Line("B", "0", ""))


def a_notice(words: str, *, english: str = "") -> Notice:
    return Notice(id=1, text_vi=words, text_en=english, first_day=at().date(), last_day=at().date())


def test_the_notices_are_said_in_turn() -> None:
    both = (a_notice("Chiều thứ Sáu nghỉ.", english="Closed on Friday afternoon."), a_notice("Xin giữ trật tự."))
    said = [board(a_hall(), at(), notices=both, turn=turn).footer.notice for turn in range(3)]
    assert said == ["Chiều thứ Sáu nghỉ.", "Xin giữ trật tự.", "Chiều thứ Sáu nghỉ."]
    assert board(a_hall(), at(), notices=both, language="en").footer.notice == "Closed on Friday afternoon."
    assert board(a_hall(), at(), notices=both).pages == 2
    assert board(a_hall(), at()).footer.notice.startswith("Hồ sơ nhận sau 15 giờ")


def test_a_notice_of_5000_characters_is_said_in_parts_that_can_be_read() -> None:
    words = " ".join(["Thông báo dài"] * 356) + " " + "x" * 16
    assert len(words) == 5_000
    first = board(a_hall(), at(), notices=(a_notice(words),))
    said = [board(a_hall(), at(), notices=(a_notice(words),), turn=n).footer.notice for n in range(first.pages)]
    assert said[0].endswith(f"(1/{first.pages})")
    assert max(map(len, said)) <= 150
    assert " ".join(part.rsplit(" (", 1)[0] for part in said) == words


def test_a_zone_has_its_groups_and_its_desks() -> None:
    hall = a_hall(
        series=(a_series("A"), a_series("B"), a_series("C")),
        services=(a_service("A"), a_service("B"), a_service("C")),
        desks=(a_desk("7", services=("C",)),),
        at_desks=(a_ticket_at("3", "A012"), a_ticket_at("7", "B001"), a_ticket_at("2", "B006")),
        dossiers=(a_dossier(ticket="A012"), a_dossier(ticket="B006"), a_dossier(ticket=None)),
    )
    shown = board(hall, at(10), zone=parse_zone("A,7"))
    assert [shown.calm.number, *(card.number for card in shown.cards)] == ["A012", "B001"]
    assert [line.letter for line in shown.lines] == ["A", "C"]
    assert [row.label for row in shown.rows] == ["A012"]


def test_a_lost_database_is_told_with_the_age_of_the_board() -> None:
    shown = board(waiting_hall(), at(45), lost_since=at(42))
    assert shown.footer == Footer(
        "",
        "Mất kết nối dữ liệu từ 08:42 (3 phút). Bảng đang giữ thông tin lúc đó và sẽ tự cập nhật khi có lại kết nối.",
        is_lost=True,
    )
    assert shown.calm == board(waiting_hall(), at(45)).calm
    assert shown.lines == ()


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
    shown = opening_board()
    assert (shown.revision, shown.calm.title, shown.footer.is_lost) == (-1, "Đang kết nối dữ liệu…", False)
    assert opening_board("Ổ đĩa đầy.").footer == Footer("", "Ổ đĩa đầy.", is_lost=True)
