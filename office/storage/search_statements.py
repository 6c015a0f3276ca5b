"""The statements of a search, one of each shape.

Limits are written out, not bound: PostgreSQL plans a bound limit as a tenth of the table.
"""

from functools import cache
from typing import Any, Literal

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
    union_all,
)

from office.storage.applicant_tables import applicants
from office.storage.dossier_tables import dossiers
from office.storage.procedure_table import procedure_versions
from office.storage.search_tables import dossier_entries, dossier_words

Shape = tuple[int, ...]
"""How many patterns each need has; 0 where it is met already."""
Source = Literal["keys", "ranges", "all"]
"""Among what is looked: what has one of some words, what is in one of some ranges, or all."""
FEW, SOME = 300, 10_000
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
def rarity(keys: Shape, ranges: Shape) -> Select[Any]:
    """How rare the words of each way are, and how narrow its ranges.

    Returns:
        As `far_0` … the serial that the newest FEW dossiers of its words reach back to, null if there are no more; as
        `many_0` … how many rows its ranges have, up to SOME.
    """
    far = [_far(place, size).scalar_subquery().label(f"far_{place}") for place, size in enumerate(keys)]
    many = [_many(place, size).scalar_subquery().label(f"many_{place}") for place, size in enumerate(ranges)]
    return select(*far, *many)


def _far(way: int, size: int) -> Select[Any]:
    words = [_newest_of_word(f"key_{way}_{part}", FEW + 1, is_below=False) for part in range(size)]
    few = union_all(*(select(word.c.serial) for word in words)).subquery()
    return select(few.c.serial).order_by(few.c.serial.desc()).limit(_rows(1)).offset(_rows(FEW))


def _many(way: int, size: int) -> Select[Any]:
    parts = [select(_w.serial).where(_w.office_id == _OFFICE, _between(way, part)) for part in range(size)]
    some = union_all(*parts).subquery()
    return select(func.count()).select_from(select(some.c.serial).limit(_rows(SOME)).subquery())


def _between(way: int, part: int) -> Any:
    low, high = _named(f"low_{way}_{part}"), _named(f"high_{way}_{part}")
    return and_(_w.word >= low, _w.word <= high)


def _newest_of_word(name: str, most: int, *, is_below: bool = True) -> Subquery:
    of_word = select(_w.serial).where(_w.office_id == _OFFICE, _w.word == _named(name))
    if is_below:
        of_word = of_word.where(_w.serial < _BELOW)
    return of_word.order_by(_w.serial.desc()).limit(_rows(most)).subquery()


def _newest(source: Source, way: int, size: int, chunk: int) -> Subquery:
    """The serials of the newest `chunk` dossiers under some words, in some ranges, or of all; the newest first."""
    if source == "all":
        every = select(_e.serial).where(_e.office_id == _OFFICE, _e.serial < _BELOW)
        return every.order_by(_e.serial.desc()).limit(_rows(chunk)).subquery()
    if source == "keys":
        words = [_newest_of_word(f"key_{way}_{part}", chunk) for part in range(size)]
        if size == 1:
            return words[0]
        under = union_all(*(select(word.c.serial) for word in words)).subquery()
    else:
        below = _w.serial < _BELOW
        parts = [select(_w.serial).where(_w.office_id == _OFFICE, _between(way, part), below) for part in range(size)]
        # More than one word of a dossier may be in a range.
        under = select(union_all(*parts).subquery().c.serial).distinct().subquery()
    return select(under.c.serial).order_by(under.c.serial.desc()).limit(_rows(chunk)).subquery()


@cache
def floor(source: Source, way: int, size: int, chunk: int) -> Select[Any]:
    """The oldest of the newest `chunk` dossiers of a source, if there are so many."""
    among = _newest(source, way, size, chunk)
    return select(among.c.serial).order_by(among.c.serial.desc()).limit(_rows(1)).offset(_rows(chunk - 1))


@cache
def look(source: Source, way: int, size: int, chunk: int, most: int, shape: Shape, procedures: int) -> Select[Any]:
    """The newest dossiers that meet all needs, among the newest `chunk` of a source."""
    newest = _newest(source, way, size, chunk)
    if any(shape) or procedures:
        newest = _meeting(newest, chunk, shape, procedures)
    hits = select(newest.c.serial).order_by(newest.c.serial.desc()).limit(_rows(most)).subquery()
    entries = hits.join(dossier_entries, and_(_e.office_id == _OFFICE, _e.serial == hits.c.serial))
    return (
        select(_e.serial, _e.dossier, _e.words, _d.state, _d.opened_by)
        .select_from(entries.join(dossiers, and_(_d.office_id == _OFFICE, _d.code == _e.dossier)))
        .order_by(_e.serial.desc())
    )


def _meeting(among: Subquery, chunk: int, shape: Shape, procedures: int) -> Subquery:
    """Those of the serials whose words meet the needs.

    Each text is read by its key: a join would let PostgreSQL read all entries. The limit keeps the text from being
    read once for each need, and lets PostgreSQL stop at the last hit.
    """
    words = select(_e.words).where(_e.office_id == _OFFICE, _e.serial == among.c.serial).scalar_subquery()
    read = select(among.c.serial, words.label("words")).order_by(among.c.serial.desc()).limit(_rows(chunk)).subquery()
    met = [
        or_(*(read.c.words.like(_named(f"like_{place}_{part}")) for part in range(size)))
        for place, size in enumerate(shape)
        if size
    ]
    if procedures:
        met.append(or_(*(read.c.words.like(_named(f"like_procedure_{place}")) for place in range(procedures))))
    return select(read.c.serial).where(*met).subquery()


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
