import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from assets import FOLDER, shipped_themes
from office.qt.contrast import BOARD_PAIRS, LARGE_TEXT, PAIRS, TEXT, contrast
from office.qt.theme import load_theme
from office.qt.theme_file import COLORS
from office.qt.theme_parts import Colors


@pytest.mark.parametrize("file", [None, *map(Path, shipped_themes())])
@pytest.mark.parametrize("kind", COLORS)
def test_text_stands_out(kind: str, file: Path | None) -> None:
    colors = getattr(load_theme(file), kind)._asdict()
    for text, ground, least in BOARD_PAIRS if kind == "board" else PAIRS:
        assert contrast(colors[text], colors[ground]) >= least, (text, ground)


def test_the_pairs_are_of_colors_there_are_each_once() -> None:
    assert {name for pair in PAIRS for name in (pair.text, pair.ground)} <= set(Colors._fields)
    assert len({(pair.text, pair.ground) for pair in PAIRS}) == len(PAIRS)
    assert set(BOARD_PAIRS) <= set(PAIRS)
    assert {pair.least for pair in PAIRS} == {TEXT, LARGE_TEXT}


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1B1A17", "#FBF7F0") == pytest.approx(16.3, abs=0.05)


def test_every_color_is_one_for_qt() -> None:
    for name, value in load_theme().colors._asdict().items():
        assert QColor(value).name().upper() == value, name


def test_sizes_keep_what_the_hall_needs() -> None:
    theme = load_theme()
    kiosk_type = (
        "number",
        "figure",
        "question",
        "clock",
        "result",
        "button",
        "title",
        "lead",
        "tile",
        "detail",
        "caption",
    )
    assert min(theme.kiosk._asdict()[name] for name in kiosk_type) >= 26
    assert theme.wall.number >= theme.wall.height / 12
    assert theme.wall.caption >= 26
    assert theme.counter.text == 17


def test_qml_gets_the_names_of_the_file() -> None:
    given = load_theme().qml()
    for section, names in json.loads((FOLDER / "theme.json").read_text(encoding="utf-8")).items():
        assert given[section] | names == given[section]


def test_a_sheet_is_filled_in(tmp_path: Path) -> None:
    sheet = tmp_path / "a.qss"
    sheet.write_text("QLabel { color: @ink; font: @{text}px '@figures'; }", encoding="utf-8")
    assert load_theme().qss(sheet) == "QLabel { color: #1B1A17; font: 17px 'Be Vietnam Tab'; }"


def test_a_sheet_with_an_unknown_name_is_a_bug(tmp_path: Path) -> None:
    sheet = tmp_path / "a.qss"
    sheet.write_text("QLabel { color: @mauve; }", encoding="utf-8")
    with pytest.raises(KeyError, match="mauve"):
        load_theme().qss(sheet)


def test_colors_and_counter_sizes_share_no_name() -> None:
    theme = load_theme()
    assert set(theme.colors._asdict()) & set(theme.counter._asdict()) == set()
