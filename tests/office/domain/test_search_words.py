"""What is kept of a dossier, and what is understood of a question."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from office.domain.applicants import Applicant, Person
from office.domain.found import masked
from office.domain.search_readings import Need, mixed, procedures_of, reading_of
from office.domain.search_words import MOST_WORDS, KeptWords, Term, kept_words, pairs, typed_terms

CODE = "H54.15-261123-0007"


def kept(name: str = "Nguyễn Thị Hoà", **person: str) -> KeptWords:
    return kept_words(CODE, "1.001193.000.00.00.H54", Applicant(person=Person(name=name, **person)))


def test_words_without_marks_and_numbers_from_their_end() -> None:
    words = kept(identity="034187001234", phone="+84 912 345 678")
    assert words.names == ("nguyen", "thi", "hoa")
    assert words.others == (
        "h54.15-261123-0007",
        "261123-0007",
        "0007",
        "1.001193",
        "~432100781430",
        "~8765432190",
    )
    assert words.text.startswith(" nguyen thi hoa | h54.15-261123-0007 261123-0007 0007 ")
    assert {"+hoa nguyen", "+nguyen hoa", "+thi nguyen", "+1.001193 hoa", "+1.001193 thi"} < set(words.keys)
    assert not any(key.startswith("+h54") for key in words.keys)


def test_without_an_applicant_only_the_code_and_the_procedure_are_kept() -> None:
    assert kept_words(CODE, "2.001583", None).keys == ("h54.15-261123-0007", "261123-0007", "0007", "2.001583")


def test_an_agent_is_found_too() -> None:
    both = Applicant(person=Person(name="Trần An"), agent=Person(name="Lê Văn Nam", identity="034088000001"))
    words = kept_words(CODE, "2.001583", both)
    assert words.names == ("tran", "an", "le", "van", "nam")
    assert "~100000880430" in words.others


def test_a_decomposed_name_is_the_composed_one() -> None:
    name = "Đặng Thị Thuỷ Hường"
    assert kept(unicodedata.normalize("NFD", name)) == kept(unicodedata.normalize("NFC", name))


def test_a_very_long_name_keeps_as_many_words_as_there_is_room_for() -> None:
    words = kept(" ".join(f"tên{chr(97 + one // 20)}{chr(97 + one % 20)}" for one in range(90)))
    assert len(words.names) == MOST_WORDS
    assert len(words.keys) < 1_100


@given(some.text(max_size=60), some.text(alphabet="0123456789 +.-ABC", max_size=20))
def test_whatever_a_name_is_its_words_come_back_from_their_text(name: str, number: str) -> None:
    words = kept(name, identity=number, phone=number)
    assert KeptWords.of_text(words.text) == words


@given(some.text(max_size=80))
def test_whatever_is_typed_is_read(text: str) -> None:
    terms = typed_terms(text)
    assert all(term.word for term in terms)
    for is_open in (True, False):
        if terms:
            assert len(reading_of(terms, is_open=is_open).needs) >= len(terms)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  Nguyễn   Văn Bình ", ["nguyen", "van", "binh"]),
        ("hoà", ["hoa"]),
        ("hòa", ["hoa"]),
        ("Đ/c Nguyễn-Bình", ["d", "c", "nguyen", "binh"]),
        ("0007", ["0007"]),
        ("261123-0007", ["261123-0007"]),
        ("H54.15-261123-00", ["261123-00"]),
        ("0912 345 678", ["0912345678"]),
        ("+84912345678", ["0912345678"]),
        ("84912345678", ["0912345678"]),
        ("0912.345.678", ["0912345678"]),
        ("1.001193.000.00.00.H54", ["1.001193"]),
        ("2.0015", ["2.0015"]),
        ("%_' --", []),
        ("", []),
    ],
)
def test_what_is_typed(typed: str, words: list[str]) -> None:
    assert [term.word for term in typed_terms(typed)] == words


def test_only_a_number_has_a_tail() -> None:
    assert [Term(word).tail for word in ("1234", "12", "a123", "261123-0007", "²³¹")] == [
        "~4321",
        None,
        None,
        None,
        None,
    ]


def test_pairs_are_kept_each_way_round_with_digits_second() -> None:
    assert pairs(["van", "binh", "van"]) == ["+van binh", "+binh van"]
    assert pairs(["van", "36"]) == ["+van 36"]


def test_an_unfinished_word_is_looked_up_with_each_whole_one() -> None:
    reading = reading_of(typed_terms("van bình th"), is_open=True)
    assert reading.keys == (("+van binh",),)
    assert [[low for low, _ in way] for way in reading.ranges] == [["+van th"], ["+binh th"]]
    assert reading_of(typed_terms("lan la"), is_open=True).ranges == (), "the one word has both"
    of_two = reading_of(typed_terms("th"), is_open=True, procedures=("1.001193", "2.001583"))
    assert of_two.keys == (("1.001193", "2.001583"),)
    assert [[low for low, _ in way] for way in of_two.ranges] == [["+1.001193 th", "+2.001583 th"]]


def test_the_last_word_may_go_on_and_a_number_may_be_an_end() -> None:
    reading = reading_of(typed_terms("nguyen van 123"), is_open=True)
    assert reading.needs == (Need(("nguyen",)), Need(("van",)), Need(begun=("123", "~321")))
    assert reading.keys == (("+nguyen van",),)
    assert reading.needs[-1].patterns == ("% 123%", "% ~321%")


def test_procedures_have_all_the_words() -> None:
    catalogue = {
        "1.000001": frozenset({"dang", "ky", "khai", "sinh"}),
        "1.000002": frozenset({"dang", "ky", "ket", "hon"}),
    }
    assert procedures_of(typed_terms("đăng ký"), catalogue) == ("1.000001", "1.000002")
    assert procedures_of(typed_terms("khai si"), catalogue) == ("1.000001",)
    assert procedures_of(typed_terms("đăng s"), catalogue) == (), "one letter says too little"
    assert [one.procedures for one in mixed(typed_terms("lan khai sinh"), catalogue)] == [("1.000001",)] * 2


@pytest.mark.parametrize(
    ("identity", "shown"),
    [("034187001234", "•••••••••234"), ("1234", "•234"), ("123", "•••"), (None, None), ("", None)],
)
def test_an_identity_shows_its_last_three_digits_at_most(identity: str | None, shown: str | None) -> None:
    assert masked(identity) == shown
