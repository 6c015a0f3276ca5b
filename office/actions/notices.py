"""Notices (thông báo) that staff enter for the walls."""

from datetime import date

from office.actions.typed import tidy
from office.actions.walls import may_run_hall
from office.domain.errors import Reason, Refused
from office.domain.notices import LONGEST, Notice
from office.domain.service_days import service_day
from office.domain.wall_facts import NoticePosted, NoticeRemoved
from office.storage import notices
from office.storage.transaction import Transaction


def post_notice(
    tx: Transaction, text_vi: str, text_en: str, first_day: date, last_day: date, *, officer: str | None
) -> NoticePosted:
    """Show a notice on the walls, from its first service day to its last.

    Raises:
        Refused: `notice_empty`, `text_too_long`, `notice_days`, `notice_over`, `unknown_officer`,
            `officer_disabled`, `not_authorized`.
    """
    may_run_hall(tx, officer)
    vi, en = tidy("notice_vi", text_vi, LONGEST), tidy("notice_en", text_en, LONGEST)
    if vi is None:
        raise Refused(Reason.NOTICE_EMPTY)
    first, last = f"{first_day:%d/%m/%Y}", f"{last_day:%d/%m/%Y}"
    if last_day < first_day:
        raise Refused(Reason.NOTICE_DAYS, first=first, last=last)
    if last_day < service_day(tx.at, tx.time_zone):
        raise Refused(Reason.NOTICE_OVER, last=last)
    notice = Notice(id=notices.next_notice(tx), text_vi=vi, text_en=en or "", first_day=first_day, last_day=last_day)
    notices.write_notice(tx, notice)
    return NoticePosted(at=tx.at, officer=officer, notice=notice.id, first_day=first_day, last_day=last_day)


def remove_notice(tx: Transaction, notice: int, *, officer: str | None) -> NoticeRemoved:
    """Show a notice no more.

    Raises:
        Refused: `unknown_notice`, `unknown_officer`, `officer_disabled`, `not_authorized`.
    """
    may_run_hall(tx, officer)
    if not notices.remove_notice(tx, notice):
        raise Refused(Reason.UNKNOWN_NOTICE, notice=notice)
    return NoticeRemoved(at=tx.at, officer=officer, notice=notice)
