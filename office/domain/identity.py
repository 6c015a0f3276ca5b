"""The identity card (CCCD): what its QR code says, and the twelve digits a person types instead."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from office.domain.errors import Reason, Refused
from office.domain.vietnamese import LETTERS, MARKED_LETTERS

LONGEST = 1000
"""Characters of a card's text; a longer one is another code. Seven fields take about 150."""
FEWEST_FIELDS = 6
_PROVINCES = frozenset((
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42,
    44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86,
    87, 89, 91, 92, 93, 94, 95, 96,
))  # fmt: skip
"""Where a birth was registered: Thông tư 07/2016/TT-BCA, annex 1. A number stays when provinces merge."""
_CENTURIES = {"0": 1900, "1": 1900, "2": 2000, "3": 2000}
_NAME_SIGNS, _ADDRESS_SIGNS = frozenset(" '’.-"), frozenset(" '’.-–,/()\"“”+&:;#")
_ASCII_NUMBER = re.compile(r"([0-9]{12})([0-9]{9})?(?![0-9])")
_ASCII_DATE = re.compile(r"(?<![0-9])[0-9]{8}(?![0-9])")


class Sex(StrEnum):
    """As the card gives it."""

    MALE = "male"
    FEMALE = "female"


_SEXES = {"nam": Sex.MALE, "nữ": Sex.FEMALE}


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """What a whole card says besides the number; the old number (CMND) is not taken, nothing here asks for it."""

    name: str
    born: date | None
    """None where the card knows the year alone; the number has it."""
    sex: Sex
    address: str
    issued: date | None

    def __repr__(self) -> str:
        return "Person(…)"


@dataclass(frozen=True, slots=True, repr=False)
class IdentityCard:
    """Who somebody is: a sound number, and the person where the rest could be read too.

    It shows nothing of either: a log, a traceback or a failed test never tells who stood at the kiosk.
    """

    number: str
    """Twelve ASCII digits."""
    person: Person | None = None
    """None if typed, from a bar code, or from a scanner that garbles Vietnamese."""

    def __repr__(self) -> str:
        return "IdentityCard(…)"

    @property
    def birth_year(self) -> int:
        """The year that the number holds."""
        return _CENTURIES[self.number[3]] + int(self.number[4:6])

    @property
    def sex(self) -> Sex:
        """The sex that the number holds."""
        return Sex.FEMALE if int(self.number[3]) % 2 else Sex.MALE


def read_number(digits: str) -> IdentityCard:
    """Return the identity whose number somebody typed; blanks do not matter.

    Raises:
        Refused: `identity_digits_missing` unless there are twelve digits, `identity_number_wrong` if no such
            number can exist.
    """
    number = "".join(digits.split()) if len(digits) <= LONGEST else ""
    if not _is_digits(number, 12):
        raise Refused(Reason.IDENTITY_DIGITS_MISSING)
    return _sound(number, Reason.IDENTITY_NUMBER_WRONG)


def read_card(text: str) -> IdentityCard:
    """Return the identity in the text of a card's QR code, of which nothing is kept.

    The fields are number|old number|name|birth|sex|address|issue, and more on cards since 2024. A text whose
    Vietnamese is garbled gives its number alone, and only if the birth date agrees with it.

    Raises:
        Refused: `card_unreadable`, `card_truncated`, `card_garbled` or `card_number_wrong`.
    """
    words = unicodedata.normalize("NFC", text[: LONGEST + 1]).strip()
    if not words or len(words) > LONGEST or any(unicodedata.category(sign)[0] == "C" for sign in words):
        raise Refused(Reason.CARD_UNREADABLE)
    fields = [field.strip() for field in words.split("|")]
    if len(fields) == 1:
        return _without_bars(words)
    _check_number_field(fields)
    card = _sound(fields[0], Reason.CARD_NUMBER_WRONG)
    if len(fields) < FEWEST_FIELDS or (len(fields) <= FEWEST_FIELDS + 1 and not _is_ended(fields)):
        raise Refused(Reason.CARD_TRUNCATED)
    return _whole(card, fields)


