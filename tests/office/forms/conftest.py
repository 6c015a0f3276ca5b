"""The dossier that the forms tell of, and the names of its officers."""

import pytest

from office.bootstrap import Office
from office.domain.applicants import Applicant, ReceivedPaper
from office.domain.catalogue import PaperKind
from tests.office.forms.dossier_of_binh import BINH, DESK, PHUONG, PROCEDURE


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """Names of officers by code; the test takes those the preset has."""
    return {officer.code: officer.name for officer in office.officers()}


@pytest.fixture
def code(office: Office) -> str:
    """A dossier handed in by an agent, one paper of which is missing."""
    papers = (
        ReceivedPaper(name="Giấy đề nghị", kind=PaperKind.FORM, copies=1),
        ReceivedPaper(name="Căn cước công dân", kind=PaperKind.COPY, copies=2),
    )
    whose = Applicant(person=BINH, agent=PHUONG, agent_paper="Giấy ủy quyền số 45", request="Thành lập công ty")
    fact = office.open_dossier(
        PROCEDURE, officer=DESK, channel="post", applicant=whose, papers=papers, sets=2, result_place="post"
    )
    return fact.dossier.code
