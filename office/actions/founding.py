"""Founding an office from a preset (khởi tạo)."""

from office.domain.desks import Desk
from office.domain.errors import Reason, Refused
from office.domain.staff_pins import StaffPin
from office.presets.preset import Preset
from office.storage import seeding
from office.storage.staff_pins import insert_pin
from office.storage.transaction import Transaction


def found_office(tx: Transaction, preset: Preset, pin_hash: str) -> None:
    """Write the preset's office, catalogue, officers, desks and the hash of its staff's PIN.

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
    insert_pin(tx, StaffPin(hash=pin_hash, changed_at=tx.at))
