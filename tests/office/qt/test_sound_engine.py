from pathlib import Path

from office.qt.sound_engine import ENGINE, SoundEngine


def threads(folder: Path, *names: str) -> Path:
    for place, name in enumerate(("python", *names)):
        (folder / str(place)).mkdir(parents=True, exist_ok=True)
        (folder / str(place) / "comm").write_text(f"{name}\n")
    return folder


def test_what_was_never_there_is_not_lost(tmp_path: Path) -> None:
    engine = SoundEngine(threads(tmp_path, "QPipeWire"))
    assert not engine.is_lost
    assert not SoundEngine(tmp_path / "no-proc-on-windows").is_lost


def test_a_connection_that_ended_is_lost_until_it_is_back(tmp_path: Path) -> None:
    engine = SoundEngine(threads(tmp_path, ENGINE, ENGINE))
    told = [engine.is_lost]
    for place in ("1", "2"):
        (tmp_path / place / "comm").unlink()
        told.append(engine.is_lost)
    threads(tmp_path, ENGINE)
    told.append(engine.is_lost)
    assert told == [False, False, True, False]


def test_a_thread_that_ends_while_it_is_looked_at_is_gone(tmp_path: Path) -> None:
    (tmp_path / "9" / "comm").mkdir(parents=True)
    assert not SoundEngine(tmp_path).is_lost
