"""What makes a screen start with its computer: a unit of systemd's user manager, or a task of Windows."""

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as Xml

BUILT_FOR = {"kiosk": ("--locked",), "display": ("--full-screen",), "plate": ("--full-screen",)}
"""The screens that start by themselves, with what each is started with there."""
FACES = (*BUILT_FOR, "rating")
SCHEMA = "http://schemas.microsoft.com/windows/2004/02/mit/task"
_PLAIN = re.compile(r"[\w@+=:,./-]+", re.ASCII)
_WRONG_LINE = "2"
"""The exit code of a command line that cannot be read: tried again, it would be as wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What to start."""

    name: str
    """`taicho-plate-3`."""
    title: str
    program: Sequence[str]
    """The first words: where the program is on this computer."""
    words: Sequence[str]
    """The rest of the command line."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What is set for it; nothing secret."""
    secret: Sequence[str] = ()
    """Names of what is set too, and must not stand in a file that others may read."""
    remark: str = ""
    """One line about what is secret."""
    user: str = ""
    """Who signs in at the computer; on Windows with the domain."""


def words_for(face: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the command line of a screen that covers its whole panel."""
    added = BUILT_FOR.get(face, ("--full-screen",))
    return (face, *(one for one in added if one not in words), *words)


def program_here(executable: Path, main: Path, *, frozen: bool = False, platform: str = sys.platform) -> list[str]:
    """Return how the program is started on this computer.

    Args:
        executable: the interpreter, or the program itself where it is frozen.
        main: `main.py`.
        frozen: whether it is one file without an interpreter.
        platform: as `sys.platform`.
    """
    if frozen:
        return [str(executable)]
    if platform == "win32":
        # With a w it opens no console beside the screen.
        quiet = executable.with_name("pythonw.exe")
        return [str(quiet if quiet.exists() else executable), str(main)]
    script = executable.with_name("taicho")
    return [str(script)] if script.exists() else [str(executable), str(main)]


def systemd_unit(start: Start) -> str:
    """Return the unit for `~/.config/systemd/user`."""
    secret = [f"# {start.remark}"] if start.remark else []
    given = [f"Environment={_quoted(f'{name}={value}')}" for name, value in start.environment.items()]
    command = " ".join(_word(word) for word in (*start.program, *start.words))
    return "\n".join(
        [
            f"# ~/.config/systemd/user/{start.name}.service",
            f"# systemctl --user daemon-reload && systemctl --user enable --now {start.name}.service",
            "[Unit]",
            f"Description={_percent(start.title)}",
            "PartOf=graphical-session.target",
            "After=graphical-session.target",
            "StartLimitIntervalSec=0",
            "",
            "[Service]",
            "EnvironmentFile=-%h/.config/taicho/environment",
            *secret,
            *given,
            # Only X knows it; elsewhere the screen asks its desktop itself.
            "ExecStartPre=-/usr/bin/env xset s off s noblank -dpms",
            f"ExecStart={command}",
            "Restart=on-failure",
            "RestartSec=5",
            f"RestartPreventExitStatus={_WRONG_LINE}",
            "",
            "[Install]",
            "WantedBy=graphical-session.target",
            "",
        ]
    )


def _word(word: str) -> str:
    # A $ would be a variable's.
    return _quoted(word).replace("$", "$$")


def _quoted(word: str) -> str:
    if _PLAIN.fullmatch(word):
        return word
    escaped = _percent(word).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _percent(text: str) -> str:
    return text.replace("%", "%%")


def task_xml(start: Start) -> str:
    """Return the task for `schtasks /create /xml`: in ASCII, so that no shell and no editor can spoil it."""
    task = Xml.Element("Task", {"version": "1.2", "xmlns": SCHEMA})
    _put(task, "RegistrationInfo", {"Description": start.title, "URI": f"\\{start.name}"})
    # A task whose program ends with an error counts as done: each minute it is started, unless it runs.
    again = {"Interval": "PT1M", "StopAtDurationEnd": "false"}
    logon = {"Enabled": "true", "Repetition": again, "UserId": start.user, "Delay": "PT10S"}
    _put(task, "Triggers", {"LogonTrigger": logon})
    who = {"UserId": start.user, "LogonType": "InteractiveToken", "RunLevel": "LeastPrivilege"}
    _put(task, "Principals", {"Principal": who})
    _put(task, "Settings", _SETTINGS)
    command, *rest = start.program
    run = {"Command": command, "Arguments": subprocess.list2cmdline([*rest, *start.words])}
    _put(task, "Actions", {"Exec": run})
    Xml.indent(task)
    return f'<?xml version="1.0"?>\n{_remarks(start)}{Xml.tostring(task, encoding="us-ascii").decode("ascii")}\n'


_SETTINGS: dict[str, object] = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "AllowHardTerminate": "true",
    "StartWhenAvailable": "true",
    "RunOnlyIfNetworkAvailable": "false",
    "IdleSettings": {"StopOnIdleEnd": "false", "RestartOnIdle": "false"},
    "AllowStartOnDemand": "true",
    "Enabled": "true",
    "Hidden": "false",
    "RunOnlyIfIdle": "false",
    "WakeToRun": "false",
    "ExecutionTimeLimit": "PT0S",
    "Priority": "5",
    "RestartOnFailure": {"Interval": "PT1M", "Count": "255"},
}


def _put(parent: Xml.Element, name: str, parts: Mapping[str, object]) -> None:
    element = Xml.SubElement(parent, name)
    for part, value in parts.items():
        if isinstance(value, Mapping):
            _put(element, part, value)
        elif value:
            Xml.SubElement(element, part).text = str(value)


def _remarks(start: Start) -> str:
    names = (*start.environment, *start.secret)
    lines = [f"schtasks /create /tn {start.name} /xml {start.name}.xml"]
    lines += [f"setx {name} ..." for name in names]
    return "".join(f"<!-- {line} -->\n" for line in lines)
