"""A scanner, a printer and the file of a result, as the counter's view model works with them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from counter.dossier_model import DossierModel
from counter.dossier_picture import DossierPage
from counter.dossier_verbs import DossierVerb, form_of
from counter.form_print import FormPrinting
from counter.sight import Message, Tone
from counter.work_scan import scanned_code
from office.domain.errors import OfficeError
from office.domain.identity import read_card
from office.domain.snapshots import DossierView
from office.sealing import ResultFile
from office.texts import text


class DeviceModel(DossierModel):
    """Works with a desk's devices; none of them is needed."""

    card_read = Signal(object)
    """An IdentityCard was scanned while the form for a new dossier is shown."""
    _printing: FormPrinting | None = None

    def press_dossier(self, verb: DossierVerb) -> None:
        """Print the form of the dossier that is shown, or do another verb on it."""
        view = self.shown
        if view is not None and verb is DossierVerb.PRINT:
            self._print_form(view)
        else:
            super().press_dossier(verb)

    def hash_file(self, path: str) -> None:
        """Show the hash of a result's file before it is sealed."""
        if (self._sight.hashed or ("",))[0] == path:
            return
        self._swap(hashed=(path, "") if path else None, message=None)
        if path:
            self.link.run(lambda _: ResultFile.of(Path(path)).digest, partial(self._hashed, path), self._not_hashed)

    def _hashed(self, path: str, digest: str) -> None:
        if (self._sight.hashed or ("",))[0] == path:
            self._swap(hashed=(path, digest))

    def _not_hashed(self, error: Exception) -> None:
        self._swap(hashed=None)
        self._tell(error)

    def take_scan(self, scanned: str) -> None:
        """Open the dossier whose form was scanned; fill in who applies from a card while the form is shown."""
        if self._sight.here is None or self._sight.is_gated:
            return
        code = scanned_code(scanned)
        if code is not None:
            self.look_up(code)
            return
        work = self._picture.work
        try:
            card = read_card(scanned)
        except OfficeError as error:
            self._tell(error)
            return
        if work is not None and work.dossier.page is DossierPage.FORM:
            self.card_read.emit(card)
        else:
            self._swap(message=Message(Tone.REFUSED, text("counter.told.card_nowhere", self._sight.language)))

    def print_at(self, printing: FormPrinting) -> None:
        """Print forms by this from now on."""
        self._printing = printing
        self._swap(can_print=True)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is read, written or printed."""
        return super().is_settled and (self._printing is None or self._printing.is_idle)

    def close(self) -> None:
        """Finish what is being printed, then the rest."""
        if self._printing is not None:
            self._printing.close()
        super().close()

    def _print_form(self, view: DossierView) -> None:
        number, office = form_of(view.dossier), self.link.office
        if number is None or office is None or self._printing is None or not self._printing.is_idle:
            return
        told = {"form": number, "dossier": view.dossier.code}

        def done(pages: int) -> None:
            words = text("counter.told.printed", self._sight.language, count=pages, **told)
            self._swap(message=Message(Tone.DONE, words))

        def failed(error: Exception) -> None:
            if isinstance(error, OfficeError):
                self._tell(error)
            else:
                words = text("counter.told.not_printed", self._sight.language, cause=str(error), **told)
                self._swap(message=Message(Tone.TROUBLE, words))

        self._swap(message=Message(Tone.DONE, text("counter.told.printing", self._sight.language, **told)))
        self._printing.start(office, view.dossier.code, number, done, failed)
