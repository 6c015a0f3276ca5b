"""The playlist as a value."""

from dataclasses import replace
from pathlib import Path

import pytest

from display.playing.playlist import (
    BEFORE,
    Item,
    Kind,
    Playlist,
    advanced,
    looked_at,
    rewound,
    troubles,
    with_broken,
    with_shown,
)
from office.domain.walls import Trouble

A, B, C = (Item(Path("folder") / name, Kind.PICTURE, (1, 10)) for name in ("a.jpg", "b.jpg", "c.jpg"))
THREE = looked_at(Playlist("folder"), (A, B, C))


def shown(playlist: Playlist, count: int) -> list[str]:
    names = []
    for _ in range(count):
        playlist = advanced(playlist)
        names.append(playlist.current.name if playlist.current else "")
    return names


def test_one_after_the_other_and_from_the_first_again() -> None:
    assert THREE.current is None
    assert shown(THREE, 5) == ["a.jpg", "b.jpg", "c.jpg", "a.jpg", "b.jpg"]


def test_a_broken_one_is_passed_over() -> None:
    broken = with_broken(THREE, B, Trouble.BAD_MEDIA)
    assert shown(broken, 3) == ["a.jpg", "c.jpg", "a.jpg"]
    assert troubles(broken) == {(Trouble.BAD_MEDIA, "b.jpg")}


def test_a_file_that_stands_twice_is_shown_twice() -> None:
    assert shown(looked_at(Playlist("list"), (A, A, B)), 4) == ["a.jpg", "a.jpg", "b.jpg", "a.jpg"]


@pytest.mark.parametrize("items", [(), (A, B, C), (replace(A, stamp=None),)])
def test_with_nothing_to_show_nothing_is_shown(items: tuple[Item, ...]) -> None:
    playlist = looked_at(Playlist("folder"), items)
    for item in items:
        if item.stamp:
            playlist = with_broken(playlist, item, Trouble.BAD_MEDIA)
    assert shown(playlist, 2) == ["", ""]
    assert playlist.ends_round


def test_an_empty_playlist_is_told_by_the_name_of_its_folder() -> None:
    assert troubles(looked_at(THREE, ())) == {(Trouble.NO_MEDIA, "folder")}


def test_a_file_that_is_listed_and_missing_is_told() -> None:
    playlist = looked_at(THREE, (A, replace(B, stamp=None)))
    assert troubles(playlist) == {(Trouble.NO_MEDIA, "b.jpg")}
    assert shown(playlist, 2) == ["a.jpg", "a.jpg"]


def test_a_broken_one_is_tried_again_only_when_its_file_changed() -> None:
    broken = with_broken(advanced(THREE), B, Trouble.BAD_MEDIA)
    assert looked_at(broken, (A, B, C)) is broken
    changed = looked_at(broken, (A, replace(B, stamp=(2, 10)), C))
    assert shown(changed, 1) == ["b.jpg"]
    assert troubles(changed), "in trouble until it was seen"
    assert not troubles(with_shown(changed, changed.items[1]))


def test_a_broken_one_that_went_is_no_trouble() -> None:
    gone = looked_at(with_broken(THREE, B, Trouble.BAD_MEDIA), (A, C))
    assert not troubles(gone)
    assert shown(looked_at(gone, (A, B, C)), 2) == ["a.jpg", "b.jpg"], "when it comes back, it is another"


def test_the_round_ends_with_the_last_that_can_be_shown() -> None:
    second = advanced(advanced(with_broken(THREE, C, Trouble.BAD_MEDIA)))
    assert (advanced(THREE).ends_round, second.ends_round) == (False, True)


def test_the_current_item_keeps_its_turn_while_its_file_is_the_same() -> None:
    second = advanced(advanced(THREE))
    assert looked_at(second, (B, C)).current == B
    assert looked_at(second, (A, replace(B, stamp=(2, 10)), C)).place == BEFORE
    assert rewound(second).current is None


def test_a_thing_that_was_seen_changes_nothing() -> None:
    assert with_shown(THREE, A) is THREE


def test_a_decomposed_name_is_told_as_one_letter() -> None:
    assert Item(Path("a\u0309nh.jpg"), Kind.PICTURE, (1, 1)).name == "ảnh.jpg"
