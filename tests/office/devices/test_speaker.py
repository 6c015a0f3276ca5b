from collections.abc import Callable
from datetime import timedelta

from office.devices.speaker import RecordingSpeaker, Speaker
from office.domain.wall_calls import Spoken
from office.voice.sound import Sound
from tests.clocks import Clock

SOUND = Sound(b"\0\0" * 22_050, 22_050, "một", ("espeak",))


def test_it_keeps_what_was_played_when_and_what_came_of_it(clock: Clock) -> None:
    told: list[str] = []
    speaker = RecordingSpeaker(clock)
    speaker.ended.connect(told.append)
    begun = clock()
    speaker.play(SOUND, 70)
    playing = [speaker.is_playing]
    clock.forward(minutes=1)
    speaker.finish()
    assert [*playing, speaker.is_playing] == [True, False]
    assert told == [Spoken.SPOKEN]
    (played,) = speaker.played
    assert (played.sound, played.volume, played.outcome) == (SOUND, 70, Spoken.SPOKEN)
    assert (played.at, played.ended_at) == (begun, begun + timedelta(minutes=1))


def test_a_second_sound_cuts_the_first_off(clock: Clock) -> None:
    told: list[str] = []
    speaker: Speaker = RecordingSpeaker(clock)
    speaker.ended.connect(told.append)
    speaker.stop()
    speaker.play(SOUND, 70)
    speaker.play(SOUND, 70)
    assert told == [Spoken.CUT]
    assert speaker.is_playing
    speaker.stop()
    speaker.stop()
    assert told == [Spoken.CUT] * 2


def test_in_a_demonstration_a_sound_lasts_as_long_as_it_would(clock: Clock) -> None:
    later: list[tuple[int, Callable[[], None]]] = []
    speaker = RecordingSpeaker(clock, lambda after, act: later.append((after, act)))
    speaker.play(SOUND, 70)
    speaker.play(SOUND, 70)
    assert [after for after, _ in later] == [1000, 1000]
    for _, act in later:
        act()
    assert [played.outcome for played in speaker.played] == [Spoken.CUT, Spoken.SPOKEN]


def test_no_loudspeaker_can_be_played_too(clock: Clock) -> None:
    told: list[str] = []
    speaker = RecordingSpeaker(clock)
    speaker.ended.connect(told.append)
    speaker.play(SOUND, 70)
    speaker.finish(Spoken.NO_DEVICE)
    assert told == [Spoken.NO_DEVICE]
