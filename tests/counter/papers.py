"""Procedures with papers, as an office loads them; the presets name none."""

from pathlib import Path

from office.bootstrap import Office
from tests.office.loading.books import HEADINGS, csv_file, csv_text

LISTED, LONG = "2.008001", "2.008002"
"""A procedure with three papers, two of them required; one with thirty, all with names of the greatest length."""
LONG_NAME = ("Cấp giấy chứng nhận đủ điều kiện kinh doanh dịch vụ có hạn ngạch theo quy định của pháp luật " * 4)[
    :300
]
LONG_PAPER = (
    "Bản sao có chứng thực giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"
)
PAPERS = (
    "Giấy đề nghị | form | 1 | bắt buộc",
    "Điều lệ công ty | original | 2 | bắt buộc",
    "Văn bản ủy quyền | copy",
)


def load_papers(office: Office, folder: Path) -> None:
    """Load both procedures, with budgets, a committed time and a fee."""
    headings = (*HEADINGS, "committed_limit", "budgets", "papers", "fee")
    budgets = "receive=0,25d;appraise=1d;approve=0,5d;seal=0,25d"
    start = ("Doanh nghiệp", "Sở Kế hoạch và Đầu tư", "province", "A", "3", "working_day", "decision", "2", budgets)
    short = (
        LISTED,
        "Đăng ký thử có thành phần hồ sơ",
        *start,
        "\n".join((*PAPERS[:2], f"{PAPERS[2]} | 1 | nếu có")),
        "20000",
    )
    many = "\n".join(f"{LONG_PAPER} ({place:02d}) | certified | 2 | bắt buộc" for place in range(1, 31))
    long = (LONG, LONG_NAME, *start, many, "20000")
    office.load_procedures(csv_file(folder, csv_text(short, long, headings=headings)))
