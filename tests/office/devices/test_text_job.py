"""Papers as text, through the TCP printer: every Vietnamese letter arrives, on printers of one page and of two."""

from collections.abc import Iterator
from itertools import product
from unicodedata import normalize

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from office.devices.addresses import read_address
from office.devices.escpos_printer import open_escpos
from office.devices.tcvn3 import Pages, encoded, printable, read_pages
from office.devices.text_job import LETTER, text_job
from office.devices.ticket_job import ticket_job
from office.paper.lines import Line, Manner
from tests.office.devices.printer_session import HEAD
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer
from tests.office.devices.text_head import PAGES, TextHead
from tests.office.paper.papers import Papers

EPSON, XPRINTER = Pages(30, 31), Pages(27, 27)
TONES = "\u0300\u0309\u0303\u0301\u0323"
SMALL = "".join(normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưy", ("", *TONES))) + "đ"
CAPITALS = SMALL.upper()


@pytest.fixture
def printer() -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        yield running


def printed(printer: TcpPrinter, job: bytes) -> tuple[TextHead, Image.Image]:
    count = len(printer.papers) + 1
    opened = open_escpos(read_address(printer.address))
    opened.send(job)
    opened.close()
    image = printer.wait_for_papers(count)[-1]
    assert not printer.unknown
    return printer.texts[-1], image


def read(data: bytes) -> str:
    """What a printer prints for bytes."""
    head, left = TextHead(10_000), list(data)
    while left:
        byte = left.pop(0)
        if byte == 0x1B:
            assert left.pop(0) == ord("t")
            head.page = left.pop(0)
        else:
            head.take(byte)
    head.line()
    return "".join(head.lines)


def test_there_are_134_letters() -> None:
    assert len(set(SMALL + CAPITALS) - set("aeiouyAEIOUY")) == 134 == 2 * 67


def test_every_letter_on_two_pages() -> None:
    for letter in SMALL + CAPITALS:
        assert read(encoded(letter, EPSON)) == letter
    assert read(encoded(SMALL + CAPITALS, EPSON)) == SMALL + CAPITALS


def test_every_letter_on_one_page() -> None:
    for letter in SMALL:
        assert read(encoded(letter, XPRINTER)) == letter
    for letter in CAPITALS:
        has_it = letter.isascii() or letter in "ĂÂĐÊÔƠƯ"
        assert read(encoded(letter, XPRINTER)) == (letter if has_it else letter.lower())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ƯU TIÊN", "ƯU TIÊN"),
        ("IN LẠI", "IN lại"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "TRUNG TÂM phục vụ hành chính CÔNG"),
        ("Ủy ban", "ủy ban"),
        ("Đăng ký", "Đăng ký"),
    ],
)
def test_a_word_with_a_missing_capital_is_in_small_letters(text: str, shown: str) -> None:
    assert read(encoded(text, XPRINTER)) == shown
    assert read(encoded(text, EPSON)) == text


def test_what_the_pages_do_not_have() -> None:
    assert printable("25–35 phút… “Zürich” ’s · 你\u00a0ba\x1b@\n") == '25-35 phút... "Zurich" \'s - ? ba @ '
    assert printable(normalize("NFD", "Đặng Thị Ngọc")) == "Đặng Thị Ngọc"


@given(text=st.text(max_size=40), pages=st.sampled_from([EPSON, XPRINTER]))
def test_any_text_becomes_letters_and_no_command(text: str, pages: Pages) -> None:
    known = set(PAGES[30].values()) | set(PAGES[31].values())
    shown = printable(text)
    assert all(" " <= letter <= "~" or letter in known for letter in shown)
    assert read(encoded(shown, pages)).lower() == shown.lower()


@pytest.mark.parametrize("width", [384, 576])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("pages", [EPSON, XPRINTER])
def test_a_ticket(printer: TcpPrinter, a_paper: Papers, width: int, language: str, pages: Pages) -> None:
    paper = a_paper(language=language, is_priority=True, is_reprint=True, wait=(10, 15), service="Khai sinh 4")
    job = ticket_job(paper, width, pages)
    text, image = printed(printer, job)
    assert len(job) < 1_000
    assert text.sizes["A025"] == 8
    assert text.sizes["Khai sinh 4"] == 2
    assert text.lines.count("A025") == 1
    assert all(len(line) * LETTER * text.sizes[line] <= width for line in text.lines)
    assert text.code == paper.link
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [paper.link]
    if language == "vi":
        assert {"ƯU TIÊN", "người trước: 3", "Trân trọng cảm ơn Quý khách!"} <= set(text.lines)
    assert ("IN LẠI" in text.lines) == (language == "vi" and pages is EPSON)


def test_a_printer_of_chinese_letters_is_told(printer: TcpPrinter, a_paper: Papers) -> None:
    printer.state.has_chinese = True
    text, _ = printed(printer, ticket_job(a_paper(), HEAD, XPRINTER))
    assert "Trung tâm Phục vụ hành chính công" in text.lines
    assert b"\x1c." not in ticket_job(a_paper(), HEAD, EPSON), "would print its point"


def test_a_very_long_name_is_broken(printer: TcpPrinter) -> None:
    name = " ".join(["Đăng ký biến động quyền sử dụng đất"] * 6)[:200]
    text, _ = printed(printer, text_job((Line(name, Manner.LARGE), Line("Đ" * 100)), 384, EPSON))
    assert " ".join(text.lines[:-4]) == name.strip()
    assert "".join(text.lines[-4:]) == "Đ" * 100
    assert set(text.sizes.values()) == {1}


def test_a_long_link_takes_smaller_modules(printer: TcpPrinter) -> None:
    link = "https://motcua.thaibinh.gov.vn/tra-cuu/" + "x" * 60
    text, image = printed(printer, text_job((Line(link, Manner.CODE),), 384, EPSON))
    assert text.module < 8
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [link]


@pytest.mark.parametrize(("text", "pages"), [("30/31", EPSON), ("27", XPRINTER)])
def test_the_pages_in_words(text: str, pages: Pages) -> None:
    assert read_pages(text) == pages


@pytest.mark.parametrize("text", ["", "x", "30/", "/31", "30/31/32", "256", "-1", "٣"])
def test_no_pages(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        read_pages(text)
