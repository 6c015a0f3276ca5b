"""The bench fills a database as the office would, and finds every dossier that it asks for."""

from bench.many_dossiers import write_dossiers
from bench.searching import questions
from office.bootstrap import open_office
from office.domain.search_words import words_of_name

COUNT = 2_000


def test_what_is_asked_for_is_found(office_url: str) -> None:
    sample = write_dossiers(office_url, COUNT, every=200)
    assert len(sample) == COUNT // 200
    with open_office(office_url) as office:
        for one in sample:
            for asked in (one.code, one.applicant.person.identity, one.applicant.person.phone):
                assert [found.code for found in office.find_dossiers(asked or "")] == [one.code], asked
        for kind, texts in questions(sample, 5).items():
            found = [len(office.find_dossiers(text)) for text in texts]
            assert (max(found) == 0) == (kind == "nothing"), kind
        lan = office.find_dossiers("nguyen thi lan")
        assert len(lan) > 3
        assert all({"nguyen", "thi", "lan"} <= set(words_of_name(one.applicant or "")) for one in lan)
        assert office.dossier(sample[0].code).applicant == sample[0].applicant
