"""The ticket on paper: what it says, where it stands, and the dots it becomes."""

from itertools import combinations

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from office.paper.bitmap import Bitmap
from office.paper.lines import Line, Manner
from office.paper.measuring import TOGETHER, width_of, wrapped
from office.paper.pieces import Block, Box, Layout, Square, Weight, Words
from office.paper.raster import bitmap_of
from office.paper.ticket import TicketPaper, ticket_bitmap, ticket_layout, ticket_lines
from office.setting_values import LONGEST_LINK
from tests.office.paper.papers import Papers

WIDTHS = (384, 576)
MM = 203 / 25.4
"""Dots of a usual thermal head."""

LETTERS = st.text(st.sampled_from("AĂÂẶỆỖỰaăâặệỗự đĐ0123456789-,.wWiIl"), max_size=200)


def words_of(layout: Layout) -> list[str]:
    return [piece.text for piece in layout.pieces if isinstance(piece, Words)]


def picture(bitmap: Bitmap) -> Image.Image:
    """The paper as a person sees it: black on white."""
    return Image.frombytes("1", (bitmap.width, bitmap.height), bytes(255 - byte for byte in bitmap.rows)).convert("L")


def apart(one: Box, other: Box) -> bool:
    across = one.right <= other.x or other.right <= one.x
    return across or one.bottom <= other.y or other.bottom <= one.y


def assert_in_order(layout: Layout) -> None:
    """Nothing sticks out of the paper, and nothing stands on anything else but white words on their block."""
    for piece in layout.pieces:
        assert piece.box.x >= 0
        assert piece.box.y >= 0
        assert piece.box.right <= layout.width, piece
        assert piece.box.bottom <= layout.height, piece
    for one, other in combinations(layout.pieces, 2):
        if isinstance(one, Block) and isinstance(other, Words) and other.is_white:
            continue
        assert apart(one.box, other.box), (one, other)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("special", [{}, {"is_priority": True, "is_reprint": True, "wait": (10, 15), "hours": ""}])
def test_the_code_is_the_link(a_paper: Papers, width: int, language: str, special: dict[str, object]) -> None:
    paper = a_paper(language=language, **special)
    bitmap = ticket_bitmap(paper, width)
    assert bitmap.width == width
    assert [code.text for code in zxingcpp.read_barcodes(picture(bitmap))] == [paper.link]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_code_is_large_enough_for_any_phone(a_paper: Papers, width: int) -> None:
    (square,) = [piece for piece in ticket_layout(a_paper(), width).pieces if isinstance(piece, Square)]
    assert (square.code.size - 8) * square.module >= 20 * MM


@pytest.mark.parametrize("width", WIDTHS)
def test_the_longest_link_that_can_be_set(a_paper: Papers, width: int) -> None:
    paper = a_paper(link="https://" + "x" * (LONGEST_LINK - 9) + "/" + "t" * 16)
    layout = ticket_layout(paper, width)
    assert_in_order(layout)
    (square,) = [piece for piece in layout.pieces if isinstance(piece, Square)]
    assert square.module >= 0.5 * MM, "a phone's camera wants half a millimeter"
    assert [code.text for code in zxingcpp.read_barcodes(picture(bitmap_of(layout)))] == [paper.link]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_number_is_as_large_as_the_paper_allows(a_paper: Papers, width: int) -> None:
    for number in ("A025", "T1234"):
        layout = ticket_layout(a_paper(number=number), width)
        (words,) = [piece for piece in layout.pieces if isinstance(piece, Words) and piece.text == number]
        assert words.weight is Weight.BLACK
        assert words.box.width > 0.86 * width


def test_what_it_says(a_paper: Papers) -> None:
    said = words_of(ticket_layout(a_paper(wait=(10, 15)), 576))
    for line in ("A025", "3", "người trước", "10–15", "phút chờ (ước tính)", "Số của Quý khách"):
        assert line in said
    assert "Lấy số lúc 08:21, Thứ Hai, 23/11/2026" in " ".join(said).replace(TOGETHER, " ")


def test_a_date_is_not_broken(a_paper: Papers) -> None:
    """On the narrowest paper too: the time in one line, the day in the next."""
    said = [line.replace(TOGETHER, " ") for line in words_of(ticket_layout(a_paper(), 320))]
    assert said[said.index("Lấy số lúc 08:21,") + 1] == "Thứ Hai, 23/11/2026"


def test_in_english(a_paper: Papers) -> None:
    said = words_of(ticket_layout(a_paper(language="en", ahead=1, wait=(5, 5), is_priority=True), 576))
    for line in ("Your number", "1", "person ahead", "5", "PRIORITY"):
        assert line in said


