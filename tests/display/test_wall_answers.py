"""Whatever a hall does, a wall that follows it answers once for every call, and shows numbers only."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from office.bootstrap import Office, open_office
from office.domain.errors import OfficeError
from office.domain.wall_calls import Spoken
from tests.display.speaking import Kit, SpeakingWall, speaking
from tests.display.telling import every_text

DESKS = {"1": "lan.nt", "2": "hung.tm", "3": "lien.dk"}
PERSONAL = "Nguyễn Văn Kín"

desks = st.sampled_from(sorted(DESKS))
numbers = st.sampled_from(["A001", "A002", "B001"])
verbs = st.one_of(
    st.tuples(st.just("issue"), st.sampled_from("AB"), st.sampled_from(["vi", "en"])),
    st.tuples(st.sampled_from(["call_next", "recall", "start", "finish", "mark_absent", "park", "undo_last"]), desks),
    st.tuples(st.just("transfer"), desks, desks),
    st.tuples(st.just("call_number"), desks, numbers),
    st.tuples(st.sampled_from(["cancel", "bring_back"]), numbers),
    st.tuples(st.just("dossier"), numbers),
    st.tuples(st.just("seconds"), st.sampled_from([0.3, 2.0, 9.0])),
)


def do(office: Office, wall: SpeakingWall, verb: tuple[str, ...]) -> None:
    """Do it, as far as the hall allows."""
    name, *given_words = verb
    try:
        match name:
            case "issue":
                letter, language = given_words
                office.issue_ticket(letter, language=language, citizen=None)
            case "transfer":
                office.transfer(given_words[0], to_desk=given_words[1], note=PERSONAL)
            case "dossier":
                code = office.procedures()[0].code
                office.open_dossier(code, ticket=given_words[0], officer="lan.nt", applicant=PERSONAL)
            case "seconds":
                wall.pass_seconds(float(given_words[0]))
            case _:
                getattr(office, name)(*given_words)
    except OfficeError:
        return


@pytest.fixture(scope="module")
def places(founded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "founded.db").write_bytes(founded_file.read_bytes())
    return folder


@given(st.lists(verbs, min_size=4, max_size=25))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_call_is_answered_for_once(qtbot: QtBot, places: Path, done: list[tuple[str, ...]]) -> None:
    path = places / "office.db"
    for file in places.glob("office.db*"):
        file.unlink()
    path.write_bytes((places / "founded.db").read_bytes())
    kit, began = Kit(), datetime.now(UTC).replace(hour=1) + timedelta(days=1)

    def clock() -> datetime:
        return began + timedelta(seconds=kit.course.now)

    with (
        pytest.MonkeyPatch.context() as patch,
        open_office(str(path), clock=clock) as office,
    ):
        patch.setattr("office.qt.link._open_office", lambda url: open_office(url, clock=clock))
        _follow(office, str(path), kit, done)


def _follow(office: Office, url: str, kit: Kit, done: list[tuple[str, ...]]) -> None:
    with speaking(url, kit, name="Sảnh") as wall:
        for desk, officer in DESKS.items():
            office.open_desk(desk, officer)
        for letter in "AAB":
            office.issue_ticket(letter)
        wall.settle()
        for verb in done:
            do(office, wall, verb)
            wall.settle()
            assert PERSONAL not in every_text(wall.wall)
        wall.pass_seconds(200)
        wall.report()
        answers = Counter(len(one.said) for one in office.wall_calls(1_000))
        assert set(answers) <= {1}, "each once"
        calls = {one.call.revision: one.said[0].spoken for one in office.wall_calls(1_000)}
        assert set(calls.values()) <= {Spoken.SPOKEN, Spoken.ENDED}
        spoken = [played for played in wall.played if played.outcome is Spoken.SPOKEN]
        assert len(spoken) <= len(calls)
        assert office.wall_troubles() == ()
        assert wall.wall.hall.announcing.state.entries == ()
