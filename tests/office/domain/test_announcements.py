"""What is said of every letter and desk, and what a pack of clips must hold."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.announcements import SpokenCall, announcement, every_clip, typed_call
from office.domain.errors import Reason, Refused
from office.domain.spoken_letters import LETTERS
from office.domain.spoken_style import Region, Style
from office.domain.tickets import ticket_number
from office.texts import LANGUAGES
from tests.domain.spoken_calls import ALPHABET, EVERY_SEQUENCE, MANNERS, said

sequences = st.integers(0, 999_999_999)
series = st.text(ALPHABET, min_size=1, max_size=2)
desks = st.from_regex(r"[0-9][0-9A-Z]{0,7}", fullmatch=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_of_one_or_two_letters_sounds_like_no_other(language: str) -> None:
    groups = [*ALPHABET, *(first + second for first in ALPHABET for second in ALPHABET)]
    spoken = [
        " ".join(said(SpokenCall(f"{group}025", "1"), language, Style.DIGITS, Region.NORTH)[0]) for group in groups
    ]
    assert len(set(spoken)) == len(groups) == 27 + 27 * 27


@pytest.mark.parametrize(("language", "region"), MANNERS)
@pytest.mark.parametrize("style", list(Style))
def test_every_call_is_made_of_the_clips_of_a_pack_and_none_of_them_is_for_nothing(
    language: str, region: Region, style: Style
) -> None:
    pack = set(every_clip(language, region))
    used: set[str] = set()
    for sequence in EVERY_SEQUENCE:
        first, second = divmod(sequence % len(ALPHABET) ** 2, len(ALPHABET))
        place = f"{sequence}{ALPHABET[first] if ALPHABET[first] != 'Đ' else ''}"
        for letters in (ALPHABET[second], ALPHABET[first] + ALPHABET[second]):
            call = SpokenCall(ticket_number(letters, sequence), place, is_recall=sequence % 2 == 0)
            used.update(announcement(call, language, style=style, region=region))
    assert used == pack


@settings(deadline=None)
@given(sequences, series, desks, st.sampled_from(MANNERS), st.sampled_from(Style), st.booleans())
def test_whatever_is_called_can_be_said(
    sequence: int, letters: str, desk: str, manner: tuple[str, Region], style: Style, is_recall: bool
) -> None:
    language, region = manner
    call = SpokenCall(ticket_number(letters, sequence), desk, is_recall)
    clips = announcement(call, language, style=style, region=region)
    assert set(clips) <= set(every_clip(language, region))


@pytest.mark.parametrize(
    ("desk", "vietnamese", "english"),
    [
        ("3", "ba", "three"),
        ("3B", "ba bê", "three bee"),
        ("12", "mười hai", "twelve"),
        ("24", "hai mươi tư", "twenty four"),
        ("105", "một trăm linh năm", "one hundred and five"),
        ("105A", "một trăm linh năm a", "one hundred and five eh"),
        ("03", "ba", "three"),
        ("0", "không", "zero"),
        ("1AB2", "một a bê hai", "one eh bee two"),
        ("2W15", "hai vê kép mười lăm", "two double you fifteen"),
    ],
)
def test_desks(desk: str, vietnamese: str, english: str) -> None:
    for style in Style:
        assert " ".join(said(SpokenCall("A001", desk), "vi", style, Region.NORTH)[1]) == vietnamese
        assert " ".join(said(SpokenCall("A001", desk), "en", style, Region.NORTH)[1]) == english


def test_a_recall_says_that_it_is_one_and_then_the_same() -> None:
    for language, again in (("vi", "xin nhắc lại"), ("en", "calling again")):
        first = announcement(SpokenCall("A025", "3"), language)
        assert announcement(SpokenCall("A025", "3", is_recall=True), language) == (again, *first)


def test_digits_of_the_north_are_the_custom_of_the_house() -> None:
    assert announcement(SpokenCall("A025", "3"), "vi") == (
        *("mời số", "a", "không", "hai", "năm"),
        *("đến quầy số", "ba"),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_clips_are_spelled_out_in_small_letters_and_composed(language: str) -> None:
    clips = every_clip(language)
    assert len(set(clips)) == len(clips)
    for clip in clips:
        assert clip == clip.strip() == clip.lower()
        assert unicodedata.is_normalized("NFC", clip)
        assert all(part.isalpha() for part in clip.replace("-", " ").split(" ")), clip


def test_every_letter_has_a_name_of_its_own() -> None:
    for names in LETTERS.values():
        assert set(names) == set(ALPHABET)
        assert len(set(names.values())) == len(ALPHABET)


def test_the_clips_of_both_regions_are_those_of_each() -> None:
    north, south = (set(every_clip("vi", region)) for region in Region)
    assert set(every_clip("vi")) == north | south
    assert (north - south, south - north) == ({"linh", "nghìn"}, {"lẻ", "ngàn"})
    assert every_clip("en") == every_clip("en", Region.NORTH) == every_clip("en", Region.SOUTH)


@pytest.mark.parametrize(
    "number", ["", "A", "A1", "A25", "025", "a025", "Ă025", "ABC025", "A025 ", "A０２５", "A-025"]
)
def test_what_is_no_ticket_cannot_be_said(number: str) -> None:
    with pytest.raises(ValueError, match="not the number of a ticket"):
        announcement(SpokenCall(number, "3"), "vi")


@pytest.mark.parametrize("desk", ["", "B3", "3b", "3Đ", "3 B", "123456789", "٣"])
def test_what_is_no_desk_cannot_be_said(desk: str) -> None:
    with pytest.raises(ValueError, match="not the number of a desk"):
        announcement(SpokenCall("A025", desk), "vi")


def test_a_language_without_words_is_named() -> None:
    with pytest.raises(KeyError, match="fr"):
        announcement(SpokenCall("A025", "3"), "fr")
    with pytest.raises(KeyError, match="fr"):
        every_clip("fr")


@pytest.mark.parametrize(
    ("number", "desk", "call"),
    [
        ("A025", "3", SpokenCall("A025", "3")),
        (" a25 ", " 3b ", SpokenCall("A025", "3B")),
        ("đ0007", "12", SpokenCall("Đ007", "12")),
        ("ab1000", "0", SpokenCall("AB1000", "0")),
    ],
)
def test_a_call_as_a_person_types_it(number: str, desk: str, call: SpokenCall) -> None:
    assert typed_call(number, desk) == call


@pytest.mark.parametrize(
    ("number", "desk", "reason"),
    [
        ("25", "3", Reason.BAD_TICKET_NUMBER),
        ("Ạ1", "3", Reason.BAD_TICKET_NUMBER),
        ("A1", "x", Reason.BAD_DESK_NUMBER),
    ],
)
def test_what_is_typed_wrong_is_refused(number: str, desk: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        typed_call(number, desk)
    assert refused.value.reason is reason


@settings(deadline=None)
@given(series, st.integers(1, 999_999_999), desks)
def test_what_was_typed_right_can_be_said(letters: str, sequence: int, desk: str) -> None:
    call = typed_call(f"{letters}{sequence}".lower(), desk.lower())
    assert (call.number, call.desk) == (ticket_number(letters, sequence), desk)
    assert announcement(call, "vi")
