"""An office's own templates: used where they are, and said to be wrong where they are."""

import shutil
from pathlib import Path

import pytest

from office.domain.errors import Reason, Refused
from office.forms.parts import FormKind
from office.forms.sample import sample_form
from office.forms.sources import FOLDER, Templates, copy_templates, templates_of
from office.forms.typesetting import PageSize, pdf_of
from office.typeface import needed_typeface_file
from tests.office.forms.pdf import read

RECEIPT = "tt-03-2025/mau-01.typ"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of the office with one template of its own."""
    folder = tmp_path / "biểu mẫu"
    (folder / "tt-03-2025").mkdir(parents=True)
    (folder / RECEIPT).write_text((FOLDER / RECEIPT).read_text("utf-8"), "utf-8")
    return folder


def said(templates: Templates, kind: FormKind = FormKind.RECEIPT) -> str:
    entry = templates.catalog().named("tt-03-2025").by_kind(kind)
    return "".join(page.text for page in read(pdf_of(sample_form(kind), entry, PageSize.A4, templates).content))


def changed(file: Path, old: str, new: str) -> None:
    words = file.read_text("utf-8")
    assert old in words
    file.write_text(words.replace(old, new), "utf-8")


def test_its_own_words_stand_on_its_form_and_the_rest_is_built_in(own: Path) -> None:
    changed(own / RECEIPT, "#signatures(", "#par[Đường dây nóng: 1900 0000]\n#signatures(")
    templates = templates_of(own)
    assert "Đường dây nóng: 1900 0000" in said(templates)
    assert "PHIẾU YÊU CẦU BỔ SUNG" in said(templates, FormKind.SUPPLEMENT)
    assert "Đường dây nóng" not in said(templates_of(None))


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("#book()", "#boook()", "unknown variable: boook"),
        ("it.applicant.name", "it.applicant.nme", "nme"),
        ("#signatures(", "#signatures((", "unclosed delimiter"),
    ],
)
def test_a_broken_one_says_file_line_and_what(own: Path, old: str, new: str, cause: str) -> None:
    changed(own / RECEIPT, old, new)
    found = next(
        place for place, words in enumerate((own / RECEIPT).read_text("utf-8").splitlines(), 1) if new in words
    )
    with pytest.raises(Refused) as caught:
        said(templates_of(own))
    assert caught.value.reason is Reason.BAD_TEMPLATE
    assert caught.value.details["file"] == str(own / RECEIPT)
    assert caught.value.details["line"] == found
    assert cause in str(caught.value.details["cause"])
    assert "PHIẾU YÊU CẦU BỔ SUNG" in said(templates_of(own), FormKind.SUPPLEMENT), "the others still work"


def test_a_package_of_the_network_is_never_fetched(own: Path) -> None:
    changed(
        own / RECEIPT, '#import "../kit.typ": *', '#import "../kit.typ": *\n#import "@preview/tiaoma:0.3.0": qrcode'
    )
    with pytest.raises(Refused) as caught:
        templates_of(own)
    assert (caught.value.reason, caught.value.details["line"]) == (Reason.BAD_TEMPLATE, 2)


def test_a_template_reads_nothing_outside_its_folder(own: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    changed(own / RECEIPT, "#book()", '#read("../../secret.txt")')
    with pytest.raises(Refused) as caught:
        said(templates_of(own))
    assert caught.value.reason is Reason.BAD_TEMPLATE


def test_its_own_picture_stands_on_its_form(own: Path) -> None:
    (own / "dấu.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "utf-8")
    changed(own / RECEIPT, "#book()", '#image("../dấu.svg", width: 1cm, alt: "Biểu tượng của Trung tâm")')
    assert "GIẤY TIẾP NHẬN" in said(templates_of(own))


def test_a_wrong_catalog_says_its_line(own: Path) -> None:
    (own / "catalog.toml").write_text("[[edition]]\nkey = \n", "utf-8")
    with pytest.raises(Refused) as caught:
        templates_of(own).catalog()
    assert (caught.value.reason, caught.value.details["line"]) == (Reason.BAD_TEMPLATE, 2)
    assert caught.value.details["file"] == str(own / "catalog.toml")


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        templates_of(tmp_path / "gone")
    assert caught.value.reason is Reason.NO_FORMS_FOLDER


def test_copies_make_the_same_forms_and_overwrite_nothing(tmp_path: Path) -> None:
    written, kept = copy_templates(tmp_path)
    assert len(written) == len(list(FOLDER.rglob("*.t*")))
    assert kept == ()
    assert said(templates_of(tmp_path)) == said(templates_of(None))
    (tmp_path / RECEIPT).write_text("của chúng tôi", "utf-8")
    (tmp_path / "kit.typ").unlink()
    written, kept = copy_templates(tmp_path)
    assert written == ("kit.typ",)
    assert RECEIPT in kept
    assert (tmp_path / RECEIPT).read_text("utf-8") == "của chúng tôi"


def test_its_own_typeface_is_used(own: Path) -> None:
    shutil.copy(needed_typeface_file("Regular"), own)
    (own / "kit.typ").write_text((FOLDER / "kit.typ").read_text("utf-8"), "utf-8")
    changed(own / "kit.typ", '"Source Serif 4"', '"Be Vietnam Pro"')
    templates = templates_of(own)
    entry = templates.catalog().named("tt-03-2025").by_number("01")
    pdf = pdf_of(sample_form(entry.kind), entry, PageSize.A4, templates)
    assert b"BeVietnamPro" in pdf.content
    assert b"SourceSerif4" not in pdf.content
