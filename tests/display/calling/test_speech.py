"""Speaking the calls, in a time of its own: which words, in which order, when, and what is told of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from display.calling.announcing import Announcing
from display.calling.calls import GAP_S, STALE_S, Acknowledgment
from display.calling.speech import Speech
from display.ruling import Ruling
from office.domain.tickets import Ticket
from office.domain.wall_calls import CallMade, Spoken
from office.domain.walls import WallRules
from office.voice.sound import Sound
from tests.builders import MORNING, a_ticket_at
from tests.display.looks import a_call
from tests.display.speaking import Hearing, Kit

A012, B006, C041 = a_call("A012", "3", 1), a_call("B006", "2", 2), a_call("C041", "7", 3)
WORDS = "mời số a không một hai đến quầy số ba"


@pytest.fixture
def kit() -> Kit:
    return Kit()


@pytest.fixture
def ruling(qtbot: QtBot) -> Ruling:
    return Ruling(WallRules())


@pytest.fixture
def hall(qtbot: QtBot, kit: Kit, ruling: Ruling) -> Iterator[Hearing]:
    """A wall without a window."""
    announcing = Announcing(kit.course)
    announcing.be_silent(None)
    speech = Speech(announcing, ruling, kit.sounding())
    speech.begin()
    speech.lane.drain()
    yield kit.hearing(announcing, speech)
    speech.close()
    announcing.stop()


@pytest.fixture
def answers(hall: Hearing) -> list[Acknowledgment]:
    told: list[Acknowledgment] = []
    hall.announcing.acknowledged.connect(told.append)
    return told


def at_desks(*calls: CallMade) -> list[Ticket]:
    return [a_ticket_at(one.desk, f"A{one.number[1:]}", series=one.series) for one in calls]


def call(hall: Hearing, *calls: CallMade, beside: Sequence[CallMade] = (), blind_s: float = 0.0) -> None:
    """These calls are made at once; those beside were made before and still matter."""
    hall.announcing.look(calls, at_desks(*beside, *calls), MORNING, blind_s)
    hall.catch_up()


def test_calls_are_spoken_one_after_the_other_in_their_order(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012, B006, C041)
    hall.pass_seconds(20)
    assert [said[0] for said in hall.said] == [
        WORDS,
        "mời số bê không không sáu đến quầy số hai",
        "mời số xê không bốn một đến quầy số bảy",
    ]
    assert [(one.revisions, one.spoken) for one in answers] == [((n,), Spoken.SPOKEN) for n in (1, 2, 3)]
    for before, after in pairwise(hall.played):
        assert before.ended_at is not None
        assert GAP_S <= (after.at - before.ended_at).total_seconds() < GAP_S + 0.05


def test_while_others_wait_each_is_said_once(hall: Hearing) -> None:
    call(hall, A012, B006, C041)
    hall.pass_seconds(30)
    first, second, last = (one.sound.seconds for one in hall.played)
    assert first == pytest.approx(second, rel=0.1)
    assert last > 1.5 * first, "nobody waits any more: as often as the rules say"


def test_a_call_while_another_is_spoken_waits_for_its_end(hall: Hearing) -> None:
    call(hall, A012)
    hall.pass_seconds(0.5)
    call(hall, B006, beside=[A012])
    assert len(hall.played) == 1
    hall.until_silent()
    first, second = hall.played
    assert first.outcome is Spoken.SPOKEN
    assert first.ended_at is not None
    assert (second.at - first.ended_at).total_seconds() >= GAP_S


def test_the_language_of_the_ticket_follows_the_vietnamese(hall: Hearing) -> None:
    call(hall, a_call(language="en"))
    assert hall.said == [[WORDS, "ticket number eh zero one two please go to desk three"]]
    assert hall.played[0].sound.by == ("espeak", "espeak")


def test_a_recall_says_so_in_both_languages(hall: Hearing) -> None:
    call(hall, a_call(language="en", is_recall=True))
    assert hall.said == [
        [f"xin nhắc lại {WORDS}", "calling again ticket number eh zero one two please go to desk three"]
    ]


def test_a_recall_during_its_own_call_is_part_of_it(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012)
    hall.pass_seconds(0.5)
    call(hall, a_call("A012", "3", 9, is_recall=True))
    hall.pass_seconds(20)
    assert len(hall.played) == 1
    assert [(one.revisions, one.spoken) for one in answers] == [((1, 9), Spoken.SPOKEN)]
    call(hall, a_call("A012", "3", 10, is_recall=True))
    assert hall.said[-1] == [f"xin nhắc lại {WORDS}"], "once it was said, it is said again"


def test_a_call_that_waited_too_long_is_only_shown(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012, B006, blind_s=STALE_S + 1)
    assert hall.said == [[WORDS]], "made just now"
    old = a_call("H018", "5", 4, at=MORNING.replace(hour=0))
    call(hall, old, beside=[A012, B006], blind_s=STALE_S + 1)
    assert "H018" in [one.call.number for one in hall.announcing.shown()]
    hall.pass_seconds(30)
    assert [said[0][:12] for said in hall.said] == ["mời số a khô", "mời số bê kh"]
    assert [one.spoken for one in answers if one.revisions == (4,)] == [Spoken.STALE]


@pytest.mark.parametrize("why", [Spoken.QUIET, Spoken.SILENT])
def test_in_silence_calls_are_shown_and_say_why(hall: Hearing, answers: list[Acknowledgment], why: Spoken) -> None:
    hall.announcing.be_silent(why)
    call(hall, A012)
    hall.pass_seconds(10)
    assert hall.played == []
    assert [one.spoken for one in answers] == [why]
    hall.announcing.be_silent(None)
    call(hall, B006)
    assert len(hall.played) == 1


def test_silence_lets_what_is_being_said_end(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012, B006)
    hall.pass_seconds(0.5)
    hall.announcing.be_silent(Spoken.SILENT)
    hall.pass_seconds(10)
    assert [one.spoken for one in answers] == [Spoken.SPOKEN, Spoken.SILENT]
    assert [one.outcome for one in hall.played] == [Spoken.SPOKEN]


def test_the_rules_of_the_moment_hold(hall: Hearing, ruling: Ruling) -> None:
    def said_by(**rules: str) -> Sound:
        ruling.change(rules)
        call(hall, a_call("A025", "12"))
        hall.pass_seconds(60)
        return hall.played[-1].sound

    usual = said_by()
    assert usual.said == "mời số a không hai năm đến quầy số mười hai"
    assert said_by(style="grouped").said == "mời số a hai mươi lăm đến quầy số mười hai"
    assert said_by(repeat="1").seconds < 0.7 * usual.seconds
    assert said_by(pause="3000").seconds == pytest.approx(usual.seconds + 2, abs=0.01)
    assert said_by(rate="60").seconds > 1.3 * usual.seconds
    assert said_by(chime="off").seconds == pytest.approx(usual.seconds - 0.88, abs=0.02)
    ruling.change({"region": "south", "style": "grouped"})
    call(hall, a_call("A105", "3"))
    assert hall.said[-1] == ["mời số a một trăm lẻ năm đến quầy số ba"]
    hall.pass_seconds(60)
    ruling.change({"volume": "35"})
    call(hall, A012)
    assert [hall.played[0].volume, hall.played[-1].volume] == [80, 35]


@pytest.mark.parametrize(("number", "desk"), [("Ă012", "3"), ("A012", "Hành lang")])
def test_what_cannot_be_said_is_shown_and_told(
    hall: Hearing, answers: list[Acknowledgment], number: str, desk: str
) -> None:
    call(hall, a_call(number, desk))
    assert [one.call.number for one in hall.announcing.shown()] == [number]
    (chime,) = hall.played
    assert chime.sound.by == ()
    assert 0.5 < chime.sound.seconds < 1, "the chime alone draws the eyes"
    hall.pass_seconds(10)
    assert [one.spoken for one in answers] == [Spoken.FAILED]
    assert hall.news == ["began", f"+no_voice {number} → {desk}", "ended"]
    call(hall, B006)
    assert hall.news[-1] == f"-no_voice {number} → {desk}"


def test_a_voice_that_fails_leaves_the_next_call_alone(
    hall: Hearing, answers: list[Acknowledgment], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hall.voice, "spoken", lambda *_: 1 / 0)
    call(hall, A012, B006)
    monkeypatch.undo()
    hall.pass_seconds(20)
    assert [said[0][:9] for said in hall.said] == ["mời số bê"]
    assert [one.spoken for one in answers] == [Spoken.FAILED, Spoken.SPOKEN]
    assert hall.news == ["began", "+no_voice A012 → 3", "ended", "began", "-no_voice A012 → 3", "ended"]
    assert [record.message for record in caplog.records] == ["work on the lane failed"]


def test_nobody_who_speaks_is_told_by_language_and_failed_where_no_word_was_said(
    hall: Hearing, answers: list[Acknowledgment]
) -> None:
    hall.voice.languages = ("vi",)
    call(hall, a_call(language="en"))
    hall.pass_seconds(20)
    call(hall, B006)
    hall.pass_seconds(20)
    assert hall.news[:3] == ["began", "+no_voice en", "ended"]
    assert "-no_voice en" not in hall.news, "that nobody asked for English mends nothing"
    hall.voice.languages = ()
    call(hall, C041)
    hall.pass_seconds(20)
    assert hall.played[-1].outcome is Spoken.SPOKEN, "the chime was heard"
    assert [one.spoken for one in answers] == [Spoken.SPOKEN, Spoken.SPOKEN, Spoken.FAILED]
    hall.voice.languages = ("vi", "en")
    call(hall, a_call("A013", "3", 7, language="en"))
    assert {"-no_voice en", "-no_voice vi"} <= set(hall.news)


def test_pictures_are_told_to_be_quiet_while_it_speaks(hall: Hearing) -> None:
    call(hall, A012)
    assert hall.news == ["began"]
    hall.until_silent()
    assert hall.news == ["began", "ended"]


def test_without_a_loudspeaker_the_staff_are_told_until_there_is_one(
    hall: Hearing, answers: list[Acknowledgment]
) -> None:
    hall.speaker.pull_out()
    assert hall.news == ["+no_audio"], "before a call is missed"
    call(hall, A012)
    hall.pass_seconds(10)
    assert [one.spoken for one in answers] == [Spoken.NO_DEVICE]
    hall.speaker.plug_in()
    assert [one for one in hall.news if "audio" in one] == ["+no_audio", "-no_audio"]
    call(hall, B006)
    hall.pass_seconds(10)
    assert [one.spoken for one in answers] == [Spoken.NO_DEVICE, Spoken.SPOKEN]


def test_a_loudspeaker_that_is_unplugged_in_mid_sentence_cuts_that_call_only(
    hall: Hearing, answers: list[Acknowledgment]
) -> None:
    call(hall, A012, B006, C041)
    hall.pass_seconds(0.5)
    hall.speaker.pull_out()
    hall.speaker.plug_in()
    hall.pass_seconds(20)
    assert [one.spoken for one in answers] == [Spoken.CUT, Spoken.SPOKEN, Spoken.SPOKEN]
    assert [one for one in hall.news if "audio" in one][:2] == ["+no_audio", "-no_audio"]
    assert [one for one in hall.news if "audio" in one][-1] == "-no_audio"


def test_a_ticket_cancelled_while_it_is_spoken_falls_silent(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012, B006)
    hall.pass_seconds(0.5)
    hall.announcing.look([], at_desks(B006), MORNING)
    assert [one.outcome for one in hall.played] == [Spoken.CUT]
    assert [one.call.number for one in hall.announcing.shown()] == ["B006"]
    hall.pass_seconds(20)
    assert [one.outcome for one in hall.played] == [Spoken.CUT, Spoken.SPOKEN]
    assert [(one.revisions, one.spoken) for one in answers] == [((1,), Spoken.ENDED), ((2,), Spoken.SPOKEN)]
    assert not [one for one in hall.news if "audio" in one], "to fall silent on purpose is no trouble"
    assert hall.news == ["began", "ended", "began", "ended"]


def test_one_ticket_at_two_desks_goes_to_the_second(hall: Hearing, answers: list[Acknowledgment]) -> None:
    call(hall, A012)
    hall.pass_seconds(0.5)
    call(hall, a_call("A012", "5", 8))
    assert [(one.call.number, one.call.desk) for one in hall.announcing.shown()] == [("A012", "5")]
    hall.pass_seconds(20)
    assert [said[0].split()[-1] for said in hall.said] == ["ba", "năm"]
    assert [(one.revisions, one.spoken) for one in answers] == [((1,), Spoken.ENDED), ((8,), Spoken.SPOKEN)]


def test_a_call_that_was_asked_for_before_there_was_a_voice_is_said(qtbot: QtBot, kit: Kit, ruling: Ruling) -> None:
    announcing = Announcing(kit.course)
    announcing.be_silent(None)
    announcing.look([A012, B006], at_desks(A012, B006), MORNING)
    speech = Speech(announcing, ruling, kit.sounding())
    speech.begin()
    hall = kit.hearing(announcing, speech)
    hall.pass_seconds(20)
    assert [said[0][:9] for said in hall.said] == ["mời số a ", "mời số bê"]
    speech.close()
    announcing.stop()


def test_a_wall_that_is_closed_falls_silent(hall: Hearing, kit: Kit) -> None:
    call(hall, A012)
    hall.speech.close()
    assert [one.outcome for one in hall.played] == [Spoken.CUT]
    hall.announcing.say.connect(hall.speech.say)  # the fixture closes it once more
