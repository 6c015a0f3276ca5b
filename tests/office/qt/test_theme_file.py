"""A theme's file: what of it counts, and what is refused in which words."""

import json
from pathlib import Path
from typing import Any

import pytest

from assets import FOLDER, shipped_themes
from office.qt.theme import BUILT_IN, built_in, load_theme
from office.qt.theme_file import COLORS, LEAST_TYPE, TYPE, changes_in, faults_in, file_of, read_theme
from office.setting import SettingError
from office.texts import LANGUAGES, text

DARK, LIGHT = "#101010", "#F0F0F0"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "của hội trường.json"


def write(file: Path, told: object) -> Path:
    file.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return file


def refused(file: Path) -> SettingError:
    with pytest.raises(SettingError) as caught:
        load_theme(file)
    assert (caught.value.key, caught.value.reason) == ("theme", "bad_theme")
    assert str(file) in caught.value.where
    for language in LANGUAGES:
        assert "…" not in text(caught.value.words, language, **caught.value.details), "every name is filled in"
    return caught.value


def said(file: Path) -> str:
    error = refused(file)
    return text(error.words, "vi", **error.details)


def test_a_part_is_laid_over_the_rest(file: Path) -> None:
    theme = load_theme(write(file, {"colors": {"gold": "#ffd000"}, "wall": {"number": 300}}))
    plain = load_theme()
    assert (theme.colors.gold, theme.wall.number) == ("#ffd000", 300)
    assert theme.colors._replace(gold=plain.colors.gold) == plain.colors
    assert theme.wall._replace(number=plain.wall.number) == plain.wall
    assert (theme.kiosk, theme.plate, theme.counter) == (plain.kiosk, plain.plate, plain.counter)


def test_the_colors_of_walls_and_of_high_contrast_follow_unless_they_have_their_own(file: Path) -> None:
    theme = load_theme(write(file, {"colors": {"row": "#FFFFFF"}, "board": {"navy": "#000000"}}))
    assert (theme.board.row, theme.contrast.row) == ("#FFFFFF", "#FFFFFF")
    assert (theme.board.navy, theme.colors.navy) == ("#000000", load_theme().colors.navy)
    assert load_theme().board == load_theme().colors


