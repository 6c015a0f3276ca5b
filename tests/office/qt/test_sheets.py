"""The ticket on the page of an office printer: whole, inside its margins, and read by a camera."""

import os
import shutil
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops

from office.paper.pieces import Layout, Square, Words
from office.paper.ticket import TicketPaper, ticket_layout
from office.printing_setup import SHEET_DOTS
from office.qt.sheets import write_sheet
from tests.office.paper.papers import Papers
from tests.office.qt.drawn_sheets import SIZES, drawn, ink

GUIDE = Path(__file__).parents[3] / "docs" / "pictures" / "sheet-a5-vi.png"
LONG = ("Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở lần đầu " * 4)[:200]
SPECIALS: tuple[dict[str, object], ...] = (
    {},
    {"language": "en", "wait": (10, 15), "is_priority": True, "is_reprint": True, "service": LONG},
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("page", SIZES)
@pytest.mark.parametrize("special", SPECIALS)
def test_the_code_on_the_page_is_the_link(a_paper: Papers, page: str, special: dict[str, object]) -> None:
    paper: TicketPaper = a_paper(**special)
    picture, _ = drawn(ticket_layout(paper, SHEET_DOTS), page)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [paper.link]


@pytest.mark.parametrize("page", SIZES)
@pytest.mark.parametrize("special", SPECIALS)
def test_it_fills_the_page_and_stays_inside_its_margins(
    a_paper: Papers, page: str, special: dict[str, object]
) -> None:
    picture, place = drawn(ticket_layout(a_paper(**special), SHEET_DOTS), page)
    left, top, right, bottom = ink(picture)
    assert left >= place.left() - 1
    assert top >= place.top() - 1
    assert right <= place.right() + 1
    assert bottom <= place.bottom() + 1
    assert right - left > 0.9 * place.width() or bottom - top > 0.9 * place.height(), "as large as the page allows"
    assert abs((left + right) / 2 - picture.width / 2) < 0.01 * picture.width, "in the middle"


@pytest.mark.parametrize("special", SPECIALS)
def test_words_stay_in_their_boxes_and_no_mark_is_cut(a_paper: Papers, special: dict[str, object]) -> None:
    """Each piece drawn alone leaves ink inside its own box, and none beside it."""
    changes = {"service": "ẶẬỆỘỰỴ ậệộựỵgjpq", **special}
    layout = ticket_layout(a_paper(**changes), SHEET_DOTS)
    for piece in layout.pieces:
        if isinstance(piece, Words) and piece.is_white:
            continue
        picture, place = drawn(Layout(layout.width, layout.height, (piece,)), "A4")
        scale = min(place.width() / layout.width, place.height() / layout.height)
        x0 = place.center().x() - layout.width * scale / 2
        y0 = place.center().y() - layout.height * scale / 2
        left, top, right, bottom = ink(picture)
        box = piece.box
        # Half a dot of the roll, and the softened edge of a line.
        slack = scale / 2 + 1
        assert left >= x0 + box.x * scale - slack, piece
        assert top >= y0 + box.y * scale - slack, piece
        assert right <= x0 + box.right * scale + slack, piece
        assert bottom <= y0 + box.bottom * scale + slack, piece


def test_white_words_stand_on_their_black_block(a_paper: Papers) -> None:
    paper = a_paper(is_priority=True)
    layout = ticket_layout(paper, SHEET_DOTS)
    (words,) = [piece for piece in layout.pieces if isinstance(piece, Words) and piece.is_white]
    without = Layout(layout.width, layout.height, tuple(piece for piece in layout.pieces if piece is not words))
    (with_words, _), (block_only, _) = drawn(layout, "A5"), drawn(without, "A5")
    assert with_words.histogram()[255] > block_only.histogram()[255] + 100


def test_no_white_hairs_between_the_modules(a_paper: Papers) -> None:
    """What is black from one side of a finder pattern to the other is black throughout."""
    layout = ticket_layout(a_paper(), SHEET_DOTS)
    (square,) = [piece for piece in layout.pieces if isinstance(piece, Square)]
    picture, place = drawn(Layout(layout.width, layout.height, (square,)), "A4")
    left, top, _, _ = ink(picture)
    module = min(place.width() / layout.width, place.height() / layout.height) * square.module
    column = left + round(module / 2)
    down = [picture.getpixel((column, top + step)) for step in range(2, round(7 * module) - 2)]
    assert set(down) == {0}


def test_the_picture_in_the_guide_is_the_sheet(a_paper: Papers, tmp_path: Path) -> None:
    """`TAICHO_RENEW=1` draws it anew; look at it before you keep it."""
    file = tmp_path / "sheet.png"
    paper = a_paper(is_priority=True, ahead=14, wait=(25, 35))
    assert write_sheet(ticket_layout(paper, SHEET_DOTS), "A5", file) == (875, 1239)
    if os.environ.get("TAICHO_RENEW"):
        shutil.copy(file, GUIDE)
    drawn, kept = (Image.open(one).convert("L") for one in (file, GUIDE))
    assert drawn.size == kept.size
    different = sum(ImageChops.difference(drawn, kept).histogram()[60:])
    assert different < 0.001 * drawn.width * drawn.height
    assert [code.text for code in zxingcpp.read_barcodes(kept)] == [paper.link]
