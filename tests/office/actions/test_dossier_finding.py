"""Finding dossiers by what people type, on both databases; and the record of who looked at whose."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some
from sqlalchemy import select

from office.bootstrap import Office, open_office
from office.domain.applicants import Applicant, Person
from office.domain.errors import Refused
from office.domain.search_readings import reading_of
from office.domain.search_words import is_name, typed_terms, words_of_name
from office.storage import search_statements as statements
from office.storage.applicants import change_applicant, erase_applicant
from office.storage.dossiers import find_dossier
from office.storage.search_tables import dossier_entries, dossier_words
from office.storage.searching import search
from office.storage.transaction import Transaction
from tests.clocks import Clock

PROCEDURE, OTHER = "2.001583", "1.001193"
Open = Callable[..., str]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(office: Office) -> Open:
    def open_one(name: str, procedure: str = PROCEDURE, officer: str = "lan.nt", **person: str) -> str:
        whose = Applicant(person=Person(name=name, **person))
        return office.open_dossier(procedure, officer=officer, channel="post", applicant=whose).dossier.code

    return open_one


def names(office: Office, text: str, **asked: object) -> list[str | None]:
    return [one.applicant for one in office.find_dossiers(text, **asked)]  # type: ignore[arg-type]


BINH, HOA, LONG = "Nguyễn Văn Bình", "Trần Thị Hoà", "Công ty TNHH Thương mại và Dịch vụ Hoàng Long 36"


@pytest.fixture
def three(opened: Open) -> list[str]:
    """Three dossiers, the oldest first."""
    return [
        opened(BINH, identity="034087001234", phone="0912345678"),
        opened(HOA, OTHER, identity="034187009999", phone="+84 988 000 111"),
        opened(LONG, identity="1000234567-001"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nguyen van bi", [BINH]),
        ("Nguyễn Văn Bình", [BINH]),
        ("bình nguyễn", [BINH]),
        ("VAN", [BINH]),
        ("hòa", [HOA, LONG]),
        ("hoà ", [HOA]),
        ("tran hoa", [HOA]),
        ("hoang long", [LONG]),
        ("36", [LONG]),
        ("nguyen hoa", []),
        ("binhh", []),
        ("nguyen van b ", []),
        ("1234", [BINH]),
        ("034087001234", [BINH]),
        ("0870", []),
        ("0912345678", [BINH]),
        ("345 678", []),
        ("345678", [BINH]),
        ("+84912345678", [BINH]),
        ("0988000111", [HOA]),
        ("0988.000.111", [HOA]),
        ("1000234567-001", [LONG]),
        ("2.001583", [LONG, BINH]),
        ("1.001193.000.00.00.H54", [HOA]),
        ("khai sinh", [HOA]),
        ("dang ky khai si", [HOA]),
        ("hoa khai sinh", [HOA]),
        ("khai sinh hoa", [HOA]),
        ("binh khai sinh", []),
        ("%", []),
        ("_", []),
        ("", []),
        ("\x00", []),
    ],
)
def test_what_people_type(office: Office, three: list[str], text: str, found: list[str]) -> None:
    assert names(office, text) == found


def test_any_part_of_a_code_from_its_end_or_from_its_beginning(office: Office, three: list[str]) -> None:
    agency, day, sequence = three[1].split("-")
    for text in (three[1], three[1].lower(), f"{day}-{sequence}", sequence, f"{agency}-{day}-{sequence}"):
        assert [one.code for one in office.find_dossiers(text)] == [three[1]], text
    for text in (f"{agency}-{day}", f"{agency}-{day}-00", day):
        assert [one.code for one in office.find_dossiers(text)] == three[::-1], text
    assert office.find_dossiers(f"H99.15-{day}-{sequence}") == (), "another agency's"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_decomposed_name_is_found_and_finds(office: Office, opened: Open, form: str) -> None:
    opened(unicodedata.normalize("NFD", "Đặng Thị Thuỷ Hường"))
    assert names(office, unicodedata.normalize(form, "Thuỷ Hường")) == ["Đặng Thị Thuỷ Hường"]  # type: ignore[arg-type]


def test_a_ticket_of_today_finds_what_was_opened_from_it(office: Office, opened: Open) -> None:
    opened(BINH)
    office.open_desk(3, "lan.nt")
    number = office.issue_ticket("A").ticket.number
    office.call_next(3)
    office.start(3)
    code = office.open_dossier(PROCEDURE, ticket=number).dossier.code
    assert [one.code for one in office.find_dossiers(number)] == [code]
    assert [one.ticket for one in office.find_dossiers(number.lower())] == [number]


def test_whole_words_come_first_then_the_open_ones_then_the_newest(
    office: Office, opened: Open, clock: Clock
) -> None:
    longer, closed, first = opened("Lê Lanh"), opened("Trần Lan"), opened("Phạm Lan")
    clock.forward(60 * 24)
    newest = opened("Vũ Lan", officer="huy.bd")
    office.withdraw_dossier(closed, officer="lan.nt")
    assert [one.code for one in office.find_dossiers("lan")] == [newest, first, closed, longer]
    assert [one.code for one in office.find_dossiers("lan", officer="lan.nt")] == [first, newest, closed, longer]
    assert [one.code for one in office.find_dossiers("lan", limit=2)] == [newest, first]


def test_words_in_the_order_of_the_name_come_first(office: Office, opened: Open) -> None:
    meant = opened("Nguyễn Văn Thi")
    other = opened("Nguyễn Thị Vân")
    assert [one.code for one in office.find_dossiers("nguyen van thi")] == [meant, other]


def test_a_hit_shows_no_more_of_a_person_than_it_must(office: Office, three: list[str]) -> None:
    (found,) = office.find_dossiers("binh")
    assert (found.applicant, found.identity, found.stage) == (BINH, "•••••••••234", "receive")
    assert "034087001" not in repr(found)
    assert "0912345678" not in repr(found)


def test_a_look_at_the_list_is_no_fact(office: Office, three: list[str]) -> None:
    before = office.journal()
    office.find_dossiers("binh", officer="lan.nt")
    assert office.journal() == before


def test_more_than_a_chunk_of_one_word_and_none_is_lost(office: Office, opened: Open) -> None:
    """The walk goes on where the newest do not have the other words too."""
    oldest = opened("Nguyễn Quách An")
    for number in range(12):
        opened(f"Nguyễn An {'ABCDEFGHIJKL'[number]}")
    reading = reading_of(typed_terms("nguyen qu"), is_open=True)
    assert [hit.dossier for hit in office.read(lambda tx: search(tx, reading, 1))] == [oldest]


@pytest.mark.parametrize(("few", "some"), [(300, 10_000), (1, 10_000), (1, 1)])
@pytest.mark.parametrize("procedures", [(), (OTHER,), (PROCEDURE, OTHER, "2.000635")])
def test_every_way_finds_the_same(
    office: Office, opened: Open, monkeypatch: pytest.MonkeyPatch, few: int, some: int, procedures: tuple[str, ...]
) -> None:
    """However rare the words are taken for, what is found is what has them all, the newest first."""
    monkeypatch.setattr(statements, "FEW", few)
    monkeypatch.setattr(statements, "SOME", some)
    statements.rarity.cache_clear()
    kept = [_kept(opened, number) for number in range(24)][::-1]
    for text in ("nguyen", "nguyen thi", "nguyen q", "an thi", "quach an", "a", "tran van lan", "thi 3", "an a"):
        *told, last = text.split()
        for is_open in (True, False):
            reading = reading_of(typed_terms(text), is_open=is_open, procedures=procedures)
            wanted = [
                code
                for code, procedure, words in kept
                if (not procedures or procedure in procedures)
                and set(told) <= set(words)
                and any(word.startswith(last) if is_open else word == last for word in words)
            ]
            for most in (1, 5, 50):
                found = [hit.dossier for hit in office.read(lambda tx: search(tx, reading, most))]  # noqa: B023
                assert found == wanted[:most], (text, is_open, most)
    statements.rarity.cache_clear()


def _kept(opened: Open, number: int) -> tuple[str, str, list[str]]:
    families, middles, given = ("Nguyễn", "Trần"), ("Thị", "Văn", "Quách"), ("An", "Anh", "Lan", "36")
    name = f"{families[number % 2]} {middles[number % 3]} {given[number % 4]}"
    procedure = OTHER if number % 5 == 0 else PROCEDURE
    return opened(name, procedure, phone=f"0988{number:06d}"), procedure, words_of_name(name)


def test_another_office_does_not_see_them(office: Office, three: list[str]) -> None:
    other = Office(office.database, 2, office.time_zone)
    assert other.find_dossiers("binh") == ()
    assert other.find_dossiers(three[0]) == ()
    assert other.find_dossiers("khai sinh") == ()


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


def test_who_looked_is_written_down_once_a_day(office: Office, three: list[str], clock: Clock) -> None:
    first = office.see_applicant(three[0], officer="lan.nt")
    again = office.see_applicant(three[0], officer="lan.nt", desk=3)
    assert again == first
    others = [office.see_applicant(three[0], officer="huy.bd"), office.see_applicant(three[1], officer="lan.nt")]
    clock.forward(60 * 24)
    others.append(office.see_applicant(three[0], officer="lan.nt", desk=3))
    seen = [entry for entry in office.journal() if entry.kind == "applicant_seen"]
    assert [entry.revision for entry in seen] == [first.revision, *(one.revision for one in others)]
    assert [(entry.dossier, entry.officer, entry.desk, entry.body) for entry in seen][-1] == (
        *(three[0], "lan.nt", "3"),
        {},
    )
    assert office.verify_journal().intact


def test_only_an_officer_looks_at_a_dossier_that_is_there(office: Office, three: list[str]) -> None:
    for code, officer, desk, reason in (
        ("H54.15-261123-9999", "lan.nt", None, "unknown_dossier"),
        (three[0], "nobody", None, "unknown_officer"),
        (three[0], "lan.nt", 99, "unknown_desk"),
    ):
        with pytest.raises(Refused) as refused:
            office.see_applicant(code, officer=officer, desk=desk)
        assert refused.value.reason == reason


SYLLABLES = some.sampled_from(
    [
        *(
            "Nguyễn",
            "Trần",
            "Đỗ",
            "Thị",
            "Văn",
            "Thuỷ",
            "Thúy",
            "Hoà",
            "Hòa",
            "Ý",
            "Đức",
            "Nghiêm",
            "36",
            "O'Brien",
            "Ảo",
        )
    ]
)


@given(name=some.lists(SYLLABLES, min_size=1, max_size=6), data=some.data())
@settings(max_examples=25, deadline=None)
def test_any_name_is_found_by_any_beginning_of_any_of_its_words(
    founded_file: Path, name: list[str], data: some.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        path.write_bytes(founded_file.read_bytes())
        with open_office(str(path)) as office:
            whose = Applicant(person=Person(name=" ".join(name)))
            code = office.open_dossier(PROCEDURE, officer="lan.nt", applicant=whose).dossier.code
            words = words_of_name(" ".join(name))
            before = data.draw(some.lists(some.sampled_from(words), max_size=3))
            last = data.draw(some.sampled_from(words))
            begun = last[: data.draw(some.integers(1, len(last)))]
            # As many digits with blanks between are read as one telephone number.
            assume(len(before) < 3 or any(is_name(word) for word in before))
            assert [one.code for one in office.find_dossiers(" ".join([*before, begun]))] == [code]
