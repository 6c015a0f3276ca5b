import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from assets import FOLDER
from office.qt.theme import load_theme

TEXT, LARGE_TEXT = 7.0, 4.5
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "white", TEXT),
    ("ink", "pill", TEXT),
    ("ink", "hint", TEXT),
    ("ink", "gold", TEXT),
    ("muted", "white", TEXT),
    ("muted", "paper", TEXT),
    ("muted", "closed", TEXT),
    ("muted", "row", TEXT),
    ("hint_ink", "hint", LARGE_TEXT),
    ("white", "red", TEXT),
    ("white", "red_pressed", TEXT),
    ("red", "paper", TEXT),
    ("cream", "red", TEXT),
    ("white", "green", TEXT),
    ("white", "green_pressed", TEXT),
    ("green_soft", "green", TEXT),
    ("green", "white", TEXT),
    ("white", "closed_badge", LARGE_TEXT),
    ("navy", "gold", TEXT),
    ("white", "navy_row", TEXT),
    ("white", "navy_panel", TEXT),
    ("snow", "navy_row", TEXT),
    ("soft", "navy", TEXT),
    ("soft", "navy_panel", TEXT),
    ("soft", "navy_row", TEXT),
    ("gold_soft", "navy_row", TEXT),
    ("done", "navy_panel", TEXT),
    ("done_ink", "done", TEXT),
    ("ready", "navy_panel", TEXT),
    ("white", "ready_row", TEXT),
]


def luminance(color: str) -> float:
    """WCAG 2 relative luminance."""
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("kind", ["colors", "contrast"])
@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_stands_out(text: str, ground: str, least: float, kind: str) -> None:
    colors = getattr(load_theme(), kind)._asdict()
    assert contrast(colors[text], colors[ground]) >= least


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
