"""The guides to starting with the computer: their files are what the program writes, their commands are real."""

import re
import shlex
from pathlib import Path
from xml.etree import ElementTree as Xml

import click
import pytest

from main import main
from office.autostart import SCHEMA, Start, systemd_unit, task_xml
from office.cli.asked import Asked
from office.cli.root import cli

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "autostart"
GUIDES = ("autostart.md", "tu-khoi-dong.md")
LINUX, WINDOWS = (
    ["/opt/taicho/bin/taicho"],
    ["C:\\taicho\\Scripts\\pythonw.exe", "C:\\taicho\\Lib\\site-packages\\main.py"],
)
STARTS = {
    "taicho-kiosk": ("Tại Chỗ – Máy lấy số", "kiosk --locked"),
    "taicho-display": ("Tại Chỗ – Bảng thông báo", "display --full-screen"),
    "taicho-plate-3": ("Tại Chỗ – Bảng quầy 3", "plate --full-screen --desk 3"),
}


def start(name: str, program: list[str]) -> Start:
    title, words = STARTS[name]
    return Start(name=name, title=title, program=program, words=words.split(), user="HALL-PC\\taicho")


def written() -> dict[str, str]:
    """The examples as they should be, by name."""
    units = {f"{name}.service": systemd_unit(start(name, LINUX)) for name in STARTS}
    return units | {f"{name}.xml": task_xml(start(name, WINDOWS)) for name in STARTS}


def parsed(words: list[str]) -> click.Context:
    """Read a command line down to its command, without doing it."""
    command: click.Command = cli
    context, name = click.Context(cli, info_name="taicho", obj=Asked()), "taicho"
    while isinstance(command, click.Group):
        told, found, words = command.resolve_command(context, words)
        assert found is not None, told
        command, context, name = found, click.Context(found, parent=context), str(told)
    return command.make_context(name, words, parent=context)


def commands(guide: str) -> list[list[str]]:
    """The command lines of this program in the blocks of a guide, without what a shell does around them."""
    blocks = re.findall(r"```sh\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)
    found = re.findall(
        rf"(?:^|[ !-])taicho ((?:{'|'.join(cli.commands)})\b[^>;\n]*)", "\n".join(blocks), re.MULTILINE
    )
    return [shlex.split(line) for line in found]


@pytest.mark.parametrize("name", sorted(written()))
def test_each_example_is_what_the_program_writes(name: str) -> None:
    assert (EXAMPLES / name).read_text(encoding="utf-8") == written()[name]


def test_the_screens_are_commands_of_the_door() -> None:
    # Reading the door adds them.
    assert callable(main)
    assert {"kiosk", "display", "plate", "rating"} <= set(cli.commands)


def test_there_is_no_other_example() -> None:
    assert {file.name for file in EXAMPLES.iterdir()} == set(written())


@pytest.mark.parametrize("name", sorted(written()))
def test_what_an_example_starts_is_a_command(name: str) -> None:
    told = (EXAMPLES / name).read_text(encoding="utf-8")
    if name.endswith(".service"):
        (line,) = re.findall(r"^ExecStart=\S+ (.*)$", told, re.MULTILINE)
    else:
        (arguments,) = Xml.fromstring(told).iter(f"{{{SCHEMA}}}Arguments")  # noqa: S314 - ours
        line = str(arguments.text).partition("main.py ")[2]
    assert parsed(shlex.split(line)).command.name == name.split("-")[1].split(".", maxsplit=1)[0]


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_the_guide_is_one(guide: str) -> None:
    told = commands(guide)
    assert len(told) > 5
    for words in told:
        assert not isinstance(parsed(words).command, click.Group), words


def test_both_guides_give_the_same_commands() -> None:
    english, vietnamese = map(commands, GUIDES)
    assert english == vietnamese


@pytest.mark.parametrize("guide", GUIDES)
def test_no_link_leads_nowhere(guide: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", (DOCS / guide).read_text(encoding="utf-8"))
    assert links
    for link in links:
        assert link.startswith("https://") or (DOCS / link).exists(), link
