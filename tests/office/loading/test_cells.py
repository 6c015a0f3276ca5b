"""Each kind of cell: what it takes, and what it does not."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from office.domain.catalogue import PaperKind, RequiredPaper, StageBudget, TimeUnit
from office.loading import cells
from office.loading.cells import NotAllowed
from office.loading.columns import BY_KEY, COLUMNS, key_of
from office.texts import LANGUAGES, find

DAY, HOUR = TimeUnit.WORKING_DAY, TimeUnit.WORKING_HOUR


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (cells.code, "1.001193", "1.001193"),
        (cells.code, "1.001193.000.00.00.h54", "1.001193.000.00.00.H54"),
        (cells.code, "1.014199.H05", "1.014199.H05"),
        (cells.code, "1.00302", "1.003020"),
        (cells.letter, "a1", "A1"),
        (cells.count, "15", 15),
        (cells.money, "50000", 50000),
        (cells.money, "50.000 đồng", 50000),
        (cells.money, "1 250 000đ", 1250000),
        (cells.money, "0", 0),
        (cells.level, "Cấp tỉnh", "province"),
        (cells.level, "XÃ", "local"),
        (cells.time_unit, "Ngày làm việc", DAY),
        (cells.time_unit, "giờ", HOUR),
        (cells.time_unit, "ngày", TimeUnit.CALENDAR_DAY),
        (cells.time_unit, "same_day", TimeUnit.SAME_DAY),
        (cells.time_unit, "không hẹn", TimeUnit.NONE),
        (cells.time_basis, "Quyết định", "decision"),
        (cells.flag, "Có", True),
        (cells.flag, "không", False),
        (cells.flag, "x", True),
        (cells.day, "01/12/2026", date(2026, 12, 1)),
        (cells.day, "2026-12-01", date(2026, 12, 1)),
        (cells.words, "Cấp  \n giấy", "Cấp giấy"),
        (
            cells.budgets,
            "seal=2h; receive=0,25d; appraise: 2 ngày",
            (
                StageBudget("receive", Decimal("0.25"), DAY),
                StageBudget("appraise", Decimal(2), DAY),
                StageBudget("seal", Decimal(2), HOUR),
            ),
        ),
        (cells.budgets, "Tiếp nhận = 0.5 ngày\nTrả kết quả = 1 giờ", (
            StageBudget("receive", Decimal("0.5"), DAY), StageBudget("return", Decimal(1), HOUR),
        )),
        (cells.papers, "Đơn đề nghị | bản chính | 1", (RequiredPaper("Đơn đề nghị", PaperKind.ORIGINAL),)),
        (
            cells.papers,
            "Tờ khai | tờ khai; Giấy phép | chứng thực | 2 | nếu có",
            (
                RequiredPaper("Tờ khai", PaperKind.FORM),
                RequiredPaper("Giấy phép", PaperKind.CERTIFIED, 2, is_required=False),
            ),
        ),
        (
            cells.papers,
            "Sổ; giấy | photo\nẢnh | bản sao | 3",
            (RequiredPaper("Sổ; giấy", PaperKind.COPY), RequiredPaper("Ảnh", PaperKind.COPY, 3)),
        ),
    ],
)  # fmt: skip
def test_what_a_cell_says(read: Callable[[str], Any], text: str, value: object) -> None:
    assert read(text) == value


NOT_TAKEN: dict[Callable[[str], Any], str] = {
    cells.code: "1001193; 1.0011934; a.001193; 1.001193.; 2; 1.001193.0000; １.001193",
    cells.letter: "AB; A0; 1; Đ",
    cells.count: "0; -1; 1.5; 1,5; 10000; ba; ３",
    cells.money: "50.00; 5.0000; -1; miễn phí; 1e5; 99999999999; 1 đô",
    cells.level: "trung ương; quận",
    cells.time_unit: "tuần; days",
    cells.time_basis: "luật",
    cells.flag: "đúng; 2",
    cells.day: "31/02/2026; 12/31/2026; 2026; 1/1/26; 01/12/0026; 2026-12-01 08:00",
    cells.budgets: "receive; receive=d; receive=0d; receive=1,255d; receive=1w; ký=1d; receive=1d seal=2d; seal=-1d",
    cells.papers: "Đơn; Đơn | gốc; | bản chính; Đơn | bản chính | 0; Đơn | bản chính | 101; "
    "Đơn | bản chính | 1 | có thể; Đơn | bản chính | 1 | nếu có | x",
}


@pytest.mark.parametrize(
    ("read", "text"), [(read, one) for read, said in NOT_TAKEN.items() for one in said.split("; ")]
)
def test_what_a_cell_does_not_take(read: Callable[[str], Any], text: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        read(text)
    assert refused.value.problem == "not_allowed"


@pytest.mark.parametrize(
    ("read", "text", "problem"),
    [
        (cells.words, "x" * 1001, "too_long"),
        (cells.long_words, "x" * 4001, "too_long"),
        (cells.papers, "\n".join(["a | photo"] * 201), "too_long"),
        (cells.budgets, "seal=1h;đóng dấu=2h", "stage_twice"),
    ],
)
def test_what_is_wrong_in_another_way(read: Callable[[str], Any], text: str, problem: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        read(text)
    assert refused.value.problem == problem


def test_every_column_goes_by_its_key_and_by_its_name_on_the_screen() -> None:
    for column in COLUMNS:
        assert key_of(column.key) == column.key
        for language in LANGUAGES:
            name = find(f"catalogue_column.{column.key}", language)
            assert name is not None
            assert key_of(name) == column.key, name
    assert len({key_of(name) for column in COLUMNS for name in column.headings}) == len(BY_KEY)
