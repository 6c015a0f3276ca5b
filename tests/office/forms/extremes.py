"""Forms whose every field is as long as somebody may make it."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import Any

from office.forms.content import FormKind, PaperLine, Receipt, Register, SupplementRequest
from office.forms.sample import sample_form, sample_row

NAME = ("Công Tằng Tôn Nữ Nguyễn Phước Ưng Hoàng Thị Phượng Quỳnh Nguyễn Đặng Trương Lâm Uyên Ẩn Ỹ Ễ Ộ " * 2)[
    :119
] + "g"
"""120 characters."""
ADDRESS = ("Số 1234, ngách 56/78, ngõ 90, đường Nguyễn Thị Minh Khai kéo dài, khu phố Mẫu, phường Ví Dụ, " * 4)[
    :299
] + "h"
"""300 characters."""
UNBREAKABLE = "W" * 60 + "Ẫ" * 60
"""A word of 120 characters without a place to break it."""
LONG = {"name": NAME, "address": ADDRESS, "email": "w" * 100 + "@" + "example." * 5 + "vn"}


def stretched(value: Any, text: dict[str, str], other: str) -> Any:
    """Return a form with every text in it replaced: by its field's name, or else the `other`."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value,
        **{field.name: _stretched(field.name, getattr(value, field.name), text, other) for field in fields(value)},
    )


def _stretched(name: str, value: Any, text: dict[str, str], other: str) -> Any:
    match value:
        case Enum() | date() | datetime():
            return value
        case str() if name in {"link", "code"}:
            # Made by the program, not typed.
            return value
        case str():
            return text.get(name, other)
        case tuple():
            return tuple(_stretched(name, one, text, other) for one in value)
        case _:
            return stretched(value, text, other)


def extreme(kind: FormKind, text: dict[str, str], other: str) -> Any:
    """Return a form of a kind with long texts, and with 30 of whatever it lists."""
    form = stretched(sample_form(kind), text, other)
    match form:
        case Receipt():
            return replace(
                form, papers=tuple(PaperLine(name=f"{other} {place}", count=place) for place in range(1, 31))
            )
        case SupplementRequest():
            return replace(form, items=tuple(f"{other} {place}" for place in range(1, 31)))
        case Register():
            rows = tuple(stretched(sample_row(place), text, other) for place in range(1, 31))
            return replace(form, rows=rows)
        case _:
            return form


def texts_in(value: Any) -> list[str]:
    """Return every text of a form that its page has to show."""
    if isinstance(value, Enum | date | datetime | int) or value is None:
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts_in(one)]
    return [text for field in fields(value) if field.name != "link" for text in texts_in(getattr(value, field.name))]
