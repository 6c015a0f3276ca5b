"""What a folder of recordings tells."""

from typing import Any

from office.cli.tables import table
from office.texts import text
from office.voice.verdicts import Taken, TakenFolder


def taken_shape(value: TakenFolder) -> dict[str, Any]:
    """Return it as a JSON object; a file that is none of the clips' has neither clip nor verdict."""
    return {
        "folder": str(value.folder),
        "files": [{"file": one.file, "clip": one.clip, "verdict": one.verdict} for one in value.files],
        "clips": value.clips,
        "missing": list(value.missing),
    }


def taken_words(value: TakenFolder, language: str) -> str:
    """Return it in words: a line a file, and what is still missing."""
    heads = [text(f"cli.field.{name}", language) for name in ("file", "clip", "verdict")]
    rows = [[one.file, one.clip or "", _verdict(one, language)] for one in value.files]
    told = [table(heads, rows)] if rows else []
    have = value.clips - len(value.missing)
    key = "cli.voice.taken" if not value.missing else "cli.voice.taken.missing"
    missing = " · ".join(value.missing)
    return "\n\n".join([*told, text(key, language, folder=value.folder, have=have, all=value.clips, missing=missing)])


def _verdict(one: Taken, language: str) -> str:
    return text(f"voice_verdict.{one.verdict or 'no_clip'}", language)
