"""The whole gate: `make test` runs it, and so does CI. Each step stops at its first failure and says what to mend."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
LINT: dict[str, list[str | Path]] = {
    "style": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "types": [BIN / "mypy"],
    "layers": [BIN / "lint-imports", "--no-cache"],
}
PYTEST: list[str | Path] = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal"]
# The counter's shortcuts belong to the active window, and a process that has shown Qt Quick windows gives it none.
TESTS: dict[str, list[str | Path]] = {
    "tests": [*PYTEST, "--ignore", "tests/counter", "--cov", "--cov-report="],
    "tests of the counter": [*PYTEST, "tests/counter", "--cov", "--cov-append", "--cov-report=term"],
}


def main() -> int:
    """Run each step in turn; the first that fails ends it."""
    steps = LINT if "--lint" in sys.argv else LINT | TESTS
    environment = {**os.environ, "PYTHONUTF8": "1"}
    for name, command in steps.items():
        print(f"— {name}", flush=True)  # noqa: T201
        if subprocess.run([str(part) for part in command], cwd=ROOT, check=False, env=environment).returncode:
            print(f"— {name} failed: {' '.join(str(part) for part in command)}", flush=True)  # noqa: T201
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
