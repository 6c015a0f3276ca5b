import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.vietnamese import LETTERS, MARKED_LETTERS, search_key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Đất đai, Môi trường", "dat dai, moi truong"),
        ("HÒA  hoà", "hoa hoa"),
        ("Ặ Ễ Ữ", "a e u"),
        ("2.001583", "2.001583"),
        (" \t\n", ""),
    ],
)
def test_marks_case_and_blanks_do_not_matter(typed: str, key: str) -> None:
    assert search_key(typed) == key
    assert search_key(unicodedata.normalize("NFD", typed)) == key


@given(st.text())
def test_a_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


def test_every_letter_has_an_ascii_key() -> None:
    assert len(MARKED_LETTERS) == 67
    for letter in LETTERS:
        assert search_key(letter).isascii()
        assert search_key(letter.upper()) == search_key(letter)
