"""From a keystroke to what is found, in the catalogue of a preset and in one as large as a province's.

python -m bench.finding [--rows N]
"""

import argparse
import random
from dataclasses import replace

from bench.figures import machine, percentile, show, timed
from office.domain.catalogue import Procedure
from office.finding.index import Index, find
from office.finding.offers import Offer, index_offers
from office.presets.preset import Preset, load

LIMIT_MS = 10.0
SHOWN = 8
TYPED = (
    "lam giay khai sinh cho chau",
    "Đăng ký thành lập công ty TNHH một thành viên",
    "sang ten so do",
    "hooj khaaur thuwowngf trus",
    "bao hiem that nghiep",
    "chung thuwc ban sao tu ban chinh",
    "birth certificate",
    "1.001193.000.00.00.H54",
    "cap giay chung nhan du dieu kien an toan thuc pham co so san xuat kinh doanh",
)


def keystrokes(index: Index[Offer]) -> list[float]:
    """Type every text letter by letter; return the milliseconds that each letter took."""
    return [
        timed(lambda begun=text[: end + 1]: find(index, begun, SHOWN))  # type: ignore[misc]
        for text in TYPED
        for end in range(len(text))
    ]


def larger(preset: Preset, rows: int) -> list[Procedure]:
    """Return as many procedures: each name made of the halves of two real ones."""
    chance = random.Random(1)  # noqa: S311 - figures have to be the same in every run
    return [
        replace(
            chance.choice(preset.procedures),
            code=f"3.{number:06}",
            name=f"{_half(preset, chance, 0)} {_half(preset, chance, 1)}",
        )
        for number in range(rows)
    ]


def _half(preset: Preset, chance: random.Random, which: int) -> str:
    words = chance.choice(preset.procedures).name.split()
    middle = (len(words) + 1) // 2
    return " ".join(words[:middle] if which == 0 else words[middle:])


def main() -> int:
    """Print the figures; 1 if a keystroke in the preset's own catalogue takes longer than its limit."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=2000, help="procedures of the large catalogue")
    rows = options.parse_args().rows
    preset = load("hung-yen-2025")
    print(f"Finding while somebody types ({machine()})", flush=True)
    kept = True
    for procedures, limit in ((preset.procedures, LIMIT_MS), (larger(preset, rows), None)):
        index = index_offers(procedures, preset.services, preset.series)
        built = timed(lambda rows=procedures: index_offers(rows, preset.services, preset.series))  # type: ignore[misc]
        find(index, "warm up", SHOWN)
        times = keystrokes(index)
        print(f"  {len(procedures)} procedures: {len(index.vocabulary)} words, built in {built:.1f} ms")
        show(f"a keystroke in {len(procedures)} procedures", times)
        if limit is not None:
            kept = percentile(times, 99) <= limit
            print(f"  limit p99 {limit:g} ms {'kept' if kept else 'NOT KEPT'}")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
