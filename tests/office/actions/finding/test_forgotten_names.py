"""A name that was forgotten or changed is not found, nor kept in the index or the file."""

from pathlib import Path

from sqlalchemy import select

from office.bootstrap import Office, open_office
from office.domain.applicants import Applicant, Person
from office.storage.applicants import change_applicant, erase_applicant
from office.storage.dossiers import find_dossier
from office.storage.search_tables import dossier_entries, dossier_words
from office.storage.transaction import Transaction
from tests.office.actions.finding.people import PROCEDURE, names


def index_of(tx: Transaction) -> str:
    rows = [*tx.all(select(dossier_entries.c.words)), *tx.all(select(dossier_words.c.word))]
    return "\n".join(str(row) for row in rows)


def test_a_forgotten_name_is_not_found_nor_kept_in_the_index(office: Office, three: list[str]) -> None:
    assert "binh" in office.read(index_of)
    office.quietly(lambda tx: erase_applicant(tx, find_dossier(tx, three[0])))
    for text in ("binh", "nguyen van binh", "034087001234", "0912345678"):
        assert office.find_dossiers(text) == (), text
    (left,) = office.find_dossiers(three[0])
    assert (left.applicant, left.identity) == (None, None)
    kept = office.read(index_of)
    assert not any(word in kept for word in ("nguyen", "binh", "432100", "876543219"))
    assert "hoa" in kept, "the others stay"


def test_a_forgotten_name_is_not_left_in_the_file(sqlite_url: str) -> None:
    with open_office(sqlite_url) as office:
        whose = Applicant(person=Person(name="Quách Xuyến", identity="034087001234"))
        code = office.open_dossier(PROCEDURE, officer="lan.nt", applicant=whose).dossier.code
        office.quietly(lambda tx: erase_applicant(tx, find_dossier(tx, code)))
        with office.database.engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = Path(sqlite_url).read_bytes()
    assert code.encode() in data
    for word in ("quach", "xuyen", "432100780430", "034087001234", "Quách"):
        assert word.encode() not in data, word


def test_another_applicant_is_found_instead(office: Office, three: list[str]) -> None:
    after = Applicant(person=Person(name="Nguyễn Thị Lụa", phone="0912345678"))
    office.quietly(lambda tx: change_applicant(tx, find_dossier(tx, three[0]), after))
    assert names(office, "binh") == []
    assert names(office, "nguyen lua") == names(office, "0912345678") == ["Nguyễn Thị Lụa"]
