"""The verbs on how dossiers are handled."""

from collections.abc import Iterator

from office.actions import handling
from office.domain.dossier_facts import DueCorrected, SignerRuleSet
from office.domain.errors import Reason, Refused
from office.verbs.dossier_decisions import DossierDecisionVerbs

_AT_A_TIME = 500


class HandlingVerbs(DossierDecisionVerbs):
    """Who may sign; which dates a corrected calendar moves."""

    def set_signer_differs(
        self, *, differs: bool, officer: str | None = None, request_key: str | None = None
    ) -> SignerRuleSet:
        """Let the one who appraised approve (False), or not."""
        return self.write(handling.set_signer_differs, differs, officer=officer, request_key=request_key)

    def correct_dues(self, *, officer: str, reason: str) -> Iterator[DueCorrected]:
        """Reckon all open dossiers anew after the calendar was corrected, and yield each that moved.

        Each is a fact of its own; what is stopped half way goes on when it is asked again.
        """
        last: str | None = ""
        while last is not None:
            begin = last
            moved, last = self.read(lambda tx, begin=begin: handling.moved_dues(tx, begin, _AT_A_TIME))  # type: ignore[misc]
            for code in moved:
                try:
                    yield self.correct_due(code, officer=officer, reason=reason)
                except Refused as refused:
                    # Somebody moved or ended it in between.
                    if refused.reason not in {Reason.DUE_UNCHANGED, Reason.DOSSIER_CLOSED}:
                        raise
