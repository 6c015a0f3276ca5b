"""The pictures of docs/forms.md are what the templates give; TAICHO_RENEW=1 makes them again."""

import io
import os
import re
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from office.forms.catalog import FormEntry
from office.forms.parts import FormKind
from office.forms.sample import sample_form
from office.forms.sources import templates_of
from office.forms.typesetting import PageSize, pictures_of

DOCS = Path(__file__).parents[2] / "docs"
BUILT_IN = templates_of(None)
SHOWN = [(entry, PageSize.A4) for edition in BUILT_IN.catalog().editions for entry in edition.forms]
SHOWN += [(BUILT_IN.catalog().named("tt-03-2025").by_kind(FormKind.RECEIPT), PageSize.A5)]
DPI = 80


def name_of(entry: FormEntry, size: PageSize) -> str:
    return f"{entry.edition}-mau-{entry.number}-{size.value}.png"


@pytest.mark.parametrize(("entry", "size"), SHOWN, ids=[name_of(*one) for one in SHOWN])
def test_a_picture_is_what_the_template_gives(entry: FormEntry, size: PageSize) -> None:
    first, *_ = pictures_of(sample_form(entry.kind), entry, size, BUILT_IN, dpi=DPI)
    with Image.open(io.BytesIO(first)) as opened:
        drawn = opened.convert("L")
    file = DOCS / "forms" / name_of(entry, size)
    if os.environ.get("TAICHO_RENEW"):
        drawn.quantize(16).save(file, optimize=True)
    with Image.open(file) as opened:
        kept = opened.convert("L")
    assert drawn.size == kept.size
    different = sum(ImageChops.difference(drawn, kept).histogram()[60:])
    assert different < 0.001 * drawn.width * drawn.height


def test_the_page_shows_every_picture() -> None:
    words = (DOCS / "forms.md").read_text("utf-8")
    shown = set(re.findall(r"\]\(forms/([^)]+)\)", words))
    assert shown == {name_of(*one) for one in SHOWN} == {path.name for path in (DOCS / "forms").iterdir()}
