"""Which files a folder or a list has."""

import os
from pathlib import Path

import pytest

from display.playing.playlist import Kind
from display.playing.playlist_files import LISTS, files_of, name_of, natural


def names(source: Path) -> list[str]:
    return [item.name for item in files_of(source)]


def make(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"x")


def test_a_folder_gives_its_pictures_and_videos_in_natural_order(tmp_path: Path) -> None:
    make(tmp_path, "Ảnh 10.JPG", "ảnh 2.png", "ảnh 2b.webp", "đất.mp4", "2.mkv", "10.mkv", "e.mov", "Đẹp.heic")
    assert names(tmp_path) == [
        *("2.mkv", "10.mkv", "ảnh 2.png", "ảnh 2b.webp", "Ảnh 10.JPG", "đất.mp4", "Đẹp.heic", "e.mov"),
    ]
    assert {item.kind for item in files_of(tmp_path) if item.name.endswith("mkv")} == {Kind.VIDEO}


def test_what_is_hidden_or_something_else_is_ignored(tmp_path: Path) -> None:
    make(tmp_path, ".ẩn.jpg", "._a.jpg", "doc.pdf", "Thumbs.db", "list.m3u", "jpg", "a.jpg")
    (tmp_path / "folder.jpg").mkdir()
    (tmp_path / "nowhere.jpg").symlink_to(tmp_path / "gone")
    assert names(tmp_path) == ["a.jpg"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on this system")
def test_a_pipe_is_no_video(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    (tmp_path / "list.txt").write_text("pipe.mp4", encoding="utf-8")
    assert names(tmp_path) == []
    assert [item.stamp for item in files_of(tmp_path / "list.txt")] == [None]


@pytest.mark.parametrize("name", ["gone", "empty", "gone.m3u", "gone.mp4", "empty.txt"])
def test_a_folder_or_list_that_is_gone_or_empty_gives_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.txt").write_text("# nothing yet\n\n", encoding="utf-8")
    assert files_of(tmp_path / name) == ()


@pytest.mark.parametrize("suffix", sorted(LISTS))
def test_a_list_gives_its_files_in_its_own_order(tmp_path: Path, suffix: str) -> None:
    make(tmp_path, "z.jpg", "a b.png")
    make(tmp_path / "phim", "giới thiệu.mp4")
    lines = ("#EXTM3U", "z.jpg", "", '  "a b.png"  ', "phim\\giới thiệu.mp4", str(tmp_path / "z.jpg"), "mất.jpg")
    (tmp_path / f"list{suffix}").write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    found = files_of(tmp_path / f"list{suffix}")
    assert [item.name for item in found] == ["z.jpg", "a b.png", "giới thiệu.mp4", "z.jpg", "mất.jpg"]
    assert [item.stamp is None for item in found] == [False, False, False, False, True]


def test_a_list_may_have_addresses_of_files(tmp_path: Path) -> None:
    make(tmp_path, "ảnh 1.jpg")
    (tmp_path / "list.m3u").write_text((tmp_path / "ảnh 1.jpg").as_uri(), encoding="utf-8")
    assert [item.path for item in files_of(tmp_path / "list.m3u")] == [tmp_path / "ảnh 1.jpg"]


@pytest.mark.parametrize("line", ["https://example.com/a.mp4", "a\0b.jpg", "x" * 5000 + ".jpg", "folder"])
def test_a_line_that_names_no_file_is_missing(tmp_path: Path, line: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "list.txt").write_text(line, encoding="utf-8")
    assert [item.stamp for item in files_of(tmp_path / "list.txt")] == [None]


@pytest.mark.parametrize("byte_order", ["utf-16-le", "utf-16-be"])
def test_a_list_from_powershell(tmp_path: Path, byte_order: str) -> None:
    make(tmp_path, "ảnh 1.jpg", "b.mp4")
    (tmp_path / "list.txt").write_bytes("\ufeffảnh 1.jpg\r\nb.mp4\r\n".encode(byte_order))
    assert names(tmp_path / "list.txt") == ["ảnh 1.jpg", "b.mp4"]


def test_bytes_that_are_no_utf_8_break_no_list(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    (tmp_path / "list.txt").write_bytes(b"\xe1\xffnh.jpg\na.jpg")
    assert [item.stamp is None for item in files_of(tmp_path / "list.txt")] == [True, False]


def test_what_a_list_names_is_tried_whatever_it_is_called(tmp_path: Path) -> None:
    make(tmp_path, "film.xyz")
    (tmp_path / "list.txt").write_text("film.xyz", encoding="utf-8")
    assert [item.kind for item in files_of(tmp_path / "list.txt")] == [Kind.VIDEO]


def test_one_file_is_a_playlist_of_one(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    assert names(tmp_path / "a.jpg") == ["a.jpg"]


def test_a_changed_file_has_another_stamp(tmp_path: Path) -> None:
    make(tmp_path, "a.jpg")
    before = files_of(tmp_path)
    assert files_of(tmp_path) == before
    (tmp_path / "a.jpg").write_bytes(b"xy")
    assert files_of(tmp_path) != before


def test_the_staff_is_told_the_last_of_a_path() -> None:
    assert name_of(Path("/srv/wall/phim")) == "phim"
    assert natural("Ảnh 2") < natural("ảnh 10")
