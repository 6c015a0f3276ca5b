"""`taicho form`: files, refusals, templates of the office, and the printer."""

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from tests.office.cli.conftest import CommandLine
from tests.office.forms.pdf import read

PROCEDURE = "2.001583"


@pytest.fixture
def code(taicho: CommandLine) -> str:
    """A dossier that was received."""
    told = taicho.json(
        *("dossier", "open", "--procedure", PROCEDURE, "--channel", "post", "--officer", "lan.nt"),
        *("--applicant", "Trần Văn Bình", "--paper", "Giấy đề nghị|form|1"),
    )
    taicho.json("dossier", "record", str(told["code"]), "receive", "--officer", "lan.nt")
    return str(told["code"])


def test_a_form_as_pdf(taicho: CommandLine, code: str, tmp_path: Path) -> None:
    out = tmp_path / "mẫu 01.pdf"
    assert taicho.json("form", code, "01", "--out", str(out)) == {
        "dossier": code,
        "form": "01",
        "edition": "tt-03-2025",
        "size": "a4",
        "files": [str(out)],
        "standards": ["a-2a", "ua-1"],
        "printed_pages": None,
    }
    (page,) = read(out.read_bytes())
    assert "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Trần Văn Bình" in page.text
    assert (round(page.width), round(page.height)) == (595, 842)
    assert taicho.said("form", code, "1", "--out", str(out)) == f"Đã ghi Mẫu 01 vào {out}."


def test_a_form_as_picture_on_the_smaller_page(taicho: CommandLine, code: str, tmp_path: Path) -> None:
    out = tmp_path / "01.png"
    told = taicho.json("form", code, "01", "--out", str(out), "--size", "a5", "--edition", "tt-01-2018")
    assert (told["files"], told["edition"], told["standards"]) == ([str(out)], "tt-01-2018", [])
    with Image.open(out) as picture:
        assert picture.size == (1748, 2480), "A5 at 300 dpi"
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [f"taicho:d/{code}"]


def test_more_pages_are_more_pictures(taicho: CommandLine, tmp_path: Path) -> None:
    told = taicho.json("form", "sample", "07", "--out", str(tmp_path / "sổ.png"), "--size", "a5")
    assert [Path(file).name for file in told["files"]] == ["sổ-1.png", "sổ-2.png"]
    assert all(Path(file).stat().st_size > 1000 for file in told["files"])


def test_the_register_of_some_days(taicho: CommandLine, code: str, tmp_path: Path) -> None:
    out = tmp_path / "07.pdf"
    told = taicho.json("form", "register", "--out", str(out))
    assert (told["dossier"], told["form"]) == (None, "07")
    assert code in read(out.read_bytes())[0].text.replace("\r\n", "").replace("\u200b", "").replace("\x02", "")
    # The other way round they are the same days.
    taicho.json("form", "register", "--from", "2020-01-31", "--to", "2020-01-01", "--out", str(out))
    assert "Từ ngày 01 tháng 01 năm 2020 đến ngày 31 tháng 01 năm 2020" in read(out.read_bytes())[0].text
    assert code not in read(out.read_bytes())[0].text


def test_what_is_refused(taicho: CommandLine, code: str, tmp_path: Path) -> None:
    out = ("--out", str(tmp_path / "x.pdf"))
    assert taicho.refused("form", code, "02", *out) == "form_has_no_cause"
    assert taicho.refused("form", code, "07", *out) == "form_of_no_dossier"
    assert taicho.refused("form", code, "08", *out) == "unknown_form"
    assert taicho.refused("form", code, "01", "--edition", "x", *out) == "unknown_form_edition"
    assert taicho.refused("form", "H54.15-261126-9999", "01", *out) == "unknown_dossier"
    assert taicho.refused("form", code, "01", "--out", str(tmp_path / "no" / "x.pdf")) == "cannot_write"
    assert taicho.refused("form", code, "01", "--print") == "no_form_printer"
    assert not list(tmp_path.glob("*.p*"))


@pytest.mark.parametrize("words", [["01"], ["01", "--out", "x.docx"], []])
def test_what_is_misused(taicho: CommandLine, code: str, words: list[str]) -> None:
    assert taicho.run("form", code, *words).exit_code == 2


def test_the_offices_own_template(
    taicho: CommandLine, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = tmp_path / "mẫu", tmp_path / "x.pdf"
    told = taicho.json("form", "templates", str(folder))
    assert {"kit.typ", "catalog.toml", "tt-03-2025/mau-01.typ"} <= set(told["written"])
    again = taicho.said("form", "templates", str(folder))
    assert again.startswith(f"Đã chép 0 tệp mẫu vào {folder}; giữ nguyên vì đã có: catalog.toml,")
    monkeypatch.setenv("TAICHO_FORMS_FOLDER", str(folder))
    template = folder / "tt-03-2025" / "mau-01.typ"
    template.write_text(template.read_text("utf-8") + "\nHòm thư góp ý\n", "utf-8")
    taicho.json("form", code, "01", "--out", str(out))
    assert "Hòm thư góp ý" in read(out.read_bytes())[0].text
    template.write_text(template.read_text("utf-8") + "\n#oops\n", "utf-8")
    told = taicho.json("form", code, "01", "--out", str(out), code=3)
    line = template.read_text("utf-8").splitlines().index("#oops") + 1
    assert told["refused"] == "bad_template"
    assert told["message"].startswith(f"Mẫu {template} sai ở dòng {line}: unknown variable: oops.")
    taicho.json("form", code, "01", "--out", str(out), "--built-in")
    assert "Hòm thư góp ý" not in read(out.read_bytes())[0].text


def test_a_folder_that_is_gone(
    taicho: CommandLine, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TAICHO_FORMS_FOLDER", str(tmp_path / "gone"))
    assert taicho.refused("form", code, "01", "--out", str(tmp_path / "x.pdf")) == "no_forms_folder"


@pytest.mark.parametrize("given", ["usb://04b8:0e15", "A4", "office://x?size=A3"])
def test_a_wrong_printer_is_named(
    taicho: CommandLine, code: str, given: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TAICHO_FORM_PRINTER", given)
    assert taicho.refused("form", code, "01", "--out", str(tmp_path / "x.pdf")) == "bad_form_printer"
