"""What a desk does and how it mixes its services (hồ sơ quầy)."""

from collections.abc import Sequence
from dataclasses import replace

from office.actions.services import known_officer, known_service
from office.actions.typed import in_range
from office.domain.calling_facts import DeskProfileSet
from office.domain.desks import MixRule
from office.domain.dossiers import Stage
from office.domain.errors import Reason, Refused
from office.storage.desks import change_desk, find_desk
from office.storage.transaction import Transaction

PATIENCE_MINUTES = range(1, 241)
RATIOS = range(1, 11)


def set_desk_profile(
    tx: Transaction,
    desk: str,
    *,
    services: Sequence[str] | None,
    stages: Sequence[str] | None,
    rule: str | None,
    patience: int | None,
    ratio: int | None,
    auto_call: bool | None,
    officer: str | None,
) -> DeskProfileSet:
    """Set what is given and leave the rest as it is; the ticket at the desk is not touched.

    Raises:
        Refused: `unknown_desk`, `unknown_service`, `no_services`, `unknown_stage`, `unknown_rule`, `out_of_range`,
            `unknown_officer`.
    """
    known_officer(tx, officer)
    found = find_desk(tx, desk, lock=True)
    after = replace(
        found,
        services=found.services if services is None else _services(tx, desk, services),
        stages=found.stages if stages is None else _stages(stages),
        rule=found.rule if rule is None else _rule(rule),
        patience=found.patience if patience is None else _within("patience", patience, PATIENCE_MINUTES),
        ratio=found.ratio if ratio is None else _within("ratio", ratio, RATIOS),
        auto_call=found.auto_call if auto_call is None else auto_call,
        streak=0,
        version=found.version + 1,
    )
    change_desk(tx, found, after)
    told = {name: getattr(after, name) for name in ("services", "stages", "rule", "patience", "ratio", "auto_call")}
    return DeskProfileSet(after=after, at=tx.at, desk=desk, officer=officer, **told)


def _services(tx: Transaction, desk: str, given: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(known_service(tx, code).code for code in given))
    if not codes:
        raise Refused(Reason.NO_SERVICES, desk=desk)
    return codes


def _stages(given: Sequence[str]) -> tuple[str, ...]:
    known = {stage.value for stage in Stage}
    for stage in given:
        if stage not in known:
            raise Refused(Reason.UNKNOWN_STAGE, stage=stage)
    return tuple(stage.value for stage in Stage if stage in given)


def _rule(given: str) -> MixRule:
    try:
        return MixRule(given)
    except ValueError:
        raise Refused(Reason.UNKNOWN_RULE, rule=given) from None


def _within(policy: str, value: int, allowed: range) -> int:
    in_range(policy, value, allowed)
    return value
