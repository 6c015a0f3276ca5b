import unicodedata
from datetime import date

import pytest

from office.domain.errors import Reason, Refused
from office.domain.identity import LONGEST, IdentityCard, Sex, read_card, read_number

MAN = "034090001234|151234567|Trần Văn Bình|09031990|Nam|Thôn Đông, Xã Vũ Lạc, Thái Bình|15042021"
WOMAN = "033304005678||Đỗ Thị Ngọc Ánh|28022004|Nữ|Số 7/12, Phường Phố Hiến, Hưng Yên|01072024"
OF_2024 = WOMAN + "|||Đỗ Văn Hải|Vũ Thị Mừng"
NUMBER = MAN[:12]


def fields(**changed: str) -> str:
    names = ("number", "former", "name", "birth", "sex", "address", "issued")
    return "|".join(changed.get(name, value) for name, value in zip(names, MAN.split("|"), strict=True))


def reason(text: str) -> Reason:
    with pytest.raises(Refused) as refused:
        read_card(text)
    assert refused.value.details == {}
    return refused.value.reason


def test_a_card() -> None:
    card = read_card(MAN)
    assert (card.number, card.birth_year, card.sex) == (NUMBER, 1990, Sex.MALE)
    assert card.person is not None
    assert card.person.name == "Trần Văn Bình"
    assert card.person.born == date(1990, 3, 9)
    assert card.person.sex is Sex.MALE
    assert card.person.address == "Thôn Đông, Xã Vũ Lạc, Thái Bình"
    assert card.person.issued == date(2021, 4, 15)


def test_a_card_of_2024_has_fields_more() -> None:
    assert read_card(OF_2024) == read_card(WOMAN)
    assert read_card(OF_2024).sex is Sex.FEMALE


def test_decomposed_letters_are_the_same_letters() -> None:
    assert read_card(unicodedata.normalize("NFD", MAN)) == read_card(MAN)


@pytest.mark.parametrize(
    ("text", "issued"),
    [(MAN.rpartition("|")[0], None), (fields(issued=""), None), (f"  {MAN}\r\n", date(2021, 4, 15))],
)
def test_an_issue_date_may_be_missing(text: str, issued: date | None) -> None:
    person = read_card(text).person
    assert person is not None
    assert person.issued == issued


@pytest.mark.parametrize("birth", ["1990", "00001990", "00031990"])
def test_somebody_without_a_day_of_birth(birth: str) -> None:
    card = read_card(fields(birth=birth))
    assert card.birth_year == 1990
    assert card.person is not None
    assert card.person.born is None


@pytest.mark.parametrize(
    "name", ["H'Blinh Niê", "Ksor Nay Đạt", "TRẦN THỊ ÁNH TUYẾT", "Nguyễn Thị Ly-Na", "K’ Brếp", "Cao Lan Anh"]
)
def test_every_name_of_the_country_is_a_name(name: str) -> None:
    person = read_card(fields(name=name)).person
    assert person is not None
    assert person.name == name


TELEX = "034090001234|151234567|Traanf Vawn Binhf|09031990|Nam|Thoon DDoong, Xax Vux Lacj, Thais Binhf|15042021"
DROPPED = "034090001234|151234567|Trn Vn Bnh|09031990|Nam|Thn ng, X V Lc, Thi Bnh|15042021"


