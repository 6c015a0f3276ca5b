"""A procedure that every catalogue here has, and the days a load may name."""

from collections.abc import Callable
from datetime import date

COMPANY = "2.001583"
NAME = "Đăng ký thành lập công ty TNHH một thành viên"
TODAY, YESTERDAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 24)
Load = Callable[..., tuple[int, int, int]]
