from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from counter.line_picture import SHOWN, LineRow
from counter.picture import WorkPicture, picture_of
from counter.sight import Connection, Sight, Wanted
from counter.ticket_picture import lasting
from counter.verbs import Verb
from office.domain.desks import DeskState
from office.domain.papers import PrinterTrouble
from office.domain.tickets import Ticket, TicketState
from tests.builders import a_desk, a_desk_snapshot, a_ticket, a_ticket_at, at
from tests.counter.sights import a_reading, a_sight


def work_of(sight: Sight, minutes: float = 10) -> WorkPicture:
    work = picture_of(sight, at(minutes)).work
    assert work is not None
    return work


def rows_of(*line: Ticket) -> tuple[LineRow, ...]:
    return work_of(a_sight(a_desk_snapshot(line=line))).line.rows


def enabled(sight: Sight) -> set[Verb]:
    ticket = work_of(sight).ticket
    return {button.verb for button in (*ticket.verbs, *ticket.desk_verbs) if button.is_enabled}


def test_before_the_first_reading_it_says_that_it_connects() -> None:
    picture = picture_of(Sight(), at())
    assert picture.work is None
    assert picture.sign_in is not None
    assert not picture.sign_in.is_live
    assert picture.sign_in.hint == "Đang mở cơ sở dữ liệu…"
    assert (picture.header.connection, picture.header.connection_words) == (Connection.OPENING, "đang kết nối")
    assert picture.header.clock == ""


def test_the_header_names_desk_officer_time_and_connection() -> None:
    header = picture_of(a_sight(), at(42)).header
    assert header.title == "Quầy 3 · Doanh nghiệp và Đầu tư"
    assert (header.officer, header.clock, header.connection_words) == ("Nguyễn Thị Lan", "08:42", "kết nối tốt")


def test_the_sign_in_page_says_who_is_at_each_desk() -> None:
    desks = (a_desk(), a_desk("5", state=DeskState.PAUSED, officer="huy.bd"), a_desk("6", state=DeskState.CLOSED))
    sight = Sight(connection=Connection.GOOD, reading=a_reading(desks=desks))
    picture = picture_of(sight, at())
    assert picture.sign_in is not None
    assert [desk.told for desk in picture.sign_in.desks] == [
        "Nguyễn Thị Lan đang làm việc",
        "Bùi Đức Huy đang tạm ngưng",
        "đang đóng, chưa có ai",
    ]
    assert picture.header.title == "Trung tâm Phục vụ hành chính công  ·  tỉnh Thái Bình"


def test_a_desk_that_was_left_is_not_shown_any_more() -> None:
    assert picture_of(a_sight(wanted=Wanted()), at()).work is None


def test_the_line_says_number_service_wait_and_who_is_next() -> None:
    first, second = rows_of(a_ticket("A013", service="A2"), a_ticket("A014", issued_at=at(6)))
    assert (first.number, first.service, first.wait, first.is_next) == ("A013", "Dịch vụ A2", "10 phút", True)
    assert (second.number, second.wait, second.reason, second.is_next) == ("A014", "04 phút", "", False)
    assert first.reason == "đến sớm nhất: lấy số lúc 08:00"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"turn_at": at(-20)}, "ưu tiên: tính như đến sớm 20 phút"),
        ({"turn_at": at(7)}, "trở lại sau khi vắng mặt: tính từ lúc 08:07"),
        (
            {"state": TicketState.TRANSFERRED, "note": "thiếu bản chính"},
            "chuyển từ quầy khác: giữ nguyên lượt từ 08:00 · thiếu bản chính",
        ),
        ({"for_desk": "3"}, "đã bổ sung giấy tờ: trở lại quầy này theo lượt cũ"),
    ],
)
def test_a_place_out_of_the_ordinary_has_its_reason(changes: dict[str, Any], reason: str) -> None:
    assert rows_of(a_ticket("A001"), a_ticket("A002", **changes))[1].reason == reason


@pytest.mark.parametrize(
    ("waiting", "note"), [(0, "Chưa có ai chờ quầy này."), (2, ""), (SHOWN + 12, "và 12 người nữa")]
)
def test_a_long_line_is_counted_and_an_empty_one_is_said(waiting: int, note: str) -> None:
    line = tuple(a_ticket(f"A{number:03d}") for number in range(1, waiting + 1))
    picture = work_of(a_sight(a_desk_snapshot(line=line))).line
    assert (len(picture.rows), picture.note) == (min(waiting, SHOWN), note)
    assert picture.title == f"Hàng chờ · {waiting} người"


def test_who_is_aside_has_the_reason_and_the_way_back() -> None:
    parked = a_ticket_at("3", "A006", state=TicketState.PARKED, note="bổ sung giấy tờ", for_desk="3")
    absent = a_ticket_at("1", "A009", state=TicketState.ABSENT, calls=3)
    rows = work_of(a_sight(a_desk_snapshot(aside=(parked, absent)))).line.aside
    assert [(row.number, row.verb, row.label, row.told) for row in rows] == [
        ("A006", "resume", "Vào lại hàng", "bổ sung giấy tờ · tạm giữ 05 phút"),
        ("A009", "bring_back", "Đã có mặt", "vắng sau 3 lần gọi, 05 phút · quầy 1"),
    ]
    assert rows[0].name == "Đưa số A006 vào lại hàng chờ"


