import json

import click
import pytest

from office.cli.answers import Stopped, answered
from office.cli.asked import Asked
from office.domain.errors import Conflict, Reason, Unavailable


def failing(error: BaseException) -> object:
    raise error


def test_a_bug_is_logged_and_told(capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    assert answered(lambda: failing(ZeroDivisionError("oh")), Asked(as_json=True), []) == 1
    assert json.loads(capsys.readouterr().out) == {"bug": "ZeroDivisionError: oh"}
    assert caplog.records[0].exc_info is not None
    assert answered(lambda: failing(ZeroDivisionError("oh")), Asked(), []) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("Chương trình gặp lỗi ngoài dự kiến")


def test_a_value_without_a_shape_is_a_bug(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert answered(object, Asked(as_json=True), []) == 1
    assert json.loads(capsys.readouterr().out) == {"bug": "TypeError: no shape for object"}
    assert len(caplog.records) == 1


@pytest.mark.parametrize(
    ("error", "code", "reason"),
    [
        (Conflict(Reason.LOST_RACE, what="A001"), 3, "lost_race"),
        (Stopped("no_screen"), 3, "no_screen"),
        (Unavailable(Reason.DISK_FULL, path="/x"), 4, "disk_full"),
    ],
)
def test_whose_fault_it_is_gives_the_code(
    capsys: pytest.CaptureFixture[str], error: Exception, code: int, reason: str
) -> None:
    assert answered(lambda: failing(error), Asked(as_json=True), []) == code
    assert json.loads(capsys.readouterr().out)["refused"] == reason


def test_a_face_gives_its_own_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert answered(lambda: 7, Asked(as_json=True), []) == 7
    assert capsys.readouterr().out == ""


def test_an_interrupt(capsys: pytest.CaptureFixture[str]) -> None:
    assert answered(lambda: failing(click.Abort()), Asked(), []) == 130
    assert capsys.readouterr().out == ""
