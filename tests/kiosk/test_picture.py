from dataclasses import replace

import pytest

from kiosk.events import Confirmed, PriorityChosen, Spoke, Ticked
from kiosk.flow import Flow
from kiosk.modes import Modes
from kiosk.pages import AskDesk, Away, Given, Order, Turned
from kiosk.picture import picture_of
from kiosk.steps import step
from kiosk.views import FigureView
from office.codes import Code
from office.domain.desks import DeskState
from office.domain.errors import Reason
from office.domain.estimates import Wait
from tests.builders import MORNING, a_desk, a_ticket
from tests.kiosk.sights import a_sight, at_confirm, at_groups, at_services


def test_results_come_first_and_a_series_says_who_waits_and_which_desks_are_open() -> None:
    desks = (a_desk("3", services=("A", "A2")), a_desk("4", services=("A2",)), a_desk("5", state=DeskState.PAUSED))
    tiles = picture_of(at_groups(desks=desks)).groups
    assert [tile.code for tile in tiles] == ["T", "A", "B", "C"]
    assert [tile.result for tile in tiles] == [True, False, False, False]
    assert (tiles[1].waiting, tiles[1].desks) == ("4 người chờ", "2 quầy đang mở")
    assert (tiles[2].waiting, tiles[2].desks) == ("Chưa có ai chờ", "Chưa mở quầy")


def test_a_series_is_closed_when_all_its_services_are() -> None:
    closed = picture_of(at_groups()).groups[-1]
    assert (closed.code, closed.open, closed.desks) == ("C", False, "Hiện không nhận số")


def test_the_general_service_comes_first_and_says_what_it_is_for() -> None:
    picture = picture_of(at_services())
    assert [tile.code for tile in picture.services] == ["A", "A2"]
    assert picture.services[0].note == "Chọn mục này nếu chưa rõ việc nào"
    assert picture.series == "Nhóm A"


def test_nobody_waiting_is_not_said_beside_a_wait_for_others() -> None:
    waits = {"A": Wait(600, 720, 900), "A2": Wait(0, 30, 50)}
    sight = replace(a_sight(waiting={}), waits=waits)
    tiles = picture_of(replace(at_services(), sight=sight)).services
    assert [(tile.waiting, tile.desks) for tile in tiles] == [("", "khoảng 10 phút"), ("Chưa có ai chờ", "vào ngay")]


def test_who_has_priority_is_told_the_wait_with_the_head_start() -> None:
    usual, sooner = {"A2": Wait(600, 720, 900)}, {20: {"A2": Wait(120, 180, 240)}}
    flow = replace(at_confirm(), sight=replace(a_sight(), waits=usual, sooner=sooner))
    assert picture_of(flow).order.figures[1] == FigureView("10–15", "phút chờ (ước tính)")
    declared = step(flow, PriorityChosen("elderly"))
    assert picture_of(declared).order.figures[1] == FigureView("2–4", "phút chờ (ước tính)")
    unknown = replace(declared, sight=replace(a_sight(), waits=usual))
    assert picture_of(unknown).order.figures[1].caption == "quầy đang mở", "nobody else's wait is shown"


def test_what_is_confirmed_is_named_with_what_is_known_of_the_wait() -> None:
    order = picture_of(at_confirm()).order
    assert (order.letter, order.service, order.series) == ("A", "Dịch vụ A2", "Nhóm A")
    assert order.figures[0] == FigureView("4", "người đang chờ")
    assert order.busy is False
    assert picture_of(step(at_confirm(), Confirmed())).order.busy is True


def test_no_priority_group_stands_until_one_is_declared() -> None:
    assert [(one.code, one.chosen) for one in picture_of(at_confirm()).order.choices] == [
        ("", True),
        ("elderly", False),
    ]
    declared = picture_of(step(at_confirm(), PriorityChosen("elderly"))).order.choices
    assert [one.chosen for one in declared] == [False, True]


def test_without_priority_groups_nothing_is_asked() -> None:
    flow = at_confirm()
    assert picture_of(replace(flow, sight=replace(a_sight(), priorities=()))).order.choices == ()


def test_a_ticket_tells_that_it_has_priority_and_never_why() -> None:
    ticket = a_ticket("A025", service="A2", priority="elderly")
    picture = picture_of(replace(at_groups(), page=Given(ticket, 1, Code()), modes=Modes(language="en")))
    assert (picture.ticket.number, picture.ticket.priority) == ("A025", "PRIORITY")
    assert picture.ticket.figures[0] == FigureView("1", "person ahead of you")
    assert "lderly" not in repr(picture)


def test_the_head_has_the_time_of_the_hall() -> None:
    head = picture_of(step(at_groups(), Ticked(MORNING))).head
    assert (head.clock, head.date) == ("08:00", "Thứ Hai, 23/11")


def test_everything_changes_with_the_language() -> None:
    picture = picture_of(step(step(at_services(), Spoke("en")), Ticked(MORNING)))
    assert picture.series == "Group A"
    assert picture.services[1].waiting == "1 waiting"
    assert picture.foot.countdown == "Starts over in 14 seconds"
    assert (picture.head.date, picture.foot.other) == ("Monday, 23/11", "vi")


def test_before_the_first_look_it_says_that_it_starts() -> None:
    picture = picture_of(Flow())
    assert picture.message.title == "Máy lấy số đang khởi động"
    assert picture.foot.countdown == ""


def test_the_way_to_the_database_is_not_shown_to_the_hall() -> None:
    away = Away(Reason.DATABASE_UNREACHABLE, {"database": "postgresql+psycopg://taicho:***@10.0.0.5/hall"})
    staff = picture_of(replace(at_groups(), page=away)).message.staff
    assert "10.0.0.5" not in staff
    assert "hall" in staff


@pytest.mark.parametrize(("language", "name"), [("vi", "Dịch vụ A2"), ("en", "Service A2")])
def test_a_refusal_names_the_service_in_the_language(language: str, name: str) -> None:
    turned = Turned(Reason.SERVICE_CLOSED, {"service": "Dịch vụ A2"})
    message = picture_of(replace(at_groups(), page=turned, modes=Modes(language=language))).message
    assert name in message.body
    assert message.can_leave


@pytest.mark.parametrize("order", [None, Order("A", "k")])
def test_only_what_may_help_can_be_tried_again(order: Order | None) -> None:
    message = picture_of(replace(at_groups(), page=AskDesk(order))).message
    assert (message.can_retry, message.can_leave) == (order is not None, True)
