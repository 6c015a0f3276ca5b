"""What a face says of a service's hours: that it gives numbers, or why not and when again."""

from office.domain.hours import Closed, Opening
from office.texts import clock_text, opens_text, text


def state_words(opening: Opening, language: str = "vi") -> str:
    """Return `Nhận số đến 11 giờ 15`, or why not: `hôm nay nghỉ lễ, Tết (Quốc khánh)`."""
    if opening.why is not None:
        why = text(f"hours.why.{opening.why}", language)
        name = opening.day_en if language == "en" else opening.day
        is_named = opening.why in {Closed.HOLIDAY, Closed.COMPENSATORY_OFF} and name
        return text("hours.named", language, why=why, name=name) if is_named else why
    if opening.until is None:
        return text("hours.open", language)
    return text("hours.open.until", language, time=clock_text(opening.until, language))


def again_words(opening: Opening, language: str = "vi") -> str:
    """Return `Mở lại lúc 13 giờ 30`; nothing where it is open, or where the office itself decides when."""
    if opening.is_open or opening.why is Closed.SWITCHED_OFF:
        return ""
    return text("hours.again", language, when=opens_text(opening.opens, language))


def again_short(opening: Opening, language: str = "vi") -> str:
    """Return what `again_words` says, for a place of few words: `Mở lại 7 giờ thứ Tư 25/11`."""
    if opening.is_open or opening.why is Closed.SWITCHED_OFF or opening.again is None:
        return again_words(opening, language)
    time = clock_text(opening.again, language)
    if opening.again.date() == opening.at.date():
        return text("hours.short.today", language, time=time)
    weekday = text(f"hours.weekday.{opening.again.isoweekday()}", language)
    return text("hours.short.day", language, time=time, weekday=weekday, day=f"{opening.again:%d/%m}")
