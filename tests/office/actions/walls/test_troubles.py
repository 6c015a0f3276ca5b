"""The troubles of walls: written once, ended once, gone when a wall starts again."""

from office.bootstrap import Office
from office.domain.walls import Trouble
from tests.builders import at
from tests.clocks import Clock


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