def test_the_number_says_how_it_stands_and_since_when() -> None:
    ticket = a_ticket_at("3", "A012", state=TicketState.SERVING, started_at=at(6), calls=2, service="A2")
    picture = work_of(a_sight(a_desk_snapshot(ticket=ticket)), 12.5).ticket
    assert (picture.number, picture.state) == ("A012", "Đang phục vụ · 06:30")
    assert (picture.service, picture.detail) == ("Dịch vụ A2", "Lấy số 08:00 · chờ 5 phút · gọi 2 lần")


def test_a_called_number_counts_from_its_last_call_and_tells_its_priority() -> None:
    ticket = a_ticket_at("3", "A012", turn_at=at(-20))
    picture = work_of(a_sight(a_desk_snapshot(ticket=ticket)), 6).ticket
    assert picture.state == "Đang mời · 01:00"
    assert picture.service.endswith(" · ưu tiên: tính như đến sớm 20 phút")


def test_a_paused_desk_says_why_and_how_to_go_on() -> None:
    desk = a_desk(state=DeskState.PAUSED, note="họp 15 phút", since=at(2))
    picture = work_of(a_sight(a_desk_snapshot(desk=desk))).ticket
    assert (picture.number, picture.state, picture.service) == ("", "Quầy đang tạm ngưng · 08:00", "họp 15 phút")
    assert [button.verb for button in picture.desk_verbs] == [
        *(Verb.CALL_NUMBER, Verb.ADD_SERVICE, Verb.REOPEN, Verb.TAKE_OVER, Verb.UNDO, Verb.CLOSE)
    ]


@pytest.mark.parametrize(
    ("state", "primary"),
    [(None, Verb.CALL_NEXT), (TicketState.CALLED, Verb.START), (TicketState.SERVING, Verb.FINISH)],
)
def test_one_verb_leads(state: TicketState | None, primary: Verb) -> None:
    ticket = a_ticket_at("3", state=state) if state else None
    picture = work_of(a_sight(a_desk_snapshot(ticket=ticket))).ticket
    assert [button.verb for button in (*picture.verbs, *picture.desk_verbs) if button.is_primary] == [primary]


def test_nothing_is_enabled_while_a_verb_runs_or_the_database_is_away() -> None:
    assert Verb.CALL_NEXT in enabled(a_sight())
    assert enabled(a_sight(is_running=True, is_slow=True)) == set()
    assert Verb.CALL_NEXT in enabled(a_sight(is_running=True)), "a quick one grays nothing"
    assert enabled(a_sight(connection=Connection.LOST)) == set()
    aside = a_desk_snapshot(aside=(a_ticket_at("3", state=TicketState.ABSENT),))
    assert [row.is_enabled for row in work_of(a_sight(aside, connection=Connection.LOST)).line.aside] == [False]


def test_a_transfer_offers_open_desks_of_others_and_open_services_but_its_own() -> None:
    ask = work_of(a_sight(a_desk_snapshot(ticket=a_ticket_at("3")), asking=Verb.TRANSFER)).ticket.ask
    assert ask is not None
    assert ask.title == "Chuyển số A025"
    assert [(one.key, one.title, one.detail) for one in ask.targets] == [
        ("desk:5", "Quầy 5 · Doanh nghiệp và Đầu tư", "Bùi Đức Huy"),
        ("service:A2", "Dịch vụ A2", "Dịch vụ A2"),
    ]
    assert ask.may_come_back


def test_what_is_no_longer_possible_is_not_asked_for() -> None:
    assert work_of(a_sight(asking=Verb.PARK)).ticket.ask is None
    assert work_of(a_sight(asking=Verb.PAUSE)).ticket.ask is not None


@pytest.mark.parametrize(("seconds", "told"), [(-3, "00:00"), (59, "00:59"), (400, "06:40"), (3753, "1:02:33")])
def test_how_long_it_lasts(seconds: int, told: str) -> None:
    start = datetime(2026, 11, 23, tzinfo=UTC)
    assert lasting(start, datetime.fromtimestamp(start.timestamp() + seconds, UTC)) == told


def test_english_words() -> None:
    picture = picture_of(a_sight(a_desk_snapshot(line=(a_ticket(service="A2"),)), language="en"), at(10))
    assert picture.work is not None
    assert picture.header.title == "Desk 3 · Business and Investment"
    assert picture.work.line.rows[0].service == "Service A2"
    assert picture.work.ticket.verbs[0].label == "Call next"


def test_a_printer_that_needs_somebody_is_told() -> None:
    troubles = (PrinterTrouble("kiosk-1", "paper_out", waiting=3), PrinterTrouble("kiosk-2", "near_end"))
    sight = a_sight(a_desk_snapshot(printers=troubles))
    told = "Máy in tại kiosk-1: hết giấy (3 số chờ giấy) · Máy in tại kiosk-2: sắp hết giấy"
    assert picture_of(sight, at()).notice == told
    assert picture_of(replace(sight, language="en"), at()).notice.startswith("Printer at kiosk-1: out of paper")
    assert picture_of(a_sight(), at()).notice == ""