def test_a_priority_is_said_and_never_its_reason(a_paper: Papers) -> None:
    assert "ƯU TIÊN" in words_of(ticket_layout(a_paper(is_priority=True), 576))
    assert "ƯU TIÊN" not in words_of(ticket_layout(a_paper(), 576))
    assert "reason" not in TicketPaper.__slots__


def test_a_reprint_says_so(a_paper: Papers) -> None:
    assert words_of(ticket_layout(a_paper(is_reprint=True), 384))[0] == "IN LẠI"
    assert "IN LẠI" not in words_of(ticket_layout(a_paper(), 384))


def test_no_estimate_is_invented(a_paper: Papers) -> None:
    assert not any("ước tính" in line for line in words_of(ticket_layout(a_paper(), 576)))


@pytest.mark.parametrize("width", [*WIDTHS, 512, 832])
def test_a_service_name_of_200_characters(a_paper: Papers, width: int) -> None:
    name = ("Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở lần đầu " * 4)[:200]
    layout = ticket_layout(a_paper(service=name, office=name), width)
    assert_in_order(layout)
    assert any(line.endswith("…") for line in words_of(layout))


@given(office=LETTERS, service=LETTERS, place=LETTERS, hours=LETTERS, width=st.sampled_from([384, 512, 576]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_names(a_paper: Papers, office: str, service: str, place: str, hours: str, width: int) -> None:
    paper = a_paper(office=office, service=service, place=place, hours=hours, is_priority=True, wait=(10, 240))
    assert_in_order(ticket_layout(paper, width))


@given(text=LETTERS, width=st.integers(60, 500))
@settings(max_examples=60, deadline=None)
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrapped(text, Weight.REGULAR, 24, width, most=1000)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(width_of(line, Weight.REGULAR, 24) <= width for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_mark_is_cut(a_paper: Papers, width: int) -> None:
    """The stacked marks of a line stay inside its own box: no ink in the rows above and below."""
    marks = "ẶẬỆỘỰỴ ậệộựỵgjpq"
    layout = ticket_layout(a_paper(service=marks, is_priority=False), width)
    (words,) = [piece for piece in layout.pieces if isinstance(piece, Words) and piece.text == marks]
    image, box = picture(ticket_bitmap(a_paper(service=marks), width)), words.box
    ink = Image.eval(image, lambda value: 255 - value).crop((box.x, box.y, box.right, box.bottom)).getbbox()
    assert ink is not None
    assert ink[1] >= 1, "above"
    assert ink[3] <= box.height - 1, "below"
    assert ink[0] >= 0
    assert ink[2] <= box.width


@pytest.mark.parametrize("width", [*WIDTHS, 320, 832])
@pytest.mark.parametrize("number", ["A025", "Q8", "S1369", "GC0"])
def test_no_figure_is_cut(a_paper: Papers, width: int, number: str) -> None:
    """Round capitals and digits reach above and below straight ones: white stays above and below their ink."""
    paper = a_paper(number=number)
    layout = ticket_layout(paper, width)
    (words,) = [piece for piece in layout.pieces if isinstance(piece, Words) and piece.text == number]
    alone = Layout(layout.width, layout.height, (words,))
    box = words.box
    ink = Image.eval(picture(bitmap_of(alone)), lambda value: 255 - value).getbbox()
    assert ink is not None
    assert box.y < ink[1]
    assert ink[3] <= box.bottom


def test_the_same_in_lines(a_paper: Papers) -> None:
    paper = a_paper(is_priority=True, is_reprint=True, wait=(5, 10))
    lines = ticket_lines(paper)
    assert lines[:2] == (
        Line("IN LẠI", Manner.LABEL),
        Line("Trung tâm Phục vụ hành chính công", Manner.STRONG),
    )
    for line in (
        Line("A025", Manner.NUMBER),
        Line("ƯU TIÊN", Manner.LABEL),
        Line("người trước: 3", Manner.STRONG),
        Line("phút chờ (ước tính): 5–10", Manner.STRONG),
        Line(paper.link, Manner.CODE),
    ):
        assert line in lines
    assert all(line.manner is not Manner.LABEL and line.text for line in ticket_lines(a_paper(hours="")))


def test_a_bitmap_of_the_wrong_size_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no 9 x 2 bitmap"):
        Bitmap(9, 2, b"\x00" * 3)
    assert Bitmap(9, 2, b"\x00" * 4).stride == 2
