"""A dossier as its desk sees it, with its procedure and its applicant: a test names only what it is about."""

from dataclasses import replace
from typing import Any

from office.domain.applicants import Applicant, Person
from office.domain.catalogue import Procedure, TimeUnit
from office.domain.snapshots import DossierView
from tests.builders import a_dossier


def a_procedure(**changes: Any) -> Procedure:
    """A procedure of series A with three working days."""
    procedure = Procedure(
        code="2.001583",
        name="Đăng ký thành lập công ty TNHH một thành viên",
        field="Doanh nghiệp",
        department="Sở Kế hoạch và Đầu tư",
        level="province",
        series="A",
        service="A1",
        time_limit=3,
        time_unit=TimeUnit.WORKING_DAY,
        time_basis="practice",
    )
    return replace(procedure, **changes)


def an_applicant(name: str = "Nguyễn Văn Bình", **changes: Any) -> Applicant:
    """A citizen who applies for himself."""
    return replace(Applicant(person=Person(name=name)), **changes)


def a_dossier_view(**changes: Any) -> DossierView:
    """A dossier just opened, as its desk sees it."""
    view = DossierView(dossier=a_dossier(), procedure=a_procedure(), applicant=an_applicant())
    return replace(view, **changes)
