"""The columns of a file of procedures: by which headings they go, and how a cell of each is read."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from office.domain.vietnamese import search_key
from office.loading import cells

LINES_ABOVE = 20
"""Within so many lines the headings have to stand; titles above them are passed over."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    key: str
    read: Callable[[str], Any]
    """Raises `NotAllowed`."""
    headings: tuple[str, ...]
    """In Vietnamese; capitals and marks do not matter, and the key is a heading too."""
    blank: Any = None
    """What an empty cell says."""


COLUMNS = (
    Column("code", cells.code, ("mã", "mã thủ tục", "mã TTHC", "mã số")),
    Column("name", cells.words, ("tên thủ tục", "tên TTHC", "tên thủ tục hành chính", "thủ tục hành chính", "tên")),
    Column("field", cells.words, ("lĩnh vực",)),
    Column("department", cells.words, ("cơ quan giải quyết", "cơ quan", "sở, ngành")),
    Column("former_department", cells.words, ("cơ quan trước đây", "cơ quan giải quyết trước đây")),
    Column("level", cells.level, ("cấp", "cấp thực hiện", "cấp giải quyết")),
    Column("series", cells.letter, ("nhóm", "nhóm quầy", "chữ cái")),
    Column("service", cells.letter, ("dịch vụ", "mã dịch vụ")),
    Column("time_limit", cells.count, ("thời hạn", "thời hạn giải quyết", "thời gian giải quyết")),
    Column("time_unit", cells.time_unit, ("đơn vị thời gian", "đơn vị tính", "đơn vị")),
    Column("time_basis", cells.time_basis, ("nguồn thời hạn", "căn cứ thời hạn")),
    Column("committed_limit", cells.count, ("thời hạn cam kết", "thời gian cam kết", "cam kết")),
    Column("budgets", cells.budgets, ("thời gian từng khâu", "thời gian các khâu"), ()),
    Column("papers", cells.papers, ("thành phần hồ sơ", "giấy tờ"), ()),
    Column("fee", cells.money, ("phí, lệ phí", "lệ phí", "phí")),
    Column("fee_stops_clock", cells.flag, ("chờ nộp phí", "chờ phí"), blank=False),
    Column("legal_basis", cells.long_words, ("căn cứ pháp lý",), ""),
    Column("result_name", cells.words, ("tên kết quả", "kết quả", "kết quả giải quyết"), ""),
    Column("on_the_spot", cells.flag, ("5 tại chỗ", "năm tại chỗ")),
    Column("valid_from", cells.day, ("hiệu lực từ", "hiệu lực từ ngày", "ngày hiệu lực")),
    Column("valid_to", cells.day, ("hiệu lực đến", "hiệu lực đến ngày", "ngày hết hiệu lực")),
)
"""In the order in which they are told."""
PASSED_OVER = ("STT", "số thứ tự", "ghi chú")
"""Headings of columns that say nothing about a procedure and stand in most tables."""
BY_KEY = {column.key: column for column in COLUMNS}


def key_of(heading: str) -> str | None:
    """Return the key of the column that goes by a heading, or None."""
    return _keys().get(_plain(heading))


def is_passed_over(heading: str) -> bool:
    """Whether the column under a heading is not read."""
    return _plain(heading) in {_plain(name) for name in PASSED_OVER}


@cache
def _keys() -> dict[str, str]:
    return {_plain(name): column.key for column in COLUMNS for name in (column.key, *column.headings)}


def _plain(heading: str) -> str:
    return " ".join(re.findall(r"\w+", search_key(heading).replace("_", " ")))
