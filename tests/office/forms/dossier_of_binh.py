"""A dossier of Bình, handed in by his agent, and the officers who work on it."""

from office.bootstrap import Office
from office.domain.applicants import Person
from office.form_making import Wish, form_of_dossier
from office.forms.content import Form
from office.forms.sources import templates_of

PROCEDURE = "2.001583"
BINH = Person(
    name="Trần Văn Bình",
    identity="034099000123",
    address="Thôn Mẫu, xã Ví Dụ",
    phone="0900 000 123",
    email="binh@example.vn",
)
PHUONG = Person(name="Nguyễn Thị Phượng", identity="034199000456")
WISH = Wish(templates_of(None))
DESK, APPRAISER, SIGNER = "lan.nt", "huy.bd", "son.pt"


def form(office: Office, code: str, number: str, wish: Wish = WISH) -> Form:
    return form_of_dossier(office, code, number, wish).form
