"""Forms whose every text is as long as somebody may make it, and each another."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import count
from typing import Any

from office.forms.content import Receipt, Register, SupplementRequest
from office.forms.parts import FormKind, PaperLine
from office.forms.sample import sample_form
from office.forms.sample_register import sample_row

NAME = "Công Tằng Tôn Nữ Nguyễn Phước Ưng Hoàng Thị Phượng Quỳnh " + "Đặng Trương Lâm Uyên Ẩn Ỹ Ễ Ộ Bùi " * 3
ADDRESS = (
    "Số 1234, ngách 56/78, ngõ 90, đường Nguyễn Thị Minh Khai kéo dài, khu phố Mẫu, phường Ví Dụ, tỉnh Hưng Yên; " * 3
)
EMAIL = "w" * 80 + "@" + "example." * 4 + "vn"
UNBREAKABLE = "W" * 60 + "Ẫ" * 60
MADE = frozenset({"link", "code"})
"""Made by the program, not typed."""
LISTED = 30


class Long:
    """Gives texts of the greatest lengths, no two alike."""

    def __init__(self, *, unbreakable: bool) -> None:
        self._unbreakable = unbreakable
        self._places = count(1)

    def __call__(self, field: str) -> str:
        """Return 300 characters for an address, 120 for anything else."""
        base = {"address": ADDRESS, "email": EMAIL}.get(field, NAME)
        if self._unbreakable:
            base = UNBREAKABLE
        space, mark = "" if self._unbreakable else " ", f"Q{next(self._places):03}"
        room = (300 if field == "address" else 120) - 2 * len(mark + space)
        return f"{mark}{space}{base[:room].rstrip()}{space}{mark}"


def extreme(kind: FormKind, text: Long) -> Any:
    """Return a form of a kind with long texts only, and with 30 of whatever it lists."""
    form = _listing_many(sample_form(kind))
    return _stretched("", form, text)


def texts_in(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a form with its path, such as `applicant.name`."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield path, value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one, path)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def _listing_many(form: Any) -> Any:
    places = range(1, LISTED + 1)
    match form:
        case Receipt():
            return replace(form, papers=tuple(PaperLine(name="paper", count=place) for place in places))
        case SupplementRequest():
            return replace(form, items=tuple("item" for _ in places))
        case Register():
            return replace(form, rows=tuple(sample_row(place) for place in places))
        case _:
            return form


def _stretched(name: str, value: Any, text: Long) -> Any:
    if isinstance(value, tuple):
        return tuple(_stretched(name, one, text) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {field.name: _stretched(field.name, getattr(value, field.name), text) for field in fields(value)}
        return replace(value, **changes)
    is_typed = isinstance(value, str) and not isinstance(value, Enum) and name not in MADE
    return text(name) if is_typed else value