def _check_number_field(fields: list[str]) -> None:
    """Refuse what no number can be taken from, by what a person should do about it."""
    number, is_long_enough = fields[0], len(fields) >= FEWEST_FIELDS
    if _is_digits(number, 12):
        return
    if is_long_enough and number and not any(sign.isascii() and sign.isdecimal() for sign in number):
        raise Refused(Reason.CARD_GARBLED)  # a keyboard whose upper row gives other signs
    if is_long_enough and len(number) < 12 and _is_digits(number):
        raise Refused(Reason.CARD_TRUNCATED)
    raise Refused(Reason.CARD_UNREADABLE)


def _is_ended(fields: list[str]) -> bool:
    """Whether the last field of a card without appended ones is whole: an address, or an issue date of 8 digits."""
    last = fields[-1]
    return bool(last) if len(fields) == FEWEST_FIELDS else not last or not _is_digits(last) or len(last) == 8


def _whole(card: IdentityCard, fields: list[str]) -> IdentityCard:
    """Return the card with its person, or the number alone if the fields after the birth date are garbled."""
    _, _, name, birth, sex_word, address, *rest = fields
    year, born = _birth(birth)
    if year != card.birth_year:
        raise Refused(Reason.CARD_NUMBER_WRONG)
    sex = _SEXES.get(sex_word.lower())
    issued = _date(rest[0]) if rest and rest[0] else None
    has_bad_issue = bool(rest and rest[0]) and issued is None
    if sex is None or has_bad_issue or not _is_vietnamese(name, address):
        return card
    if sex is not card.sex or (born and issued and issued < born):
        raise Refused(Reason.CARD_NUMBER_WRONG)
    return IdentityCard(card.number, Person(name, born, sex, address, issued))


def _without_bars(words: str) -> IdentityCard:
    """Return the number of a bar code (the cards before 2021), or of a card whose separators are garbled.

    Twelve digits at the front of any text are no number: the first date after them must be of the same year.
    """
    if _is_digits(words, 12):
        return _sound(words, Reason.CARD_NUMBER_WRONG)
    number, birth = _ASCII_NUMBER.match(words), _ASCII_DATE.search(words, 12)
    if number is None:
        raise Refused(Reason.CARD_UNREADABLE)
    card = _sound(number[1], Reason.CARD_UNREADABLE)
    if birth is None or _birth(birth[0])[0] != card.birth_year:
        raise Refused(Reason.CARD_GARBLED)
    return card


def _sound(number: str, reason: Reason) -> IdentityCard:
    """Return the identity with that number of twelve digits, or refuse one that nobody can have."""
    if number[3] not in _CENTURIES or (int(number[:3]) not in _PROVINCES and number[0] == "0"):
        raise Refused(reason)  # codes from 100 on are countries: a birth registered abroad (annex 2)
    return IdentityCard(number)


def _birth(digits: str) -> tuple[int, date | None]:
    """Return year and date of birth; old people may have no day or month, or the year alone.

    Raises:
        Refused: `card_unreadable`.
    """
    is_year_alone = _is_digits(digits, 4) or (_is_digits(digits, 8) and digits.startswith("00"))
    born = _date(digits)
    if born is None and not is_year_alone:
        raise Refused(Reason.CARD_UNREADABLE)
    return int(digits[-4:]), born


def _date(digits: str) -> date | None:
    if not _is_digits(digits, 8):
        return None
    try:
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def _is_digits(words: str, count: int | None = None) -> bool:
    return words.isascii() and words.isdecimal() and count in (None, len(words))


def _is_vietnamese(name: str, address: str) -> bool:
    """Whether both hold nothing but Vietnamese, and at least one mark: without any, marks were lost or spelled."""
    letters, told = set(name.lower()), set(address.lower())
    is_spelled = letters <= LETTERS | _NAME_SIGNS and told <= LETTERS | _ADDRESS_SIGNS | set("0123456789")
    return is_spelled and bool(name and address) and bool((letters | told) & MARKED_LETTERS)
