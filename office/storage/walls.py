"""Walls as rows: which there are, what they were told, and what is wrong with them. A few rows an office."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from office.domain.walls import RULES, Trouble, Wall, WallTrouble
from office.storage.transaction import Transaction
from office.storage.wall_tables import wall_rules, wall_troubles
from office.storage.wall_tables import walls as rows

_w, _r, _t = rows.c, wall_rules.c, wall_troubles.c
_OFFICE: BindParameter[int] = bindparam("office")
_WALL: BindParameter[str] = bindparam("at_wall")
_WALLS = select(_w.name, _w.started_at, _w.own_rules).where(_w.office_id == _OFFICE).order_by(_w.name)
_ONE = select(_w.name).where(_w.office_id == _OFFICE, _w.name == _WALL).with_for_update()
_RULES = select(_r.rule, _r.value).where(_r.office_id == _OFFICE, _r.wall == _WALL).order_by(_r.rule)
_EVERY_RULE = select(_r.wall, _r.rule, _r.value).where(_r.office_id == _OFFICE).order_by(_r.wall, _r.rule)
_TROUBLES = (
    select(_t.wall, _t.cause, _t.about, _t.since)
    .where(_t.office_id == _OFFICE)
    .order_by(_t.wall, _t.since, _t.cause, _t.about)
)
_STANDS = select(_t.since).where(
    _t.office_id == _OFFICE,
    _t.wall == _WALL,
    _t.cause == bindparam("at_cause", type_=_t.cause.type),
    _t.about == bindparam("at_about"),
)
_ADD_TROUBLE = insert(wall_troubles).values(office_id=_OFFICE)
_DROP_TROUBLE = delete(wall_troubles).where(
    _t.office_id == _OFFICE,
    _t.wall == _WALL,
    _t.cause == bindparam("at_cause", type_=_t.cause.type),
    _t.about == bindparam("at_about"),
)
_DROP_TROUBLES = delete(wall_troubles).where(_t.office_id == _OFFICE, _t.wall == _WALL)
_DROP_RULES = delete(wall_rules).where(_r.office_id == _OFFICE, _r.wall == _WALL)
_DROP_RULE = delete(wall_rules).where(_r.office_id == _OFFICE, _r.wall == _WALL, _r.rule == bindparam("at_rule"))
_ADD_RULE = insert(wall_rules).values(office_id=_OFFICE)
_DROP_WALL = delete(rows).where(_w.office_id == _OFFICE, _w.name == _WALL)


def _put(dialect: Any) -> Any:
    values: dict[str, Any] = {name: bindparam(name) for name in ("name", "started_at", "own_rules")}
    new = dialect.insert(rows).values(office_id=_OFFICE, **values)
    renewed = {name: new.excluded[name] for name in ("started_at", "own_rules")}
    return new.on_conflict_do_update(index_elements=["office_id", "name"], set_=renewed)


_PUT = {True: _put(sqlite), False: _put(postgresql)}


def put_wall(tx: Transaction, name: str, own: Mapping[str, str]) -> None:
    """Keep that a wall has started, and its rules as its computer sets them; it has no trouble yet."""
    told = json.dumps(dict(own), ensure_ascii=False, sort_keys=True)
    tx.run(_PUT[tx.is_sqlite], {"name": name, "started_at": tx.at, "own_rules": told})
    tx.run(_DROP_TROUBLES, {"at_wall": name})


def walls(tx: Transaction) -> tuple[Wall, ...]:
    """Return the walls that have been started here, by name, each with its rules."""
    found = tx.all(_WALLS)
    changed: dict[str, dict[str, str]] = {}
    for row in tx.all(_EVERY_RULE) if found else ():
        changed.setdefault(row["wall"], {})[row["rule"]] = row["value"]
    return tuple(
        Wall(
            name=row["name"],
            started_at=row["started_at"],
            own=_known(json.loads(row["own_rules"])),
            changed=_known(changed.get(row["name"], {})),
        )
        for row in found
    )


def has_wall(tx: Transaction, name: str) -> bool:
    """Whether a wall of that name has been started here; what is written about it waits for others."""
    return tx.one(_ONE, at_wall=name) is not None


def drop_wall(tx: Transaction, name: str) -> None:
    """Forget a wall, its rules and its troubles."""
    for statement in (_DROP_TROUBLES, _DROP_RULES, _DROP_WALL):
        tx.run(statement, {"at_wall": name})


def rules_of(tx: Transaction, wall: str) -> Mapping[str, str]:
    """Return the rules that were changed while the wall runs, by name, as RULES reads them."""
    return _known({row["rule"]: row["value"] for row in tx.all(_RULES, at_wall=wall)})


def write_rule(tx: Transaction, wall: str, rule: str, value: str | None) -> None:
    """Change a rule of a wall, or let it be as its computer sets it (None)."""
    tx.run(_DROP_RULE, {"at_wall": wall, "at_rule": rule})
    if value is not None:
        tx.run(_ADD_RULE, {"wall": wall, "rule": rule, "value": value})


def troubles(tx: Transaction) -> tuple[WallTrouble, ...]:
    """Return what is wrong with any wall, by wall, the oldest first."""
    return tuple(WallTrouble(**row) for row in tx.all(_TROUBLES))


def stands(tx: Transaction, trouble: WallTrouble) -> bool:
    """Whether that is known already."""
    return tx.one(_STANDS, **_key(trouble)) is not None


def write_trouble(tx: Transaction, trouble: WallTrouble) -> None:
    """Keep something that is wrong with a wall."""
    told = {"wall": trouble.wall, "cause": trouble.cause, "about": trouble.about}
    tx.run(_ADD_TROUBLE, {**told, "since": tx.at})


def drop_trouble(tx: Transaction, trouble: WallTrouble) -> bool:
    """Keep it no more; return whether it was there."""
    return tx.run(_DROP_TROUBLE, _key(trouble)) > 0


def _key(trouble: WallTrouble) -> dict[str, str | Trouble]:
    return {"at_wall": trouble.wall, "at_cause": trouble.cause, "at_about": trouble.about}


def _known(told: Mapping[str, str]) -> dict[str, str]:
    """Leave out what another version of the program called a rule."""
    return {name: value for name, value in told.items() if name in RULES}
