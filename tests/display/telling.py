"""What is told of a wall: its troubles to the staff, and not a word of them to the hall."""

from display.app import Face
from office.bootstrap import Office
from office.domain.walls import Trouble
from office.texts import LANGUAGES, text
from tests.display.sights import everything
from tests.display.speaking import SpeakingWall

NAME = "Sảnh"


def every_text(face: Face) -> str:
    shown = (item.property("text") for item in everything(face.window.rootObject()))
    return "\n".join(str(one) for one in shown if one)


def assert_only_staff_are_told(office: Office, wall: SpeakingWall, *causes: Trouble) -> None:
    """These troubles stand in the office, and no word of any is on the wall."""
    told = office.wall_troubles()
    assert [one.cause for one in told] == list(causes)
    assert {one.wall for one in told} <= {NAME}
    assert_hall_is_not_told(wall.wall, *[one.about for one in told])


def assert_hall_is_not_told(face: Face, *about: str) -> None:
    shown = every_text(face).lower()
    for language in LANGUAGES:
        for cause in Trouble:
            assert text(f"wall_trouble.{cause}", language).lower() not in shown
        assert text("wall.trouble", language).lower() not in shown
    for one in about:
        assert not one or one.lower() not in shown
    assert not face.model.board.footer.is_lost


def assert_told(office: Office, wall: SpeakingWall, cause: Trouble, about: str) -> None:
    (told,) = office.wall_troubles()
    assert (told.wall, told.cause, told.about) == (NAME, cause, about)
    assert_hall_is_not_told(wall.wall)


def two_desks(office: Office) -> None:
    for desk, officer in (("1", "lan.nt"), ("3", "lien.dk")):
        office.open_desk(desk, officer)
    for _ in range(3):
        office.issue_ticket("A")
