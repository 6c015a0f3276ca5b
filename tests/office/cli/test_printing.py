from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from office.codes import ticket_link
from tests.office.cli.conftest import CommandLine
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[TcpPrinter]:
    """A printer that this computer is set to."""
    with tcp_printer() as running:
        monkeypatch.setenv("TAICHO_PRINTER", running.address)
        monkeypatch.setenv("TAICHO_PLACE", "máy 1")
        yield running


def test_issue_prints_where_a_printer_is_set(taicho: CommandLine, printer: TcpPrinter) -> None:
    told = taicho.json("ticket", "issue", "A", "--key", "k")
    assert told["printed"] is True
    assert taicho.json("ticket", "issue", "A", "--key", "k") == told, "asked again, nothing is printed again"
    (image,) = printer.wait_for_papers(1)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [ticket_link(told["token"])]
    assert taicho.said("ticket", "issue", "A").endswith("Đã in phiếu.")


def test_without_paper_it_is_queued(taicho: CommandLine, printer: TcpPrinter) -> None:
    printer.state.paper = "out"
    assert taicho.json("ticket", "issue", "A")["printed"] == "queued"
    assert taicho.json("print", "status") == {
        "printer": printer.address,
        "place": "máy 1",
        "status": "paper_out",
        "waiting": ["A001"],
    }
    assert taicho.said("print", "status").endswith("máy 1: hết giấy. Đang chờ in: A001.")
    assert taicho.refused("ticket", "reprint", "A001") == "printer"


def test_a_line_cut_in_mid_ticket_is_not_printed(taicho: CommandLine, printer: TcpPrinter) -> None:
    printer.state.hangs_up_after = 2_000
    assert taicho.json("ticket", "issue", "A")["printed"] is False
    printer.state.hangs_up_after = None
    assert taicho.json("ticket", "reprint", "A001") == {"number": "A001", "printed": True, "cause": "ready"}
    assert taicho.said("ticket", "reprint", "A001") == "Đã in lại phiếu A001. Máy in: sẵn sàng."
    assert taicho.refused("ticket", "reprint", "A999") == "unknown_ticket"


def test_a_test_page(taicho: CommandLine, printer: TcpPrinter) -> None:
    assert taicho.json("print", "test")["status"] == "ready"
    assert len(printer.wait_for_papers(1)) == 1


def test_no_printer(taicho: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TAICHO_PRINTER", raising=False)
    for words in (["print", "status"], ["print", "test"], ["ticket", "reprint", "A001"]):
        assert taicho.refused(*words) == "no_printer"


def test_a_printer_that_is_not_there(taicho: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_PRINTER", "network://127.0.0.1:9")
    assert taicho.json("ticket", "issue", "A")["printed"] == "queued"
    assert taicho.json("print", "status")["status"] == "offline"
    assert taicho.refused("print", "test") == "printer"


def test_a_wrong_address_is_refused_with_its_key(taicho: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_PRINTER", "lpt1")
    told = taicho.json("ticket", "issue", "A", code=3)
    assert told["refused"] == "bad_printer"
    assert "TAICHO_PRINTER" in told["message"]
    assert taicho.json("ticket", "list")["tickets"] == []


@pytest.mark.parametrize(("width", "language"), [(384, "vi"), (576, "en")])
def test_a_preview(taicho: CommandLine, tmp_path: Path, width: int, language: str) -> None:
    out = tmp_path / "phiếu.png"
    words = ["print", "preview", "--out", str(out), "--width", str(width), "--language", language, "--priority"]
    told = taicho.json(*words)
    assert (told["file"], told["width"]) == (str(out), width)
    assert [code.text for code in zxingcpp.read_barcodes(Image.open(out).convert("L"))] == [ticket_link("sample")]
    assert taicho.refused("print", "preview", "--out", str(tmp_path / "none" / "x.png")) == "cannot_write"


def test_the_printers_that_need_somebody(taicho: CommandLine, printer: TcpPrinter) -> None:
    assert taicho.json("print", "list") == {"printers": []}
    printer.state.paper = "out"
    taicho.json("ticket", "issue", "A")
    (trouble,) = taicho.json("print", "list")["printers"]
    assert (trouble["status"], trouble["waiting"]) == ("paper_out", 1)
    assert "hết giấy" in taicho.said("print", "list")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("page", ["A4", "A5"])
def test_a_preview_of_a_sheet(taicho: CommandLine, tmp_path: Path, page: str) -> None:
    out = tmp_path / "tờ giấy.png"
    told = taicho.json("print", "preview", "--out", str(out), "--sheet", page)
    picture = Image.open(out).convert("L")
    assert picture.size == (told["width"], told["height"])
    assert told["height"] / told["width"] == pytest.approx(2**0.5, abs=0.01)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ticket_link("sample")]
    nowhere = str(tmp_path / "none" / "x.png")
    assert taicho.refused("print", "preview", "--out", nowhere, "--sheet", page) == "cannot_write"


@pytest.mark.parametrize(
    ("profile", "width", "said"),
    [
        ("Nonsense", "576", "“Nonsense”, không phải kiểu máy in nào. Các kiểu in được giấy 576 chấm: CT-S651, "),
        (
            "TM-T88V",
            "576",
            "“TM-T88V”: đầu in của kiểu này có 512 chấm, hẹp hơn paper_width là 576. Hãy đặt paper_width",
        ),
    ],
)
def test_a_wrong_model_is_a_wrong_setting(
    taicho: CommandLine, printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch, profile: str, width: str, said: str
) -> None:
    monkeypatch.setenv("TAICHO_PRINTER_PROFILE", profile)
    monkeypatch.setenv("TAICHO_PAPER_WIDTH", width)
    for words in (("print", "status"), ("print", "test")):
        told = taicho.json(*words, code=3)
        assert (told["refused"], said in told["message"]) == ("bad_printer_profile", True), told
        assert told["message"].startswith("TAICHO_PRINTER_PROFILE có giá trị")
        assert "TM-T20II" in told["message"], "what is allowed"
    assert taicho.json("ticket", "issue", "A")["printed"] == "queued", "the number stands, and waits for paper"
    assert taicho.refused("ticket", "reprint", "A001") == "bad_printer_profile"
    assert printer.sent == 0
    assert taicho.json("journal", "list")["entries"][-1]["body"]["cause"] == "bad_profile"


@pytest.mark.parametrize(("profile", "width"), [("TM-T20II", "576"), ("TM-T88V", "512"), ("RP326", "576")])
def test_a_model_that_is_wide_enough(
    taicho: CommandLine, printer: TcpPrinter, monkeypatch: pytest.MonkeyPatch, profile: str, width: str
) -> None:
    monkeypatch.setenv("TAICHO_PRINTER_PROFILE", profile)
    monkeypatch.setenv("TAICHO_PAPER_WIDTH", width)
    assert taicho.json("print", "status")["status"] == "ready"


def test_the_models_there_are() -> None:
    nowhere = CommandLine("/nowhere/office.db")
    models = {one["profile"]: one for one in nowhere.json("print", "profiles")["profiles"]}
    assert models["TM-T88V"] == {"profile": "TM-T88V", "name": "TM-T88V", "dots": 512}
    assert models["RP326"]["dots"] is None
    assert any(line.startswith("TM-T20II  ") for line in nowhere.said("print", "profiles").splitlines())
