"""Founding an office from a preset (khởi tạo)."""

from collections.abc import Sequence
from dataclasses import replace
from secrets import token_hex

from office.actions.officers import give_password
from office.domain.accounts import SignInPolicy
from office.domain.calendars import CalendarDay
from office.domain.catalogue import Officer
from office.domain.desks import Desk
from office.domain.errors import Reason, Refused
from office.domain.officers import Role
from office.domain.staff_pins import StaffPin
from office.presets.preset import Preset
from office.presets.usual_reasons import usual_reasons
from office.storage import hours, seeding
from office.storage.accounts import insert_policy
from office.storage.officers import insert_officer
from office.storage.ratings import insert_rules, write_complaint
from office.storage.reasons import write_reasons
from office.storage.staff_pins import insert_pin
from office.storage.transaction import Transaction

ADMIN = "admin"
"""The code of the first administrator."""
_ADMIN_NAME, _ADMIN_TITLE = "Quản trị viên", "Quản trị hệ thống"


def found_office(
    tx: Transaction,
    preset: Preset,
    days: Sequence[CalendarDay],
    pin_hash: str,
    password_hash: str,
    *,
    always_open: bool,
) -> None:
    """Write the preset's office, catalogue, officers, desks, hours, calendar, staff PIN and first administrator.

    Args:
        tx: the transaction.
        preset: what the office starts with.
        days: that differ from the preset's week.
        pin_hash: of the staff's PIN.
        password_hash: of the first administrator's password.
        always_open: whether kiosks keep no hours.

    Raises:
        Refused: `already_initialized`.
    """
    if seeding.office_exists(tx):
        raise Refused(Reason.ALREADY_INITIALIZED)
    seeding.write_profile(tx, preset.profile)
    seeding.write_catalogue(
        tx, preset.series, preset.services, preset.procedures, preset.priority_groups, preset.officers
    )
    desks = tuple(
        Desk(number=seed.number, name_vi=seed.name_vi, name_en=seed.name_en, services=seed.services)
        for seed in preset.desks
    )
    seeding.write_desks(tx, desks)
    insert_officer(tx, Officer(ADMIN, _ADMIN_NAME, _ADMIN_TITLE, (Role.ADMINISTRATOR,)))
    give_password(tx, ADMIN, password_hash)
    insert_policy(tx, SignInPolicy())
    insert_pin(tx, StaffPin(hash=pin_hash, changed_at=tx.at))
    write_reasons(tx, usual_reasons())
    insert_rules(tx, preset.rating)
    for complaint in preset.complaints:
        write_complaint(tx, complaint)
    hours.write_policy(tx, replace(preset.policy, always_open=always_open), token_hex(32))
    hours.write_weeks(tx, preset.week, preset.own_weeks)
    hours.write_days(tx, days)
