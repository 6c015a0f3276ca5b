"""The pictures of the documentation are what the printer printed.

`TAICHO_RENEW=1 .venv/bin/python -m pytest tests/office/paper/test_pictures.py` keeps them anew.
"""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps

from office.devices.addresses import read_address
from office.devices.escpos_printer import open_escpos
from office.devices.ticket_job import ticket_job
from tests.office.devices.printer_session import HEAD
from tests.office.devices.tcp_printer import tcp_printer
from tests.office.paper.papers import Papers

FOLDER = Path("docs/pictures")
EDGE = 16
SHOWN: dict[str, tuple[int, dict[str, object]]] = {
    "ticket-80-vi": (576, {}),
    "ticket-80-en": (576, {"language": "en", "service": "Business registration"}),
    "ticket-80-priority-reprint": (576, {"is_priority": True, "is_reprint": True}),
    "ticket-58-vi": (384, {}),
    "ticket-58-en": (384, {"language": "en", "service": "Business registration"}),
}


def printed(a_paper: Papers, width: int, special: dict[str, object]) -> Image.Image:
    """What comes out of the printer, with some white around it."""
    if special.get("language") == "en":
        english = "Monday – Friday: 07:00–11:30, 13:30–17:00"
        special = {"office": "Public Administration Service Center", "hours": english, **special}
    with tcp_printer() as printer:
        opened = open_escpos(read_address(printer.address))
        opened.send(ticket_job(a_paper(wait=(10, 15), **special), width, None))
        opened.close()
        (image,) = printer.wait_for_papers(1)
    left = (HEAD - width) // 2
    return ImageOps.expand(image.crop((left, 0, left + width, image.height)).convert("L"), border=EDGE, fill=255)


@pytest.mark.parametrize("name", SHOWN)
def test_the_documentation_shows_what_is_printed(a_paper: Papers, name: str) -> None:
    width, special = SHOWN[name]
    image = printed(a_paper, width, special).convert("1", dither=Image.Dither.NONE)
    path = FOLDER / f"{name}.png"
    if os.environ.get("TAICHO_RENEW"):
        image.save(path, optimize=True)
    kept = Image.open(path)
    assert kept.size == image.size
    assert not ImageChops.difference(kept.convert("L"), image.convert("L")).getbbox()
