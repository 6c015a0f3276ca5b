"""Every form, by both circulars, on both sizes: nothing is clipped, whatever somebody types."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from office.codes import dossier_link
from office.forms.catalog import FormEntry
from office.forms.content import (
    Apology,
    ControlSheet,
    Form,
    Receipt,
    Refusal,
    Register,
    StopNotice,
    SupplementRequest,
)
from office.forms.parts import FormKind, Head, Party
from office.forms.sample import CODE, sample_form
from office.forms.sample_register import sample_row
from office.forms.sources import templates_of
from office.forms.typesetting import PageSize, pdf_of, pictures_of
from tests.office.forms.extremes import Long, extreme, texts_in
from tests.office.forms.pdf import is_whole, read, squeezed

BUILT_IN = templates_of(None)
ENTRIES = [entry for edition in BUILT_IN.catalog().editions for entry in edition.forms]
EVERY = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.template)
SIZES = pytest.mark.parametrize("size", PageSize)
MARGINS = {PageSize.A4: (28, 15, 5, 16), PageSize.A5: (15, 10, 4, 9)}
"""Left, right, bottom (with the foot), top, in millimetres; a capital's marks reach above the first line."""
NOT_SHOWN = {
    # What a form has no place for; everything else has to stand on it, whole.
    FormKind.RECEIPT: {"head.number"},
    FormKind.SUPPLEMENT: {"head.number", "guide.title"},
    FormKind.REFUSAL: {"head.number"},
    FormKind.APOLOGY: {"applicant.identity", "applicant.address", "applicant.phone", "applicant.email"},
    FormKind.STOP: set(),
    FormKind.CONTROL: {"head.number"},
    FormKind.REGISTER: {"rows.applicant.identity", "rows.applicant.email"},
}
NOT_SHOWN_IN_2018 = {"applicant.identity", "agent"}
"""Came with the circular of 2025."""
BLANK = Head(office="Trung tâm")
EMPTY: dict[FormKind, Form] = {
    FormKind.RECEIPT: Receipt(head=BLANK, applicant=Party()),
    FormKind.SUPPLEMENT: SupplementRequest(head=BLANK, applicant=Party()),
    FormKind.REFUSAL: Refusal(head=BLANK, applicant=Party()),
    FormKind.APOLOGY: Apology(head=BLANK, applicant=Party()),
    FormKind.STOP: StopNotice(head=BLANK, applicant=Party()),
    FormKind.CONTROL: ControlSheet(head=BLANK),
    FormKind.REGISTER: Register(head=BLANK),
}
MADE_AT = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)


def inside(content: bytes, size: PageSize) -> None:
    for page in read(content):
        assert page.boxes
        assert not page.outside(*MARGINS[size])


@EVERY
@SIZES
def test_a_usual_form_fits_and_is_for_archives(entry: FormEntry, size: PageSize) -> None:
    pdf = pdf_of(sample_form(entry.kind), entry, size, BUILT_IN, made_at=MADE_AT)
    inside(pdf.content, size)
    assert pdf.standards == ("a-2a", "ua-1")
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf.content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf.content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.content
    if entry.kind is not FormKind.REGISTER:
        assert len(read(pdf.content)) == 1


@EVERY
@SIZES
@pytest.mark.parametrize("unbreakable", [False, True], ids=["long", "unbreakable"])
def test_long_texts_are_whole_and_inside_the_margins(entry: FormEntry, size: PageSize, *, unbreakable: bool) -> None:
    form = extreme(entry.kind, Long(unbreakable=unbreakable))
    pdf = pdf_of(form, entry, size, BUILT_IN, made_at=MADE_AT)
    inside(pdf.content, size)
    pages = [squeezed(page.text).upper() for page in read(pdf.content)]
    told = [(path, text.upper()) for path, text in texts_in(form) if path != "head.link"]
    clipped = {path for path, text in told if not is_whole(text, pages)}
    assert clipped == {path for path, _ in texts_in(form) if is_left_out(path, entry)}