def test_nothing_in_it_changes_nothing_and_a_mark_of_windows_is_read_over(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf{}")
    assert load_theme(file) == load_theme()


def test_what_write_writes_is_the_built_in_theme() -> None:
    own = read_theme(BUILT_IN)
    assert [*faults_in(built_in(), own, BUILT_IN)] == []
    assert changes_in(built_in(), own) == 0
    assert load_theme(BUILT_IN) == load_theme()


@pytest.mark.parametrize("name", shipped_themes())
def test_each_theme_that_comes_with_it_may_be_named_without_a_path(name: str) -> None:
    assert file_of(Path(name)) == FOLDER / "themes" / f"{name}.json"
    assert load_theme(Path(name)) == load_theme(FOLDER / "themes" / f"{name}.json") != load_theme()


def test_there_are_themes_for_bright_halls_and_for_poor_sight() -> None:
    assert shipped_themes() == ("contrast", "light")
    light, plain = load_theme(Path("light")), load_theme()
    assert light.colors == plain.colors, "what stands on a desk is light already"
    assert light.board != plain.board


def test_a_file_that_is_not_there_is_named_with_the_names_there_are(tmp_path: Path) -> None:
    told = said(tmp_path / "mất.json")
    assert "mất.json" in told
    assert "contrast, light" in told
    assert refused(tmp_path).words == "setting.theme.unreadable", "a folder is none"


@pytest.mark.parametrize(
    ("told", "fault", "parts"),
    [
        ('{"colors": {', "no_json", ["dòng 1", "cột 13"]),
        ("[1]", "no_json", ["dòng 1"]),
        ("", "no_json", ["dòng 1"]),
        ('{"wall": {"note": 40,\n"note": 41}}', "twice", ["note"]),
        ({"kolors": {}}, "unknown", ["kolors", "colors, contrast, board, kiosk, wall, plate, counter"]),
        ({"colors": {"gould": "#FFFFFF"}}, "unknown", ["colors.gould", "gold, gold_soft"]),
        ({"board": {"number": 3}}, "unknown", ["board.number"]),
        ({"wall": {"gold": 3}}, "unknown", ["wall.gold", "caption_call"]),
        ({"wall": 7}, "no_section", ["wall", "7"]),
        ({"wall": None}, "no_section", ["wall", "null"]),
        ({"colors": {"gold": "gold"}}, "no_color", ["colors.gold", "“gold”", "#RRGGBB"]),
        ({"colors": {"gold": "#FFF"}}, "no_color", ["“#FFF”"]),
        ({"colors": {"gold": "#F4C430FF"}}, "no_color", ["“#F4C430FF”"]),
        ({"colors": {"gold": 7}}, "no_color", ["“7”"]),
        ({"contrast": {"gold": None}}, "no_color", ["contrast.gold", "“null”"]),
        ({"wall": {"note": "32"}}, "no_size", ["wall.note", "“32”", "từ 26 đến 1920"]),
        ({"wall": {"note": 32.5}}, "no_size", ["“32.5”"]),
        ({"wall": {"note": True}}, "no_size", ["“true”"]),
        ({"wall": {"note": LEAST_TYPE - 1}}, "no_size", ["“25”"]),
        ({"wall": {"number": 89}}, "no_size", ["wall.number", "từ 90 đến"]),
        ({"wall": {"height": 2160, "number": 179}}, "no_size", ["từ 180 đến 2160"]),
        ({"kiosk": {"tile": 12}}, "no_size", ["kiosk.tile"]),
        ({"plate": {"margin": 0}}, "no_size", ["plate.margin", "từ 1 đến"]),
        ({"counter": {"text": 5000}}, "no_size", ["từ 1 đến 1600"]),
        ({"wall": {"width": 0}}, "no_size", ["wall.width"]),
    ],
)
def test_what_is_not_allowed_is_named_with_what_is(file: Path, told: Any, fault: str, parts: list[str]) -> None:
    assert refused(write(file, told)).words == f"setting.theme.{fault}"
    sentence = said(file)
    for part in (*parts, str(file)):
        assert part in sentence


def test_text_that_nobody_can_read_is_refused_with_what_it_stands_on(file: Path) -> None:
    told = said(write(file, {"colors": {"soft": "#5B7397"}}))
    assert told.startswith(f"colors.soft ({file}): chữ màu soft (#5B7397) trên nền navy (#0A1A2F) chỉ tương phản 3,")
    assert "Cần ít nhất 7,0:1" in told


def test_large_text_may_stand_out_less(file: Path) -> None:
    assert load_theme(write(file, {"colors": {"hint_ink": "#8A5A00"}})).colors.hint_ink == "#8A5A00"
    assert "Cần ít nhất 4,5:1" in said(write(file.with_name("b.json"), {"colors": {"hint_ink": "#B08030"}}))


def test_a_wall_is_measured_by_what_stands_on_a_wall(file: Path) -> None:
    # Dark letters on light ground: on a kiosk `white` stands on red, but this is no kiosk's.
    board = {**read_theme(file_of(Path("light")))["board"], "green": LIGHT, "paper": DARK}
    assert load_theme(write(file, {"board": board})).board.green == LIGHT
    assert refused(write(file.with_name("b.json"), {"colors": {"green": LIGHT}})).words == "setting.theme.faint"


@pytest.mark.parametrize("section", ["kiosk", "wall", "plate"])
def test_no_letters_of_the_built_in_theme_are_too_small(section: str) -> None:
    sizes = built_in()[section]
    assert TYPE[section] <= set(sizes)
    assert min(sizes[name] for name in TYPE[section]) >= LEAST_TYPE


def test_every_fault_is_found_at_once(file: Path) -> None:
    own = {"colors": {"gold": "x", "navi": "#000000"}, "wall": {"note": 1}, "y": {}}
    faults = [fault.where.split(" ")[0] for fault in faults_in(built_in(), own, file)]
    assert faults == ["colors.gold", "colors.navi", "wall.note", "y"]
    faint = [*faults_in(built_in(), {"colors": {"white": DARK}}, file)]
    assert {fault.words for fault in faint} == {"setting.theme.faint"}
    assert len(faint) > len(COLORS)
