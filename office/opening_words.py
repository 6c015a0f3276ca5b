"""What a face says of a service's hours: that it gives numbers, or why not and when again; and the usual week."""

from itertools import groupby

from office.domain.calendars import Sessions
from office.domain.hours import Closed, Hours, Opening
from office.texts import clock_text, opens_text, text, time_text


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


def week_words(hours: Hours, service: str, language: str = "vi") -> str:
    """Return the usual week of a service (by code): `Thứ Hai – thứ Sáu: 07:00–11:30, 13:30–17:00`.

    Nothing where no hours are kept, and where no day of the week is worked.
    """
    if hours.policy.always_open:
        return ""
    week = hours.own.get(service, hours.calendar.week)
    alike = groupby(enumerate(week, 1), key=lambda day: day[1])
    runs = [(sessions, [weekday for weekday, _ in days]) for sessions, days in alike if sessions]
    return "; ".join(f"{_days_words(days, language)}: {_sessions_words(sessions)}" for sessions, days in runs)


def _days_words(days: list[int], language: str) -> str:
    if len(days) == 7:
        return text("hours.daily", language)
    first = text(f"date.weekday.{days[0]}", language)
    return first if len(days) == 1 else f"{first} – {text(f'hours.weekday.{days[-1]}', language)}"


def _sessions_words(sessions: Sessions) -> str:
    return ", ".join(f"{time_text(one.opens)}–{time_text(one.closes)}" for one in sessions)