def is_left_out(path: str, entry: FormEntry) -> bool:
    left_out = NOT_SHOWN[entry.kind] | (NOT_SHOWN_IN_2018 if entry.edition == "tt-01-2018" else set())
    return any(path == one or path.startswith(f"{one}.") for one in left_out)


@EVERY
@SIZES
def test_the_code_is_readable_on_the_picture(entry: FormEntry, size: PageSize) -> None:
    first, *_ = pictures_of(sample_form(entry.kind), entry, size, BUILT_IN, dpi=150)
    with Image.open(io.BytesIO(first)) as picture:
        found = [code.text for code in zxingcpp.read_barcodes(picture)]
    assert found == ([] if entry.kind is FormKind.REGISTER else [dossier_link(CODE)])


@EVERY
def test_an_empty_form_has_lines_to_write_on(entry: FormEntry) -> None:
    pdf = pdf_of(EMPTY[entry.kind], entry, PageSize.A4, BUILT_IN, made_at=MADE_AT)
    inside(pdf.content, PageSize.A4)
    text = "".join(page.text for page in read(pdf.content))
    if entry.kind is not FormKind.REGISTER:
        assert re.search(r"\.{8}", squeezed(text))
    assert "none" not in text


def test_an_electronic_form_says_who_signs_by_digital_signature() -> None:
    entry = BUILT_IN.catalog().named("tt-03-2025").by_number("01")
    form = sample_form(FormKind.RECEIPT)
    electronic = replace(form, head=replace(form.head, is_electronic=True))
    text = squeezed(read(pdf_of(electronic, entry, PageSize.A4, BUILT_IN).content)[0].text)
    assert squeezed("(Chữ ký số của người tiếp nhận hồ sơ nếu là biểu mẫu điện tử)") in text
    assert squeezed("(Ký và ghi rõ họ tên)") not in text


def test_a_register_repeats_its_head_on_every_page() -> None:
    entry = BUILT_IN.catalog().on(MADE_AT.date()).by_kind(FormKind.REGISTER)
    form = sample_form(FormKind.REGISTER)
    assert isinstance(form, Register)
    long = replace(form, rows=tuple(sample_row(place) for place in range(1, 101)))
    pages = read(pdf_of(long, entry, PageSize.A4, BUILT_IN).content)
    assert len(pages) > 5
    assert all(
        "Phương" in page.text and f"Trang {place}/{len(pages)}" in page.text for place, page in enumerate(pages, 1)
    )
    assert pages[0].width > pages[0].height


def test_a_letter_that_no_typeface_has_does_not_stop_a_form() -> None:
    entry = BUILT_IN.catalog().named("tt-03-2025").by_number("01")
    form = sample_form(FormKind.RECEIPT)
    assert isinstance(form, Receipt)
    form = replace(form, request="Giấy phép 🦆 ꙮ")
    pdf = pdf_of(form, entry, PageSize.A4, BUILT_IN)
    assert pdf.content.startswith(b"%PDF")
    assert pdf.standards != ("a-2a", "ua-1")


LETTERS = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẦẬỄỘỮW -/.,@0123456789"), max_size=300)


@settings(max_examples=25, deadline=None)
@given(name=LETTERS, address=LETTERS, email=LETTERS, size=st.sampled_from(PageSize), kind=st.sampled_from(FormKind))
def test_no_text_of_any_length_leaves_the_page(
    name: str, address: str, email: str, size: PageSize, kind: FormKind
) -> None:
    party = Party(name=name, address=address, email=email, phone=name)
    form = sample_form(kind)
    if isinstance(form, Register):
        form = replace(form, rows=(replace(sample_row(1), applicant=party, handler=email),))
    elif not isinstance(form, ControlSheet):
        form = replace(form, applicant=party)
    entry = BUILT_IN.catalog().named("tt-03-2025").by_kind(kind)
    inside(pdf_of(replace(form, head=replace(form.head, office=f"x{name}")), entry, size, BUILT_IN).content, size)
