"""One process of the race: issues and calls at its own desk, and notes each answer it was given.

It may be killed at any moment and started again; it goes on after its last noted answer, under the same keys.
"""

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from office import NobodyWaiting
from office.bootstrap import Office, open_office
from office.domain.officers import Right, may


def main(url: str, desk: str, each: int, notes: Path) -> None:
    """Issue and call `each` tickets."""
    noted = [json.loads(line) for line in notes.read_text().splitlines()] if notes.exists() else []
    with open_office(url) as office, notes.open("a", encoding="utf-8", buffering=1) as out:
        try:
            serving = [one.code for one in office.officers() if may(one, Right.SERVE)]
            office.open_desk(desk, serving[int(desk) - 1])
            for turn in range(each):
                _turn(office, desk, turn, noted, out)
        except Exception as error:  # every error a caller sees counts
            _note(out, error=repr(error))
            raise


def _turn(office: Office, desk: str, turn: int, noted: list[dict[str, Any]], out: TextIO) -> None:
    done = {(note.get("verb"), note.get("turn")) for note in noted}
    if ("issue", turn) not in done:
        issued = office.issue_ticket("A", request_key=f"{desk}-issue-{turn}")
        _note(out, verb="issue", turn=turn, number=issued.ticket.number, revision=issued.revision)
    if ("call", turn) not in done:
        while isinstance(called := office.call_next(desk, request_key=f"{desk}-call-{turn}"), NobodyWaiting):
            pass  # somebody else was faster; another process is still issuing
        _note(out, verb="call", turn=turn, number=called.ticket.number, revision=called.revision)
    if ("finish", turn) not in done:
        finished = office.finish(desk, request_key=f"{desk}-finish-{turn}")
        _note(out, verb="finish", turn=turn, number=finished.ticket.number, revision=finished.revision)


def _note(out: TextIO, **said: Any) -> None:
    out.write(json.dumps(said) + "\n")
    out.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
