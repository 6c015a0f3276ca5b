"""The notices of today and of days to come, as lines and as whole texts."""

from dataclasses import dataclass
from datetime import date

from counter.walls.rows import Row, RowTone
from office.domain.notices import Notice
from office.texts import text

SHOWN = 150
"""Characters of a notice that its line has; the whole text stands beside the list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePicture:
    """One notice."""

    id: int
    row: Row
    whole: str
    """Both texts, whole."""
    ask: str
    """Whether it is to be removed."""


def notice_pictures(notices: tuple[Notice, ...], today: date, language: str) -> tuple[NoticePicture, ...]:
    """Return the notices, what is shown first at the top."""
    return tuple(_notice(one, today, language) for one in notices)


def _notice(notice: Notice, today: date, language: str) -> NoticePicture:
    is_on = notice.is_on(today)
    days = days_words(notice.first_day, notice.last_day, language)
    return NoticePicture(
        id=notice.id,
        row=Row(
            key=str(notice.id),
            title=days,
            badge=text(f"counter.hall.notice.{'on' if is_on else 'later'}", language),
            lines=tuple(_short(words) for words in (notice.text_vi, notice.text_en) if words),
            tone=RowTone.GOOD if is_on else RowTone.HELD,
        ),
        whole="\n\n".join(filter(None, (notice.text_vi, notice.text_en))),
        ask=text("counter.hall.notice.remove_ask", language, days=days),
    )


def days_words(first: date, last: date, language: str) -> str:
    """Return from when to when: `23/11/2026`, `23/11/2026 – 30/11/2026`."""
    key = "day" if first == last else "days"
    return text(f"counter.hall.notice.{key}", language, first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"
