from unicodedata import normalize

from office.cli.tables import card, table


def test_vietnamese_marks_do_not_push_columns() -> None:
    rows = [["Đất đai", "1"], [normalize("NFD", "Hộ tịch, Chứng thực"), "22"], ["x", ""]]
    lines = table(["Tên", "Số"], rows).splitlines()
    assert lines == [
        "Tên                  Số",
        "Đất đai              1",
        "Hộ tịch, Chứng thực  22",
        "x",
    ]


def test_a_card_aligns_its_values() -> None:
    assert card([("Số", "A001"), (normalize("NFD", "Trạng thái"), "đang chờ")]) == (
        "Số:         A001\nTrạng thái: đang chờ"
    )
    assert card([]) == ""
