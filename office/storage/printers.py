"""What each printer said last, as rows: written only when it says something else."""

from datetime import date

from sqlalchemy import bindparam, func, insert, select, update

from office.domain.papers import FINE, PaperState, PrinterTrouble
from office.storage.paper_table import papers, printers
from office.storage.transaction import Transaction

_p = printers.c
_OFFICE = _p.office_id == bindparam("office")
_ONE = select(_p.word, _p.told_on).where(_OFFICE, _p.place == bindparam("place"))
_INSERT = insert(printers).values(office_id=bindparam("office"))
_UPDATE = (
    update(printers)
    .where(_OFFICE, _p.place == bindparam("at_place"))
    .values(word=bindparam("word"), told_on=bindparam("told_on"))
)
_TODAY = select(_p.place, _p.word).where(_OFFICE, _p.told_on == bindparam("day")).order_by(_p.place)
_WAITING = select(func.count().label("numbers")).where(
    papers.c.office_id == bindparam("office"),
    papers.c.service_day == bindparam("day"),
    papers.c.place == bindparam("place"),
    papers.c.state == bindparam("state"),
)


def printer_said(tx: Transaction, place: str, word: str, day: date) -> None:
    """Keep what the printer of a place said."""
    known = tx.one(_ONE, place=place)
    said = {"word": word, "told_on": day}
    if known is None:
        tx.run(_INSERT, {"place": place, **said})
    elif known != said:
        tx.run(_UPDATE, {"at_place": place, **said})


def printer_troubles(tx: Transaction, day: date) -> list[PrinterTrouble]:
    """Return the printers that said on that day that somebody has to look after them."""
    said = [row for row in tx.all(_TODAY, day=day) if row["word"] not in FINE]
    return [PrinterTrouble(row["place"], row["word"], _waiting(tx, day, row["place"])) for row in said]


def _waiting(tx: Transaction, day: date, place: str) -> int:
    row = tx.one(_WAITING, day=day, place=place, state=PaperState.WAITING)
    return int(row["numbers"]) if row else 0
