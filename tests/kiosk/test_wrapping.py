import pytest

from kiosk.wrapping import two_lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Nhận kết quả", "Nhận kết quả"),
        ("Doanh nghiệp và Đầu tư", "Doanh nghiệp\nvà Đầu tư"),
        ("Đất đai, Môi trường", "Đất đai,\nMôi trường"),
        ("Văn hóa, Giáo dục, Khoa học, An ninh", "Văn hóa, Giáo dục,\nKhoa học, An ninh"),
        ("Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ\nhành chính công"),
        ("Donaudampfschifffahrt", "Donaudampfschifffahrt"),
    ],
)
def test_a_name_breaks_where_one_would_pause(name: str, lines: str) -> None:
    assert two_lines(name, 16) == lines
