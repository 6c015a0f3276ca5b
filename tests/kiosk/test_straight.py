"""Two touches for what most people come for: the tile that leads past the services of a series."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.events import Confirmed, Event, GroupChosen, IdledOut, PriorityChosen, Seen, ServiceChosen, WentBack
from kiosk.flow import Flow
from kiosk.pages import Confirm, Find, Groups, Identify, Issuing, Order, Services
from kiosk.picture import picture_of
from kiosk.sight import Sight
from kiosk.steps import step
from office.bootstrap import open_office
from tests.builders import a_series, a_service
from tests.kiosk.hands import find, touch, visible_items
from tests.kiosk.sights import a_sight, at_groups

STRAIGHT = Order("A2", "k", is_straight=True)


def test_one_touch_leads_to_the_question_and_the_way_back_to_the_start() -> None:
    asked = step(at_groups(("A2",)), ServiceChosen("A2", "k"))
    assert asked.page == Confirm(STRAIGHT)
    assert step(asked, Confirmed()).page == Issuing(STRAIGHT)
    assert step(asked, WentBack()).page == Groups()
    declared = step(asked, PriorityChosen("elderly"))
    assert step(declared, WentBack()).page == Groups()


def test_chosen_among_its_series_the_way_back_leads_there() -> None:
    flow = step(step(at_groups(("A2",)), GroupChosen("A", "k")), ServiceChosen("A2", "k"))
    assert step(flow, WentBack()).page == Services("A")


def test_where_identity_is_asked_it_is_asked_and_the_way_back_leads_to_the_start() -> None:
    services = (a_service("A"), a_service("A2", asks_identity=True))
    flow = step(at_groups(("A2",), services=services), ServiceChosen("A2", "k"))
    assert flow.page == Identify(STRAIGHT)
    assert step(flow, WentBack()).page == Groups()


@pytest.mark.parametrize(
    ("often", "code"),
    [
        ((), None),
        (("T", "B"), None),
        (("T", "A2", "A"), "A2"),
        (("?", "A"), "A"),
        (("C",), None),
    ],
)
def test_it_is_the_first_behind_a_series_of_several(often: tuple[str, ...], code: str | None) -> None:
    straight = a_sight(often).straight()
    assert (straight.code if straight else None) == code
    assert [tile.code for tile in picture_of(at_groups(often)).straight] == ([code] if code else [])


def test_only_what_is_shown_leads_on() -> None:
    flow = at_groups(("A2", "A"))
    for code in ("A", "B", "?"):
        assert step(flow, ServiceChosen(code, "k")) == flow


def test_the_tile_says_what_it_is_who_waits_and_why_it_is_there() -> None:
    (tile,) = picture_of(at_groups(("A2",))).straight
    assert (tile.letter, tile.name, tile.note) == ("A", "Dịch vụ A2", "Nhiều người chọn")
    assert (tile.waiting, tile.desks) == ("4 người chờ", "1 quầy đang mở"), "as the question after it counts"
    (general,) = picture_of(at_groups(("A",))).straight
    assert general.note == "Nhiều người chọn nếu chưa rõ việc nào"


CODES = ["A", "A2", "B", "C", "C2", "T", "?"]


@st.composite
def sights(draw: st.DrawFn) -> Sight:
    services = tuple(a_service(code, is_open=draw(st.booleans())) for code in CODES[:-1])
    series = tuple(a_series(letter) for letter in "ABCT")
    often = tuple(draw(st.lists(st.sampled_from(CODES), unique=True)))
    return a_sight(often, series=series, services=services)


EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(ServiceChosen, st.sampled_from(CODES), st.just("k")),
    st.builds(GroupChosen, st.sampled_from("ABCT"), st.just("k")),
    st.builds(Seen, sights()),
    st.sampled_from([WentBack(), IdledOut()]),
)


@settings(max_examples=300, deadline=None)
@given(sights(), st.lists(EVENTS, max_size=12))
def test_no_closed_service_ever_has_the_tile_or_is_reached_by_it(first: Sight, events: list[Event]) -> None:
    flow = step(Flow(), Seen(first))
    for event in events:
        before, flow = flow, step(flow, event)
        assert flow.sight is not None
        for tile in picture_of(flow).straight:
            shown = flow.sight.service(tile.code)
            assert shown is not None
            assert tile.open
            assert flow.sight.is_open(shown)
        if isinstance(event, ServiceChosen) and isinstance(flow.page, Confirm) and before.page == Groups():
            chosen = flow.sight.service(flow.page.order.service)
            assert chosen is not None
            assert flow.sight.is_open(chosen)
            assert len(flow.sight.services_of(chosen.series)) > 1


def test_two_touches_give_a_number(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, quiet_seconds=0) as face:
        face.settle()
        before = set(tokens(busy_url))
        for name in ("straight", "take"):
            touch(face.window, name)
            face.settle()
        assert face.model.page == "given"
    (token,) = set(tokens(busy_url)) - before
    with open_office(busy_url) as office:
        assert office.ticket(token)[0].service == "H2"


def tokens(url: str) -> list[str]:
    with open_office(url) as office:
        return [ticket.token for ticket in office.tickets()]


def test_two_keys_lead_to_it_too(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, size=(1920, 1080), quiet_seconds=0) as face:
        face.settle()
        item = find(face.window, "straight")
        assert item.property("name").startswith("Chứng thực. Nhiều người chọn. ")
        item.forceActiveFocus()
        QTest.keyClick(face.window, Qt.Key.Key_Return)
        assert face.model.page == "confirm"
        assert find(face.window, "service").property("text") == "Chứng thực"
        touch(face.window, "back")
        assert face.model.page == "groups"


def test_an_office_without_a_past_has_no_such_tile(qapp: QApplication, sqlite_url: str) -> None:
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        assert "straight" not in {item.objectName() for item in visible_items(face.window)}


def test_closed_while_the_start_page_is_open_it_is_gone(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, quiet_seconds=0) as face:
        face.settle()
        sight = face.model.flow.sight
        assert sight is not None
        services = tuple(replace(one, is_open=one.code != "H2") for one in sight.hall.services)
        face.model.hear(Seen(replace(sight, hall=replace(sight.hall, services=services))))
        QApplication.processEvents()
        assert "straight" not in {item.objectName() for item in visible_items(face.window)}
        face.model.choose_service("H2")
        assert face.model.page == "groups"


def test_what_was_found_by_typing_still_leads_back_to_its_series() -> None:
    flow = replace(at_groups(("A2",)), page=Find("a"))
    chosen = step(flow, ServiceChosen("A2", "k"))
    assert chosen.page == Confirm(Order("A2", "k"))
    assert step(chosen, WentBack()).page == Services("A")
