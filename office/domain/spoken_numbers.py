"""Numbers in words, made of few clips: figure by figure, or grouped as people read a number."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from office.domain.spoken_style import Region

MOST_GROUPED = 999_999
"""A larger number is said figure by figure in every style: nobody can follow it otherwise."""

_VI_FIGURES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VI_TEN = "mười"
_VI_TENS = tuple(f"{figure} mươi" for figure in _VI_FIGURES[2:])
_VI_HUNDREDS = tuple(f"{figure} trăm" for figure in _VI_FIGURES)
_VI_AFTER_TEN = {5: "lăm"}
_VI_AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
_VI_ODD = {Region.NORTH: "linh", Region.SOUTH: "lẻ"}
_VI_THOUSAND = {Region.NORTH: "nghìn", Region.SOUTH: "ngàn"}

_EN_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_EN_HUNDREDS = tuple(f"{unit} hundred" for unit in _EN_UNITS[1:10])
_EN_AND, _EN_THOUSAND = "and", "thousand"


def figures(text: str, language: str) -> tuple[str, ...]:
    """Return every figure by itself, zeros in front too."""
    return tuple(_READINGS[language].figures[int(figure)] for figure in text)


def grouped(number: int, language: str, region: Region) -> tuple[str, ...]:
    """Return a number as people read it."""
    if number > MOST_GROUPED:
        return figures(str(number), language)
    return _READINGS[language].grouped(number, region)


def number_clips(language: str, region: Region) -> tuple[str, ...]:
    """Return every clip that a number can be made of."""
    return _READINGS[language].clips(region)


def _vietnamese(number: int, region: Region) -> tuple[str, ...]:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _vi_group(rest, region)
    said = (*_vi_group(thousands, region), _VI_THOUSAND[region])
    return (*said, *_vi_hundreds(rest, region)) if rest else said


def _vi_group(number: int, region: Region) -> tuple[str, ...]:
    return _vi_hundreds(number, region) if number >= 100 else _vi_below_hundred(number)


def _vi_hundreds(number: int, region: Region) -> tuple[str, ...]:
    """Say the hundreds even where there are none: một nghìn không trăm linh năm."""
    hundreds, rest = divmod(number, 100)
    said = _VI_HUNDREDS[hundreds]
    if not rest:
        return (said,)
    return (said, *((_VI_ODD[region],) if rest < 10 else ()), *_vi_below_hundred(rest))


def _vi_below_hundred(number: int) -> tuple[str, ...]:
    tens, unit = divmod(number, 10)
    if not tens:
        return (_VI_FIGURES[unit],)
    ten, after = (_VI_TEN, _VI_AFTER_TEN) if tens == 1 else (_VI_TENS[tens - 2], _VI_AFTER_TENS)
    return (ten, after.get(unit, _VI_FIGURES[unit])) if unit else (ten,)


def _vi_clips(region: Region) -> tuple[str, ...]:
    marked = (*_VI_AFTER_TENS.values(), _VI_ODD[region], _VI_THOUSAND[region])
    return (*_VI_FIGURES, _VI_TEN, *_VI_TENS, *_VI_HUNDREDS, *marked)


def _english(number: int, _region: Region) -> tuple[str, ...]:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _en_group(rest)
    said = (*_en_group(thousands), _EN_THOUSAND)
    return (*said, *((_EN_AND,) if rest < 100 else ()), *_en_group(rest)) if rest else said


def _en_group(number: int) -> tuple[str, ...]:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _en_below_hundred(rest)
    said = _EN_HUNDREDS[hundreds - 1]
    return (said, _EN_AND, *_en_below_hundred(rest)) if rest else (said,)


def _en_below_hundred(number: int) -> tuple[str, ...]:
    if number < len(_EN_UNITS):
        return (_EN_UNITS[number],)
    tens, unit = divmod(number, 10)
    return (_EN_TENS[tens - 2], _EN_UNITS[unit]) if unit else (_EN_TENS[tens - 2],)


def _en_clips(_region: Region) -> tuple[str, ...]:
    return (*_EN_UNITS, *_EN_TENS, *_EN_HUNDREDS, _EN_AND, _EN_THOUSAND)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one language reads numbers."""

    figures: tuple[str, ...]
    grouped: Callable[[int, Region], tuple[str, ...]]
    clips: Callable[[Region], tuple[str, ...]]


_READINGS: Mapping[str, _Reading] = {
    "vi": _Reading(_VI_FIGURES, _vietnamese, _vi_clips),
    "en": _Reading(_EN_UNITS[:10], _english, _en_clips),
}
