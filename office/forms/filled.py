"""Which function fills which form of a dossier."""

from collections.abc import Callable, Mapping

from office.domain.errors import Reason, Refused
from office.forms import filling, journaled
from office.forms.content import Form
from office.forms.dossier_record import DossierRecord
from office.forms.parts import FormKind

OF_DOSSIER: Mapping[FormKind, Callable[[DossierRecord], Form]] = {
    FormKind.RECEIPT: filling.receipt,
    FormKind.SUPPLEMENT: filling.supplement,
    FormKind.REFUSAL: filling.refusal,
    FormKind.APOLOGY: filling.apology,
    FormKind.STOP: filling.stop,
    FormKind.CONTROL: journaled.control_sheet,
}
"""The register is of no one dossier."""


def filled_form(kind: FormKind, source: DossierRecord) -> Form:
    """Return what a dossier's form says.

    Raises:
        Refused: `form_has_no_cause`, if nothing happened yet that the form is about; `form_of_no_dossier`.
    """
    if kind not in OF_DOSSIER:
        raise Refused(Reason.FORM_OF_NO_DOSSIER)
    return OF_DOSSIER[kind](source)
