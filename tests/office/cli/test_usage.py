import json

import click
import pytest
from click.testing import CliRunner

import main  # noqa: F401 - it adds the screens
from office.cli.misuse import usage_words
from office.cli.root import cli
from office.texts import LANGUAGES, find
from tests.office.cli.conftest import CommandLine


def walk(command: click.Command, words: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    below = command.commands.items() if isinstance(command, click.Group) else ()
    told = ((name, inner) for name, inner in below if not inner.hidden)
    return [(words, command), *(found for name, inner in told for found in walk(inner, (*words, name)))]


COMMANDS = walk(cli)
VERBS = [words for words, command in COMMANDS if not isinstance(command, click.Group)]


def test_every_verb_of_the_office_is_here() -> None:
    assert {" ".join(words) for words in VERBS} >= {
        *("init", "check", "service list", "procedure list", "priority list", "officer list", "preset list"),
        *(f"ticket {verb}" for verb in ("issue", "show", "list", "resume", "return", "cancel", "reprint")),
        *(f"desk {verb}" for verb in ("list", "open", "close", "pause", "next", "call", "recall", "start")),
        *(f"desk {verb}" for verb in ("finish", "absent", "park", "transfer")),
        *(f"dossier {verb}" for verb in ("open", "record", "return", "show")),
        *("journal list", "journal verify", "print status", "print test", "print preview"),
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("words", "command"), COMMANDS, ids=lambda one: " ".join(one) if type(one) is tuple else "")
def test_every_command_and_option_explains_itself(
    words: tuple[str, ...], command: click.Command, language: str
) -> None:
    result = CliRunner().invoke(cli, ["--language", language, *words, "--help"])
    assert result.exit_code == 0, result.output
    assert find(str(command.help), language)
    assert ("Cách dùng:" in result.stdout) == (language == "vi")
    for param in command.params:
        if isinstance(param, click.Option) and not param.hidden:
            assert find(f"cli.option.{param.name}", language), param.name
    assert "cli." not in result.stdout


@pytest.mark.parametrize(
    "words",
    [
        *(["--db", "URL", "--json", "ticket", "list"], ["ticket", "--json", "list", "--db", "URL"]),
        *(["ticket", "list", "--json", "--db=URL"], ["--json", "ticket", "--db", "URL", "list"]),
    ],
)
def test_the_common_options_stand_anywhere(sqlite_url: str, words: list[str]) -> None:
    result = CliRunner().invoke(cli, [word.replace("URL", sqlite_url) for word in words])
    assert json.loads(result.stdout) == {"tickets": []}


def test_the_last_database_counts(sqlite_url: str) -> None:
    result = CliRunner().invoke(cli, ["--db", "/nowhere/x.db", "--json", "ticket", "list", "--db", sqlite_url])
    assert json.loads(result.stdout) == {"tickets": []}


def test_the_environment_gives_the_default(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_DB", sqlite_url)
    assert CliRunner().invoke(cli, ["ticket", "list", "--json"]).stdout == '{"tickets": []}\n'


def test_a_wrong_environment_names_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_DB", "mysql://lan:matkhau@host/x")
    result = CliRunner().invoke(cli, ["ticket", "list", "--json"])
    told = json.loads(result.stdout)
    assert (result.exit_code, told["refused"]) == (3, "bad_database_url")
    assert told["message"].startswith("TAICHO_DB có giá trị “mysql://host/x”")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nonsense"], "Không có lệnh “nonsense”."),
        (["ticket"], "Thiếu tên lệnh."),
        ([], "Thiếu tên lệnh."),
        (["ticket", "issue"], "Thiếu SERIES."),
        (["ticket", "issue", "A", "B"], "Dòng lệnh chưa đúng: "),
        (["ticket", "issue", "A", "--nonsense"], "Không có tùy chọn --nonsense."),
        (["ticket", "issue", "A", "--key"], "Tùy chọn --key thiếu giá trị"),
        (["ticket", "list", "--state", "lost"], "--state phải là một trong: waiting, called, "),
        (["desk", "open", "1"], "Thiếu --officer."),
        (["dossier", "open", "--ticket", "A001"], "Thiếu --procedure."),
        (
            ["dossier", "record", "X", "receive", "--outcome", "so-so"],
            "--outcome phải là một trong: passed, refused.",
        ),
        (["dossier", "open", "--procedure", "X", "--channel", "fax"], "--channel phải là một trong: direct, "),
        (["journal", "list", "--since", "-1"], "--since phải là số nguyên, nhỏ nhất là 0."),
        (["--db", "", "ticket", "list"], "Giá trị của --db không đúng: không được để trống."),
    ],
)
def test_wrong_usage(taicho: CommandLine, words: list[str], said: str) -> None:
    told = taicho.json(*words, code=2)
    assert set(told) == {"usage"}
    assert told["usage"].startswith(said)
    result = taicho.run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Cách dùng" in result.stderr or said in result.stderr


def test_json_is_heard_even_where_the_line_breaks_before_it() -> None:
    result = CliRunner().invoke(cli, ["ticket", "issue", "--nonsense", "--json"])
    assert set(json.loads(result.stdout)) == {"usage"}


def test_wrong_usage_in_english() -> None:
    result = CliRunner().invoke(cli, ["--language", "en", "ticket", "issue"])
    assert result.stderr.splitlines()[-1] == "SERIES is missing. See: taicho ticket issue --help"


def test_a_mistake_that_click_names_by_itself() -> None:
    assert usage_words(click.BadParameter("?", param_hint="--x"), "vi") == "Thiếu --x."
