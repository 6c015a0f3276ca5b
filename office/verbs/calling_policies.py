"""The verbs on what an office decides about calling, and its usual reasons."""

from office.actions import calling_policies, giving_reasons
from office.domain.calling_facts import AbsentAfterSet, CallReasonSet, UsualReasonDropped, UsualReasonSet
from office.verbs.door import Door


class CallingPolicyVerbs(Door):
    """Absences, calls out of turn, usual reasons."""

    def set_absent_after(
        self, calls: int, *, officer: str | None = None, request_key: str | None = None
    ) -> AbsentAfterSet:
        """Set after how many calls a number may be marked absent."""
        return self.write(calling_policies.set_absent_after, calls, officer=officer, request_key=request_key)

    def set_call_reason(
        self, *, required: bool, officer: str | None = None, request_key: str | None = None
    ) -> CallReasonSet:
        """Let a number called out of turn need a reason, or not."""
        return self.write(calling_policies.set_call_reason, required, officer=officer, request_key=request_key)

    def set_usual_reason(
        self,
        about: str,
        code: str,
        *,
        name_vi: str,
        name_en: str,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> UsualReasonSet:
        """Write a usual reason; `about` is `park`, `pause`, `call` or `transfer`."""
        return self.write(
            giving_reasons.set_usual_reason,
            about,
            code,
            name_vi=name_vi,
            name_en=name_en,
            officer=officer,
            request_key=request_key,
        )

    def drop_usual_reason(
        self, about: str, code: str, *, officer: str | None = None, request_key: str | None = None
    ) -> UsualReasonDropped:
        """Offer a usual reason no more."""
        return self.write(giving_reasons.drop_usual_reason, about, code, officer=officer, request_key=request_key)
