import pytest
from click.testing import CliRunner

from office.cli.root import cli
from tests.office.cli.conftest import CommandLine

NO_OFFICE = CommandLine("sqlite:////nowhere/at/all.db")
"""What is said needs no database."""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["A025", "--desk", "3"], "mời số a không hai năm đến quầy số ba"),
        (["A025", "--desk", "12", "--style", "grouped"], "mời số a hai mươi lăm đến quầy số mười hai"),
        (["A105", "--desk", "3", "--recall"], "xin nhắc lại mời số a một không năm đến quầy số ba"),
        (
            ["B1005", "--desk", "104", "--style", "grouped", "--region", "south"],
            "mời số bê một ngàn không trăm lẻ năm đến quầy số một trăm lẻ bốn",
        ),
        (["A025", "--desk", "3", "--language", "en"], "ticket number eh zero two five please go to desk three"),
        (["đ7", "--desk", " 3b "], "mời số đê không không bảy đến quầy số ba bê"),
    ],
)
def test_the_words_of_a_call(words: list[str], said: str) -> None:
    assert NO_OFFICE.said("voice", "words", *words) == said


def test_the_clips_of_a_call() -> None:
    told = NO_OFFICE.json(
        "voice", "words", "a25", "--desk", "3", "--language", "en", "--style", "grouped", "--recall"
    )
    assert told == {
        **{"number": "A025", "desk": "3", "recall": True, "language": "en", "style": "grouped", "region": "north"},
        "words": "calling again ticket number eh twenty five please go to desk three",
        "clips": ["calling again", "ticket number", "eh", "twenty", "five", "please go to desk", "three"],
    }


def test_the_language_of_the_answers_is_that_of_the_call_unless_another_is_named() -> None:
    assert NO_OFFICE.said("--language", "en", "voice", "words", "A025", "--desk", "3").startswith("ticket number")
    said = NO_OFFICE.said("--language", "en", "voice", "words", "A025", "--desk", "3", "--language", "vi")
    assert said.startswith("mời số")


@pytest.mark.parametrize("number", ["A", "25", "Ạ1", "ABC1", "A-1", "A000", "A٢٥", "", "A1234567890"])
def test_what_is_no_ticket_is_told(number: str) -> None:
    told = NO_OFFICE.json("voice", "words", number, "--desk", "3", code=3)
    assert told["refused"] == "bad_ticket_number"
    assert f"“{number or '…'}” không phải là số phiếu" in told["message"]


@pytest.mark.parametrize("desk", ["B", "3Đ", "3-4", "123456789", "٣", ""])
def test_what_is_no_desk_is_told(desk: str) -> None:
    told = NO_OFFICE.json("voice", "words", "A025", "--desk", desk, code=3)
    assert told["refused"] == "bad_desk_number"
    assert f"“{desk or '…'}” không phải là số quầy" in told["message"]


def test_a_wrong_call_is_told_in_the_language_of_the_answers() -> None:
    words = ["--language", "en", "voice", "words", "25", "--desk", "3", "--language", "vi"]
    result = CliRunner().invoke(cli, words)
    assert (result.exit_code, result.stderr.split(". ")[0]) == (3, "“25” is not a ticket number")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["A025"], "Thiếu --desk."),
        (["--desk", "3"], "Thiếu NUMBER."),
        (["A025", "--desk", "3", "--language", "fr"], "--language phải là một trong: vi, en."),
        (["A025", "--desk", "3", "--style", "sung"], "--style phải là một trong: digits, grouped."),
        (["A025", "--desk", "3", "--region", "west"], "--region phải là một trong: north, south."),
    ],
)
def test_wrong_usage(words: list[str], said: str) -> None:
    assert NO_OFFICE.json("voice", "words", *words, code=2)["usage"].startswith(said)
