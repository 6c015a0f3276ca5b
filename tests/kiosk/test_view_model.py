import json
import logging
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.events import Failed, Lost, Seen
from kiosk.pages import Issuing, Order
from kiosk.view_model import KioskModel
from office.domain.errors import Reason
from tests.builders import a_profile
from tests.clocks import Seconds
from tests.kiosk.sights import a_sight, an_answer


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def model(qapp: QApplication, clock: Seconds) -> KioskModel:
    made = KioskModel(quiet_seconds=0.4, clock=clock)
    made.hear(Seen(a_sight()))
    clock.now = 1.0
    return made


def issuing(model: KioskModel, clock: Seconds) -> Order:
    model.choose_group("B")
    clock.now += 1
    model.confirm()
    page = model.flow.page
    assert isinstance(page, Issuing)
    return page.order


def test_a_second_tap_of_a_trembling_hand_is_not_for_the_new_page(model: KioskModel, clock: Seconds) -> None:
    model.choose_group("A")
    clock.now += 0.3
    model.choose_service("A2")
    assert model.page == "services"
    clock.now += 0.3
    model.choose_service("A2")
    assert model.page == "services", "whoever goes on tapping is not heard before the hand rests"
    clock.now += 0.5
    model.choose_service("A2")
    assert model.page == "confirm"


def test_an_order_is_placed_once_however_often_it_is_tapped(model: KioskModel, clock: Seconds) -> None:
    placed: list[Order] = []
    model.wanted.connect(lambda order, _language: placed.append(order))
    order = issuing(model, clock)
    for _ in range(40):
        clock.now += 1 / 40
        model.confirm()
    assert placed == [order]


def test_a_retry_is_placed_under_the_same_key(model: KioskModel, clock: Seconds) -> None:
    placed: list[Order] = []
    model.wanted.connect(lambda order, _language: placed.append(order))
    order = issuing(model, clock)
    model.hear(Failed(order.key, can_retry=True))
    clock.now += 1
    model.retry()
    assert placed == [order, order]


def test_each_confirmation_has_a_key_of_its_own(model: KioskModel, clock: Seconds) -> None:
    first = issuing(model, clock)
    model.hear(an_answer(first.key))
    clock.now += 1
    model.finish()
    clock.now += 1
    assert issuing(model, clock).key != first.key


def test_an_order_is_placed_in_the_language_of_the_citizen(model: KioskModel, clock: Seconds, qtbot: QtBot) -> None:
    model.speak("en")
    with qtbot.waitSignal(model.wanted) as placed:
        issuing(model, clock)
    assert placed.args is not None
    assert placed.args[1] == "en"


def test_nothing_is_told_when_nothing_changed(model: KioskModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.shown_changed):
        model.hear(Seen(a_sight(revision=2)))
    assert model.revision == 2


def test_the_words_change_with_the_language_and_only_then(model: KioskModel, clock: Seconds, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.words_changed):
        model.choose_group("A")
    with qtbot.waitSignal(model.words_changed):
        clock.now += 1
        model.speak("en")


def test_qml_gets_plain_values(model: KioskModel) -> None:
    shown = model.property("shown")
    assert json.loads(json.dumps(shown)) == shown
    assert [tile["code"] for tile in shown["groups"]] == ["T", "A", "B", "C"]
    assert model.property("words")["take"] == "Lấy số"
    assert model.property("code") == {"size": 0, "bars": []}


def test_a_mistake_of_the_kiosk_is_logged_and_ends_on_the_safe_page(
    model: KioskModel, clock: Seconds, caplog: pytest.LogCaptureFixture
) -> None:
    order = issuing(model, clock)
    wrong = replace(an_answer(order.key), ticket=None)  # type: ignore[arg-type]
    model.hear(wrong)
    assert model.page == "ask_desk"
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    clock.now += 1
    model.go_back()
    assert model.page == "groups"


def test_news_that_cannot_be_shown_leave_the_old_page_and_the_safe_one(
    model: KioskModel, caplog: pytest.LogCaptureFixture
) -> None:
    model.hear(Seen(a_sight(profile=a_profile(time_zone="Nowhere/At_all"))))
    assert model.page == "ask_desk"
    assert caplog.records
    model.hear(Lost(Reason.DATABASE_UNREACHABLE, {}))
    assert model.page == "ask_desk"
