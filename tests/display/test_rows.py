import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from display.rows import Rows
from display.showing.parts import Place


def card(number: str) -> Place:
    return Place(number, "3", "quầy", is_called=False)


class Told:
    def __init__(self, rows: Rows) -> None:
        self.news: list[tuple[str, int, int]] = []
        rows.rowsInserted.connect(lambda _, first, last: self.news.append(("in", first, last)))
        rows.rowsRemoved.connect(lambda _, first, last: self.news.append(("out", first, last)))
        rows.dataChanged.connect(lambda first, last: self.news.append(("new", first.row(), last.row())))


@pytest.mark.parametrize(
    ("before", "after", "news"),
    [
        ("", "", []),
        ("", "AB", [("in", 0, 1)]),
        ("AB", "AB", []),
        ("AB", "AC", [("new", 1, 1)]),
        ("ABC", "A", [("out", 1, 2)]),
        ("AB", "CABD", [("new", 0, 0), ("new", 1, 1), ("in", 2, 3)]),
        ("ABC", "B", [("out", 1, 2), ("new", 0, 0)]),
    ],
)
def test_only_what_differs_is_told(
    before: str, after: str, news: list[tuple[str, int, int]], qtmodeltester: ModelTester
) -> None:
    rows = Rows(Place)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]
    rows.show([card(number) for number in before])
    told = Told(rows)
    rows.show([card(number) for number in after])
    assert told.news == news
    assert [rows.data(rows.index(row)) for row in range(rows.rowCount())] == list(after)


def test_each_field_is_a_role() -> None:
    rows = Rows(Place)
    rows.show([Place("A012", "3", "mời đến", is_called=True)])
    found = {name.toStdString(): rows.data(rows.index(0), role) for role, name in rows.roleNames().items()}
    assert found == {"number": "A012", "desk": "3", "caption": "mời đến", "is_called": True}


def test_what_is_not_there_is_none() -> None:
    rows = Rows(Place)
    rows.show([card("A")])
    assert rows.data(QModelIndex()) is None
    assert rows.data(rows.index(0), 0) is None
    assert rows.rowCount(rows.index(0)) == 0
