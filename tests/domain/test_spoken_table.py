"""Numbers as they are said, written down by hand."""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from office.domain.announcements import SpokenCall, announcement
from office.domain.spoken_style import Region, Style

Row = Mapping[str, str]
COLUMNS = ["language", "region", "style", "number", "words"]
AROUND = {"vi": ("mời số bê ", " đến quầy số ba"), "en": ("ticket number bee ", " please go to desk three")}


def rows() -> Sequence[Row]:
    with (Path(__file__).parent / "spoken.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        found = list(reader)
    assert reader.fieldnames == COLUMNS
    return found


ROWS = rows()


def named(row: Row) -> str:
    return "-".join(row[column] for column in COLUMNS[:-1])


def test_no_row_is_there_twice_and_every_manner_has_rows() -> None:
    assert len({named(row) for row in ROWS}) == len(ROWS)
    counted = Counter((row["language"], row["region"], row["style"]) for row in ROWS)
    assert set(counted) == {(language, region, style) for language in AROUND for region in Region for style in Style}
    assert sum(row["language"] == "vi" and row["style"] == "grouped" for row in ROWS) >= 120


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_number_is_said_as_it_is_written_here(row: Row) -> None:
    call = SpokenCall(f"B{row['number']}", "3")
    clips = announcement(call, row["language"], style=Style(row["style"]), region=Region(row["region"]))
    before, after = AROUND[row["language"]]
    assert " ".join(clips) == f"{before}{row['words']}{after}"


@pytest.mark.parametrize("row", [row for row in ROWS if row["style"] == Style.GROUPED], ids=named)
@pytest.mark.parametrize("style", list(Style))
def test_a_desk_is_said_as_a_number_in_either_style(row: Row, style: Style) -> None:
    call = SpokenCall("B007", str(int(row["number"])))
    clips = announcement(call, row["language"], style=style, region=Region(row["region"]))
    phrase = {"vi": "đến quầy số", "en": "please go to desk"}[row["language"]]
    assert " ".join(clips[clips.index(phrase) + 1 :]) == row["words"]
