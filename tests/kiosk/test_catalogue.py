"""A catalogue loaded elsewhere is found at a kiosk that stands open."""

from pathlib import Path

from kiosk.face import Face
from office.bootstrap import open_office
from tests.kiosk.hands import touch, words
from tests.office.loading.books import GOOD, HEADINGS, csv_file, csv_text


def test_a_new_procedure_is_found_at_once(kiosk: Face, sqlite_url: str, tmp_path: Path) -> None:
    row = (GOOD[0], "Cấp phép nuôi yến", *GOOD[2:])
    with open_office(sqlite_url) as office:
        revision = office.load_procedures(csv_file(tmp_path, csv_text(row, headings=HEADINGS))).revision
    kiosk.settle(revision)
    touch(kiosk.window, "help")
    for letter in "nuoi yen":
        touch(kiosk.window, "key_blank" if letter == " " else f"key_{letter}")
    assert "Cấp phép nuôi yến" in words(kiosk.window)
