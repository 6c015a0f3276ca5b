"""What walls tell the office, on both databases: each call once, each trouble once, and who may tell walls what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from office.domain.facts import TicketCalled
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble, WallRules, parse_quiet
from office.domain.zones import parse_zone
from office.storage.announcements import LATELY
from tests.builders import at
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


def called(office: Office, desk: int = 3, officer: str = "lan.nt", series: str = "A") -> TicketCalled:
    """Return the call of a fresh number to a desk that opens for it."""
    office.open_desk(desk, officer)
    office.issue_ticket(series)
    fact = office.call_next(desk)
    assert isinstance(fact, TicketCalled)
    return fact


def reason(caught: pytest.ExceptionInfo[Refused]) -> str:
    return str(caught.value.reason)


def numbers(office: Office) -> list[str]:
    return [one.number for one in office.unannounced()]


def test_a_wall_makes_itself_known_with_its_own_rules(office: Office, clock: Clock) -> None:
    rules = WallRules(zone=parse_zone("A,1-3"), volume=40, quiet=parse_quiet("11:30-13:30"))
    fact = office.start_wall("  Sảnh   chính ", rules)
    assert (fact.wall, fact.desk, fact.officer) == ("Sảnh chính", None, None)
    (wall,) = office.walls()
    assert (wall.name, wall.started_at, wall.rules) == ("Sảnh chính", at(), rules)
    clock.forward(5)
    office.start_wall("Sảnh chính", replace(rules, volume=50))
    (again,) = office.walls()
    assert (again.started_at, again.rules.volume) == (at(5), 50)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_wall_needs_a_name(office: Office, name: str) -> None:
    with pytest.raises(Refused) as caught:
        office.start_wall(name)
    assert reason(caught) == "bad_wall_name"
    assert office.walls() == ()


def test_a_rule_changed_at_run_time_stands_over_the_own_one_until_it_is_given_back(office: Office) -> None:
    office.start_wall("Sảnh", WallRules(volume=40))
    office.set_wall_rule("Sảnh", "volume", " 60 ", officer="admin")
    office.set_wall_rule("Sảnh", "zone", "b, a,1-2")
    (wall,) = office.walls()
    assert wall.changed == {"volume": "60", "zone": "B,A,1,2"}
    assert (wall.rules.volume, wall.rules.zone) == (60, parse_zone("B,A,1,2"))
    office.start_wall("Sảnh", WallRules(volume=30))
    fact = office.set_wall_rule("Sảnh", "volume", None)
    assert fact.value is None
    (wall,) = office.walls()
    assert (wall.rules.volume, wall.changed) == (30, {"zone": "B,A,1,2"})


@pytest.mark.parametrize(
    ("rule", "value", "why"),
    [
        ("volume", "101", "bad_wall_rule"),
        ("volume", "-1", "bad_wall_rule"),
        ("repeat", "0", "bad_wall_rule"),
        ("rate", "59", "bad_wall_rule"),
        ("voice", "yes", "bad_wall_rule"),
        ("zone", "A;B", "bad_wall_rule"),
        ("quiet", "11-13", "bad_wall_rule"),
        ("style", "aloud", "bad_wall_rule"),
        ("colour", "red", "unknown_wall_rule"),
    ],
)
def test_a_rule_that_is_not_allowed_changes_nothing(office: Office, rule: str, value: str, why: str) -> None:
    office.start_wall("Sảnh")
    before = office.hall().revision
    with pytest.raises(Refused) as caught:
        office.set_wall_rule("Sảnh", rule, value)
    assert reason(caught) == why
    assert office.walls()[0].changed == {}
    assert office.hall().revision == before


def test_an_unknown_rule_cannot_be_given_back_either(office: Office) -> None:
    office.start_wall("Sảnh")
    with pytest.raises(Refused) as caught:
        office.set_wall_rule("Sảnh", "colour", None)
    assert reason(caught) == "unknown_wall_rule"


@pytest.mark.parametrize(
    ("officer", "why"),
    [("lan.nt", "not_authorized"), ("nobody", "unknown_officer")],
)
def test_only_a_lead_or_an_administrator_tells_walls(office: Office, officer: str, why: str) -> None:
    office.start_wall("Sảnh")
    day = date(2026, 11, 23)
    office.post_notice("Nghỉ", "", day, day, officer="admin")
    before = office.hall().revision
    for ask in (
        lambda: office.set_wall_rule("Sảnh", "volume", "60", officer=officer),
        lambda: office.forget_wall("Sảnh", officer=officer),
        lambda: office.post_notice("Nghỉ", "", day, day, officer=officer),
        lambda: office.remove_notice(1, officer=officer),
    ):
        with pytest.raises(Refused) as caught:
            ask()
        assert reason(caught) == why
    assert office.hall().revision == before
    office.set_roles("lan.nt", ["lead"])
    office.set_wall_rule("Sảnh", "volume", "60", officer="lan.nt")
    office.disable_officer("lan.nt")
    with pytest.raises(Refused) as caught:
        office.forget_wall("Sảnh", officer="lan.nt")
    assert reason(caught) == "officer_disabled"


def test_a_trouble_is_written_once_and_ends_once(office: Office, clock: Clock) -> None:
    office.start_wall("Sảnh")
    first = office.tell_trouble("Sảnh", Trouble.BAD_MEDIA, "a.mp4")
    assert first is not None
    assert (first.wall, first.cause, first.about) == ("Sảnh", "bad_media", "a.mp4")
    clock.forward(1)
    before = office.hall().revision
    assert office.tell_trouble("Sảnh", "bad_media", "a.mp4") is None
    assert office.end_trouble("Sảnh", "bad_media", "b.mp4") is None
    assert office.hall().revision == before
    office.tell_trouble("Sảnh", Trouble.NO_AUDIO)
    troubles = office.wall_troubles()
    assert [(one.cause, one.about, one.since) for one in troubles] == [
        (Trouble.BAD_MEDIA, "a.mp4", at()),
        (Trouble.NO_AUDIO, "", at(1)),
    ]
    assert office.desk(3).walls == troubles
    ended = office.end_trouble("Sảnh", Trouble.BAD_MEDIA, "a.mp4")
    assert ended is not None
    assert [one.cause for one in office.wall_troubles()] == [Trouble.NO_AUDIO]


def test_what_a_long_trouble_is_about_keeps_its_end(office: Office) -> None:
    path = "/".join(["ảnh"] * 90) + "/hỏng.png"
    office.start_wall("Sảnh")
    office.tell_trouble("Sảnh", Trouble.BAD_MEDIA, path)
    (trouble,) = office.wall_troubles()
    assert len(trouble.about) == 200
    assert trouble.about.startswith("…")
    assert trouble.about.endswith("/hỏng.png")
    assert office.end_trouble("Sảnh", Trouble.BAD_MEDIA, path) is not None


def test_a_wall_that_starts_again_has_no_trouble_yet(office: Office) -> None:
    office.start_wall("Sảnh")
    office.start_wall("Tầng 2")
    for wall in ("Sảnh", "Tầng 2"):
        office.tell_trouble(wall, Trouble.NO_AUDIO)
    office.start_wall("Sảnh")
    assert [one.wall for one in office.wall_troubles()] == ["Tầng 2"]


def test_a_forgotten_wall_is_gone_whole_until_it_starts_again(office: Office) -> None:
    office.start_wall("Sảnh")
    office.set_wall_rule("Sảnh", "volume", "60")
    office.tell_trouble("Sảnh", Trouble.CLOCK)
    office.forget_wall("Sảnh")
    assert (office.walls(), office.wall_troubles()) == ((), ())
    for ask in (
        lambda: office.forget_wall("Sảnh"),
        lambda: office.set_wall_rule("Sảnh", "volume", "60"),
        lambda: office.tell_trouble("Sảnh", Trouble.CLOCK),
    ):
        with pytest.raises(Refused) as caught:
            ask()
        assert reason(caught) == "unknown_wall"
    office.start_wall("Sảnh")
    assert office.walls()[0].changed == {}


def test_a_call_is_acknowledged_once_by_each_wall(office: Office, clock: Clock) -> None:
    call = called(office)
    office.start_wall("Sảnh")
    fact = office.acknowledge("Sảnh", call.revision, at(0.1), Spoken.SPOKEN)
    assert (fact.ticket.number, fact.desk, fact.call) == ("A001", "3", call.revision)
    before = office.hall().revision
    clock.forward(1)
    again = office.acknowledge("Sảnh", call.revision, at(9), Spoken.CUT)
    assert again == fact
    assert office.hall().revision == before
    office.acknowledge("Tầng 2", call.revision, at(0.2), Spoken.SILENT)
    (log,) = office.wall_calls()
    assert [(one.wall, one.shown_at, one.spoken) for one in log.said] == [
        ("Sảnh", at(0.1), Spoken.SPOKEN),
        ("Tầng 2", at(0.2), Spoken.SILENT),
    ]
    assert office.verify_journal().intact


def test_walls_with_long_names_alike_each_have_their_say(office: Office) -> None:
    call = called(office)
    for name in ("x" * 59 + "1", "x" * 59 + "2"):
        office.acknowledge(name, call.revision, at(), Spoken.SPOKEN)
    assert len(office.wall_calls()[0].said) == 2


@pytest.mark.parametrize("call", [0, 1, 99])
def test_only_a_call_can_be_acknowledged(office: Office, call: int) -> None:
    called(office)
    with pytest.raises(Refused) as caught:
        office.acknowledge("Sảnh", call, at(), Spoken.SPOKEN)
    assert reason(caught) == "unknown_call"


def test_a_wall_that_speaks_later_stands_in_no_undos_way(office: Office) -> None:
    call = called(office)
    office.start(3)
    office.finish(3)
    office.acknowledge("Sảnh", call.revision, at(), Spoken.SPOKEN)
    assert [one.kind for one in office.desk(3).recent][:1] == ["ticket_finished"]
    assert office.undo_last(3).undone == "ticket_finished"


def test_a_call_is_missed_when_it_had_its_time(office: Office, clock: Clock) -> None:
    called(office)
    clock.forward(0.5)
    assert numbers(office) == [], "an office without walls misses nothing"
    office.start_wall("Sảnh")
    assert numbers(office) == ["A001"]
    assert [one.number for one in office.desk(5).unannounced] == ["A001"]
    (missed,) = office.unannounced()
    office.acknowledge("Sảnh", missed.revision, at(1), Spoken.SPOKEN)
    assert numbers(office) == []


def test_a_call_is_not_missed_before_its_time_nor_when_it_is_answered_nor_long_after(
    office: Office, clock: Clock
) -> None:
    office.start_wall("Sảnh")
    called(office)
    clock.forward(19 / 60)
    assert numbers(office) == []
    clock.forward(2 / 60)
    assert numbers(office) == ["A001"]
    clock.forward(10)
    assert numbers(office) == []
    office.recall(3)
    clock.forward(1)
    assert numbers(office) == ["A001"]
    office.start(3)
    assert numbers(office) == []


@pytest.mark.parametrize("spoken", [Spoken.NO_DEVICE, Spoken.CUT, Spoken.FAILED, Spoken.STALE])
def test_a_call_shown_and_not_heard_is_missed_until_another_wall_speaks(
    office: Office, clock: Clock, spoken: Spoken
) -> None:
    call = called(office)
    office.start_wall("Sảnh")
    clock.forward(1)
    office.acknowledge("Sảnh", call.revision, at(), spoken)
    assert numbers(office) == ["A001"]
    office.acknowledge("Tầng 2", call.revision, at(), Spoken.SPOKEN)
    assert numbers(office) == []


def test_a_hall_of_walls_without_a_voice_is_content_with_what_is_shown(office: Office, clock: Clock) -> None:
    call = called(office)
    office.start_wall("Sảnh", WallRules(voice=False))
    clock.forward(1)
    office.acknowledge("Sảnh", call.revision, at(), Spoken.SILENT)
    assert numbers(office) == []


@pytest.mark.parametrize(
    ("rules", "is_missed"),
    [
        (WallRules(), True),
        (WallRules(volume=0), False),
        (WallRules(voice=False), False),
        (WallRules(zone=parse_zone("B,9")), False),
        (WallRules(zone=parse_zone("A")), True),
        (WallRules(zone=parse_zone("3")), True),
        (WallRules(quiet=parse_quiet("07:30-09:00")), False),
        (WallRules(quiet=parse_quiet("09:00-10:00")), True),
    ],
)
def test_a_wall_that_has_to_speak_is_waited_for(
    office: Office, clock: Clock, rules: WallRules, is_missed: bool
) -> None:
    call = called(office)
    office.start_wall("Biển quầy 3", WallRules(voice=False))
    office.start_wall("Sảnh", rules)
    clock.forward(1)
    office.acknowledge("Biển quầy 3", call.revision, at(), Spoken.SILENT)
    assert numbers(office) == (["A001"] if is_missed else [])


def test_only_the_last_call_of_a_number_is_missed(office: Office, clock: Clock) -> None:
    office.start_wall("Sảnh")
    called(office)
    clock.forward(0.5)
    again = office.recall(3)
    assert numbers(office) == ["A001"], "the recall has not had its time, the call has"
    clock.forward(0.5)
    (missed,) = office.unannounced()
    assert (missed.revision, missed.is_recall) == (again.revision, True)
    office.acknowledge("Sảnh", again.revision, at(), Spoken.SPOKEN)
    assert numbers(office) == []


def test_the_log_is_of_this_day_newest_first_and_as_long_as_asked(office: Office, clock: Clock) -> None:
    called(office)
    office.finish(3)
    clock.forward(24 * 60)
    office.open_desk(3, "lan.nt")
    for _ in range(4):
        office.issue_ticket("A")
        office.call_next(3)
        office.finish(3)
    log = office.wall_calls()
    assert [one.call.number for one in log] == ["A004", "A003", "A002", "A001"]
    assert not any(one.call.matters for one in log)
    assert [one.call.number for one in office.wall_calls(2)] == ["A004", "A003"]


def test_a_long_past_is_not_looked_through(office: Office, clock: Clock) -> None:
    """A call that is further back in the journal than anybody looks is not told again."""
    office.start_wall("Sảnh")
    called(office)
    clock.forward(1)
    assert numbers(office) == ["A001"]
    for _ in range(LATELY // 2):
        office.tell_trouble("Sảnh", Trouble.CLOCK)
        office.end_trouble("Sảnh", Trouble.CLOCK)
    assert numbers(office) == []
    assert clock.now - at(1) == timedelta(0)
    assert [one.call.number for one in office.wall_calls()] == ["A001"], "the log goes further back"


def test_it_is_known_when_walls_alone_have_written(office: Office, clock: Clock) -> None:
    office.start_wall("Sảnh")
    call = called(office)
    assert office.only_announced(call.revision) is None, "nothing was written"
    clock.forward(1)
    told = office.acknowledge("Sảnh", call.revision, at(), Spoken.SPOKEN)
    office.acknowledge("Tầng 2", call.revision, at(), Spoken.SPOKEN)
    assert office.only_announced(call.revision) == (told.revision + 1, at(1))
    assert office.only_announced(call.revision - 1) is None, "the call itself is news"
    office.tell_trouble("Sảnh", Trouble.CLOCK)
    assert office.only_announced(call.revision) is None
