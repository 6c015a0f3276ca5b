"""Series and services in words: who waits, which desks are open, what is closed."""

from dataclasses import replace
from typing import Protocol

from kiosk.sight import Sight
from kiosk.views import FigureView, TileView
from kiosk.wrapping import two_lines
from office.domain.catalogue import Series, Service
from office.domain.estimates import Wait
from office.opening_words import again_short
from office.texts import text
from office.waits import AT_ONCE_S, minutes_of, wait_text

TILE_LETTERS = 16
"""A name of so many letters stays in one line of a tile."""


class Named(Protocol):
    """What has a name in both languages."""

    @property
    def name_vi(self) -> str:
        """Return the Vietnamese name."""

    @property
    def name_en(self) -> str:
        """Return the English name."""


def name_of(named: Named, language: str) -> str:
    """Return its name in the language."""
    return named.name_en if language == "en" and named.name_en else named.name_vi


def group_tiles(sight: Sight, language: str) -> tuple[TileView, ...]:
    """Return a tile for each series: those that give results first, then in the office's order."""
    ordered = sorted(sight.hall.series, key=lambda one: (not one.gives_results, one.position, one.letter))
    return tuple(_group(sight, one, language) for one in ordered)


def _group(sight: Sight, series: Series, language: str) -> TileView:
    is_open = sight.takes_numbers(series.letter)
    desks = _desks(sight.hall.desks_open_for(series.letter), sight.wait_of(series.letter), language)
    name = name_of(series, language)
    return TileView(
        code=series.letter,
        letter=series.letter,
        name=name if series.gives_results else two_lines(name, TILE_LETTERS),
        note=text("kiosk.results.lead", language) if series.gives_results else "",
        waiting=_waiting(sight.hall.waiting_in(series.letter), language),
        desks=desks if is_open else closed_text(sight, _soonest(sight, series), language),
        open=is_open,
        result=series.gives_results,
    )


def straight_tile(sight: Sight, language: str) -> tuple[TileView, ...]:
    """Return a tile for the service that most people choose, if it lies behind a series of several."""
    service = sight.straight()
    if service is None:
        return ()
    note = text("kiosk.straight.general" if service.is_general else "kiosk.straight", language)
    waiting = _waiting(sight.hall.waiting_in(service.series), language)
    return (replace(_service(sight, service, language), note=note, waiting=waiting),)


def service_tiles(sight: Sight, series: str, language: str) -> tuple[TileView, ...]:
    """Return a tile for each service of a series, the general one first."""
    return tuple(_service(sight, one, language) for one in sight.services_of(series))


def _service(sight: Sight, service: Service, language: str) -> TileView:
    desks = _desks(sight.desks_open_for(service.code), sight.waits.get(service.code), language)
    return TileView(
        code=service.code,
        letter=service.series,
        name=name_of(service, language),
        note=text("kiosk.services.general", language) if service.is_general else "",
        waiting=_waiting_for(sight, service, language),
        desks=desks if sight.is_open(service) else closed_text(sight, service, language),
        open=sight.is_open(service),
    )


def _waiting_for(sight: Sight, service: Service, language: str) -> str:
    """Return who waits for this very service; nothing if nobody does and the wait is for others at its desks."""
    people, wait = sight.hall.waiting.get(service.code, 0), sight.waits.get(service.code)
    is_for_others = not people and wait is not None and wait.mid >= AT_ONCE_S
    return "" if is_for_others else _waiting(people, language)


def closed_text(sight: Sight, service: Service | None, language: str) -> str:
    """Return when a closed service opens again, or that it takes no numbers."""
    opening = sight.opening(service.code) if service else None
    return (again_short(opening, language) if opening else "") or text("kiosk.closed", language)


def _soonest(sight: Sight, series: Series) -> Service | None:
    """Return the service of a closed series that opens first."""
    known = [(opening.again, one) for one in sight.services_of(series.letter) if (opening := sight.opening(one.code))]
    times = [(again, place) for place, (again, _) in enumerate(known) if again is not None]
    return known[min(times)[1]][1] if times else None


def figures_of(
    sight: Sight, service: Service, people: int, wait: Wait | None, what: str, language: str
) -> tuple[FigureView, ...]:
    """Return what is known of the wait: people (`waiting` or `ahead`), and its range or else the open desks."""
    counted = FigureView(str(people), text(f"kiosk.figure.{what}", language, count=people))
    if wait is not None:
        low, high = minutes_of(wait)
        minutes = str(high) if low == high else f"{low}–{high}"
        return counted, FigureView(minutes, text("kiosk.figure.minutes", language, count=high))
    desks = sight.desks_open_for(service.code)
    return counted, FigureView(str(desks), text("kiosk.figure.desks", language, count=desks))


def _waiting(people: int, language: str) -> str:
    return text("kiosk.waiting" if people else "kiosk.waiting.none", language, count=people)


def _desks(desks: int, wait: Wait | None, language: str) -> str:
    if wait is not None:
        return wait_text(wait, language)
    return text("kiosk.desks" if desks else "kiosk.desks.none", language, count=desks)
