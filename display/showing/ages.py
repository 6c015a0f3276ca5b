"""How old what is shown is, in words."""

from datetime import timedelta

from office.texts import text


def age_text(age: timedelta, language: str = "vi") -> str:
    """Return an age in words: `dưới 1 phút`, `3 phút`, `2 giờ`, `4 ngày`."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return text("wall.age.now", language)
    for key, size in (("unit.day", 24 * 60), ("wall.age.hour", 60)):
        if minutes >= size:
            return text(key, language, count=minutes // size)
    return text("unit.minute", language, count=minutes)
