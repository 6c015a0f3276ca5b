"""The keeper: opens again what dies, ends when it is meant to, and has a spare wait."""

import psutil
import pytest

from kiosk.keeper import Keeper, pause_before
from kiosk.keeper_events import Died, Opened
from kiosk.kept import CLOSED
from tests.kiosk.keepers import PATIENCE_S, kept, python


@pytest.mark.parametrize(("code", "comes_to"), [(0, 0), (CLOSED, 0), (2, 2), (3, 3)])
def test_an_end_that_was_meant_or_is_hopeless_is_the_end(code: int, comes_to: int) -> None:
    with kept(python(f"raise SystemExit({code})")) as running:
        assert running.ended() == comes_to
        opened, died = running.next(), running.next()
    assert isinstance(opened, Opened)
    assert died == Died(opened.pid, code)


def test_one_that_dies_again_and_again_is_opened_again_more_and_more_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def wait(keeper: Keeper, seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            keeper.stop()

    monkeypatch.setattr(Keeper, "_wait", wait)
    with kept(python("raise SystemExit(1)")) as running:
        assert running.ended() == 0
    assert pauses == [0, 1, 2, 4, 8]


def test_the_pauses_grow_to_half_a_minute() -> None:
    assert [pause_before(deaths) for deaths in (0, 1, 2, 3, 6, 7, 1000)] == [0, 0, 1, 2, 16, 30, 30]


def test_it_is_stopped_while_it_waits() -> None:
    with kept(python("raise SystemExit(1)")) as running:
        for _ in range(4):
            running.next()
        running.keeper.stop()
        assert running.ended() == 0


SPARING = """
import os, sys
if "--spare" in sys.argv:
    if not os.read(0, 64):
        sys.exit(0)
    print("spare", flush=True)
print("ready", flush=True)
sys.exit(1 if os.read(0, 64) else 0)
"""


def test_a_spare_waits_and_takes_over(capfd: pytest.CaptureFixture[str]) -> None:
    with kept(python(SPARING)) as running:
        first = running.welcomed()
        (spare,) = running.spares(first.pid)
        psutil.Process(first.pid).kill()
        assert isinstance(running.next(), Died)
        assert running.welcomed().pid == spare
    assert running.code == 0
    assert not psutil.pid_exists(spare)
    assert capfd.readouterr().out == "spare\n"


def test_a_spare_that_died_is_no_loss() -> None:
    with kept(python(SPARING)) as running:
        first = running.welcomed()
        (spare,) = running.spares(first.pid)
        psutil.Process(spare).kill()
        psutil.Process(spare).wait(PATIENCE_S)
        psutil.Process(first.pid).kill()
        assert isinstance(running.next(), Died)
        assert running.welcomed().pid not in {first.pid, spare}


def test_the_child_ends_when_its_input_does() -> None:
    with kept(python("import sys; print('ready', flush=True); sys.stdin.read(); sys.exit(0)")) as running:
        running.welcomed()
        running.keeper.stop()
        assert running.ended() == 0


def test_what_the_child_says_besides_is_passed_on(capfd: pytest.CaptureFixture[str]) -> None:
    with kept(python("print('painted'); print('{\"refused\": 1}'); raise SystemExit(3)")) as running:
        assert running.ended() == 3
    assert capfd.readouterr().out == '{"refused": 1}\n'
