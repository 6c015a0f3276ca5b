from typing import Any

import pytest

from kiosk.staff_events import (
    Admitted,
    CloseAsked,
    DigitTyped,
    Drawn,
    Erased,
    Knocked,
    Moved,
    PrintAsked,
    Printed,
    Report,
    Reported,
    SecondPassed,
    Shut,
    StaffEvent,
    StaffSpoke,
    Stayed,
    Told,
    TurnedAway,
)
from kiosk.staff_flow import IDLE_SECONDS, StaffFlow, StaffPage, step
from kiosk.staff_picture import staff_picture
from office.domain.papers import PaperState
from tests.builders import a_ticket, a_ticket_at
from tests.kiosk.sights import a_sight


def after(*events: StaffEvent) -> StaffFlow:
    flow = StaffFlow()
    for event in events:
        flow = step(flow, event)
    return flow


def seconds(count: int) -> list[StaffEvent]:
    return [SecondPassed() for _ in range(count)]


TYPED = tuple(DigitTyped(digit) for digit in "123456")
INSIDE: tuple[StaffEvent, ...] = (Knocked("vi"), *TYPED, Admitted())
EVERY_EVENT = [
    *(
        Admitted(),
        TurnedAway(Told("staff.failed")),
        Reported(Report("ready")),
        Drawn("x"),
        Printed(Told("staff.failed")),
    ),
    *(DigitTyped("1"), Erased(), PrintAsked("test"), CloseAsked(), Stayed(), Moved(), StaffSpoke("en")),
    *(SecondPassed(), Shut()),
]


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_nothing_opens_it_but_a_knock(event: StaffEvent) -> None:
    assert step(StaffFlow(), event) == StaffFlow()


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_nothing_gets_past_the_pin_but_being_admitted_after_six_digits(event: StaffEvent) -> None:
    assert step(after(Knocked("vi")), event).page in {StaffPage.PIN, StaffPage.SHUT}
    checked = step(after(Knocked("vi"), *TYPED), event)
    assert (checked.page is StaffPage.INSIDE) == isinstance(event, Admitted)


def test_six_digits_are_checked_and_no_seventh_is_taken() -> None:
    assert not after(Knocked("vi"), *TYPED[:5]).is_checking
    flow = after(Knocked("vi"), *TYPED, DigitTyped("7"))
    assert (flow.typed, flow.is_checking) == ("123456", True)


def test_a_digit_is_taken_back() -> None:
    assert after(Knocked("vi"), *TYPED[:3], Erased()).typed == "12"
    assert after(Knocked("vi"), Erased()).typed == ""


@pytest.mark.parametrize("typed", ["x", "", "12", "²"])
def test_what_is_no_digit_is_not_taken(typed: str) -> None:
    assert after(Knocked("vi"), DigitTyped(typed)).typed == ""


def test_a_wrong_pin_is_told_and_forgotten() -> None:
    flow = after(Knocked("vi"), *TYPED, TurnedAway(Told("staff.wrong", {"count": 4})))
    assert (flow.page, flow.typed, flow.is_checking) == (StaffPage.PIN, "", False)
    assert staff_picture(flow, None).told == "Mã PIN không đúng. Còn 4 lần thử trước khi tạm khóa."
    assert step(flow, DigitTyped("1")).told == Told()


def test_the_pin_is_forgotten_inside() -> None:
    assert after(*INSIDE).typed == ""


def test_it_shuts_after_a_minute_without_a_touch_on_every_page() -> None:
    pages: list[tuple[StaffEvent, ...]] = [(Knocked("vi"),), INSIDE, (*INSIDE, CloseAsked())]
    for events in pages:
        assert after(*events, *seconds(IDLE_SECONDS - 1)).page is not StaffPage.SHUT
        assert after(*events, *seconds(IDLE_SECONDS)) == StaffFlow()


def test_a_touch_begins_the_minute_again_and_news_do_not() -> None:
    flow = after(*INSIDE, *seconds(50))
    assert step(flow, Reported(Report("ready"))).left == IDLE_SECONDS - 50
    assert step(flow, Moved()).left == IDLE_SECONDS


def test_a_late_answer_to_a_pin_does_not_open_the_next_visit() -> None:
    assert after(Knocked("vi"), *TYPED, Shut(), Knocked("vi"), Admitted()).page is StaffPage.PIN


def test_one_paper_at_a_time() -> None:
    flow = after(*INSIDE, PrintAsked("A001"), PrintAsked("A002"))
    assert flow.busy == "A001"
    assert step(flow, Printed(Told("staff.reprinted", {"number": "A001"}, is_good=True))).busy == ""


def test_closing_is_asked_twice_and_can_be_taken_back() -> None:
    assert after(*INSIDE, CloseAsked()).page is StaffPage.CLOSING
    assert after(*INSIDE, CloseAsked(), Stayed()).page is StaffPage.INSIDE


def a_picture(report: Report | None = None, **hall: Any) -> Any:
    flow = after(*INSIDE, *([Reported(report)] if report else []))
    return staff_picture(flow, a_sight(**hall))


def test_who_is_served_at_which_desk_in_the_order_of_the_desks() -> None:
    at_desks = (a_ticket_at("11", "T001"), a_ticket_at("2", "A007"))
    shown = a_picture(at_desks=at_desks, waiting={"A": 3, "A2": 1})
    assert [(one.desk, one.number) for one in shown.serving] == [("Quầy 2", "A007"), ("Quầy 11", "T001")]
    assert shown.waiting == "4 người đang chờ"
    assert a_picture(waiting={}).waiting == "Không có ai đang chờ"


@pytest.mark.parametrize(
    ("word", "mood", "state"),
    [
        ("", "wait", "Đang hỏi máy in…"),
        ("none", "bad", "Chưa đặt máy in"),
        ("ready", "good", "Sẵn sàng"),
        ("near_end", "warn", "Sắp hết giấy"),
        ("paper_out", "bad", "Hết giấy"),
        ("offline", "bad", "Không kết nối được"),
        ("cover_open", "bad", "Nắp đang mở"),
    ],
)
def test_the_printer_is_told_by_words_and_shape(word: str, mood: str, state: str) -> None:
    shown = a_picture(Report(word)).printer
    assert (shown.mood, shown.state, shown.can_print) == (mood, state, word not in {"", "none"})


def test_waiting_papers_are_named_as_far_as_there_is_room() -> None:
    few = a_picture(Report("paper_out", "kiosk-1", ("A001", "A002"))).printer
    assert few.note == "Chờ in: A001, A002"
    many = a_picture(Report("paper_out", "kiosk-1", tuple(f"A{number:03d}" for number in range(1, 10)))).printer
    assert many.note == "Chờ in: A001, A002, A003, A004, A005, A006 … (+3)"


def test_a_paper_that_did_not_come_out_is_marked() -> None:
    tickets = (
        (a_ticket("A003"), PaperState.UNCERTAIN),
        (a_ticket("A002"), PaperState.PRINTED),
        (a_ticket("A001"), None),
    )
    lines = a_picture(Report("ready", "kiosk-1", (), tickets)).tickets
    assert [(one.number, one.time, one.paper, one.is_missing) for one in lines] == [
        ("A003", "08:00", "Không chắc đã in xong", True),
        ("A002", "08:00", "Đã in", False),
        ("A001", "08:00", "Chưa yêu cầu in", False),
    ]
