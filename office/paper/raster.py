"""From a layout to dots: text is thresholded, never dithered, for a thermal head knows no gray."""

from typing import TYPE_CHECKING, assert_never

from office.paper.bitmap import Bitmap
from office.paper.measuring import font
from office.paper.pieces import Block, Layout, Piece, Square, Words

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageDraw import ImageDraw

WHITE, BLACK = 255, 0
THRESHOLD = 140
"""Darker than this is black; a little above the middle keeps thin strokes whole."""


def bitmap_of(layout: Layout) -> Bitmap:
    """Draw a layout."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (layout.width, layout.height), WHITE)
    draw = ImageDraw.Draw(image)
    for piece in layout.pieces:
        _draw(image, draw, piece)
    return _bits(image)


def _draw(image: "Picture", draw: "ImageDraw", piece: Piece) -> None:
    box = piece.box
    match piece:
        case Words() if piece.is_doubled:
            image.paste(_doubled(piece), (box.x, box.y))
        case Words():
            ink = WHITE if piece.is_white else BLACK
            place = (box.x, box.y + piece.base)
            draw.text(place, piece.text, fill=ink, font=font(piece.weight, piece.size), anchor="ls")
        case Block():
            corners = (box.x, box.y, box.right - 1, box.bottom - 1)
            draw.rounded_rectangle(corners, radius=piece.radius, fill=BLACK)
        case Square():
            for bar in piece.code.bars:
                x, y = box.x + bar.x * piece.module, box.y + bar.y * piece.module
                draw.rectangle((x, y, x + bar.width * piece.module - 1, y + piece.module - 1), fill=BLACK)
        case _:
            assert_never(piece)


def _doubled(words: Words) -> "Picture":
    from PIL import Image, ImageDraw

    half = Image.new("L", (words.box.width // 2, words.box.height // 2), WHITE)
    face = font(words.weight, words.size // 2)
    ImageDraw.Draw(half).text((0, words.base // 2), words.text, fill=BLACK, font=face, anchor="ls")
    return half.resize((words.box.width, words.box.height), Image.Resampling.NEAREST)


def _bits(image: "Picture") -> Bitmap:
    from PIL import Image

    # In Pillow's mode "1" a set bit is white.
    black = image.point(lambda value: WHITE if value < THRESHOLD else BLACK).convert("1", dither=Image.Dither.NONE)
    return Bitmap(image.width, image.height, black.tobytes())
