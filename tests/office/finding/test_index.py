import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.catalogue import Procedure
from office.finding.closeness import Closeness, close_words, spelled_by_keys, words_of
from office.finding.index import Index, find, index_of
from office.finding.offers import Offer, index_offers
from office.presets.preset import load

SHOWN = 6
"""The whole of both presets was tried once: 104,935 names with one wrong letter each; the worst stood sixth."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PRESET = load("thai-binh-2019")
OFFERS = index_offers(PRESET.procedures, PRESET.services, PRESET.series)


def name(offer: Offer) -> str:
    return offer.name if isinstance(offer, Procedure) else offer.name_vi


def of_names(*names: str) -> Index[str]:
    return index_of(names, lambda one: [(one, 1.0)])


def found(index: Index[str], typed: str, limit: int = 10) -> list[str]:
    return [match.found for match in find(index, typed, limit)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đất đai,  Môi trường", ("dat", "dai", "moi", "truong")),
        ("HÒA  hoà", ("hoa", "hoa")),
        ("Cấp C/O ưu đãi", ("cap", "co", "uu", "dai")),
        ("xây dựng/điều chỉnh", ("xay", "dung", "dieu", "chinh")),
        ("1.001193.000.00.00.H54", ("1.001193",)),
        ("5.000 m³/ngày", ("5.000", "m³", "ngay")),
        ("_!? ", ()),
    ],
)
def test_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hooj", "ho"), ("ddaats", "dat"), ("thuwowngf", "thuong"), ("tri5", "tri"), ("d9a61t", "dat"), ("sinh", "sinh"),
     ("xyzzy", "xyzzy"), ("asdf", "asdf"), ("1.0011", "1.0011"), ("class", "class")],
)  # fmt: skip
def test_marks_spelled_by_keys(typed: str, meant: str) -> None:
    assert spelled_by_keys(typed) == meant


@pytest.mark.parametrize(
    ("typed", "closeness"),
    [
        ("khai", Closeness.SAME),
        ("kha", Closeness.BEGUN),
        ("k", Closeness.BEGUN),
        ("hai", Closeness.WITHIN),
        ("khia", Closeness.MISTYPED),
        ("khaj", Closeness.BEGUN),
        ("khoai", Closeness.MISTYPED),
        ("khei", Closeness.MISTYPED),
        ("a", None),
        ("khiea", None),
    ],
)
def test_closeness(typed: str, closeness: Closeness | None) -> None:
    assert close_words(typed, ["khai"]).get(0) is closeness


def test_a_short_word_is_not_mistyped() -> None:
    assert close_words("hu", ["ho"]) == {}
    assert close_words("hoc", ["ho"]) == {}


def test_the_closest_stands_first() -> None:
    names = ("tru hoi", "khoa", "trúc", "hoàn", "hoà")
    assert found(of_names(*names), "hoa") == ["hoà", "hoàn", "khoa"]
    assert [match.closeness for match in find(of_names("hoi", "loa"), "hoa", 9)] == [Closeness.MISTYPED] * 2


def test_words_side_by_side_stand_before_words_apart() -> None:
    assert found(of_names("bản chính sao", "bản sao chính"), "sao chinh") == ["bản sao chính", "bản chính sao"]


def test_the_shorter_name_stands_first_and_equals_keep_their_order() -> None:
    assert found(of_names("khai sinh lại", "khai sinh"), "khai sinh") == ["khai sinh", "khai sinh lại"]
    assert found(of_names("khai b", "khai a", "khai c"), "khai") == ["khai b", "khai a", "khai c"]


def test_nothing_typed_finds_all_in_order() -> None:
    assert found(of_names("b", "a", "c"), " ", 2) == ["b", "a"]
    assert found(of_names(), "x") == []


def test_a_word_that_nothing_has_is_passed_over() -> None:
    assert found(of_names("khai sinh", "kết hôn"), "zzzz khai wwww") == ["khai sinh"]
    assert found(of_names("khai sinh"), "zzzz") == []


def test_words_passed_over_count_when_nothing_else_was_typed() -> None:
    index = index_of(["làm nhà", "nhà ở"], lambda one: [(one, 1.0)], passed_over=["lam"])
    assert found(index, "làm") == ["làm nhà"]
    assert found(index, "làm ở") == ["nhà ở"]


@given(st.one_of(st.text(), st.text(alphabet="khaisntđộ 1.0/C").map(str)), st.integers(0, 20))
def test_anything_typed_finds_things_once(typed: str, limit: int) -> None:
    matches = find(OFFERS, typed, limit)
    things = [match.found for match in matches]
    assert len(set(things)) == len(things) <= limit
    assert set(things) <= {entry.thing for entry in OFFERS.entries}
    assert matches == find(OFFERS, typed, 200)[:limit]


@given(st.sampled_from(OFFERS.vocabulary), st.data())
@settings(max_examples=300, deadline=None)
def test_one_word_finds_the_closest_first(word: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(word) - 1))
    typed = word[start : data.draw(st.integers(start + 1, len(word)))]
    closeness = [match.closeness for match in find(OFFERS, typed, 200)]
    assert closeness == sorted(closeness)


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[Offer, str]:
    """An offer, and its name without marks and with one error in one word of four letters or more."""
    long = [entry.thing for entry in OFFERS.entries if any(len(word) >= 4 for word in words_of(name(entry.thing)))]
    offer = draw(st.sampled_from(long))
    words = list(words_of(name(offer)))
    place = draw(st.sampled_from([n for n, word in enumerate(words) if len(word) >= 4 and word.isalpha()]))
    word, at = words[place], draw(st.integers(0, len(words[place]) - 1))
    letter = draw(st.sampled_from(LETTERS))
    words[place] = draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
                word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
            ]
        )
    )
    return offer, " ".join(words)


@given(mistyped())
@settings(max_examples=400, deadline=None)
def test_one_wrong_letter_is_forgiven(case: tuple[Offer, str]) -> None:
    offer, typed = case
    assert offer in [match.found for match in find(OFFERS, typed, SHOWN)]
