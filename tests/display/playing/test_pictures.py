"""Pictures that are read for the panel."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from bench.clips import picture as make
from display.playing.jpeg import is_whole
from display.playing.pictures import MOST_PIXELS, NoPicture, picture

ROOM = QSize(640, 360)
_ROTATION = 0x0112


def read(file: Path, room: QSize = ROOM) -> QImage:
    image = picture(file, room)
    assert isinstance(image, QImage), image
    return image


@pytest.mark.parametrize("suffix", ["jpg", "png", "bmp", "webp"])
@pytest.mark.parametrize(
    ("size", "fitted"), [((1600, 1200), (480, 360)), ((40, 40), (360, 360)), ((1, 900), (1, 360))]
)
def test_a_picture_is_as_large_as_the_room_allows(
    tmp_path: Path, suffix: str, size: tuple[int, int], fitted: tuple[int, int]
) -> None:
    assert read(make(tmp_path / f"ảnh.{suffix}", size=size)).size().toTuple() == fitted


@pytest.mark.parametrize("turned", [1, 3, 6, 8])
def test_a_picture_stands_as_it_was_taken(tmp_path: Path, turned: int) -> None:
    image = Image.new("RGB", (400, 200), "red")
    image.paste("blue", (200, 0, 400, 200))
    exif = Image.Exif()
    exif[_ROTATION] = turned
    image.save(tmp_path / "a.jpg", exif=exif, quality=95)
    shown = read(tmp_path / "a.jpg")
    is_lying = turned in {1, 3}
    assert shown.size().toTuple() == ((640, 320) if is_lying else (180, 360))
    ends = [QColor(shown.pixel(9, 9)), QColor(shown.pixel(shown.width() - 9, shown.height() - 9))]
    is_red = [color.red() > color.blue() for color in ends]
    assert is_red == ([True, False] if turned in {1, 6} else [False, True])


def test_the_content_says_what_a_file_is(tmp_path: Path) -> None:
    make(tmp_path / "a.png").rename(tmp_path / "a.jpg")
    make(tmp_path / "b.jpg").rename(tmp_path / "b.mp4")
    assert read(tmp_path / "a.jpg").size() == read(tmp_path / "b.mp4").size() == ROOM


def test_what_is_clear_stays_clear(tmp_path: Path) -> None:
    Image.new("RGBA", (64, 36), (255, 0, 0, 0)).save(tmp_path / "a.png")
    assert read(tmp_path / "a.png").pixelColor(9, 9).alpha() == 0


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_pictures_for_print_and_gray_ones_are_shown_too(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (64, 36)).save(tmp_path / "a.jpg")
    assert read(tmp_path / "a.jpg").format() == QImage.Format.Format_RGB32


@pytest.mark.parametrize(
    "content", [b"", b"hello\n" * 99, b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xff"]
)
def test_what_is_no_picture_is_told_apart_from_what_is_not_there(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    assert picture(tmp_path / "a.jpg", ROOM) is NoPicture.UNREADABLE
    assert picture(tmp_path / "b.jpg", ROOM) is NoPicture.GONE
    assert picture(tmp_path, ROOM) is NoPicture.UNREADABLE


def test_a_drawing_is_no_picture(tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    (tmp_path / "a.jpg").write_text(drawing, encoding="utf-8")
    assert picture(tmp_path / "a.jpg", ROOM) is NoPicture.UNREADABLE


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@pytest.mark.parametrize("is_progressive", [False, True])
def test_a_picture_that_ends_too_soon_is_not_shown_half(tmp_path: Path, name: str, is_progressive: bool) -> None:
    file = tmp_path / name
    Image.effect_noise((300, 200), 80).convert("RGB").save(file, progressive=is_progressive)
    assert read(file).size() == QSize(540, 360)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert picture(file, ROOM) is NoPicture.UNREADABLE


def test_the_end_of_a_thumbnail_is_not_the_end_of_the_picture(tmp_path: Path) -> None:
    picture_alone = make(tmp_path / "a.jpg").read_bytes()
    thumbnail = b"\xff\xe1" + (2 + 4).to_bytes(2, "big") + b"\xff\xd8\xff\xd9"
    whole = picture_alone[:2] + thumbnail + picture_alone[2:]
    (tmp_path / "a.jpg").write_bytes(whole + b"a film that a telephone puts behind")
    assert is_whole(tmp_path / "a.jpg")
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    assert not is_whole(tmp_path / "a.jpg")


def test_an_end_that_lies_across_two_pieces_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path / "a.jpg")
    for size in (1, 2, 3, 64):
        monkeypatch.setattr("display.playing.jpeg._CHUNK", size)
        assert is_whole(tmp_path / "a.jpg")


def test_a_picture_of_too_many_points_is_not_read(tmp_path: Path) -> None:
    Image.new("1", (MOST_PIXELS // 8000 + 1, 8000)).save(tmp_path / "a.png")
    assert picture(tmp_path / "a.png", ROOM) is NoPicture.UNREADABLE


_READ = """
import sys
from pathlib import Path
from PySide6.QtCore import QSize
from display.playing.pictures import picture
picture(Path(sys.argv[1]), QSize(1280, 720))
import resource
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
image = picture(Path(sys.argv[2]), QSize(1280, 720))
print(image.width(), image.height(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the peak of a process is read as Linux tells it")
@pytest.mark.parametrize(("suffix", "most_mb"), [("jpg", 32), ("png", 256)])
def test_a_picture_of_fifty_million_points_takes_bounded_memory(tmp_path: Path, suffix: str, most_mb: int) -> None:
    large = tmp_path / f"large.{suffix}"
    Image.linear_gradient("L").resize((8660, 5774)).convert("RGB").save(large, quality=80, compress_level=1)
    small = make(tmp_path / f"small.{suffix}", size=(2000, 1500))
    told = subprocess.run(
        [sys.executable, "-c", _READ, small, large], check=True, capture_output=True, text=True, timeout=60
    ).stdout.split()
    assert told[:2] == ["1079", "720"]
    assert int(told[2]) < most_mb * 1024
