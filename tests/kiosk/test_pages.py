"""Every page as a picture, in both languages, on a standing and a lying panel."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.events import Answer, Declined, Failed, Issued, Lost, Seen
from kiosk.face import Face
from kiosk.pages import Issuing, Order
from kiosk.sight import Sight
from kiosk.view_model import KioskModel
from office.bootstrap import create_office
from office.codes import ticket_link
from office.domain.calendars import Week, parse_sessions
from office.domain.errors import Reason
from office.domain.hours import TicketingPolicy
from tests.builders import MORNING
from tests.kiosk.hands import area, find, is_text, touch, visible_items, words
from tests.kiosk.panels import BESIDE_OTHERS, INCHES, PANELS, check_target, is_target

STANDING, LYING = (1080, 1920), (1920, 1080)


AFTERNOONS: Week = (parse_sessions("13:30-17:00"),) * 5 + ((), ())
NOT_MONDAYS: Week = ((), *(parse_sessions("07:00-11:30"),) * 4, (), ())


def shut(face: Face) -> None:
    """Make it 08:00 of a Monday before a holiday: L is open in the afternoon, S and C4 on Wednesday again."""
    sight = face.model.flow.sight
    assert sight is not None
    assert sight.hall.hours is not None
    own = {one.code: AFTERNOONS if one.series == "L" else NOT_MONDAYS for one in sight.hall.services}
    own = {code: week for code, week in own.items() if code[0] in "LS" or code == "C4"}
    hours = replace(sight.hall.hours, own=own, policy=TicketingPolicy())
    hall = replace(sight.hall, hours=hours, at=MORNING)
    face.model.hear(Seen(replace(sight, hall=hall, at=MORNING, ahead=MORNING - datetime.now(UTC))))


SWITCHES = {"large": KioskModel.enlarge, "contrast": KioskModel.contrast}


def pages(face: Face, language: str, mode: str = "plain") -> Iterator[str]:
    """Walk over every page, in a mode that is on already; the caller looks at each."""
    yield "0_starting"
    face.settle()
    shut(face)
    if language == "en":
        touch(face.window, "language")
    yield "1_groups"
    touch(face.window, "help")
    yield "11_find"
    for letter in "khai xinh":
        touch(face.window, "key_blank" if letter == " " else f"key_{letter}")
    yield "12_found"
    face.model.clear()
    face.model.type("zzzz")
    yield "13_nothing"
    touch(face.window, "back")
    for name, page in (("tile_C", "2_services"), ("tile_C3", "3_confirm"), ("priority_elderly", "4_priority")):
        touch(face.window, name)
        yield page
    order = held_order(face)
    yield "5_issuing"
    face.wire.issue(order, language)
    face.settle()
    yield "6_given"
    face.model.finish()
    if mode in SWITCHES:
        SWITCHES[mode](face.model)
    yield from messages(face, language)


def held_order(face: Face) -> Order:
    """Confirm, but keep the order from the office: the page stays until the test goes on."""
    face.model.wanted.disconnect(face.wire.issue)
    face.model.confirm()
    face.model.wanted.connect(face.wire.issue)
    assert isinstance(face.model.flow.page, Issuing)
    return face.model.flow.page.order


def messages(face: Face, language: str) -> Iterator[str]:
    face.model.speak(language)
    answers: list[tuple[str, Callable[[str], Answer]]] = [
        ("7_turned", lambda key: Declined(key, Reason.SERVICE_CLOSED, {"service": "Nhận kết quả"})),
        ("8_ask_desk", lambda key: Failed(key, can_retry=False)),
        ("9_retry", lambda key: Failed(key, can_retry=True)),
    ]
    for page, answer in answers:
        face.model.choose_group("T")
        face.model.hear(answer(held_order(face).key))
        yield page
        touch(face.window, "home")
    face.model.hear(Lost(Reason.DATABASE_UNREACHABLE, {"database": "postgresql+psycopg://hall@10.0.0.5/taicho"}))
    yield "10_lost"
    face.model.hear(Seen(asking(face)))
    face.model.choose_group("T")
    yield "14_identity"
    face.model.type("034090")
    face.model.identify()
    yield "15_wrong"


def asking(face: Face) -> Sight:
    """The same office, where collecting a result asks for identity."""
    sight = face.model.flow.sight
    assert sight is not None
    services = tuple(replace(one, asks_identity=one.code == "T") for one in sight.hall.services)
    return replace(sight, hall=replace(sight.hall, services=services))


def picture(face: Face, name: str) -> QImage:
    """What is on the panel; kept under its name in the folder TAICHO_PICTURES, if that is set."""
    QApplication.processEvents()
    image = face.window.grabWindow()
    if wanted := os.environ.get("TAICHO_PICTURES"):
        folder = Path(wanted) / "kiosk"
        folder.mkdir(parents=True, exist_ok=True)
        assert image.save(str(folder / f"{name}.png"))
    return image


def test_what_is_closed_says_when_it_opens(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, size=STANDING, quiet_seconds=0) as face:
        walk = pages(face, "vi")
        assert next(page for page in walk if page == "1_groups")
        assert "Mở lại lúc 13 giờ 30" in words(face.window)
        assert "Mở lại 7 giờ thứ Tư 25/11" in words(face.window), "not on the holiday"
        assert "Mở lại lúc 13 giờ 30" in find(face.window, "tile_L").property("name")
        assert not find(face.window, "tile_L").isEnabled()
        assert next(page for page in walk if page == "2_services")
        assert "Mở lại 7 giờ thứ Tư 25/11" in words(face.window)
        assert not find(face.window, "tile_C4").isEnabled()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_is_cut_off_in_a_window_beside_others(qapp: QApplication, busy_url: str, language: str) -> None:
    """The panels are looked at in test_references, on the same walk."""
    with opened(busy_url, size=BESIDE_OTHERS, panel=INCHES[BESIDE_OTHERS], quiet_seconds=0) as face:
        for page in pages(face, language):
            QApplication.processEvents()
            face.window.grabWindow()
            for item in visible_items(face.window):
                check_fits(face, page, item)


def check_fits(face: Face, page: str, item: QQuickItem) -> None:
    window = QRectF(0, 0, face.window.width(), face.window.height()).adjusted(-1, -1, 1, 1)
    if item.inherits("QQuickFlickable") and page not in {"12_found", "13_nothing"}:
        assert not item.property("interactive"), f"{page} has to scroll"
    if is_text(item):
        text = str(item.property("text"))
        assert item.property("contentWidth") <= item.width() + 1, f"{page}: {text}"
        assert window.contains(area(item)), f"{page}: {text}"
        for card in cards_of(item):
            assert area(card).adjusted(-1, -1, 1, 1).contains(area(item)), f"{page}: {text} leaves its card"
    if is_target(item):
        check_target(face.window, page, item)


def cards_of(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        if parent.metaObject().indexOfSignal("tapped()") >= 0:
            yield parent
        parent = parent.parentItem()


@pytest.mark.parametrize("preset", ["hung-yen-2025"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_other_preset_fits_too(qapp: QApplication, tmp_path: Path, preset: str, size: tuple[int, int]) -> None:
    url = str(tmp_path / "office.db")
    create_office(url, preset, always_open=True)
    with opened(url, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        for page in pages(face, "vi"):
            QApplication.processEvents()
            for item in visible_items(face.window):
                check_fits(face, page, item)


@pytest.mark.parametrize("size", PANELS, ids=str)
def test_the_code_on_the_picture_is_the_ticket(qapp: QApplication, busy_url: str, size: tuple[int, int]) -> None:
    with opened(busy_url, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        face.settle()
        answers: list[object] = []
        face.wire.news.connect(answers.append)
        touch(face.window, "tile_T")
        touch(face.window, "take")
        face.settle()
        (issued,) = (one for one in answers if isinstance(one, Issued))
        image = picture(face, f"code_{size[0]}x{size[1]}").convertToFormat(QImage.Format.Format_Grayscale8)
        view = memoryview(bytes(image.constBits())).cast("B", (image.height(), image.bytesPerLine()))
        assert [code.text for code in zxingcpp.read_barcodes(view)] == [ticket_link(issued.ticket.token)]
        assert find(face.window, "number").property("text") == issued.ticket.number
