"""A screen keeps its log from the first frame on."""

import logging
from pathlib import Path

import pytest

from office.qt.kept_log import log_kept


def test_what_is_said_after_the_first_frame_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.logs.log_folder", lambda: tmp_path)
    log, painted = logging.getLogger("display.trial"), list[str]()
    with log_kept("display-Sảnh 1/2", lambda: painted.append("yes")) as begun:
        log.warning("too early")
        assert list(tmp_path.iterdir()) == []
        begun()
        log.warning("the loudspeaker is gone")
    log.warning("too late")
    assert painted == ["yes"]
    (file,) = tmp_path.iterdir()
    assert file.name == "display-Sảnh_1_2.log"
    (line,) = file.read_text(encoding="utf-8").splitlines()
    assert line.endswith("WARNING display.trial: the loudspeaker is gone")


def test_a_screen_that_is_never_painted_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.logs.log_folder", lambda: tmp_path)
    with log_kept("plate-3"):
        logging.getLogger("display.trial").warning("unseen")
    assert list(tmp_path.iterdir()) == []
