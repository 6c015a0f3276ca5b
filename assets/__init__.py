"""What the program carries besides code: texts, theme, style sheets, pictures, sounds."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
"""Where the files are, wherever the package was installed."""
