"""A register of dossiers that do not exist."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from office.domain.applicants import ReturnWay
from office.forms.content import Register, RegisterRow
from office.forms.parts import Head, Party

DAY = date(2026, 11, 26)
RECEIVED, PROMISED = datetime(2026, 11, 26, 8, 30), datetime(2026, 12, 10, 8, 30)  # noqa: DTZ001 # as printed
PROCEDURE = "Đăng ký biến động quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"
HANDLER = "Văn phòng Đăng ký đất đai"
_PEOPLE = ("Trần Văn Bình", "Nguyễn Thị Phượng", "Đặng Hoàng Ưng", "Vũ Thị Quỳnh Nga", "Công ty TNHH Ví Dụ")
_WAYS = (ReturnWay.HAND, ReturnWay.POST, ReturnWay.ONLINE)


def sample_row(place: int) -> RegisterRow:
    """Return one row of a register, different for each place."""
    returned = PROMISED - timedelta(days=1) if place % 3 else None
    return RegisterRow(
        code=f"H54.00-261126-{place:04d}",
        procedure=PROCEDURE if place % 2 else "Đăng ký khai sinh",
        sets=1,
        applicant=Party(
            name=_PEOPLE[place % len(_PEOPLE)],
            address=f"Số {place}, đường Mẫu, xã Ví Dụ",
            phone=f"0900 000 {place % 1000:03d}",
        ),
        handler=HANDLER if place % 2 else "UBND xã Ví Dụ",
        received=RECEIVED + timedelta(minutes=7 * place),
        promised=PROMISED,
        returned=returned,
        way=_WAYS[place % len(_WAYS)],
        signed="Đã ký nhận" if returned else None,
    )


def sample_register(head: Head) -> Register:
    """Return a register of invented dossiers."""
    rows = tuple(sample_row(place) for place in range(1, 15))
    return Register(
        head=replace(head, code=None, link=None, number=None), first=DAY, last=DAY + timedelta(days=14), rows=rows
    )
