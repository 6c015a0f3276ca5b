"""A rule of a wall as somebody types it."""

from office.domain.errors import Reason, Refused
from office.domain.walls import RULES, rule_text


def rule_told(rule: str, value: str | None) -> str | None:
    """Return the value of a rule as it is kept; None stays None.

    Raises:
        Refused: `unknown_wall_rule`, `bad_wall_rule`.
    """
    if rule not in RULES:
        raise Refused(Reason.UNKNOWN_WALL_RULE, rule=rule, rules=", ".join(RULES))
    try:
        return None if value is None else rule_text(RULES[rule](value.strip()))
    except ValueError:
        raise Refused(Reason.BAD_WALL_RULE, wall_rule=rule, value=value or "–", allowed=rule) from None
