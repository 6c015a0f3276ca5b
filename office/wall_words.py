"""Walls and what they did not announce, in words: the same for the command line and for the desks."""

from office.domain.wall_calls import CallMade
from office.domain.walls import WallTrouble
from office.texts import text


def trouble_words(trouble: WallTrouble, language: str) -> str:
    """Return what is wrong, without the wall: `không có loa`, `ảnh hoặc phim không chiếu được (a.mp4)`."""
    said = text(f"wall_trouble.{trouble.cause}", language)
    return f"{said} ({trouble.about})" if trouble.about else said


def wall_trouble_text(trouble: WallTrouble, language: str) -> str:
    """Return the sentence for something that is wrong with a wall."""
    return text("wall_trouble", language, wall=trouble.wall, trouble=trouble_words(trouble, language))


def unannounced_text(call: CallMade, language: str) -> str:
    """Return the sentence for a call that no wall announced."""
    return text("unannounced", language, number=call.number, desk=call.desk)
