"""What a face says of the time that a dossier has left: `còn 3 ngày làm việc`, `quá hạn 2 giờ làm việc`."""

from office.domain.lateness import Left
from office.texts import text


def left_words(left: Left, language: str = "vi") -> str:
    """Return what is left, or by how much it is over: the largest part alone, rounded down."""
    parts = (("working_day", left.days), ("working_hour", left.hours), ("minute", left.minutes))
    for unit, count in parts:
        if count:
            span = text(f"unit.{unit}", language, count=count)
            return text("due.over" if left.is_over else "due.left", language, span=span)
    return text("due.over.just" if left.is_over else "due.now", language)
