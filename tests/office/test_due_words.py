"""What is left of a time limit, in words."""

import pytest

from office.domain.lateness import Left
from office.due_words import left_words


@pytest.mark.parametrize(
    ("is_over", "parts", "vi", "en"),
    [
        (False, (3, 2, 5), "còn 3 ngày làm việc", "3 working days left"),
        (False, (0, 1, 59), "còn 1 giờ làm việc", "1 working hour left"),
        (False, (0, 0, 20), "còn 20 phút", "20 minutes left"),
        (False, (0, 0, 0), "đến hạn", "due now"),
        (True, (1, 7, 0), "quá hạn 1 ngày làm việc", "1 working day overdue"),
        (True, (0, 2, 0), "quá hạn 2 giờ làm việc", "2 working hours overdue"),
        (True, (0, 0, 0), "vừa quá hạn", "just overdue"),
    ],
)
def test_the_largest_part_is_said(is_over: bool, parts: tuple[int, int, int], vi: str, en: str) -> None:
    left = Left(is_over, *parts)
    assert (left_words(left), left_words(left, "en")) == (vi, en)
