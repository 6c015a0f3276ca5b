"""What is said when a number is called: the words alone, as clips; the sound is made elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from office.domain.errors import Reason, Refused
from office.domain.spoken_letters import LETTERS
from office.domain.spoken_numbers import figures, grouped, number_clips
from office.domain.spoken_style import Region, Style
from office.domain.tickets import parse_number, ticket_number
from office.domain.zones import DESK

_NUMBER = re.compile(r"([A-ZĐ]{1,2})([0-9]{3,})")
_RUNS = re.compile(r"[0-9]+|[A-Z]")


@dataclass(frozen=True, slots=True)
class SpokenCall:
    """A call to be said aloud: which ticket, to which desk."""

    number: str
    """As it is printed: `A025`."""
    desk: str
    is_recall: bool = False


@dataclass(frozen=True, slots=True)
class _Phrases:
    """What stands around the numbers."""

    again: str
    ticket: str
    desk: str


_PHRASES: Mapping[str, _Phrases] = {
    "vi": _Phrases("xin nhắc lại", "mời số", "đến quầy số"),
    "en": _Phrases("calling again", "ticket number", "please go to desk"),
}


def announcement(
    call: SpokenCall, language: str, *, style: Style = Style.DIGITS, region: Region = Region.NORTH
) -> tuple[str, ...]:
    """Return what is said of a call, clip by clip: phrases that are recorded as one piece each.

    The style is that of the ticket's number; grouped, its zeros in front are not said. A desk is said as a number
    in either style (quầy số mười hai): that is what people call a desk, and it has no zeros to be counted.

    Args:
        call: what is called.
        language: `vi` or `en`.
        style: how the figures of the ticket are read.
        region: whose words are used; it changes Vietnamese only.

    Raises:
        ValueError: the ticket or the desk has no number that can be said.
        KeyError: nothing can be said in that language.
    """
    phrases = _PHRASES[language]
    again = (phrases.again,) if call.is_recall else ()
    ticket = _ticket(call.number, language, style, region)
    return (*again, phrases.ticket, *ticket, phrases.desk, *_desk(call.desk, language, region))


def _ticket(number: str, language: str, style: Style, region: Region) -> tuple[str, ...]:
    found = _NUMBER.fullmatch(number)
    if found is None:
        raise ValueError(f"{number!r} is not the number of a ticket")
    letters, sequence = found.groups()
    series = tuple(LETTERS[language][letter] for letter in letters)
    if style is Style.DIGITS:
        return (*series, *figures(sequence, language))
    return (*series, *grouped(int(sequence), language, region))


def _desk(desk: str, language: str, region: Region) -> tuple[str, ...]:
    if not DESK.fullmatch(desk):
        raise ValueError(f"{desk!r} is not the number of a desk")
    said: list[str] = []
    for run in _RUNS.findall(desk):
        said.extend(grouped(int(run), language, region) if run.isdecimal() else (LETTERS[language][run],))
    return tuple(said)


def every_clip(language: str, region: Region | None = None) -> tuple[str, ...]:
    """Return every clip that a call can need, in either style, in the order in which they are best recorded.

    Args:
        language: `vi` or `en`.
        region: whose words; those of both without it.

    Raises:
        KeyError: nothing can be said in that language.
    """
    phrases = _PHRASES[language]
    numbers = [clip for one in ([region] if region else Region) for clip in number_clips(language, one)]
    clips = (phrases.again, phrases.ticket, phrases.desk, *numbers, *LETTERS[language].values())
    return tuple(dict.fromkeys(clips))


def typed_call(number: str, desk: str, *, is_recall: bool = False) -> SpokenCall:
    """Return the call of a ticket and a desk as a person types them: `a25` is A025.

    Raises:
        Refused: `bad_ticket_number` or `bad_desk_number`.
    """
    ticket = parse_number(number)
    if ticket is None:
        raise Refused(Reason.BAD_TICKET_NUMBER, number=number.strip())
    place = desk.strip().upper()
    if not DESK.fullmatch(place):
        raise Refused(Reason.BAD_DESK_NUMBER, desk=desk.strip())
    return SpokenCall(ticket_number(*ticket), place, is_recall)
