"""Searching among a million dossiers: what people type, beside a look-up by primary key through the bare driver.

python -m bench.searching [--dossiers N] [--searches N] [--only sqlite|postgresql] [--keep FOLDER]
"""

import argparse
import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from functools import cache

import psycopg

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show, timed
from bench.many_dossiers import Made, sample_of, write_dossiers
from office.bootstrap import Office, create_office, open_office
from office.domain.errors import Refused
from office.domain.search_words import words_of_name
from office.domain.vietnamese import search_key
from office.presets.preset import load

LIMIT_MS = 50.0
_SAMPLED = 997


def questions(sample: list[Made], count: int) -> dict[str, list[str]]:
    """Return what is typed, by kind; every question but the common words is about a dossier of the sample."""
    chance = random.Random(2)  # noqa: S311 - figures have to be the same in every run
    people = [one for one in sample if len(_name(one).split()) <= 4]
    kinds: Mapping[str, Callable[[Made], str]] = {
        "a whole name": lambda one: one.applicant.person.name,
        "a name without marks, the given name first": lambda one: " ".join(search_key(_name(one)).split()[::-1]),
        "two words of a name": lambda one: " ".join(chance.sample(search_key(_name(one)).split(), 2)),
        "while typing": lambda one: search_key(_name(one))[: chance.randint(2, len(_name(one)))],
        "end of a code": lambda one: one.code.rpartition("-")[2],
        "day and end of a code": lambda one: one.code.partition("-")[2],
        "a whole code": lambda one: one.code,
        "last four digits of an identity": lambda one: (one.applicant.person.identity or "")[-4:],
        "an identity number": lambda one: one.applicant.person.identity or "",
        "a telephone number": lambda one: one.applicant.person.phone or "",
        "a procedure's code": lambda one: one.procedure,
        "a name and its procedure": lambda one: f"{search_key(_name(one)).split()[-1]} {_of_procedure(one, chance)}",
    }
    asked = {kind: [made_of(chance.choice(people)) for _ in range(count)] for kind, made_of in kinds.items()}
    fixed = {
        "a rare family name": ("quách", "khieu", "nhữ", "lý"),
        "a common word": ("nguyen", "thi", "van", "tran"),
        "common words": ("nguyen thi lan", "nguyen van hung", "tran thi hoa", "nguyen thi"),
        "common words that seldom meet": ("nguyen van thi", "van thi", "cong ty lan", "tnhh nguyen"),
        "a procedure's words": ("khai sinh", "dang ky thanh lap", "cap giay phep", "dat dai"),
        "a name and a procedure": ("lan khai sinh", "khai sinh nguyen", "hung dang ky", "thao cap lai"),
        "nothing": ("zzz", "nguyen zzz", "9999999999", "xyz khai sinh"),
    }
    return asked | {kind: [words[place % len(words)] for place in range(count)] for kind, words in fixed.items()}


def _of_procedure(one: Made, chance: random.Random) -> str:
    """Return two words of the procedure's name that stand together, without marks."""
    words = words_of_name(_procedure_names()[one.procedure])
    place = chance.randrange(max(1, len(words) - 1))
    return " ".join(words[place : place + 2])


@cache
def _procedure_names() -> dict[str, str]:
    return {one.code: one.name for one in load("thai-binh-2019").procedures}


def _name(one: Made) -> str:
    return one.applicant.person.name


def measure(
    url: str, sample: list[Made], searches: int, look_up: Callable[[str], object]
) -> Iterator[tuple[str, float]]:
    """Search, print the figures of each kind, and yield its p95 (ms)."""
    asked = questions(sample, searches)
    with open_office(url) as office:
        bare = [timed(lambda one=one: look_up(one.code)) for one in sample[:1_000]]  # type: ignore[misc]
        show("the bare driver: one dossier by its key", bare)
        for kind, texts in asked.items():
            for text in texts[:8]:
                office.find_dossiers(text)
            times = [timed(lambda text=text: office.find_dossiers(text)) for text in texts]  # type: ignore[misc]
            show(f"{kind} ({_found(office, texts[0])} found by {texts[0]!r})"[:52], times)
            print(f"  {'':<52} {percentile(times, 50) / percentile(bare, 50):.0f} look-ups by key")
            yield kind, percentile(times, 95)


def _found(office: Office, text: str) -> str:
    found = len(office.find_dossiers(text))
    return f"{found}+" if found >= 50 else str(found)


def _on(url: str, asked: argparse.Namespace, look_up: Callable[[str], object]) -> bool:
    name = "PostgreSQL" if "://" in url else "SQLite"
    sample = _sample(url, name, asked.dossiers, min(_SAMPLED, asked.dossiers // 20 or 1))
    if look_up(sample[-1].code) is None:
        raise SystemExit(f"{url} was not filled to its end")
    slow = {kind: ms for kind, ms in measure(url, sample, asked.searches, look_up) if ms > LIMIT_MS}
    for kind, ms in slow.items():
        print(f"  {kind}: p95 {ms:.1f} ms is over the limit of {LIMIT_MS:g} ms")
    if not slow:
        print(f"  limit p95 {LIMIT_MS:g} ms kept by every kind")
    return not slow


def _sample(url: str, name: str, count: int, every: int) -> list[Made]:
    """Fill the database, unless it is kept from before, and return some of its dossiers."""
    try:
        create_office(url)
    except Refused:
        print(f"{name}: {count:,} dossiers were written before", flush=True)
        return sample_of(count, every=every)
    began = time.monotonic()
    sample = write_dossiers(url, count, every=every)
    print(f"{name}: {count:,} dossiers written in {time.monotonic() - began:.0f} s", flush=True)
    return sample


def main() -> int:
    """Measure on both databases; 1 if a limit is not kept."""
    options = argparse.ArgumentParser(prog="python -m bench.searching", description=__doc__)
    options.add_argument("--dossiers", type=int, default=1_000_000)
    options.add_argument("--searches", type=int, default=200, help="of each kind")
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    options.add_argument("--keep", metavar="FOLDER", help="keep what is filled, and measure on it again")
    asked = options.parse_args()
    print(f"searching among {asked.dossiers:,} dossiers ({machine()})", flush=True)
    began = time.monotonic()
    kept = True
    if asked.only != "postgresql":
        with sqlite_file(asked.keep) as url:
            bare = sqlite3.connect(url)
            kept &= _on(url, asked, lambda code: bare.execute(_BY_KEY.format("?"), (code,)).fetchone())
            bare.close()
    if asked.only != "sqlite":
        with postgres_server(asked.keep) as server:
            url = new_database(server, "kept" if asked.keep else None)
            with psycopg.connect(url, autocommit=True) as postgres:
                kept &= _on(url, asked, lambda code: postgres.execute(_BY_KEY.format("%s"), (code,)).fetchone())
    print(f"took {time.monotonic() - began:.0f} s ({machine()})")
    return 0 if kept else 1


_BY_KEY = "SELECT * FROM dossiers WHERE office_id = 1 AND code = {}"


if __name__ == "__main__":
    raise SystemExit(main())
