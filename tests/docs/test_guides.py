"""The administrator's guides: every command in them works, and the two say the same."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.office.cli.conftest import CommandLine
from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.tcp_printer import tcp_printer

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("administrator.md", "quan-tri.md")


def commands(guide: str) -> list[list[str]]:
    """The lines of the guide's blocks, as words."""
    blocks = re.findall(r"```sh\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)
    return [shlex.split(line)[1:] for block in blocks for line in block.splitlines()]


def sample(guide: str) -> str:
    """The guide's file of procedures."""
    (block,) = re.findall(r"```csv\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)
    return str(block)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[TcpPrinter]:
    with tcp_printer() as running:
        monkeypatch.setenv("TAICHO_PRINTER", running.address)
        yield running


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guide_works(
    guide: str, printer: TcpPrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copies").mkdir()
    (tmp_path / "procedures.csv").write_text(sample(guide), encoding="utf-8")
    office = CommandLine(str(tmp_path / "office.db"))
    for words in commands(guide):
        assert office.said(*words), words
    assert len(list((tmp_path / "copies").iterdir())) == 1
    assert (tmp_path / ("ticket.png" if guide == "administrator.md" else "phieu.png")).exists()
    assert office.json("journal", "verify")["entries"] > 20


def test_both_guides_give_the_same_commands() -> None:
    def plain(words: list[str]) -> list[str]:
        free = {"--name", "--basis", "--out"}
        return [word for before, word in zip(["", *words], words, strict=False) if before not in free]

    english, vietnamese = (list(map(plain, commands(guide))) for guide in GUIDES)
    assert english == vietnamese
    assert len(english) > 35


@pytest.mark.parametrize("guide", GUIDES)
def test_no_link_leads_nowhere(guide: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (DOCS / guide).read_text(encoding="utf-8"))
    assert links
    for link in links:
        assert (DOCS / link).exists(), link