@pytest.mark.parametrize(
    "text",
    [
        TELEX,
        DROPPED,
        MAN.replace("ầ", "?").replace("ă", "?"),
        MAN.replace("ầ", "\N{REPLACEMENT CHARACTER}"),
        MAN.encode().decode("cp1258", errors="replace").replace("\x90", "?"),
        fields(sex="Nuwx"),
        fields(sex=""),
        fields(name="Trần 3ăn Bình"),
        fields(name=""),
        fields(issued="15/04-2021"),
        MAN.replace("|", "\\"),
        MAN.replace("|", "~"),
        MAN.replace("|", ""),
        DROPPED.replace("|", "*"),
        NUMBER,
    ],
)
def test_garbled_words_leave_the_number_alone(text: str) -> None:
    assert read_card(text) == IdentityCard(NUMBER)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Reason.CARD_UNREADABLE),
        (" \t", Reason.CARD_UNREADABLE),
        ("https://example.vn/?a=1|2", Reason.CARD_UNREADABLE),
        ("taicho:t/abcdefgh", Reason.CARD_UNREADABLE),
        ("8934563138165", Reason.CARD_UNREADABLE),
        (MAN + "|" + "x" * LONGEST, Reason.CARD_UNREADABLE),
        (MAN + "\x00", Reason.CARD_UNREADABLE),
        ("\udcff" + MAN, Reason.CARD_UNREADABLE),
        ("034090001234567 lô hàng 09031990", Reason.CARD_UNREADABLE),
        ("034990001234 lô hàng 09031990", Reason.CARD_UNREADABLE),
        (fields(number="03409000123456"), Reason.CARD_UNREADABLE),
        (fields(number="03409000l234"), Reason.CARD_UNREADABLE),
        (fields(number="034090001234".translate({ord("0") + n: 0xFF10 + n for n in range(10)})), Reason.CARD_GARBLED),
        (fields(birth="31021990"), Reason.CARD_UNREADABLE),
        (fields(birth="9/3/1990"), Reason.CARD_UNREADABLE),
        (fields(number="090001234"), Reason.CARD_TRUNCATED),
        (MAN[:12] + "|", Reason.CARD_TRUNCATED),
        (MAN[:40], Reason.CARD_TRUNCATED),
        (MAN[:-2], Reason.CARD_TRUNCATED),
        (MAN[: MAN.index("Nam") + 4], Reason.CARD_TRUNCATED),
        (fields(number=")#$)()))!@#$"), Reason.CARD_GARBLED),
        (fields(number="à&é"), Reason.CARD_GARBLED),
        ("034090001234 lô hàng 09031991", Reason.CARD_GARBLED),
        ("034090001234 lô hàng", Reason.CARD_GARBLED),
        (fields(number="034590001234"), Reason.CARD_NUMBER_WRONG),
        (fields(number="003090001234"), Reason.CARD_NUMBER_WRONG),
        (fields(number="034091001234"), Reason.CARD_NUMBER_WRONG),
        (fields(number="034190001234"), Reason.CARD_NUMBER_WRONG),
        (fields(birth="09032090"), Reason.CARD_NUMBER_WRONG),
        (fields(issued="15041989"), Reason.CARD_NUMBER_WRONG),
        ("003090001234", Reason.CARD_NUMBER_WRONG),
    ],
)
def test_what_is_no_card_says_what_to_do(text: str, expected: Reason) -> None:
    assert reason(text) is expected


@pytest.mark.parametrize("digits", [NUMBER, " 034 090 001234 ", "101290001234"])
def test_typed_digits(digits: str) -> None:
    assert read_number(digits) == IdentityCard("".join(digits.split()))


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("", Reason.IDENTITY_DIGITS_MISSING),
        ("151234567", Reason.IDENTITY_DIGITS_MISSING),
        (NUMBER + "5", Reason.IDENTITY_DIGITS_MISSING),
        ("٠٣٤٠٩٠٠٠١٢٣٤", Reason.IDENTITY_DIGITS_MISSING),
        ("0" * 10_000, Reason.IDENTITY_DIGITS_MISSING),
        ("005090001234", Reason.IDENTITY_NUMBER_WRONG),
        ("034490001234", Reason.IDENTITY_NUMBER_WRONG),
    ],
)
def test_typed_digits_that_are_no_number(digits: str, expected: Reason) -> None:
    with pytest.raises(Refused) as refused:
        read_number(digits)
    assert (refused.value.reason, refused.value.details) == (expected, {})


def test_nothing_of_the_person_is_shown() -> None:
    card = read_card(MAN)
    for shown in (repr(card), str(card), f"{card}", repr(card.person), str(card.person), repr([card])):
        assert not any(piece in shown for piece in MAN.split("|")), shown


def test_the_text_is_not_kept() -> None:
    card = read_card(OF_2024)
    assert card.person is not None
    held = [card.number, *(str(getattr(card.person, name)) for name in card.person.__slots__)]
    assert not any("|" in value or "Hải" in value for value in held)


def test_two_readings_of_one_card_are_one_value() -> None:
    assert {read_card(MAN), read_card(MAN)} == {read_card(MAN)}
