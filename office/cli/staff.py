"""`taicho staff-pin …`: the PIN of the kiosk's staff page."""

from typing import TYPE_CHECKING

from office.cli.asked import with_office
from office.cli.grammar import Family
from office.cli.returned import PinRenewed

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("staff-pin")


@family.command("renew")
@with_office
def renew(office: "Office") -> PinRenewed:
    """Make another PIN and tell it once; a lock after wrong tries ends with it."""
    return PinRenewed(*office.renew_staff_pin())
