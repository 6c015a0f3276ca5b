"""Every form, by both circulars, on both sizes: nothing is clipped, whatever somebody types."""

from datetime import UTC, datetime

import pytest

from office.forms.catalog import FormEntry
from office.forms.parts import FormKind
from office.forms.sample import sample_form
from office.forms.sources import templates_of
from office.forms.typesetting import PageSize, pdf_of
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
