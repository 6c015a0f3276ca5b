"""A wall that speaks, on a real office: what it says reaches the journal, and what staff set holds at once."""

from itertools import pairwise

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from display.app import opened
from display.calling.calls import GAP_S, SHOWN_S
from display.setup import Setup
from office.bootstrap import Office, open_office
from office.domain.wall_calls import Spoken
from office.domain.walls import WallRules
from office.voice.opening import open_voice
from office.voice.pack import RATE
from office.voice.pcm import CEILING
from tests.display.sights import DESKS, Steady, call_at, pass_seconds, words
from tests.display.speaking import Kit, call, outcomes, speaking
from tests.office.voice.voices import heard


def test_what_was_said_reaches_the_journal(qtbot: QtBot, office_url: str) -> None:
    with open_office(office_url) as office, speaking(office_url, name="Sảnh A") as wall:
        wall.settle(call_at(office, DESKS[:3]))
        assert words(wall.wall, "number") == ["A001", "B001", "H001"]
        wall.pass_seconds(30)
        wall.report()
        assert outcomes(office) == {number: {"Sảnh A": Spoken.SPOKEN} for number in ("A001", "B001", "H001")}
        assert [said[0].split()[2] for said in wall.said] == ["a", "bê", "hát"]
        wall.settle(office.recall(2).revision)
        wall.pass_seconds(30)
        wall.report()
        again = office.wall_calls()[0]
        assert (again.call.number, again.call.is_recall, again.is_spoken) == ("B001", True, True)
        assert wall.said[-1][0].startswith("xin nhắc lại mời số bê")
        assert office.unannounced() == ()


def test_the_citizen_hears_the_language_of_the_ticket(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    office.open_desk("3", "lien.dk")
    office.issue_ticket("A", language="en")
    with speaking(sqlite_url) as wall:
        wall.settle(call(office, "3"))
        assert wall.said == [
            [
                "mời số a không không một đến quầy số ba",
                "ticket number eh zero zero one please go to desk three",
            ]
        ]


def test_staff_change_how_it_speaks_while_it_runs(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    with speaking(sqlite_url, name="Sảnh") as wall:
        office.open_desk("3", "lien.dk")

        def called(**rules: str) -> None:
            for rule, value in rules.items():
                office.set_wall_rule("Sảnh", rule, value)
            office.issue_ticket("A")
            wall.settle(call(office, "3"))
            wall.pass_seconds(60)
            wall.report()
            office.start("3")
            wall.settle(office.finish("3").revision)

        called()
        called(volume="30", repeat="1", style="grouped")
        usual, other = wall.played
        assert (usual.volume, other.volume) == (80, 30)
        assert other.sound.seconds < 0.6 * usual.sound.seconds
        assert other.sound.said == "mời số a hai đến quầy số ba"
        for rules, came in (
            ({"voice": "off"}, Spoken.SILENT),
            ({"voice": "on"}, Spoken.SPOKEN),
            ({"volume": "0"}, Spoken.SILENT),
            ({"volume": "50", "quiet": "00:00-12:00,12:00-00:00"}, Spoken.QUIET),
            ({"quiet": ""}, Spoken.SPOKEN),
        ):
            called(**rules)
            assert list(outcomes(office).values())[-1] == {"Sảnh": came}, rules
        assert [one.volume for one in wall.played] == [80, 30, 30, 50]


def test_what_is_heard_of_a_burst_of_calls(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    """The sounds themselves, by the clock of the loudspeaker: none over another, none too loud, the gaps as set."""
    rules = WallRules(repeat=2, pause=1000)
    for desk, officer, series in DESKS[:4]:
        office.open_desk(desk, officer)
        office.issue_ticket(series, language="en" if series == "B" else "vi")
    with speaking(sqlite_url, Kit(real=open_voice()), rules=rules) as wall:
        wall.settle([call(office, desk) for desk, _, _ in DESKS[:4]][-1])
        wall.pass_seconds(120)
        wall.report()
        assert [one.outcome for one in wall.played] == [Spoken.SPOKEN] * 4
        for before, after in pairwise(wall.played):
            ends = before.at.timestamp() + before.sound.seconds
            assert after.at.timestamp() >= ends + GAP_S - 0.001
            assert after.at.timestamp() < ends + GAP_S + 0.1
        for played in wall.played:
            samples = heard(played.sound)
            assert played.sound.rate == RATE
            assert 0.1 * CEILING < np.max(np.abs(samples)) <= CEILING < 32_767
        # The last is said as often as the rules say, for nobody waits any more.
        assert _longest_silence_ms(heard(wall.played[-1].sound)) == pytest.approx(1000, abs=150)
        assert len(wall.played[1].sound.by) == 2
        assert set(outcomes(office)) == {"A001", "B001", "H001", "C001"}


def _longest_silence_ms(samples: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> float:
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > 64)
    return float(np.max(np.diff(loud))) * 1000 / RATE


def test_a_muted_wall_says_so(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    with opened(sqlite_url, Setup(name="Câm"), steady=Steady()) as face:
        face.settle()
        face.settle(call_at(office, DESKS[:1]))
        pass_seconds(face, SHOWN_S)
        face.lane.drain()
        assert outcomes(office) == {"A001": {"Câm": Spoken.SILENT}}
