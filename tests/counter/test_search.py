import pytest

from counter.search import fold, matching


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Đất đai, Môi trường", "dat dai, moi truong"),
        ("HÒA  hoà", "hoa hoa"),
        ("Ặ Ễ Ữ", "a e u"),
        ("2.001583", "2.001583"),
    ],
)
def test_marks_case_and_blanks_do_not_matter(typed: str, key: str) -> None:
    assert fold(typed) == key


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Thành lập công ty", "Đăng ký thành lập hộ"]),
        ("lap thanh", ["Thành lập công ty", "Đăng ký thành lập hộ"]),
        ("đăng", ["Đăng ký thành lập hộ"]),
        ("cong ho", []),
    ],
)
def test_every_word_must_be_there_in_any_order(query: str, found: list[str]) -> None:
    assert list(matching(query, ["Thành lập công ty", "Đăng ký thành lập hộ"], fold)) == found
