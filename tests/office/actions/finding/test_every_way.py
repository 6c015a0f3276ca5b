"""However a search goes through the index, it finds the same, and any name by any beginning of its words."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as some

from office.bootstrap import Office, open_office
from office.domain.applicants import Applicant, Person
from office.domain.search_readings import reading_of
from office.domain.search_words import is_name, typed_terms, words_of_name
from office.storage import search_statements as statements
from office.storage.searching import search
from tests.office.actions.finding.people import OTHER, PROCEDURE, Open


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
