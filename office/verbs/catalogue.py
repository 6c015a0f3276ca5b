"""The verbs on the catalogue of procedures."""

from datetime import date
from pathlib import Path

from office.actions import loading
from office.domain.catalogue_facts import ProceduresLoaded
from office.domain.procedure_loads import LoadPlan, Placing
from office.loading.sheets import read_sheet
from office.presets.preset import placing_of
from office.storage import catalogue
from office.verbs.door import Door


class CatalogueVerbs(Door):
    """Load procedures, or see what a load would do."""

    def load_procedures(
        self,
        file: str | Path,
        *,
        valid_from: date | None = None,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> ProceduresLoaded:
        """Load a CSV file or a workbook: all of it, or nothing where anything in it is wrong."""
        sheet = read_sheet(file)
        aside = {"sheet": sheet, "placing": self._placing()}
        return self.write(
            loading.load_procedures, sheet.digest, valid_from, officer=officer, request_key=request_key, aside=aside
        )

    def plan_procedures(self, file: str | Path, *, valid_from: date | None = None) -> LoadPlan:
        """Return what loading a file would do; nothing is written."""
        sheet, placing = read_sheet(file), self._placing()
        return self.read(lambda tx: loading.plan_of(tx, sheet, valid_from, placing))

    def _placing(self) -> Placing:
        return placing_of(self.read(catalogue.profile).preset)
