"""The command line in this process, on an office of its own."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from click.testing import CliRunner, Result

from office.cli.root import cli

TICKET_KEYS = {
    *("number", "token", "service_day", "series", "service", "state", "language", "priority", "desk", "officer"),
    *("for_desk", "calls", "issued_at", "turn_at", "called_at", "started_at", "closed_at", "note"),
    *("reason", "to_do", "back_to"),
}
FACT_KEYS = {"at", "revision"}


@dataclass(frozen=True)
class CommandLine:
    """Command lines against one database."""

    url: str

    def run(self, *words: str) -> Result:
        """Return what a person gets."""
        return CliRunner().invoke(cli, ["--db", self.url, *words])

    def said(self, *words: str) -> str:
        """Return the sentence for something that was done."""
        result = self.run(*words)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout.removesuffix("\n")

    def json(self, *words: str, code: int = 0) -> dict[str, Any]:
        """Return the one JSON object of a command that ends with `code`."""
        result = self.run("--json", *words)
        assert result.exit_code == code, result.output
        assert result.stdout.count("\n") == 1
        told: dict[str, Any] = json.loads(result.stdout)
        return told

    def refused(self, *words: str, code: int = 3) -> str:
        """Return the reason code of a refusal, which also has a sentence and nothing else."""
        told = self.json(*words, code=code)
        assert set(told) == {"refused", "message"}
        assert "…" not in told["message"].replace("/…", ""), told["message"]
        return str(told["refused"])


@pytest.fixture
def taicho(sqlite_url: str) -> CommandLine:
    """Return the command line of a fresh office."""
    return CommandLine(sqlite_url)


@pytest.fixture
def desk(taicho: CommandLine) -> CommandLine:
    """Return the command line of an office where desk 1 is open and A001 waits."""
    taicho.json("desk", "open", "1", "--officer", "lan.nt")
    taicho.json("ticket", "issue", "A")
    return taicho
