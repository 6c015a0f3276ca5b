"""`taicho officer …`: officers and their accounts; and what the office decided about them."""

from typing import TYPE_CHECKING

import click

from office.cli import rules
from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.returned import Listing, PasswordTold
from office.domain.officer_facts import (
    OfficerDisabled,
    OfficerEnabled,
    OfficerRolesSet,
    SignInLimitSet,
    StageRolesSet,
)

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("officer")
whose = click.argument("code", metavar="CODE")
roles_option = option("--role", "roles", metavar="ROLE", multiple=True, required=True)
by_option = option("--by", metavar="CODE")
key_option = option("--key")


@family.command("list")
@with_office
def list_officers(office: "Office") -> Listing:
    """List the officers and how their accounts stand."""
    return Listing("officers", office.accounts())


@family.command("add")
@whose
@option("--name", "full_name", metavar="NAME", required=True)
@option("--title", "title", metavar="WORDS", required=True)
@roles_option
@by_option
@with_office
def add(
    office: "Office", code: str, full_name: str, title: str, roles: tuple[str, ...], by: str | None
) -> PasswordTold:
    """Add an officer and tell the first password once."""
    return PasswordTold(*office.add_officer(code, full_name, title, roles, officer=by))


@family.command("reset")
@whose
@by_option
@with_office
def reset(office: "Office", code: str, by: str | None) -> PasswordTold:
    """Make another first password and tell it once; a lock ends with it."""
    return PasswordTold(*office.reset_password(code, officer=by))


@family.command("roles")
@whose
@roles_option
@by_option
@key_option
@with_office
def set_roles(
    office: "Office", code: str, roles: tuple[str, ...], by: str | None, key: str | None
) -> OfficerRolesSet:
    """Give an officer other roles in place of those before."""
    return office.set_roles(code, roles, officer=by, request_key=key)


@family.command("disable")
@whose
@by_option
@key_option
@with_office
def disable(office: "Office", code: str, by: str | None, key: str | None) -> OfficerDisabled:
    """Let an officer do nothing any more."""
    return office.disable_officer(code, officer=by, request_key=key)


@family.command("enable")
@whose
@by_option
@key_option
@with_office
def enable(office: "Office", code: str, by: str | None, key: str | None) -> OfficerEnabled:
    """Let an officer work again."""
    return office.enable_officer(code, officer=by, request_key=key)


@rules.family.command("sign-in")
@click.argument("tries", metavar="TRIES", type=int)
@click.argument("minutes", metavar="MINUTES", type=int)
@by_option
@key_option
@with_office
def set_limit(office: "Office", tries: int, minutes: int, by: str | None, key: str | None) -> SignInLimitSet:
    """Set how many wrong tries lock an account, and for how long."""
    return office.set_sign_in_limit(tries, minutes, officer=by, request_key=key)


@rules.family.command("stage-roles")
@click.argument("each", type=click.Choice(["on", "off"]))
@by_option
@key_option
@with_office
def set_stage_roles(office: "Office", each: str, by: str | None, key: str | None) -> StageRolesSet:
    """Let each stage need its own role, or any officer who serves record it."""
    return office.set_stage_roles(each=each == "on", officer=by, request_key=key)
