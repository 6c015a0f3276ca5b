"""Dossiers of invented people, and who is found by what is typed."""

from collections.abc import Callable

from office.bootstrap import Office

PROCEDURE, OTHER = "2.001583", "1.001193"
BINH, HOA, LONG = "Nguyễn Văn Bình", "Trần Thị Hoà", "Công ty TNHH Thương mại và Dịch vụ Hoàng Long 36"
Open = Callable[..., str]


def names(office: Office, text: str, **asked: object) -> list[str | None]:
    return [one.applicant for one in office.find_dossiers(text, **asked)]  # type: ignore[arg-type]
