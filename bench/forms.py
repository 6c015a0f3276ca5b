"""How long each form takes from its content to the PDF, beside an empty page by the same engine.

python -m bench.forms [--count N]
"""

import argparse
import subprocess
import sys
import time
from dataclasses import replace

from bench.figures import machine, show, show_ratio, timed
from office.forms.catalog import FormEntry
from office.forms.content import Form, Register
from office.forms.parts import FormKind
from office.forms.sample import sample_form
from office.forms.sample_register import sample_row
from office.forms.sources import Templates, templates_of
from office.forms.typesetting import PageSize, pdf_of, pictures_of

LIMIT = 25.0
"""Times an empty page."""
ROWS = 500
_EMPTY = Templates(
    {"empty/mau-00.typ": b'#set document(title: "x")\n#set page(paper: sys.inputs.size)\n#sys.inputs.form.len()'}
)
_EMPTY_ENTRY = FormEntry("empty", "00", FormKind.RECEIPT, "")


def another(form: Form, turn: int) -> Form:
    """The form with something else on it: what was set before is remembered by the engine."""
    head = replace(form.head, office=f"{form.head.office} {turn}", link=f"taicho:d/H54.00-261126-{turn:04d}")
    if isinstance(form, Register):
        return replace(
            form, head=head, rows=tuple(sample_row(place + turn) for place in range(1, len(form.rows) + 1))
        )
    return replace(form, head=head)


def samples(form: Form, entry: FormEntry, templates: Templates, count: int) -> list[float]:
    """Milliseconds of one PDF after the other, each of another content."""
    forms = iter([another(form, turn) for turn in range(count + 1)])
    pdf_of(next(forms), entry, PageSize.A4, templates)
    return [timed(lambda: pdf_of(next(forms), entry, PageSize.A4, templates)) for _ in range(count)]


def cold() -> float:
    """Milliseconds of the first form in a process of its own: engine, typefaces and page."""
    words = (
        "import time; begun = time.perf_counter();"
        "from bench.forms import first; first(); print((time.perf_counter() - begun) * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, check=True, text=True)
    return float(done.stdout)


def first() -> None:
    """Set one receipt."""
    templates = templates_of(None)
    entry = templates.catalog().named("tt-03-2025").by_number("01")
    pdf_of(sample_form(entry.kind), entry, PageSize.A4, templates)


def main() -> int:
    """Print the figures; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.forms", description=__doc__)
    options.add_argument("--count", type=int, default=100)
    count = options.parse_args().count
    print(f"Setting a form on its pages ({machine()})", flush=True)
    show("the first receipt of a process, with its imports", [cold() for _ in range(max(3, count // 20))])
    templates = templates_of(None)
    empty = samples(sample_form(FormKind.RECEIPT), _EMPTY_ENTRY, _EMPTY, count)
    show("an empty page -> PDF", empty)
    kept = []
    for entry in templates.catalog().named("tt-03-2025").forms:
        found = samples(sample_form(entry.kind), entry, templates, count)
        show(f"Mẫu {entry.number} -> PDF/A ({entry.kind})", found)
        kept.append(show_ratio(f"Mẫu {entry.number} beside an empty page", found, empty, LIMIT))
    _pictures(templates, count)
    _register(templates)
    return 0 if all(kept) else 1


def _pictures(templates: Templates, count: int) -> None:
    entry = templates.catalog().named("tt-03-2025").by_number("01")
    forms = iter([another(sample_form(entry.kind), turn) for turn in range(count)])
    show(
        "Mẫu 01 -> a picture of 300 dpi, for a printer",
        [timed(lambda: pictures_of(next(forms), entry, PageSize.A4, templates)) for _ in range(count)],
    )


def _register(templates: Templates) -> None:
    entry = templates.catalog().named("tt-03-2025").by_kind(FormKind.REGISTER)
    form = sample_form(FormKind.REGISTER)
    assert isinstance(form, Register)  # noqa: S101 - of its kind
    long = replace(form, rows=tuple(sample_row(place) for place in range(1, ROWS + 1)))
    begun = time.perf_counter()
    pdf_of(long, entry, PageSize.A4, templates)
    show(f"a register of {ROWS} dossiers -> PDF/A", [(time.perf_counter() - begun) * 1000])


if __name__ == "__main__":
    raise SystemExit(main())
