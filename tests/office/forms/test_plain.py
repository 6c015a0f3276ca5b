import json
import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.codes import dossier_in, dossier_link
from office.domain.applicants import ReturnWay
from office.domain.catalogue import PaperKind
from office.domain.lateness import Timeliness
from office.forms.content import Receipt
from office.forms.parts import Head, Party
from office.forms.plain import cleaned, plain_text
from office.forms.sources import FOLDER


def test_a_moment_is_told_by_its_parts() -> None:
    at = datetime(2026, 1, 8, 7, 5)  # noqa: DTZ001 # as printed
    plain = json.loads(
        plain_text(Receipt(head=Head(office="Trung tâm", day=date(2026, 1, 8)), applicant=Party(), received=at))
    )
    assert plain["received"] == {"hour": "07", "minute": "05", "day": "08", "month": "01", "year": "2026"}
    assert plain["head"]["day"] == {"day": "08", "month": "01", "year": "2026"}
    assert (plain["promised"], plain["qr"]) == (None, None)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (unicodedata.normalize("NFD", "Nguyễn Thị Ẩn"), "Nguyễn Thị Ẩn"),
        ("a\x00b\x1bc\u200bd", "abcd"),
        ("một\r\nhai\tba", "một\nhai ba"),
        ("   ", None),
        ("\ue000", None),
    ],
)
def test_a_page_shows_only_what_it_can(typed: str, shown: str | None) -> None:
    assert cleaned(typed) == shown


@given(st.text())
def test_whatever_is_typed_becomes_json(typed: str) -> None:
    told = json.loads(plain_text(Receipt(head=Head(office="x"), applicant=Party(name=typed))))
    assert told["applicant"]["name"] == cleaned(typed)


def test_the_templates_have_words_for_every_code() -> None:
    kit = (FOLDER / "kit.typ").read_text("utf-8")
    for words, codes in (("paper-kinds", PaperKind), ("timings", Timeliness), ("ways", ReturnWay)):
        begin = kit.index(f"#let {words} = (")
        group = kit[begin : kit.index(")", begin)]
        assert all(f"{code.value}:" in group for code in codes), words


def test_a_scanned_form_names_its_dossier() -> None:
    assert dossier_in(f" {dossier_link('H54.15-261126-0007')}\r\n") == "H54.15-261126-0007"
    assert dossier_in("taicho:t/abc") is None
