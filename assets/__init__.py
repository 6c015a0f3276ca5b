"""What the program carries besides code: texts, theme, style sheets, pictures, sounds."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
"""Where the files are, wherever the package was installed."""

THEMES = FOLDER / "themes"


def shipped_themes() -> tuple[str, ...]:
    """Return the names of the themes that come with the program."""
    return tuple(sorted(file.stem for file in THEMES.glob("*.json")))
