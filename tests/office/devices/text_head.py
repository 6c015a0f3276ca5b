"""The letters of a thermal printer: its pages, sizes and QR codes, drawn as a printer would.

The tables are those of TCVN 5712:1993, as iconv has them, and of no library that the program uses.
"""

from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

from office.codes import code_of
from office.typeface import typeface_file, typeface_folder

_SMALL = dict(zip(range(0xA8, 0xAF), "ăâêôơưđ", strict=True)) | dict(
    zip(
        (*range(0xB5, 0xBA), *range(0xBB, 0xBF), *range(0xC6, 0xCD), 0xCE, *range(0xCF, 0xD9), *range(0xDC, 0xE0)),
        "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịò",
        strict=True,
    )
)
_SMALL |= dict(
    zip(
        (*range(0xE1, 0xF0), *range(0xF1, 0xFF)),
        "ỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_BASIC = dict(zip(range(0xA1, 0xA8), "ĂÂÊÔƠƯĐ", strict=True))
_CAPITALS = {byte: letter.upper() for byte, letter in _SMALL.items() if byte >= 0xB5} | dict(
    zip((0xA1, 0xA2, 0xA7, 0xAA, 0xAB, 0xAC, 0xAD), "ĂÂĐÊÔƠƯ", strict=True)
)
PAGES = {27: _SMALL | _BASIC, 30: _SMALL, 31: _CAPITALS}
WIDTH, HEIGHT = 12, 24


@dataclass
class TextHead:
    """What was set, the line so far, and the lines of this paper."""

    head: int
    lines: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    code: str = ""
    is_two_byte: bool = False
    page: int = 0
    size: int = 1
    is_white: bool = False
    module: int = 3
    _begun: str = ""

    def reset(self, *, is_two_byte: bool) -> None:
        self.page, self.size, self.is_white, self.is_two_byte = 0, 1, False, is_two_byte

    def take(self, byte: int) -> None:
        assert not (byte > 127 and self.is_two_byte), "half a Chinese letter"
        self._begun += chr(byte) if byte < 128 else PAGES[self.page][byte]

    def line(self) -> Image.Image:
        """Print the line; white is on."""
        text, self._begun = self._begun, ""
        if not text:
            return Image.new("1", (self.head, HEIGHT if not self.code else 1))
        assert len(text) * WIDTH * self.size <= self.head, f"{text} is too long"
        self.lines.append(text)
        self.sizes[text] = self.size
        return self._drawn(text)

    def _drawn(self, text: str) -> Image.Image:
        folder = typeface_folder()
        assert folder is not None
        font = ImageFont.truetype(str(typeface_file(folder, "Medium")), 15 * self.size)
        line = Image.new("1", (self.head, (HEIGHT + 6) * self.size))
        left = (self.head - len(text) * WIDTH * self.size) // 2
        pen = ImageDraw.Draw(line)
        if self.is_white:
            pen.rectangle((left, 0, self.head - left, line.height), fill=1)
        for place, letter in enumerate(text):
            middle = left + (2 * place + 1) * WIDTH * self.size // 2
            pen.text((middle, 21 * self.size), letter, fill=0 if self.is_white else 1, font=font, anchor="ms")
        return line

    def symbol(self, said: bytes) -> Image.Image | None:
        """Obey one function of GS ( k; the last one prints."""
        match said[:2]:
            case b"1A":
                assert said[2:] == b"2\x00", "model 2"
            case b"1C":
                self.module = said[2]
            case b"1E":
                assert said[2:] == b"1", "error correction M"
            case b"1P":
                self.code = said[3:].decode()
            case b"1Q":
                return self._square()
            case other:
                raise AssertionError(other)
        return None

    def _square(self) -> Image.Image:
        code = code_of(self.code)
        square = Image.new("1", (code.size, code.size))
        for bar in code.bars:
            square.paste(1, (bar.x, bar.y, bar.x + bar.width, bar.y + 1))
        square = square.resize((code.size * self.module, code.size * self.module), 0)
        assert square.width <= self.head
        whole = Image.new("1", (self.head, square.height))
        whole.paste(square, ((self.head - square.width) // 2, 0))
        return whole
