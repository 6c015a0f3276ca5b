"""A form's content as plain JSON, for a template to read."""

import json
import unicodedata
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from office.codes import code_of
from office.forms.content import Form, Register

_KEPT = "\n"
"""The only control character that a page can show."""


def plain_text(form: Form) -> str:
    """Return the content as JSON: moments by their parts, texts composed (NFC), the QR code as SVG."""
    link = None if isinstance(form, Register) else form.head.link
    return json.dumps({**_plain_fields(form), "qr": qr_svg(link) if link else None}, ensure_ascii=False)


def qr_svg(text: str) -> str:
    """Return the QR code of a text, quiet zone included, as a picture without edges of its own."""
    code = code_of(text)
    bars = "".join(f"M{bar.x} {bar.y}h{bar.width}v1h-{bar.width}z" for bar in code.bars)
    box = f"0 0 {code.size} {code.size}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path d="{bars}"/></svg>'


def cleaned(text: str) -> str | None:
    """Return a text as a page can show it; None where nothing is left of it."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    shown = "".join(sign for sign in composed if sign in _KEPT or unicodedata.category(sign)[0] != "C")
    return shown.strip() or None


def _plain(value: object) -> object:
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return value.value
        case str():
            return cleaned(value)
        case datetime():
            return {"hour": f"{value:%H}", "minute": f"{value:%M}", **_day(value)}
        case date():
            return _day(value)
        case tuple():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value):
            return _plain_fields(value)
        case _:
            raise TypeError(f"a form cannot say {value!r}")


def _plain_fields(value: Any) -> dict[str, object]:
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _day(day: date) -> dict[str, str]:
    return {"day": f"{day:%d}", "month": f"{day:%m}", "year": f"{day.year:04}"}
