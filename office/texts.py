"""Every word a person reads: one catalogue a language, looked up by symbolic key.

Qt, the command line, paper and voice all take their words from here.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache

import polib

from assets import FOLDER

LANGUAGES = ("vi", "en")
UNKNOWN = "…"
"""What stands where a detail is missing or empty."""

_WORDS_OF_DETAIL = {
    "state": "state",
    "wanted": "state",
    "stage": "stage",
    "expected": "stage",
    "outcome": "outcome",
    "paper": "paper_state",
    "wanted_paper": "paper_state",
    "closed": "hours.why",
    "policy": "policy",
    "day_kind": "day_kind",
    "right": "right",
    "wall_rule": "wall_rule",
    "allowed": "rule",
    "field": "field",
}
"""Details that carry a code, and the group of keys with the words for it."""


class _Details(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return UNKNOWN


@cache
def catalog(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences of a language by key: one form each, or singular and plural.

    Raises:
        KeyError: there is no catalogue for the language.
    """
    if language not in LANGUAGES:
        raise KeyError(f"no texts for language {language!r}, only for {', '.join(LANGUAGES)}")
    entries = polib.pofile(str(FOLDER / "i18n" / f"{language}.po"), encoding="utf-8")
    return {entry.msgid: _forms(entry) for entry in entries}


def words_under(prefix: str, language: str) -> dict[str, str]:
    """Return the words of a language whose keys begin so, by key without that beginning."""
    entries = catalog(language).items()
    return {key.removeprefix(prefix): forms[-1] for key, forms in entries if key.startswith(prefix)}


def _forms(entry: polib.POEntry) -> tuple[str, ...]:
    plurals = entry.msgstr_plural
    return tuple(plurals[index] for index in sorted(plurals)) if plurals else (entry.msgstr,)


def find(key: str, language: str = "vi", count: object = None) -> str | None:
    """Return the sentence with its `{names}` still in it, or None if there is no such key."""
    forms = catalog(language).get(key)
    return None if forms is None else forms[0 if count == 1 else -1]


def filled(sentence: str, details: Mapping[str, object]) -> str:
    """Return the sentence with its `{names}` filled in; a missing detail shows as an ellipsis."""
    return sentence.format_map(_Details({name: value for name, value in details.items() if value not in (None, "")}))


def text(key: str, language: str = "vi", **details: object) -> str:
    """Return the words for `key`; the detail `count` chooses between singular and plural.

    Raises:
        KeyError: the key is in no catalogue, which is a bug.
    """
    return filled(_sentence(key, language, details.get("count")), details)


def _sentence(key: str, language: str, count: object) -> str:
    sentence = find(key, language, count)
    if sentence is None:
        raise KeyError(f"{key} is not in assets/i18n/{language}.po")
    return sentence


def reason_text(reason: str, details: Mapping[str, object], language: str = "vi") -> str:
    """Return the sentence for a refusal: what happened, to what, and what to do next."""
    words = {name: _word(name, value, language) for name, value in details.items()}
    return filled(_sentence(f"reason.{reason}", language, words.get("count")), words)


def _word(name: str, value: object, language: str) -> object:
    """Put a code (`serving`), or when it opens again, into words; what is neither stays as it is."""
    if name == "opens":
        return opens_text(str(value), language)
    if name not in _WORDS_OF_DETAIL:
        return value
    return find(f"{_WORDS_OF_DETAIL[name]}.{value}", language) or value


def time_text(at: time | datetime) -> str:
    """`08:42`."""
    return f"{at:%H:%M}"


def spoken_time_text(at: time | datetime, language: str = "vi") -> str:
    """`08 giờ 30`, as it is said and as a sentence writes it."""
    return text("time.spoken", language, hour=f"{at:%H}", minute=f"{at:%M}")


def clock_text(at: time | datetime, language: str = "vi") -> str:
    """`7 giờ 30`, `7 giờ`: a time of opening, as a notice at a door writes it."""
    key = "hours.time" if at.minute else "hours.time.full"
    return text(key, language, hour=str(at.hour), minute=f"{at:%M}")


def opens_text(opens: str, language: str = "vi") -> str:
    """`lúc 13 giờ 30` for `13:30`, `lúc 7 giờ thứ Hai 27/11` for `2026-11-27T07:00`, else that nobody knows yet."""
    try:
        at = datetime.fromisoformat(opens) if "T" in opens else time.fromisoformat(opens)
    except ValueError:
        return text("hours.when.unknown", language)
    if isinstance(at, time):
        return text("hours.when.today", language, time=clock_text(at, language))
    weekday = text(f"hours.weekday.{at.isoweekday()}", language)
    return text("hours.when.day", language, time=clock_text(at, language), weekday=weekday, day=f"{at:%d/%m}")


def date_text(day: date, language: str = "vi", *, with_year: bool = False) -> str:
    """`Thứ Hai, 23/11`, or `Thứ Hai, 23/11/2026` with the year."""
    weekday = text(f"date.weekday.{day.isoweekday()}", language)
    return text("date.full", language, weekday=weekday, day=f"{day:%d/%m/%Y}" if with_year else f"{day:%d/%m}")


def moment_text(at: datetime) -> str:
    """`16:40, 26/11/2026`."""
    return f"{at:%H:%M, %d/%m/%Y}"
