"""The statements of a search, one of each shape.

Limits are written out, not bound: PostgreSQL plans a bound limit as a tenth of the table.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    Integer,
    Select,
    String,
    Subquery,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union,
)

from office.storage.applicant_tables import applicants
from office.storage.dossier_tables import dossiers
from office.storage.procedure_table import procedure_versions
from office.storage.search_tables import dossier_entries, dossier_words

Shape = tuple[int, ...]
"""How many patterns each need has; 0 where it is met already."""
FEW, SOME = 300, 2_000
"""A word that no more dossiers have is rare; a range that no more words are in is narrow."""

_e, _w, _d = dossier_entries.c, dossier_words.c, dossiers.c
_v, _a = procedure_versions.c, applicants.c
_OFFICE: Any = bindparam("office", type_=Integer)
_BELOW: Any = bindparam("below", type_=Integer)
_PLAIN = (
    *("code", "procedure", "state", "opened_at", "opened_by", "due_at", "stage_due_at", "hold"),
    *("service_day", "ticket_series", "ticket_sequence"),
)


def _rows(number: int) -> Any:
    return literal_column(str(number))


def _named(name: str) -> Any:
    return bindparam(name, type_=Text)


@cache
def rarity(keys: int, shape: Shape) -> Select[Any]:
    """How rare each word is, and how narrow each need.

    Returns:
        As `far_0` … the serial that the newest FEW dossiers of a word reach back to, null if it has no more; as
        `many_0` … how many dossiers each need's ranges have, up to SOME for each.
    """
    far = [
        select(_w.serial)
        .where(_w.office_id == _OFFICE, _w.word == _named(f"key_{place}"))
        .order_by(_w.serial.desc())
        .limit(_rows(1))
        .offset(_rows(FEW))
        .scalar_subquery()
        .label(f"far_{place}")
        for place in range(keys)
    ]
    many = [
        select(func.count()).select_from(_ranges(place, size, SOME)).scalar_subquery().label(f"many_{place}")
        for place, size in enumerate(shape)
    ]
    return select(*far, *many)


def _ranges(place: int, size: int, limit: int | None) -> Subquery:
    """The serials under any of the ranges of one need."""
    parts = []
    for part in range(size):
        low, high = _named(f"low_{place}_{part}"), _named(f"high_{place}_{part}")
        some = select(_w.serial).where(_w.office_id == _OFFICE, _w.word >= low, _w.word <= high)
        cut = some if limit is None else some.limit(_rows(limit))
        parts.append(select(cut.subquery().c.serial))
    return union(*parts).subquery()


@cache
def under_key(chunk: int, most: int, shape: Shape, procedures: int) -> Select[Any]:
    """The newest dossiers of one word that meet all needs, among the newest `chunk` of it."""
    newest = (
        select(_w.serial)
        .where(_w.office_id == _OFFICE, _w.word == _named("key"), _w.serial < _BELOW)
        .order_by(_w.serial.desc())
        .limit(_rows(chunk))
    )
    return _meeting(newest.subquery(), most, shape, procedures)


@cache
def floor_of_key(chunk: int) -> Select[Any]:
    """The oldest of the newest `chunk` dossiers of one word."""
    of_key = select(_w.serial).where(_w.office_id == _OFFICE, _w.word == _named("key"), _w.serial < _BELOW)
    return of_key.order_by(_w.serial.desc()).limit(_rows(1)).offset(_rows(chunk - 1))


@cache
def under_ranges(size: int, most: int, shape: Shape, procedures: int) -> Select[Any]:
    """The newest dossiers that meet all needs, among all under as many ranges."""
    return _meeting(_ranges(0, size, None), most, shape, procedures)


@cache
def among_newest(chunk: int, most: int, shape: Shape, procedures: int) -> Select[Any]:
    """The newest dossiers that meet all needs, among the newest `chunk` of all."""
    newest = select(_e.serial).where(_e.office_id == _OFFICE, _e.serial < _BELOW)
    return _meeting(newest.order_by(_e.serial.desc()).limit(_rows(chunk)).subquery(), most, shape, procedures)


@cache
def floor_of_all(chunk: int) -> Select[Any]:
    """The oldest of the newest `chunk` dossiers of all."""
    of_all = select(_e.serial).where(_e.office_id == _OFFICE, _e.serial < _BELOW)
    return of_all.order_by(_e.serial.desc()).limit(_rows(1)).offset(_rows(chunk - 1))


@cache
def of_procedures(most: int, procedures: int) -> Select[Any]:
    """The newest dossiers of some procedures."""
    newest = [
        select(_w.serial)
        .where(_w.office_id == _OFFICE, _w.word == _named(f"procedure_{place}"))
        .order_by(_w.serial.desc())
        .limit(_rows(most))
        .subquery()
        for place in range(procedures)
    ]
    return _meeting(union(*(select(one.c.serial) for one in newest)).subquery(), most, (), 0)


def _meeting(among: Subquery, most: int, shape: Shape, procedures: int) -> Select[Any]:
    met = [
        or_(*(_e.words.like(_named(f"like_{place}_{part}")) for part in range(size)))
        for place, size in enumerate(shape)
        if size
    ]
    if procedures:
        met.append(or_(*(_e.words.like(_named(f"like_procedure_{place}")) for place in range(procedures))))
    entries = among.join(dossier_entries, and_(_e.office_id == _OFFICE, _e.serial == among.c.serial))
    return (
        select(_e.serial, _e.dossier, _e.words, _d.state, _d.opened_by)
        .select_from(entries.join(dossiers, and_(_d.office_id == _OFFICE, _d.code == _e.dossier)))
        .where(*met)
        .order_by(_e.serial.desc())
        .limit(_rows(most))
    )


@cache
def details(codes: int) -> Select[Any]:
    """What is shown of that many dossiers."""
    among = _d.code.in_([bindparam(f"code_{place}", type_=String) for place in range(codes)])
    of_version = and_(_v.office_id == _d.office_id, _v.code == _d.procedure, _v.version == _d.procedure_version)
    whose = and_(_a.office_id == _d.office_id, _a.dossier == _d.code)
    return (
        select(
            *(_d[name] for name in _PLAIN),
            _v.name.label("procedure_name"),
            _a.name.label("applicant"),
            _a.identity.label("identity"),
        )
        .select_from(dossiers.join(procedure_versions, of_version).outerjoin(applicants, whose))
        .where(_d.office_id == _OFFICE, among)
    )
