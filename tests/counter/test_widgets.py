from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from counter.pick_box import PickBox
from counter.stage_bar import StageBar
from counter.stage_picture import Mark, StagePicture
from office.qt.buttons import ChoiceRow, KeyButton
from office.qt.shape import Shape, Sign
from office.qt.theme import load_theme

WHO = "Nguyễn Thị Lan"


def stages(*marks: Mark, who: str = WHO) -> tuple[StagePicture, ...]:
    return tuple(
        StagePicture(position=place, name=f"Bước {place}", mark=mark, who=who)
        for place, mark in enumerate(marks, start=1)
    )


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def a_bar(qtbot: QtBot, fonts: None) -> StageBar:
    bar = StageBar("Năm bước")
    qtbot.addWidget(bar)
    return bar


def test_a_long_name_wraps_and_makes_the_bar_taller(qtbot: QtBot, fonts: None) -> None:
    bar = a_bar(qtbot, fonts)
    bar.show_stages(stages(*[Mark.DONE] * 5))
    short = bar.heightForWidth(900)
    bar.show_stages(stages(*[Mark.DONE] * 5, who=f"{WHO} {WHO} {WHO}"))
    assert bar.heightForWidth(900) > short
    assert bar.heightForWidth(500) > bar.heightForWidth(900)


def test_each_mark_has_a_form_that_needs_no_color(qtbot: QtBot, fonts: None) -> None:
    circle = load_theme().counter.circle
    forms = []
    for mark in Mark:
        bar = a_bar(qtbot, fonts)
        bar.show_stages(stages(mark, who=""))
        bar.resize(200, 100)
        picture = image_of(bar).copy(0, 0, circle, circle).convertToFormat(QImage.Format.Format_Grayscale8)
        middle = QColor(picture.pixel(circle // 4, circle // 2)).lightness()
        forms.append({(x, y) for x in range(circle) for y in range(circle) if is_far(picture, x, y, middle)})
    done, due, later, refused = forms
    assert len({frozenset(form) for form in (done, refused, later)}) == 3
    assert due != done


def is_far(picture: QImage, x: int, y: int, lightness: int) -> bool:
    return abs(QColor(picture.pixel(x, y)).lightness() - lightness) > 80


def test_the_bar_can_be_heard(qtbot: QtBot, fonts: None) -> None:
    bar = a_bar(qtbot, fonts)
    bar.show_stages(stages(Mark.DONE, Mark.DUE))
    assert bar.accessibleName() == f"Năm bước: 1. Bước 1 {WHO}; 2. Bước 2 {WHO}"


def test_every_sign_differs_from_every_other(qtbot: QtBot) -> None:
    shapes = [Shape(sign, QColor("black"), 24) for sign in Sign]
    for shape in shapes:
        qtbot.addWidget(shape)
    pictures = {bytes(image_of(shape).constBits()) for shape in shapes}
    assert len(pictures) == len(Sign)


def test_a_box_keeps_its_choice_when_its_entries_change(qtbot: QtBot) -> None:
    box = PickBox("box", "Hộp")
    qtbot.addWidget(box)
    box.show_entries((("a", "An"), ("b", "Bình")))
    assert box.value() == ""
    box.choose("b")
    box.show_entries((("c", "Chi"), ("b", "Bình")))
    assert box.value() == "b"
    box.show_entries((("c", "Chi"),))
    assert box.value() == ""


def test_a_choice_starts_with_the_first_and_goes_back_to_it(qtbot: QtBot) -> None:
    row = ChoiceRow("row", [("x", "Một"), ("y", "Hai")])
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen) as chosen:
        row.findChildren(QAbstractButton, "row_y")[0].click()
    assert (chosen.args, row.value()) == (["y"], "y")
    row.reset()
    assert row.value() == "x"


def test_a_button_is_as_wide_as_its_words(qtbot: QtBot, fonts: None) -> None:
    button = KeyButton("verb", "Gọi", "F2")
    qtbot.addWidget(button)
    narrow = button.minimumSizeHint().width()
    button.say("Ghi nhận trả kết quả giải quyết", "Ctrl+Enter")
    assert button.minimumSizeHint().width() > 2 * narrow
    assert button.accessibleName() == "Ghi nhận trả kết quả giải quyết (Ctrl+Enter)"
