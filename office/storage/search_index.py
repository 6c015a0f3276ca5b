"""Keeping what dossiers are found by; written in the transaction that writes what is found."""

from collections.abc import Iterable

from sqlalchemy import BigInteger, String, Text, bindparam, delete, insert, select, update
from sqlalchemy import text as sql

from office.domain.applicants import Applicant
from office.domain.dossiers import Dossier
from office.domain.errors import Reason, Refused
from office.domain.search_words import KeptWords, kept_words
from office.storage.search_tables import dossier_entries, dossier_words
from office.storage.transaction import Transaction

_e, _w = dossier_entries.c, dossier_words.c
_ADD_ENTRY = (
    sql(
        """
    INSERT INTO dossier_entries (office_id, serial, dossier, words)
    VALUES (:office, coalesce((SELECT e.serial FROM dossier_entries e WHERE e.office_id = :office
                               ORDER BY e.serial DESC LIMIT 1), 0) + 1, :dossier, :words)
    RETURNING serial
    """
    )
    .bindparams(
        bindparam("office", type_=BigInteger), bindparam("dossier", type_=String), bindparam("words", type_=Text)
    )
    .columns(serial=BigInteger)
)
"""Openings of one office come one after the other, by the counter of their codes: the next serial is free."""
_ENTRY = select(_e.serial, _e.words).where(_e.office_id == bindparam("office"), _e.dossier == bindparam("code"))
_REWRITE = (
    update(dossier_entries)
    .where(_e.office_id == bindparam("office"), _e.serial == bindparam("at_serial"))
    .values(words=bindparam("words"))
)
_ADD_WORD = insert(dossier_words).values(office_id=bindparam("office"))
_DROP_WORD = delete(dossier_words).where(
    _w.office_id == bindparam("office"), _w.word == bindparam("at_word"), _w.serial == bindparam("at_serial")
)
_OVERWRITE = sql("PRAGMA secure_delete=ON")


def index_dossier(tx: Transaction, dossier: Dossier, applicant: Applicant | None) -> None:
    """Make a new dossier one that can be found."""
    kept = kept_words(dossier.code, dossier.procedure, applicant)
    row = tx.one(_ADD_ENTRY, dossier=dossier.code, words=kept.text)
    assert row is not None  # noqa: S101 - RETURNING always returns the row
    _add(tx, row["serial"], kept.keys)


def index_applicant(tx: Transaction, dossier: Dossier, applicant: Applicant | None) -> None:
    """Find a dossier by another applicant from now on, or by none: what it was found by before is erased.

    Raises:
        Refused: `unknown_dossier`.
    """
    row = tx.one(_ENTRY, code=dossier.code)
    if row is None:
        raise Refused(Reason.UNKNOWN_DOSSIER, dossier=dossier.code)
    if tx.is_sqlite:
        # Else the bytes of a name stay in the file until something else needs their page.
        tx.run(_OVERWRITE, {})
    before, after = KeptWords.of_text(row["words"]), kept_words(dossier.code, dossier.procedure, applicant)
    gone, new = set(before.keys) - set(after.keys), set(after.keys) - set(before.keys)
    tx.run_many(_DROP_WORD, [{"at_word": word, "at_serial": row["serial"]} for word in sorted(gone)])
    _add(tx, row["serial"], sorted(new))
    tx.run(_REWRITE, {"at_serial": row["serial"], "words": after.text})


def _add(tx: Transaction, serial: int, keys: Iterable[str]) -> None:
    # In their order: neighbors may share a page.
    tx.run_many(_ADD_WORD, [{"word": word, "serial": serial} for word in sorted(keys)])
